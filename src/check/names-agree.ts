import type { Entity, EntityKind } from '../content/library.ts'
import type { Path } from '../content/problems.ts'
import { unique } from '../language/lists.ts'
import { compare, type Likeness, quoted } from './comparison.ts'
import type { Finding } from './finding.ts'
import { type Name, PROPER } from './names-in-text.ts'
import type { ReadContent, ToldFact } from './passages.ts'
import { finding, TYPED } from './places.ts'

interface ToldName {
  readonly ids: readonly string[]
  readonly text: string
  readonly path: Path
  /** What its words name besides: Japan in "Japanese forces". */
  readonly within?: readonly string[]
  /** Given by the briefing as a whole: it may be named, and need not be. */
  readonly isInherited?: boolean
}

/** People, countries, places and organisations are the same in all languages and in the fields. */
export function nameFindings(fact: ToldFact, { library }: ReadContent): Finding[] {
  const voices = nameVoices(fact, library.entities)
  return [
    ...[...PROPER].flatMap((kind) => differing(fact, kind, voices, library.entities)),
    ...missing(fact, voices, library.entities),
    ...untyped(fact, voices, library.entities),
    ...untold(fact, voices, library.entities),
  ]
}

type Voices = ReadonlyMap<string, readonly ToldName[]>
type Entities = ReadonlyMap<string, Entity>

function nameVoices({ passages, data, fact, languages }: ToldFact, entities: Entities): Voices {
  const voices = new Map<string, ToldName[]>(languages.map((language) => [language, []]))
  for (const { language, field, names } of passages)
    if (field !== 'other') voices.get(language)?.push(...names.flatMap((name) => toldNames(name, field)))
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

/** A name, and what its words name besides. */
function toldNames({ entities, within, text }: Name, field: string): ToldName[] {
  const inside = within.map((id) => ({ ids: [id], text, path: [field], isInherited: true }))
  return entities.length > 0 ? [{ ids: entities, text, path: [field], within }, ...inside] : inside
}

/** One language names Meloni where the others name Mattarella. */
function differing(fact: ToldFact, kind: EntityKind, voices: Voices, entities: Entities): Finding[] {
  const isOfKind = (id: string) => entities.get(id)?.kind === kind
  const typed = new Set(fact.fact.entities)
  const own = new Map(
    [...voices].map(([voice, names]) => {
      const those = names.filter(({ ids }) => ids.some(isOfKind))
      return [voice, kind === 'country' ? [...those, ...countriesBehind(names, entities)] : those]
    }),
  )
  const likeness: Likeness<ToldName> = {
    agree: ({ ids }, other) => ids.some((id) => other.ids.includes(id)),
    rival: (a, b) =>
      !a.isInherited &&
      !b.isInherited &&
      // "Japanese and Philippine forces": each language joins the words for them in its own way.
      (a.within ?? []).join() === (b.within ?? []).join() &&
      // A capital is another name of its government, unless the fact happens there.
      (kind !== 'place' || a.ids.some((id) => typed.has(id)) !== b.ids.some((id) => typed.has(id))),
  }
  return compare(own, likeness).conflicts.map(({ odd, others }) => {
    const message = `names “${odd.item.text}” where others name ${quoted(others, ({ text }) => text)}: mend the one that is wrong`
    return finding(fact, 'error', 'names-differ', odd, message)
  })
}

/** A person stands for their country, and so does a place. */
function countriesBehind(names: readonly ToldName[], entities: Entities): ToldName[] {
  return names.flatMap(({ ids, text, path }) =>
    ids.flatMap((id) => {
      const country = entities.get(id)?.country
      return country === undefined ? [] : [{ ids: [country], text, path, isInherited: true }]
    }),
  )
}

/** What a language names in another way, too: by the country of a person, the capital of a country. */
function isNamed(id: string, names: readonly ToldName[], entities: Entities): boolean {
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

/** Named in most languages and by no word of this one. */
function missing(fact: ToldFact, voices: Voices, entities: Entities): Finding[] {
  return namedIn(fact, voices).flatMap(({ id, name, by }) => {
    const kind = entities.get(id)?.kind
    // Whose event it is goes without saying; and a title has no room for everything.
    const { countries, place } = fact.fact.briefing
    if (
      (kind === 'country' && countries.includes(id)) ||
      id === place ||
      (kind !== 'person' && name.path[0] === 'title')
    )
      return []
    const silent = fact.languages.filter((language) => {
      const own = voices.get(language) ?? []
      return ![id, ...(name.within ?? [])].some((one) => isNamed(one, own, entities))
    })
    if (silent.length === 0) return []
    if (by.length === 1 && silent.length > 1) {
      if (fact.fact.entities.includes(id)) return []
      const message = `only this language names “${name.text}”: take it out, or name it everywhere`
      return [finding(fact, 'warning', 'name-alone', { voice: by[0] ?? '', item: name }, message)]
    }
    return silent.map((voice) =>
      finding(
        fact,
        'warning',
        'name-missing',
        { voice, item: { path: ['text'] } },
        `does not name “${name.text}” (${id}), as ${by.join(', ')} do${by.length === 1 ? 'es' : ''}: name it here too`,
      ),
    )
  })
}

/** Each entry that a text names for certain, and which languages do. */
function namedIn({ languages }: ToldFact, voices: Voices) {
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

/** Named in the texts, and in no field: readers do not find the fact by it. */
function untyped(fact: ToldFact, voices: Voices, entities: Entities): Finding[] {
  const typed = voices.get(TYPED) ?? []
  return namedIn(fact, voices).flatMap(({ id, name, by }) => {
    if (by.length <= fact.languages.length / 2 || typed.some(({ ids }) => ids.includes(id))) return []
    const entity = entities.get(id)
    const stands =
      entity?.kind === 'place' &&
      entity.country !== undefined &&
      isCapital(entity, entities) &&
      typed.some(({ ids }) => ids.includes(entity.country ?? ''))
    if (stands) return []
    const field = {
      person: 'people',
      country: 'countries',
      place: 'places',
      organisation: 'organisations',
      sector: 'about',
      term: 'about',
    }[entity?.kind ?? 'term']
    const message = `the texts name “${name.text}”, but no field does: add ${id} to ${field}, by or to, so that readers find the fact by it`
    return [finding(fact, 'warning', 'name-untyped', { voice: TYPED, item: { path: [field] } }, message)]
  })
}

function isCapital({ id, country }: Entity, entities: Entities): boolean {
  return country !== undefined && entities.get(country)?.capital === id
}

/** Somebody whom the fields give a part in the fact, and no text. */
function untold(fact: ToldFact, voices: Voices, entities: Entities): Finding[] {
  const texts = fact.languages.flatMap((language) => voices.get(language) ?? [])
  const typed = (voices.get(TYPED) ?? []).filter(
    ({ ids: [id = ''], path, isInherited }) =>
      !isInherited && ['by', 'people', 'to'].includes(String(path[0])) && entities.get(id)?.kind === 'person',
  )
  return unique(typed.map(({ ids: [id = ''] }) => id)).flatMap((id) => {
    const name = typed.find(({ ids }) => ids.includes(id))
    if (!name || isNamed(id, texts, entities)) return []
    return [
      finding(
        fact,
        'warning',
        'name-untold',
        { voice: TYPED, item: name },
        `${id} is named in no text: take the entry out, or tell what the person does`,
      ),
    ]
  })
}
