import type { FactType } from '../../../content/schemas.ts'
import { unique } from '../../../language/lists.ts'
import type { Span } from '../../../language/match.ts'
import { has } from '../../../language/senses.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import { actorsIn } from '../reading/actors.ts'
import { withoutPronouns } from '../reading/pronouns.ts'
import type { Reader } from '../reading/reader.ts'
import { REFERENCES } from '../reading/references.ts'
import { idsOfKind, readSentence, type SentenceReading } from '../reading/sentence.ts'
import { amountsOf } from './amounts.ts'
import type { Event } from './event.ts'
import { type When, whenOf } from './when.ts'

/** What is known of a fact beside its sentence. */
export interface Given {
  readonly type: FactType
  /** Ids; left out, those that the sentence names. */
  readonly countries?: readonly string[] | undefined
  readonly about?: readonly string[] | undefined
  /** People named before, the last first. */
  readonly before: readonly string[]
  /** The day the text was written. */
  readonly written: string
  readonly lastDay?: string | undefined
}

export interface FieldsOfFact {
  readonly fact: DraftFact
  readonly reading: SentenceReading
  /** People of this sentence, the last first. */
  readonly people: readonly string[]
  readonly day?: string | undefined
}

/** So many acts say what a fact is about; more say everything. */
const MOST_ACTS = 4
/** "The talks looked at …": a sentence that begins with the event is of those who took part. */
const OPENING = 2

/** The fields of a fact that its sentence tells. */
export function fieldsOf(text: string, reader: Reader, event: Event, given: Given): FieldsOfFact {
  const told = withoutPronouns(text, reader, given.before, event.cast)
  const reading = readSentence(told, reader, event.cast)
  const { named, acts } = reading
  const people = idsOfKind(named, 'person')
  const organisations = idsOfKind(named, 'organisation')
  const isEverybody = isTogether(told, reader)
  const all = event.participants.map(({ person }) => person)
  const { by, to } = actorsIn(reading, reader)
  const isOfTalks = reading.spans.slice(0, OPENING).some((span, at) => isEvent(span, reading.spans[at + 1]))
  const amounts = amountsOf(told, reading, reader)
  const isLength = isOfTalks && people.length === 0 && amounts.some(({ kind }) => kind === 'duration')
  const type = isLength ? 'meeting' : ofTheEvent(given.type, reading, people)
  const when = whenOf(text, {
    reader,
    type,
    event: event.date,
    written: given.written,
    lastNamed: given.lastDay,
    actNear: (at) => actNear(at, reading),
  })
  const sides = by.filter((id) => reader.entities.get(id)?.kind === 'country')
  // What one country or an organisation does is not done by all who take part.
  const isElsewhere = organisations.some((id) => by.includes(id)) || sides.length === 1
  const own = peopleOf({
    people,
    all,
    isEverybody,
    isElsewhere,
    isOfTalks: isOfTalks && when.happened === undefined,
    type,
    kind: event.kind,
  })
  const places = idsOfKind(named, 'place')
  const stays = places.filter((id) => reader.entities.get(id)?.country !== undefined)
  const about = unique([
    ...(given.about ?? []),
    ...narrow(idsOfKind(named, 'term', 'sector'), given.about ?? [], reader),
    ...places.filter((id) => !stays.includes(id)),
  ])
  const isDoneBy = by.length > 0 && !sameSet(by, all)
  const fact: DraftFact = {
    type,
    ...list('acts', unique(acts.map(({ id }) => id)).slice(0, MOST_ACTS)),
    ...(isDoneBy ? { by: [...by] } : {}),
    ...list('to', isDoneBy ? to : []),
    ...(own === undefined ? {} : { people: own }),
    ...countriesOf(given.countries, reading, people, event, reader, type),
    ...list('organisations', organisations),
    ...list('about', about),
    ...(stays.length > 0 ? { places: stays.map((at) => ({ at })) } : {}),
    ...list('dates', when.dates),
    ...list('amounts', amounts),
    ...(when.happened === undefined ? {} : { happened: when.happened }),
  }
  return { fact, reading, people: people.toReversed(), day: lastDay(when) }
}

/** Whether a sentence speaks of all who take part together: "the two leaders". */
export function isTogether(text: string, { language }: Reader): boolean {
  return text.search(REFERENCES[language].everybody) >= 0
}

function list<Key extends string, Value>(key: Key, values: readonly Value[]): { [K in Key]?: Value[] } {
  // One key of the type, or none.
  return (values.length > 0 ? { [key]: [...values] } : {}) as { [K in Key]?: Value[] }
}

/** A sheet calls it context that people met; at the event itself that is a meeting. */
function ofTheEvent(type: FactType, { acts }: SentenceReading, people: readonly string[]): FactType {
  const [main] = acts
  const isMeeting = main !== undefined && (main.id === 'meet' || main.id === 'host')
  return type === 'context' && isMeeting && people.length > 1 ? 'meeting' : type
}

interface People {
  people: readonly string[]
  all: readonly string[]
  isEverybody: boolean
  isElsewhere: boolean
  isOfTalks: boolean
  type: FactType
  kind: Event['kind']
}

/** Undefined where those of the briefing are meant, which need not be written. */
function peopleOf({ people, all, isEverybody, isElsewhere, isOfTalks, type, kind }: People): string[] | undefined {
  const own = unique([...people, ...(isEverybody ? all : [])])
  if (own.length > 0) return sameSet(own, all) ? undefined : own
  if (all.length === 0) return undefined
  // What was agreed at a summit its leaders agreed; elsewhere a text speaks of its governments.
  const isTheirs = kind === 'summit' && !isElsewhere && type !== 'context' && type !== 'programme'
  return isTheirs || isOfTalks || type === 'meeting' ? undefined : []
}

function countriesOf(
  given: readonly string[] | undefined,
  { named }: SentenceReading,
  people: readonly string[],
  event: Event,
  { entities }: Reader,
  type: FactType,
): { countries?: string[] } {
  if (given && given.length > 0) return sameSet(given, event.countries) ? {} : { countries: [...given] }
  const lands = people.flatMap((id) => entities.get(id)?.country ?? [])
  const own = unique([...idsOfKind(named, 'country'), ...lands])
  const others = own.filter((id) => !event.countries.includes(id))
  const sides = own.filter((id) => event.countries.includes(id))
  const isOneSided = sides.length === 1 && type === 'context'
  const all = unique([...(isOneSided ? sides : event.countries), ...others])
  return sameSet(all, event.countries) ? {} : { countries: all }
}

/** Wider matters follow from narrow ones. */
function narrow(ids: readonly string[], given: readonly string[], { entities }: Reader): string[] {
  const wider = new Set([...ids, ...given].flatMap((id) => entities.get(id)?.within ?? []))
  return ids.filter((id) => !wider.has(id))
}

/** "The talks", and not "bilateral trade". */
function isEvent(span: Span, next: Span | undefined): boolean {
  return has(span, 'event') && next !== undefined && !has(next, 'entity')
}

function actNear(at: number, { acts, starts }: SentenceReading): { id: string; isMain: boolean } | undefined {
  const front = acts.filter((act) => (starts[act.at] ?? 0) < at)
  const act = front.at(-1) ?? acts.find((one) => (starts[one.at] ?? 0) > at)
  return act && { id: act.id, isMain: act.id === acts[0]?.id }
}

function lastDay({ happened, dates }: When): string | undefined {
  return happened ?? dates.find(({ on }) => on !== undefined)?.on?.toString()
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
