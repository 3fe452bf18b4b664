import type { Briefing, Fact } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import { contains } from '../language/periods.ts'
import type { Named, Reading } from '../question/reading.ts'
import { partiesIn } from '../search/closeness.ts'
import { does, timesMet } from '../search/kinds.ts'
import { search } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { factsOn, isOfKind, PRESENCE, periodOf, topicsIn } from './events.ts'
import { answerOf, type Finding, type Group, groupsPart, partOf } from './finding.ts'

/** How many briefings one answer draws on, how many facts of each, and how many lines a timeline has. */
const MOST_BRIEFINGS = 8
const FACTS_OF_EACH = 3
const MOST_ENTRIES = 16

type Across = (reading: Reading, index: SearchIndex) => Finding | undefined

/** "Which briefings deal with critical minerals?": each with the fact that does most. */
export const listBriefings: Across = (reading, index) => {
  const topics = topicsIn(reading, index)
  const isAsked = reading.asks.includes('briefings') || (reading.asks.includes('events') && topics.length > 0)
  if (!isAsked || reading.named.length === 0) return undefined
  const groups = byBriefing(factsOn(reading.named, index, reading.language), reading, index, 1)
  return groups.length > 0 ? answerOf(groupsPart(groups, reading)) : undefined
}

/** "Everything on space", or a bare topic: what each briefing says of it. */
export const gatherTopic: Across = (reading, index) => {
  const { asks, named, event, acts, yesNo, unknown, foreign } = reading
  const isBare = asks.length === 0 && !yesNo
  if (!(isBare || asks.includes('overview')) || event || acts.length > 0) return undefined
  if (named.length === 0 || unknown.length > 0 || foreign.length > 0) return undefined
  if (isBare && named.every((one) => isOfKind(one, index, ['person']))) return undefined
  // A country that no event is about is only mentioned: its news are not what the briefings tell.
  const parties = partiesIn(named, index)
  if (!parties.every(({ ids }) => ids.some((id) => index.heads.has(id)))) return undefined
  const groups = byBriefing(factsOn(named, index, reading.language), reading, index, FACTS_OF_EACH)
  return groups.length > 1 ? answerOf(groupsPart(groups, reading)) : undefined
}

/** "Whom did Meloni meet?": each meeting once, in order of time. */
export const listEncounters: Across = (reading, index) => {
  const { asks, acts, named, unknown, negated, event } = reading
  const met = acts.filter((act) => PRESENCE.includes(act))
  if (!asks.includes('who') || met.length === 0 || negated || event || unknown.length > 0) return undefined
  if (!named.some((one) => isOfKind(one, index, ['person', 'country']))) return undefined
  if (topicsIn(reading, index).length > 0) return undefined
  const facts = inTime(reading, index, factsOn(named, index, reading.language)).filter(
    (fact) => fact.day !== undefined && met.some((act) => does(fact, act)),
  )
  if (new Set(facts.map(({ briefing }) => briefing)).size < 2) return undefined
  return answerOf(partOf('encounters', byDay(oneADay(facts, 1)), reading))
}

/** "What happened last week?", "a timeline of the fighter programme", "which summits came before Tokyo?" */
export const tellTime: Across = (reading, index) => {
  const { asks, acts, dates, period, relation, event, unknown, negated } = reading
  const asksForTime = asks.includes('timeline') || asks.includes('events')
  const isOpen = asks.every((ask) => ask === 'what' || ask === 'overview') && acts.length === 0 && unknown.length === 0
  const hasTime = dates.length > 0 || period !== undefined || relation !== undefined
  const naming = relation?.named.map(({ text }) => text) ?? []
  const matters = reading.named.filter(({ text }) => !naming.includes(text))
  if (asksForTime && !hasTime && matters.length === 0 && unknown.length > 0) return undefined
  if (negated || !(asksForTime || (isOpen && hasTime && matters.length === 0))) return undefined
  const on = matters.length > 0 ? factsOn(matters, index, reading.language) : index.library.facts
  const facts = inTime(reading, index, on)
  const entries = asks.includes('events') || event ? headlines(facts, matters, index) : milestones(facts, matters)
  return entries.length > 0 ? answerOf(partOf('timeline', byDay(entries.slice(0, MOST_ENTRIES)), reading)) : undefined
}

/** Facts that have a day, at the time that the question names. */
function inTime(reading: Reading, index: SearchIndex, facts: readonly Fact[]): Fact[] {
  const { period: _, relation, ...rest } = reading
  const period = periodOf(reading, index)
  const isThen = (fact: Fact) =>
    relation || !period
      ? (!period || (fact.day !== undefined && contains(period, fact.day))) && timesMet(fact, rest) === 1
      : timesMet(fact, { ...rest, period }) === 1
  return facts.filter((fact) => fact.day !== undefined && fact.words[reading.language] !== undefined && isThen(fact))
}

/** The fact that tells each event, once. */
function headlines(facts: readonly Fact[], matters: readonly Named[], index: SearchIndex): Fact[] {
  const parties = partiesIn(matters, index)
  const isNamed = ({ head }: Briefing) => parties.every(({ ids }) => ids.some((id) => head.has(id)))
  const events = unique(facts.filter(({ atEvent }) => atEvent).map(({ briefing }) => briefing))
  return events.filter(isNamed).flatMap(({ summary }) => summary.slice(0, 1))
}

/** Without a topic the headline of each event and what has a day of its own; with one, the facts that deal with it. */
function milestones(facts: readonly Fact[], matters: readonly Named[]): Fact[] {
  const isHeadline = (fact: Fact) => fact.briefing.summary[0] === fact
  if (matters.length > 0) {
    const days = new Set(facts.map(({ day }) => day)).size
    return oneADay(facts, days > MOST_ENTRIES / 2 ? 1 : 2)
  }
  const own = facts.filter((fact) => isHeadline(fact) || !fact.atEvent)
  return oneADay([...own.filter(isHeadline), ...own.filter((fact) => !isHeadline(fact))], 2)
}

/** At most so many facts of one briefing on one day. */
function oneADay(facts: readonly Fact[], most: number): Fact[] {
  const days = Map.groupBy(facts, ({ briefing, day }) => `${briefing.id} ${day}`)
  const kept = new Set([...days.values()].flatMap((some) => some.slice(0, most)))
  return facts.filter((fact) => kept.has(fact))
}

function byDay(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.ordinal - b.ordinal)
}

/** The facts of each briefing that come closest. */
function byBriefing(facts: readonly Fact[], reading: Reading, index: SearchIndex, most: number): Group[] {
  const { ranked } = search(reading, index, { briefings: new Set(facts.map(({ briefing }) => briefing)) })
  const place = new Map(ranked.map(({ fact }, at) => [fact, at]))
  const placeOf = (fact: Fact) => place.get(fact) ?? Number.POSITIVE_INFINITY
  return [...Map.groupBy(facts, ({ briefing }) => briefing)].slice(0, MOST_BRIEFINGS).map(([briefing, own]) => ({
    about: 'briefing',
    briefing,
    facts: [...own].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, most),
  }))
}
