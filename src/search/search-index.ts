import type { Language } from '../content/languages.ts'
import type { Briefing, Library } from '../content/library.ts'
import { finish, preparing, type Steps } from '../content/steps.ts'
import { post } from '../language/lists.ts'
import { type Similar, similarSteps } from '../language/similar.ts'
import { tokensOf } from '../language/tokens.ts'
import { rarity, type WordIndex, wordIndexSteps } from './word-index.ts'

/** Ordinals of facts, ascending: the newest briefing first. */
export type Postings = readonly number[]

/** All that questions are compared with. A language's words are indexed when it is first asked in. */
export interface SearchIndex {
  readonly library: Library
  /** The facts that deal with an entity, by itself or by what belongs to it. */
  readonly entities: ReadonlyMap<string, Postings>
  /** The withdrawn facts that dealt with it. */
  readonly withdrawn: ReadonlyMap<string, readonly number[]>
  /** How telling it is that an entity is named: the rarer, the more. */
  readonly rarities: ReadonlyMap<string, number>
  /** Briefings by what names their event, newest first. */
  readonly heads: ReadonlyMap<string, readonly Briefing[]>
  language(language: Language): LanguageIndex
  /** Indexes a language's words before it is asked in. */
  prepare(language: Language): Steps<LanguageIndex>
}

export interface LanguageIndex {
  readonly language: Language
  readonly words: WordIndex
  readonly similar: Similar
  /** Tokens that only serve the grammar of a question; by number, 1 where one does. */
  readonly functionTokens: ReadonlySet<string>
  readonly isFunction: Uint8Array
}

/** `functionWords` are the words of a language that ask and join, and say nothing themselves. */
export function buildSearchIndex(
  library: Library,
  functionWords: (language: Language) => readonly string[],
): SearchIndex {
  return finish(searchIndexSteps(library, functionWords))
}

export function* searchIndexSteps(
  library: Library,
  functionWords: (language: Language) => readonly string[],
): Steps<SearchIndex> {
  const entities = new Map<string, number[]>()
  const withdrawn = new Map<string, number[]>()
  const heads = new Map<string, Briefing[]>()
  for (const briefing of [...library.briefings, ...library.withdrawn]) {
    yield
    for (const fact of briefing.facts)
      for (const id of fact.entities) post(fact.withdrawn === undefined ? entities : withdrawn, id, fact.ordinal)
    if (briefing.withdrawn === undefined) for (const id of briefing.head) post(heads, id, briefing)
  }
  const languages = preparing((language: Language) => languageIndexSteps(library, language, functionWords(language)))
  return {
    library,
    entities,
    withdrawn,
    rarities: new Map([...entities].map(([id, { length }]) => [id, rarity(length, library.facts.length)])),
    heads,
    language: languages.of,
    prepare: languages.prepare,
  }
}

/** How telling it is that any of these is named; as much as anything where no fact deals with one. */
export function rarityOf(ids: readonly string[], { rarities, library }: SearchIndex): number {
  return Math.max(0, ...ids.map((id) => rarities.get(id) ?? rarity(0, library.facts.length)))
}

/** Whether any fact holds a word in any field. */
export function isFactWord(word: string, { language, words }: LanguageIndex): boolean {
  const tokens = tokensOf(word, language, words.stems)
  return tokens.length > 0 && tokens.every((token) => words.ids.has(token))
}

function* languageIndexSteps(
  library: Library,
  language: Language,
  functionWords: readonly string[],
): Steps<LanguageIndex> {
  const words = yield* wordIndexSteps(library, language)
  yield
  const functionTokens = new Set(
    functionWords
      .flatMap((word) => tokensOf(word, language, words.stems))
      .filter((token) => language !== 'ja' || /^\p{Script=Hiragana}+$/u.test(token)),
  )
  const isFunction = new Uint8Array(words.ids.size)
  for (const token of functionTokens) {
    const id = words.ids.get(token)
    if (id !== undefined) isFunction[id] = 1
  }
  const similar = yield* similarSteps(language, words.ids)
  return { language, words, similar, functionTokens, isFunction }
}
