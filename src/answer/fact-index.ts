import type { Language } from '../content/languages.ts'
import type { Briefing, Fact, Library } from '../content/library.ts'
import { fold } from '../language/text.ts'
import { stemOf, surfaces } from '../language/words.ts'

/** Ordinals of facts, ascending: the newest briefing first. */
export type Postings = readonly number[]

/** Where each entity, act and word stands. The words of a language are indexed when it is first asked in. */
export interface FactIndex {
  readonly library: Library
  readonly entities: ReadonlyMap<string, Postings>
  readonly acts: ReadonlyMap<string, Postings>
  /** Briefings by what names their event, newest first. */
  readonly heads: ReadonlyMap<string, readonly Briefing[]>
  words(language: Language): WordIndex
}

export interface WordIndex {
  /** Facts whose words hold this stem (Japanese: this string). */
  find(key: string): Postings
}

export function buildIndex(library: Library): FactIndex {
  const entities = new Map<string, number[]>()
  const acts = new Map<string, number[]>()
  for (const fact of library.facts) {
    for (const id of fact.entities) post(entities, id, fact.ordinal)
    for (const id of new Set([...fact.acts, ...fact.impliedActs])) post(acts, id, fact.ordinal)
  }
  const heads = new Map<string, Briefing[]>()
  for (const briefing of library.briefings)
    for (const id of briefing.head) {
      const list = heads.get(id)
      if (list) list.push(briefing)
      else heads.set(id, [briefing])
    }
  const byLanguage = new Map<Language, WordIndex>()
  return {
    library,
    entities,
    acts,
    heads,
    words(language) {
      let index = byLanguage.get(language)
      if (!index) {
        index = language === 'ja' ? indexCharacters(library) : indexStems(library, language)
        byLanguage.set(language, index)
      }
      return index
    },
  }
}

function indexStems(library: Library, language: Exclude<Language, 'ja'>): WordIndex {
  const postings = new Map<string, number[]>()
  // Each surface leads straight to its stem's list: folding, stemming and the second look-up are paid once a word.
  const bySurface = new Map<string, number[]>()
  const names = namesOfSeveralWords(library, language)
  for (const fact of library.facts)
    for (const surface of surfaces(withoutNames(fact, textOf(fact, language), names), language)) {
      let list = bySurface.get(surface)
      if (!list) {
        const stem = stemOf(fold(surface, language), language)
        list = postings.get(stem) ?? []
        postings.set(stem, list)
        bySurface.set(surface, list)
      }
      if (list[list.length - 1] !== fact.ordinal) list.push(fact.ordinal)
    }
  return { find: (key) => postings.get(key) ?? [] }
}

/** Names of several words are found as a whole: half of one (the *United* Kingdom) is not a word of the fact. */
function withoutNames(fact: Fact, text: string, names: ReadonlyMap<string, string>): string {
  let rest = text
  for (const id of fact.core) {
    const name = names.get(id)
    if (name !== undefined && rest.includes(name)) rest = rest.replaceAll(`${name}'s`, ' ').replaceAll(name, ' ')
  }
  return rest
}

function namesOfSeveralWords({ entities }: Library, language: Language): Map<string, string> {
  const names = [...entities].map(([id, entity]): [string, string] => [id, entity.names[language].name])
  return new Map(names.filter(([, name]) => name.includes(' ')))
}

/** Japanese has no spaces to index by: the rarest pair of characters finds the facts, their text confirms. */
function indexCharacters(library: Library): WordIndex {
  const postings = new Map<number, number[]>()
  const texts = library.facts.map((fact) => fold(textOf(fact, 'ja'), 'ja'))
  for (const [ordinal, text] of texts.entries())
    for (let at = 0; at + 1 < text.length; at++) post(postings, pairAt(text, at), ordinal)
  return {
    find(key) {
      if (key.length < 2) return []
      const pairs = Array.from({ length: key.length - 1 }, (_, at) => postings.get(pairAt(key, at)) ?? [])
      const rarest = pairs.reduce((one, other) => (other.length < one.length ? other : one))
      return key.length === 2 ? rarest : rarest.filter((ordinal) => texts[ordinal]?.includes(key))
    },
  }
}

/** Two UTF-16 units in one number: a far cheaper key than a string. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

function textOf(fact: Fact, language: Language): string {
  const words = fact.words[language]
  if (!words) return ''
  return `${words.title}\n${words.text}\n${words.also}`
}

function post<Key>(postings: Map<Key, number[]>, key: Key, ordinal: number): void {
  const list = postings.get(key)
  if (!list) postings.set(key, [ordinal])
  else if (list[list.length - 1] !== ordinal) list.push(ordinal)
}
