import type { Language } from '../../../content/languages.ts'
import { stemOf } from '../../../language/words.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import { freeId, slugOf } from '../entries/slug.ts'
import type { Reader } from '../reading/reader.ts'

/** Words of an id are as many as still read at a glance. */
const MOST_WORDS = 4
/** Shorter words say little in an id. */
const SHORTEST = 3

/** An id from the telling words of an English sentence: those that mean something, and those that nothing knows. */
export function idFromWords(text: string, { vocabulary }: Reader, isTaken: (id: string) => boolean): string {
  const small = new Set(vocabulary.functionWords)
  const seen = new Set<string>()
  const words = (text.replace(/(?<!\p{L})\d[\d.,]*/gu, year).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).flatMap(
    (word) => {
      const slug = slugOf(word.replace(/['’]s$/u, ''))
      const stem = stemOf(slug, 'en')
      if (slug.length < SHORTEST || small.has(slug) || seen.has(stem)) return []
      seen.add(stem)
      return [slug]
    },
  )
  return freeId(words.slice(0, MOST_WORDS).join('-') || 'fact', isTaken)
}

/** A year says something in an id, other figures do not. */
function year(figure: string): string {
  return /^(?:19|20)\d{2}$/u.test(figure) ? figure : ' '
}

/** An id from what a fact holds, for languages whose words cannot stand in it. */
export function idFromFields(fact: DraftFact, reader: Reader, isTaken: (id: string) => boolean): string {
  const short = (id: string) => slugOf(reader.entities.get(id)?.names.en.short ?? id)
  const { people = [], organisations = [], about = [], countries = [], acts = [] } = fact
  const ids = [...people.slice(0, 1), ...organisations.slice(0, 1), ...about.slice(0, 1), ...countries.slice(-1)]
  const named = ids.flatMap((id) => (id === undefined ? [] : [short(id)])).slice(0, 2)
  const words = [...named, ...(acts[0] === undefined ? [fact.type ?? 'fact'] : [acts[0]])]
  return freeId(words.join('-'), isTaken)
}

/** English and Italian sentences are written in the letters of ids; only English ones make words that all read. */
export function wordsMakeIds(language: Language): boolean {
  return language === 'en'
}
