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
import { speaksOfWhatComes } from '../reading/tense.ts'
import { amountsOf } from './amounts.ts'
import { countriesOf } from './countries.ts'
import type { Event } from './event.ts'
import { leftOutSubject, peopleOf } from './people.ts'
import { sameSet } from './same-set.ts'
import { type When, whenOf } from './when.ts'

/** What is known of a fact beside its sentence. */
export interface Given {
  readonly type: FactType
  /** Ids; left out, those that the sentence names. */
  readonly countries?: readonly string[] | undefined
  readonly about?: readonly string[] | undefined
  /** People named before, the likeliest to be meant again first. */
  readonly before: readonly string[]
  /** The day the text was written. */
  readonly written: string
  readonly lastDay?: string | undefined
}

export interface FieldsOfFact {
  readonly fact: DraftFact
  readonly reading: SentenceReading
  /** People of this sentence, those who act first, then the last named. */
  readonly people: readonly string[]
  readonly day?: string | undefined
}

/** Acts of which a whole day named in the sentence is the day. */
const HELD: ReadonlySet<string> = new Set(['meet', 'host', 'visit', 'sign', 'open', 'arrive', 'depart'])
/** So many acts say what a fact is about; more say everything. */
const MOST_ACTS = 4
/** "The talks looked at …": a sentence that begins with the event is of those who took part. */
const OPENING = 2

/** The fields of a fact that its sentence tells. */
export function fieldsOf(text: string, reader: Reader, event: Event, given: Given): FieldsOfFact {
  const whole = withoutPronouns(text, reader, given.before, event.cast)
  const told = event.participants.length > 1 ? whole.replaceAll(REFERENCES[reader.language].everybody, apart) : whole
  const reading = readSentence(told, reader, event.cast)
  const { named, acts } = reading
  const amounts = amountsOf(whole, reading, reader)
  const isOfAll = isTogether(whole, reader) || isOfBoth(whole, reader) || amounts.length > 0
  const silent = isOfAll ? undefined : leftOutSubject(reading, reader, given.before)
  const people = unique([...(silent === undefined ? [] : [silent]), ...idsOfKind(named, 'person')])
  const organisations = idsOfKind(named, 'organisation')
  const isEverybody = isTogether(whole, reader)
  const all = event.participants.map(({ person }) => person)
  const actors = actorsIn(reading, reader)
  const { by, to } = silent === undefined || actors.by.length > 0 ? actors : { by: [silent], to: actors.to }
  const isOfTalks = reading.spans.slice(0, OPENING).some((span, at) => isEvent(span, reading.spans[at + 1]))
  const isLength = isOfTalks && people.length === 0 && amounts.some(({ kind }) => kind === 'duration')
  const type = isLength ? 'meeting' : ofTheEvent(given.type, reading, people)
  const when = whenOf(whole, {
    reader,
    type,
    event: event.date,
    written: given.written,
    lastNamed: given.lastDay,
    isToCome: type === 'next-step' || speaksOfWhatComes(whole, reader.language),
    isHeld: reading.acts[0] !== undefined && HELD.has(reading.acts[0].id),
    actNear: (at) => actNear(at, reading),
  })
  const sides = by.filter((id) => reader.entities.get(id)?.kind === 'country')
  // What one country or an organisation does is not done by all who take part.
  const isElsewhere = organisations.some((id) => by.includes(id)) || sides.length === 1 || isOfBodies(reading)
  const own = peopleOf({
    people,
    all,
    isEverybody,
    isElsewhere: isElsewhere && !isEverybody && !isOfBoth(whole, reader),
    isOfTalks: isOfTalks && when.happened === undefined,
    type: isAnotherTime(when, event) ? 'context' : type,
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
    ...countriesOf({
      given: given.countries,
      reading,
      people,
      event,
      reader,
      isBefore: when.happened !== undefined,
      isBoth: isOfBoth(whole, reader),
    }),
    ...list('organisations', organisations),
    ...list('about', about),
    ...(stays.length > 0 ? { places: stays.map((at) => ({ at })) } : {}),
    ...list('dates', when.dates),
    ...list('amounts', amounts),
    ...(when.happened === undefined ? {} : { happened: when.happened }),
  }
  return {
    fact,
    reading,
    people: unique([...by.filter((id) => people.includes(id)), ...people.toReversed()]),
    day: lastDay(when),
  }
}

/** What firms and bodies do that are named in front of it. */
function isOfBodies({ named, acts }: SentenceReading): boolean {
  const [first] = acts
  return (
    first !== undefined &&
    named.some(({ kind, role, at }) => kind === 'organisation' && role === 'bare' && at < first.at)
  )
}

/** Whether a sentence speaks of the countries of the event together: "the two countries". */
export function isOfBoth(text: string, { language }: Reader): boolean {
  return text.search(REFERENCES[language].countries) >= 0
}

/** A name or office that means all who take part is none of its own. Offsets stay as they are. */
function apart(words: string): string {
  return '∎'.repeat(words.length)
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

/** Wider matters follow from narrow ones. */
function narrow(ids: readonly string[], given: readonly string[], { entities }: Reader): string[] {
  const wider = new Set([...ids, ...given].flatMap((id) => entities.get(id)?.within ?? []))
  return ids.filter((id) => !wider.has(id))
}

/** "The talks", and not "bilateral trade". */
function isEvent(span: Span, next: Span | undefined): boolean {
  return has(span, 'event') && next !== undefined && !has(next, 'entity')
}

function isAnotherTime({ happened }: When, { date }: Event): boolean {
  return happened !== undefined && !date.startsWith(happened)
}

function actNear(at: number, { acts, starts }: SentenceReading): { id: string; isMain: boolean } | undefined {
  const front = acts.filter((act) => (starts[act.at] ?? 0) < at)
  const act = front.at(-1) ?? acts.find((one) => (starts[one.at] ?? 0) > at)
  return act && { id: act.id, isMain: act.id === acts[0]?.id }
}

function lastDay({ happened, dates }: When): string | undefined {
  return happened ?? dates.find(({ on }) => on !== undefined)?.on?.toString()
}
