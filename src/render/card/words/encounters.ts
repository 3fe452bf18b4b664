import type { Picture } from '../../../answer/document.ts'
import { factsAt } from '../../../answer/facts.ts'
import type { Fact, Library } from '../../../content/library.ts'
import { formatDay } from '../../../language/dates.ts'
import { unique } from '../../../language/lists.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { capitalise } from '../../../language/text.ts'
import type { EncountersCard, Meeting, Occasion, Person } from '../card.ts'
import { countryOf, type Entities, onItsOwn, sourceLine } from './briefing.ts'
import { omittedUpTo, spanOf } from './spans.ts'
import { isTold } from './timeline.ts'

type Encounters = Extract<Picture, { kind: 'encounters' }>

/** One meeting, by one fact or several that tell of it. */
interface Met {
  readonly people: readonly string[]
  readonly facts: readonly Fact[]
}

/** Who met whom, when and where. Undefined where no fact tells of two who met. */
export function encountersCard(
  { title, facts: keys, about }: Encounters,
  library: Library,
  phrases: Phrases,
): EncountersCard | undefined {
  const { entities } = library
  // What is only planned is no meeting yet.
  const facts = factsAt(keys, library).filter((fact) => isTold(fact, phrases) && fact.type !== 'next-step')
  const met = withoutParts(meetingsIn(facts, entities))
  if (met.length === 0) return undefined
  const people = unique(met.flatMap((one) => one.people)).flatMap((id) => personOf(id, about, entities, phrases) ?? [])
  const meetings = together(met, entities, phrases)
  return {
    kind: 'encounters',
    language: phrases.language,
    kicker: spanOf(facts.map(dayOf), title, phrases),
    title,
    people: [...people.filter(({ isKey }) => isKey), ...people.filter(({ isKey }) => !isKey)],
    meetings,
    omitted: omittedUpTo(meetings.length, 'card-omitted-meetings', phrases),
    source: sourceLine(facts, phrases),
  }
}

const dayOf = ({ day, briefing }: Fact) => day ?? briefing.date

/** In order of time. */
function meetingsIn(facts: readonly Fact[], entities: Entities): Met[] {
  return [...facts]
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
    .map((fact) => ({ people: partiesOf(fact, entities), facts: [fact] }))
    .filter(({ people }) => people.length > 1)
}

/** Who a fact says met: people, and the countries for which nobody is named. */
function partiesOf(fact: Fact, entities: Entities): string[] {
  const { by, to, core, named, atEvent, briefing, places } = fact
  const isPlace = (id: string) => places.some(({ at }) => at === id)
  const isOf = (kind: string) => (id: string) => entities.get(id)?.kind === kind && !isPlace(id)
  const actors = [...by, ...to].filter((id) => core.includes(id) || named)
  const people = (named ? actors : core).filter(isOf('person'))
  const own = withUnnamed(people, actors.filter(isOf('country')), entities)
  if (own.length > 1) return own
  if (atEvent) {
    const present = briefing.participants.map(({ person }) => person)
    return withUnnamed([...present, ...people], briefing.countries, entities, briefing.participants)
  }
  // Where somebody speaks for a country, those who met without them were others of it.
  return withUnnamed(core.filter(isOf('person')), core.filter(isOf('country')), entities, briefing.participants)
}

function withUnnamed(
  people: readonly string[],
  countries: readonly string[],
  entities: Entities,
  participants: Fact['briefing']['participants'] = [],
): string[] {
  const represented = new Set([
    ...people.map((id) => entities.get(id)?.country),
    ...participants.map(({ person, country }) => country ?? entities.get(person)?.country),
  ])
  return unique([...people, ...countries.filter((id) => !represented.has(id))])
}

/** Of facts on one event and day, those that name only some who were there tell nothing more. */
function withoutParts(met: readonly Met[]): Met[] {
  const isPart = (one: Met, other: Met) => {
    const [fact, wider] = [one.facts[0], other.facts[0]]
    const isSame = fact?.briefing === wider?.briefing && fact?.day === wider?.day
    return isSame && other.people.length > one.people.length && one.people.every((id) => other.people.includes(id))
  }
  return met.filter((one) => !met.some((other) => isPart(one, other)))
}

/** The same people, however often they met in one place, are one meeting with several occasions. */
function together(met: readonly Met[], entities: Entities, phrases: Phrases): Meeting[] {
  const where = ({ facts }: Met) => facts.flatMap((fact) => placeOf(fact) ?? [])[0] ?? ''
  const groups = Map.groupBy(met, (one) => `${where(one)} ${[...one.people].sort().join(' ')}`)
  return [...groups.values()].map((some) => {
    const days = Map.groupBy(
      some.flatMap(({ facts }) => facts),
      (fact) => dayOf(fact),
    )
    return {
      people: some[0]?.people ?? [],
      occasions: [...days].map(([day, facts]) => occasionOf(day, facts, entities, phrases)),
    }
  })
}

function occasionOf(day: string, facts: readonly Fact[], entities: Entities, phrases: Phrases): Occasion {
  const { language } = phrases
  const place = facts.flatMap((fact) => placeOf(fact) ?? [])[0]
  const known = place === undefined ? undefined : entities.get(place)?.names[language].name
  const name = known === undefined ? undefined : capitalise(onItsOwn(known))
  const date = formatDay(day, language)
  return {
    line: name === undefined ? date : phrases.say('card-kicker', { place: name, day: date }),
    date,
    place: name,
    doubt: facts.every(({ standing }) => standing.level === 'disputed') ? phrases.say('card-differ') : undefined,
  }
}

/** The town, rather than the house. */
function placeOf({ atEvent, briefing, places }: Fact): string | undefined {
  const own = places.map(({ at }) => at)
  const town = briefing.place
  return town !== undefined && (atEvent || own.includes(town)) ? town : own[0]
}

function personOf(id: string, about: readonly string[], entities: Entities, phrases: Phrases): Person | undefined {
  const entity = entities.get(id)
  if (!entity) return undefined
  const own = entity.kind === 'country' ? id : entity.country
  const { name, title } = entity.names[phrases.language]
  return {
    id,
    name: entity.kind === 'country' ? capitalise(onItsOwn(name)) : name,
    detail: title,
    country: own === undefined ? undefined : countryOf(own, entities, phrases),
    isKey: about.includes(id) || (own !== undefined && about.includes(own)),
  }
}
