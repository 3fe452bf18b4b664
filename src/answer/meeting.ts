import type { Language } from '../content/languages.ts'
import type { Briefing, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { idsNamed, type Reading } from '../question/reading.ts'
import { figuresOf, holds } from '../search/kinds.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { eventsFor, isBroad, PRESENCE } from './events.ts'
import { answerOf, type Finding, type Part, partOf } from './finding.ts'

const OF_A_MEETING: readonly Ask[] = ['when', 'where', 'how-long']

/** "When did Takaichi and Meloni meet?", "Where was the Nara summit?": the day, place or length of an event itself, and nothing else. */
export function tellMeeting(reading: Reading, index: SearchIndex, briefing?: Briefing): Finding | undefined {
  const { asks, acts, event, negated, relation, unknown, alternative } = reading
  const [ask, ...others] = asks
  if (!ask || others.length > 0 || !OF_A_MEETING.includes(ask)) return undefined
  const isMeeting = acts.length > 0 ? acts.every((act) => PRESENCE.includes(act)) : event
  if (!isMeeting || negated || alternative || relation || unknown.length > 0 || !isBroad(reading, index))
    return undefined
  const events = eventsFor(reading, index, briefing).filter((one) => !acts.includes('visit') || isVisited(one, reading))
  const findings = events.flatMap((one): Finding[] => {
    const [part, more] = partOn(one, ask, reading)
    return part ? [{ ...answerOf(part, one), more }] : []
  })
  const [first, ...rest] = findings
  return first && { ...first, others: rest }
}

/** The fact that tells it, and what else is told of it. */
function partOn(event: Briefing, ask: Ask, reading: Reading): readonly [Part | undefined, readonly Fact[]] {
  // "The Nara summit" names the event: what is told of Nara is where it was.
  const asked: Reading = { ...reading, acts: ['meet'], ...(reading.event || reading.followUp ? { named: [] } : {}) }
  const facts = event.facts.filter(
    (fact) => fact.words[reading.language] && isOfTheEvent(fact, event) && holds(ask, fact, asked) === 1,
  )
  // Who names the town asks for the house.
  const isTownNamed = event.place !== undefined && idsNamed(reading).includes(event.place)
  const isInside = ({ places }: Fact) => ask === 'where' && isTownNamed && places.some(({ at }) => at !== event.place)
  const [first, ...more] = [...facts].sort((a, b) => Number(isInside(b)) - Number(isInside(a)))
  if (!first) return [undefined, []]
  const part = partOf('facts', [first], reading)
  if (ask !== 'how-long') return [part, more]
  return [{ ...part, view: 'amounts', figures: new Map([[first, figuresOf(ask, first, asked)]]) }, more]
}

/** The fact that tells that an event's meeting took place; of several, the one that tells it in short. */
export function meetingOf(event: Briefing, language: Language): Fact | undefined {
  const isIt = (fact: Fact) =>
    isOfTheEvent(fact, event) && fact.words[language] !== undefined && fact.withdrawn === undefined
  return event.summary.find(isIt) ?? event.facts.find(isIt)
}

/** Who is said to travel somewhere was there as a guest: "when will Takaichi visit Italy?" does not ask of her own summit. */
function isVisited({ participants, place, head }: Briefing, { named, subjects }: Reading): boolean {
  const hosts = participants.filter(({ host }) => host)
  const isHost = (id: string) => hosts.some(({ person, country }) => person === id || country === id)
  const goals = named.filter(({ ids }) => ids.some((id) => id === place || isHost(id)))
  return (
    goals.length > 0 &&
    subjects.every((id) => head.has(id)) &&
    !subjects.some((id) => hosts.some(({ person }) => person === id))
  )
}

/** Other meetings and journeys that a briefing tells of have their own day. */
function isOfTheEvent({ type, atEvent, day }: Fact, { date }: Briefing): boolean {
  return type === 'meeting' && (atEvent || day === date)
}
