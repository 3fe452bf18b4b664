import type { Entity } from '../../../content/library.ts'
import { unique } from '../../../language/lists.ts'
import { has, idsOf } from '../../../language/senses.ts'
import { datesIn } from '../facts/days.ts'
import type { Event, Participant } from '../facts/event.ts'
import type { Readers } from '../reading/reader.ts'
import { type Named, readSentence, type SentenceReading } from '../reading/sentence.ts'
import type { Sentence } from './sentences.ts'

/** A report says first what it is about. */
const LEAD = 3
const DAY = 24 * 60 * 60 * 1000
/** Farther from the report, a day is another event's. */
const NEAR = 10

interface Read {
  readonly sentence: Sentence
  readonly reading: SentenceReading
}

/** The event that texts report: who met, where and when, by what is named first and most often. */
export function eventIn(
  sentences: readonly Sentence[],
  readers: Readers,
  isCity: (place: string) => boolean,
  today: string,
): Event {
  const entities = readers('en').entities
  const all = sentences.map((sentence) => ({
    sentence,
    reading: readSentence(sentence.text, readers(sentence.language), new Set()),
  }))
  const lead = all.filter(({ sentence }) => sentence.paragraph <= LEAD)
  const people = weighed(all, ({ kind, by }) => kind === 'person' && by === 'name')
  const lands = weighed(all, ({ kind }) => kind === 'country')
  const place = placeIn(lead, all, entities, isCity)
  const host = place === undefined ? undefined : entities.get(place)?.country
  const taking = participantsOf(people, lead, entities)
  const participants = taking.map((person): Participant => {
    const country = entities.get(person)?.country
    return {
      person,
      ...(country ? { country } : {}),
      ...(country !== undefined && country === host ? { host: true } : {}),
    }
  })
  const sides = unique(participants.flatMap(({ country }) => country ?? []))
  const named = [...lands].map(([id]) => id)
  const countries = sides.length > 1 ? sides : unique([...sides, ...named]).slice(0, 2)
  return {
    kind: kindOf(lead, participants, entities),
    date: dateOf(lead, readers, today),
    place,
    countries,
    participants,
    cast: new Set(people.keys()),
  }
}

/** Ids by how often they are named, more in the lead, the most frequent first. */
function weighed(all: readonly Read[], fits: (named: Named) => boolean): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { sentence, reading } of all)
    for (const one of reading.named.filter(fits))
      weights.set(one.id, (weights.get(one.id) ?? 0) + (sentence.paragraph <= LEAD ? 2 : 1))
  return new Map([...weights].sort(([, one], [, other]) => other - one))
}

/** Of each country the person named most, if the lead names them and they are no passing mention. */
function participantsOf(
  people: ReadonlyMap<string, number>,
  lead: readonly Read[],
  entities: ReadonlyMap<string, Entity>,
) {
  const inLead = new Set(lead.flatMap(({ reading }) => reading.named.map(({ id }) => id)))
  const most = Math.max(0, ...people.values())
  const chosen = new Map<string, string>()
  for (const [id, weight] of people) {
    const country = entities.get(id)?.country
    if (country === undefined || chosen.has(country) || !inLead.has(id) || 4 * weight < most) continue
    chosen.set(country, id)
  }
  return [...chosen.values()]
}

/** Where something of the event happens: a town before a house in it. */
function placeIn(
  lead: readonly Read[],
  all: readonly Read[],
  entities: ReadonlyMap<string, Entity>,
  isCity: (place: string) => boolean,
): string | undefined {
  const isTown = ({ kind, id }: Named) => kind === 'place' && entities.get(id)?.country !== undefined
  const inside = weighed(lead, (named) => isTown(named) && named.role === 'in')
  const any = weighed(lead, isTown)
  // A capital that is read as its government may yet be where it all was.
  const spelled = all.flatMap(({ reading }) => reading.spans.flatMap((span) => idsOf(span, 'entity')))
  const towns = unique(spelled).filter((id) => entities.get(id)?.kind === 'place' && isCity(id))
  const [first] = [...inside.keys(), ...any.keys(), ...towns.filter((id) => isSpelledIn(lead, id))]
  const land = first === undefined ? undefined : entities.get(first)?.country
  const inLand = [...inside.keys(), ...any.keys(), ...towns].filter((id) => entities.get(id)?.country === land)
  return inLand.find(isCity) ?? first
}

function isSpelledIn(lead: readonly Read[], id: string): boolean {
  return lead.some(({ reading }) => reading.spans.some((span) => idsOf(span, 'entity').includes(id)))
}

function kindOf(
  lead: readonly Read[],
  participants: readonly Participant[],
  entities: ReadonlyMap<string, Entity>,
): Event['kind'] {
  const acts = new Set(lead.flatMap(({ reading }) => reading.acts.map(({ id }) => id)))
  const isSummit = participants.length > 1 && participants.every(({ person }) => isLeader(entities.get(person)?.title))
  if (isSummit) return 'summit'
  if (acts.has('sign')) return 'agreement'
  if (participants.length > 1) return 'summit'
  if (acts.has('restrict') || acts.has('approve') || acts.has('punish')) return 'measure'
  return acts.has('meet') || acts.has('host') || acts.has('visit') ? 'summit' : 'programme'
}

const LEADERS: ReadonlySet<string> = new Set(['prime-minister', 'president', 'monarch', 'chancellor'])

function isLeader(title: string | undefined): boolean {
  return title !== undefined && LEADERS.has(title)
}

/** The first whole day near the report in whose sentence something of the event is done; without one, that of the report. */
function dateOf(lead: readonly Read[], readers: Readers, today: string): string {
  for (const { sentence, reading } of lead) {
    const { relative, language, vocabulary } = readers(sentence.language)
    const isOfEvent =
      reading.acts.some(({ id }) => vocabulary.isAct(id, 'event') || id === 'sign') ||
      reading.spans.some((span) => has(span, 'event'))
    if (!isOfEvent) continue
    const days = datesIn(sentence.text, { language, relative, written: sentence.written, isToCome: false })
    const near = days.find(({ date }) => date.length === 10 && distance(date, sentence.written) <= NEAR)
    if (near) return near.date
  }
  return lead[0]?.sentence.written ?? today
}

function distance(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / DAY
}
