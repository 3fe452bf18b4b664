import type { Language } from '../../../content/languages.ts'
import { unique } from '../../../language/lists.ts'
import { stemOf } from '../../../language/words.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import { freeId, slugOf } from '../entries/slug.ts'
import type { Reader } from '../reading/reader.ts'

/** Words of an id are as many as still read at a glance. */
const MOST_WORDS = 4
const MOST_NAMES = 2
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
export function idFromFields(
  fact: DraftFact,
  participants: readonly string[],
  reader: Reader,
  isTaken: (id: string) => boolean,
): string {
  const short = (id: string) => {
    const { kind, names } = reader.entities.get(id) ?? {}
    // A town that is known in other letters alone has no name for an id.
    return kind === 'place' && names?.en.name === '' && names.it.name === '' ? [] : [slugOf(names?.en.short ?? id)]
  }
  const {
    by = [],
    people = participants,
    organisations = [],
    about = [],
    places = [],
    countries = [],
    amounts = [],
  } = fact
  const units = amounts.map((amount) =>
    amount?.kind === 'count' || amount?.kind === 'duration' ? amount.unit : undefined,
  )
  const ids = [
    ...by,
    ...people,
    ...organisations,
    ...about,
    ...places.map((place) => place?.at),
    ...countries,
    ...units,
  ]
  const named = unique(ids.flatMap((id) => (id === undefined ? [] : short(id)))).slice(0, MOST_NAMES)
  return freeId([...named, fact.acts?.[0] ?? fact.type ?? 'fact'].join('-'), isTaken)
}

/** English and Italian sentences are written in the letters of ids; only English ones make words that all read. */
export function wordsMakeIds(language: Language): boolean {
  return language === 'en'
}
