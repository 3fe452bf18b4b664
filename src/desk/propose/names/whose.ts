import type { Language } from '../../../content/languages.ts'
import type { Readers } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'
import type { CountedName } from './unknown-names.ts'

/** Somebody with an office but no country beside it is of the one that is named with them, unless others there are of it. */
export function withCountries(
  names: readonly CountedName[],
  sentences: readonly { readonly text: string; readonly language: Language }[],
  readers: Readers,
): CountedName[] {
  const isOpen = (one: CountedName) => one.kind === 'person' && one.office !== undefined && one.country === undefined
  if (!names.some(isOpen)) return [...names]
  const read = sentences.map(({ text, language }) => ({ text, countries: freeCountries(text, language, readers) }))
  const led = leadersOf(sentences, readers)
  const isLed = (one: CountedName, country: string) => LEADERS.has(one.office ?? '') && led.has(country)
  return names.map((one) => {
    if (!isOpen(one)) return one
    const counts = new Map<string, number>()
    let weight = INTRODUCTION
    for (const { text, countries } of read) {
      if (!partsOf(one.name).some((part) => text.includes(part))) continue
      for (const country of countries)
        if (!isLed(one, country)) counts.set(country, (counts.get(country) ?? 0) + weight)
      weight = 1
    }
    const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
    return first && first[1] > (second?.[1] ?? 0) ? { ...one, country: first[0] } : one
  })
}

/** Where a person is named first, the country beside them counts as often. */
const INTRODUCTION = 2
const LEADERS: ReadonlySet<string> = new Set(['prime-minister', 'president', 'monarch', 'emperor', 'chancellor'])

/** Countries of which the texts name a leader already. */
function leadersOf(
  sentences: readonly { readonly text: string; readonly language: Language }[],
  readers: Readers,
): Set<string> {
  const lands = sentences.flatMap(({ text, language }) => {
    const { entities } = readers(language)
    return readSentence(text, readers(language), new Set()).named.flatMap(({ id, kind, by }) => {
      const { title = '', country } = entities.get(id) ?? {}
      return kind === 'person' && by === 'name' && LEADERS.has(title) && country !== undefined ? [country] : []
    })
  })
  return new Set(lands)
}

/** Countries of a sentence that nobody named in it is of. */
function freeCountries(text: string, language: Language, readers: Readers): Set<string> {
  const { entities } = readers(language)
  const { named } = readSentence(text, readers(language), new Set())
  const countryOf = (id: string) => entities.get(id)?.country
  const taken = new Set(named.filter(({ kind }) => kind === 'person').map(({ id }) => countryOf(id)))
  const countries = named.flatMap(({ id, kind }) =>
    kind === 'country' ? [id] : kind === 'place' ? (countryOf(id) ?? []) : [],
  )
  return new Set(countries.filter((id) => !taken.has(id)))
}

/** A name, and the parts of it that stand for all of it later. */
function partsOf(name: string): string[] {
  return name.split(/[\s・＝]/u).filter((part) => part.length > 3)
}
