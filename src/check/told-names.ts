import type { Entity } from '../content/library.ts'
import type { Path } from '../content/problems.ts'
import { unique } from '../language/lists.ts'
import { type Name, PROPER } from './names-in-text.ts'
import type { ToldFact } from './passages.ts'
import { TYPED } from './places.ts'

export interface ToldName {
  readonly ids: readonly string[]
  readonly text: string
  readonly path: Path
  /** What its words name besides: Japan in "Japanese forces". */
  readonly within?: readonly string[]
  /** Given by the briefing as a whole: it may be named, and need not be. */
  readonly isInherited?: boolean
}

export type NameVoices = ReadonlyMap<string, readonly ToldName[]>
export type Entities = ReadonlyMap<string, Entity>

/** What each language names, and what the fields do. */
export function nameVoices({ passages, data, fact, languages }: ToldFact, entities: Entities): NameVoices {
  const voices = new Map<string, ToldName[]>(languages.map((language) => [language, []]))
  for (const { language, field, names } of passages)
    voices.get(language)?.push(...names.flatMap((name) => toldNames(name, field)))
  const fields: Readonly<Record<string, readonly string[]>> = {
    by: data.by ?? [],
    to: data.to,
    people: data.people ?? [],
    countries: data.countries ?? [],
    organisations: data.organisations,
    about: data.about,
    defines: data.defines,
    places: data.places.map(({ at }) => at),
  }
  const typed = Object.entries(fields).flatMap(([field, ids]) =>
    ids
      .filter((id) => PROPER.has(entities.get(id)?.kind ?? 'term'))
      .map((id) => ({ ids: [id], text: id, path: [field] })),
  )
  const inherited = unique([...fact.entities, ...fact.briefing.head]).map((id) => ({
    ids: [id],
    text: id,
    path: [],
    isInherited: true,
  }))
  return voices.set(TYPED, [...typed, ...inherited])
}

/** A name, and what its words name besides. What several organisations are called by contradicts nothing: the Senate. */
function toldNames({ entities: ids, within, text, isCommon }: Name, field: string): ToldName[] {
  const inside = within.map((id) => ({ ids: [id], text, path: [field], isInherited: true }))
  return ids.length > 0 ? [{ ids, text, path: [field], within, isInherited: isCommon }, ...inside] : inside
}

/** What a language names in another way, too: by the country of a person, the capital of a country. */
export function isNamed(id: string, names: readonly ToldName[], entities: Entities): boolean {
  const wanted = entities.get(id)
  return names.some(({ ids }) =>
    ids.some((other) => {
      if (other === id) return true
      const found = entities.get(other)
      if (found === undefined || wanted === undefined) return false
      const country = wanted.kind === 'country' ? wanted.id : wanted.country
      return country !== undefined && (found.kind === 'country' ? found.id === country : found.country === country)
    }),
  )
}

/** Each entry that a text names for certain, and which languages do. */
export function namedIn({ languages }: ToldFact, voices: NameVoices) {
  const named = new Map<string, { id: string; name: ToldName; by: string[] }>()
  for (const language of languages)
    for (const name of voices.get(language) ?? []) {
      const [id, ...more] = name.ids
      if (id === undefined || more.length > 0 || name.isInherited) continue
      const one = named.get(id) ?? { id, name, by: [] }
      if (!one.by.includes(language)) one.by.push(language)
      named.set(id, one)
    }
  return [...named.values()]
}

/** Where it is, and not a government by the name of its capital. */
export function happensAt(place: string, { fact, data }: ToldFact): boolean {
  return data.places.some(({ at }) => at === place) || (fact.atEvent && fact.briefing.place === place)
}

export function isCapital(place: string, entities: Entities): boolean {
  const country = entities.get(place)?.country
  return country !== undefined && entities.get(country)?.capital === place
}
