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
  return names.map((one) => {
    if (!isOpen(one)) return one
    const counts = new Map<string, number>()
    for (const { text, countries } of read)
      if (partsOf(one.name).some((part) => text.includes(part)))
        for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1)
    const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
    return first && first[1] > (second?.[1] ?? 0) ? { ...one, country: first[0] } : one
  })
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
