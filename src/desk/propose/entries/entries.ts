import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Entity } from '../../../content/library.ts'
import type { Content } from '../../../content/load.ts'
import type { DraftFact, DraftGazetteer } from '../../drafts/draft.ts'
import type { Event } from '../facts/event.ts'
import { calledShortly } from '../names/short-names.ts'
import { stubsForNames } from '../names/stubs-for-names.ts'
import { unknownNames } from '../names/unknown-names.ts'
import { withCountries } from '../names/whose.ts'
import { type Readers, readersOf } from '../reading/reader.ts'
import type { OutletStubs } from '../sources/outlets.ts'
import { entityOf, gazetteerOf, type Stub, stubOf } from './stubs.ts'
import { worldAround } from './world.ts'
import { asPlace, cityCountries } from './world-places.ts'

/** The gazetteer while texts are read: with what they introduce, and the world's countries around it. */
export interface Entries {
  /** Readers of what is known so far. */
  readers(): Readers
  add(stubs: readonly Stub[]): void
  /** Whether a place is a town, and no house or region. */
  isCity(place: string): boolean
  /** Makes entries for names in sentences that nothing knows. */
  addNames(sentences: readonly { readonly text: string; readonly language: Language }[]): void
  /** The new entries that these facts use, and their names. */
  used(
    facts: Readonly<Record<string, DraftFact>>,
    event: Event,
    outlets: OutletStubs,
  ): { gazetteer: DraftGazetteer; unknownNames: string[] }
}

export function openEntries(content: Content, known: ReadonlyMap<string, Entity>): Entries {
  const { entities: world, countryIn, codes } = worldAround(known, content.cities)
  const countryOf = cityCountries(countryIn)
  const stubs = new Map<string, Stub>()
  const named = new Set<string>()
  let readers: Readers | undefined
  const add = (more: readonly Stub[]) => {
    for (const stub of more) {
      named.add(stub.id)
      if (!known.has(stub.id) && !stubs.has(stub.id)) stubs.set(stub.id, stub)
    }
    readers = undefined
  }
  const current = () => {
    const made = [...stubs.values()].map((stub): [string, Entity] => [stub.id, entityOf(stub)])
    const gender = (id: string) => content.gazetteer.people[id]?.gender ?? stubs.get(id)?.gender
    readers ??= readersOf(content, new Map([...known, ...without(world, stubs), ...made]), gender)
    return readers
  }
  return {
    readers: current,
    add,
    isCity(place) {
      const { entities } = current()('en')
      const isCapital = [...entities.values()].some(({ capital }) => capital === place)
      return (
        isCapital ||
        world.get(place)?.kind === 'place' ||
        countryOf(entities.get(place)?.names.en.name ?? '') !== undefined
      )
    },
    addNames(sentences) {
      const isTaken = (id: string) => known.has(id) || world.has(id) || stubs.has(id)
      const all = withCountries(unknownNames(sentences, current()), sentences, current())
      const unknown = all.filter((name) => {
        const bearer = calledShortly(name, stubs.values())
        if (bearer !== undefined) stubs.set(bearer.id, bearer)
        return bearer === undefined
      })
      const names = unknown.map((name) => asPlace(name, countryOf))
      const found = stubsForNames(names, isTaken, (country) => codes.get(country))
      add(found)
    },
    used(facts, event, outlets) {
      const counts = countsOf(facts, event)
      const whole = [...stubs.values(), ...[...world.values()].map(stubOf)]
      // A country that only a new person or place has is new too.
      const direct = whole.filter(({ id }) => counts.has(id) || named.has(id))
      const lands = new Set(direct.map(({ country }) => country))
      const taken = whole.filter((stub) => direct.includes(stub) || lands.has(stub.id))
      const names = taken
        .toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
        .flatMap((stub) => nameOf(stub) ?? [])
      const publishers = Object.values(outlets).flatMap((entry) => entry?.en?.name ?? [])
      const isPublished = Object.keys(outlets).length > 0
      const gazetteer = { ...gazetteerOf(taken), ...(isPublished ? { outlets } : {}) }
      return { gazetteer, unknownNames: [...names, ...publishers] }
    },
  }
}

/** The world without countries and cities whose name somebody in the texts bears: Prime Minister Luís Montenegro. */
function without(world: ReadonlyMap<string, Entity>, stubs: ReadonlyMap<string, Stub>): [string, Entity][] {
  const borne = new Set(
    [...stubs.values()].flatMap(({ kind, names }) =>
      kind === 'person' ? (names.en?.short ?? names.it?.short ?? []) : [],
    ),
  )
  return [...world].filter(([, { names }]) => !borne.has(names.en.name) && !borne.has(names.it.name))
}

function nameOf({ names }: Stub): string | undefined {
  const language = (['en', ...LANGUAGES] as const).find((one) => names[one] !== undefined)
  return language && names[language]?.name
}

/** How often the facts and the event use each id. */
function countsOf(facts: Readonly<Record<string, DraftFact>>, event: Event): Map<string, number> {
  const counts = new Map<string, number>()
  const all = [event.place, ...event.countries, ...event.participants.map(({ person }) => person), ...event.cast]
  const inFacts = Object.values(facts).flatMap(({ people, countries, organisations, about, by, to, places }) => [
    ...[people, countries, organisations, about, by, to].flatMap((ids) => ids ?? []),
    ...(places ?? []).map((place) => place?.at),
  ])
  for (const id of [...all, ...inFacts]) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
