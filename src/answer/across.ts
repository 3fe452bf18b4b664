import type { Briefing, Entity, Fact } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import { PRESENCE, TELLING } from '../question/acts.ts'
import { contains, intersection, type Period } from '../question/periods.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'
import { candidatesFor } from './candidates.ts'
import { compareEvents } from './compare.ts'
import type { FactIndex } from './fact-index.ts'
import { type Group, groupsPart, namedIn, type Part } from './finding.ts'
import { does, fitsDates } from './fits.ts'
import { rank } from './rank.ts'
import { periodBeside } from './scope.ts'

/** How many briefings one answer draws on, how many facts of each, and how many lines a timeline has. */
const MOST_BRIEFINGS = 8
const FACTS_OF_EACH = 3
const MOST_ENTRIES = 16

type Across = (needs: readonly Need[], reading: Reading, index: FactIndex) => Part | undefined

/**
 * What is asked of several briefings together: which deal with something, whom somebody met, what happened when, a topic as
 * a whole, two events side by side. Undefined where one briefing answers.
 */
export const partAcross: Across = (needs, reading, index) => {
  for (const part of [compareEvents, listBriefings, tellTime, listEncounters, gatherTopic]) {
    const found = part(needs, reading, index)
    if (found) return found
  }
  return undefined
}

/** "Which briefings deal with critical minerals?", "which summits dealt with space?": each with the fact that does most. */
const listBriefings: Across = (needs, reading, index) => {
  const matters = needs.filter(isMatter)
  const isTopical = matters.some((need) => !isOfKind(need, index, ['person', 'country', 'place']))
  const isTold = reading.hintedActs.some((act) => TELLING.has(act))
  if (!reading.asks.includes('briefings') && !(reading.asks.includes('events') && (isTopical || isTold)))
    return undefined
  const groups = byBriefing(candidatesFor(matters, withoutActs(reading), index), matters, reading, 1)
  return groups.length > 0 ? groupsPart(groups, reading) : undefined
}

/** "Everything on space", or a bare topic: what each briefing says of it. */
const gatherTopic: Across = (needs, reading, index) => {
  const isBare = reading.asks.length === 0 && !reading.yesNo
  if (!(isBare || reading.asks.includes('overview')) || reading.event || reading.acts.length > 0) return undefined
  if (needs.length === 0 || needs.some(({ free, entities }) => free || entities.length === 0)) return undefined
  if (isBare && needs.every((need) => isOfKind(need, index, ['person']))) return undefined
  const groups = byBriefing(candidatesFor(needs, reading, index), needs, reading, FACTS_OF_EACH)
  return groups.length > 1 ? groupsPart(groups, reading) : undefined
}

/** "Whom did Meloni meet?": each meeting once, in order of time. */
const listEncounters: Across = (needs, reading, index) => {
  const { asks, acts } = reading
  if (!asks.includes('who') || !acts.some((act) => PRESENCE.has(act))) return undefined
  if (!needs.some((need) => isOfKind(need, index, ['person', 'country']))) return undefined
  const met = candidatesFor(needs, reading, index).filter(
    (fact) => fact.day !== undefined && acts.some((act) => does(fact, act)),
  )
  if (new Set(met.map(({ briefing }) => briefing)).size < 2) return undefined
  return inTime('encounters', oneADay(rank(met, needs, reading), 1), reading)
}

/** "What happened last week?", "a timeline of the fighter programme", "which summits came before Tokyo?" */
const tellTime: Across = (needs, reading, index) => {
  const asksForTime = reading.asks.includes('timeline') || reading.asks.includes('events')
  const isOpen = reading.asks.every((ask) => ask === 'what' || ask === 'overview') && reading.acts.length === 0
  const hasTime = reading.dates.length > 0 || reading.period !== undefined || reading.relation !== undefined
  const related = periodBeside(reading, index)
  const named = related ? reading.relation?.words : undefined
  const matters = needs.filter((need) => isMatter(need) && !named?.includes(need.text))
  if (!asksForTime && !(isOpen && hasTime && matters.length === 0)) return undefined
  if (reading.relation && !related) return undefined
  const within = related ? intersection(reading.period ?? {}, related) : reading.period
  const timed: Reading = { ...withoutActs(reading), ...(within ? { period: within } : {}) }
  const events = reading.asks.includes('events') || (reading.event && isOpen)
  const facts = matters.length > 0 ? candidatesFor(matters, timed, index) : index.library.facts
  const told = facts.filter(
    (fact) =>
      fact.day !== undefined && fact.words[reading.language] && fitsDates(fact, timed) && isWithin(fact, within),
  )
  const entries = events ? headlines(told, matters, index) : milestones(told, matters, reading)
  return entries.length > 0 ? inTime('timeline', entries, reading) : undefined
}

function isWithin({ day }: Fact, period: Period | undefined): boolean {
  return period === undefined || (day !== undefined && contains(period, day))
}

/** The fact that tells each event, once. */
function headlines(told: readonly Fact[], matters: readonly Need[], index: FactIndex): Fact[] {
  const named = matters.filter((need) => isOfKind(need, index, ['person', 'country', 'place']))
  const isNamed = ({ head }: Briefing) => named.every(({ entities }) => entities.some((id) => head.has(id)))
  const briefings = unique(told.filter(({ atEvent }) => atEvent).map(({ briefing }) => briefing))
  const held = briefings.filter(isNamed)
  const isWhereOrWho = matters.some((need) => isOfKind(need, index, ['person', 'country', 'place']))
  return (held.length > 0 || isWhereOrWho ? held : briefings)
    .flatMap(({ summary }) => summary.slice(0, 1))
    .slice(0, MOST_ENTRIES)
}

/** Without a topic the headline of each event and what has a day of its own; with one, the facts that deal with it. */
function milestones(told: readonly Fact[], matters: readonly Need[], reading: Reading): Fact[] {
  if (matters.length > 0) return spread(rank(told, matters, reading))
  const isHeadline = (fact: Fact) => fact.briefing.summary[0] === fact
  const own = told.filter((fact) => isHeadline(fact) || !fact.atEvent)
  return oneADay([...own.filter(isHeadline), ...own.filter((fact) => !isHeadline(fact))], 2)
}

/** Of many days, one fact each. */
function spread(ranked: readonly Fact[]): Fact[] {
  const days = new Set(ranked.map(({ day }) => day)).size
  return oneADay(ranked, days > MOST_ENTRIES / 2 ? 1 : 2)
}

/** At most so many facts of one briefing on one day, the best first. */
function oneADay(ranked: readonly Fact[], most: number): Fact[] {
  const days = Map.groupBy(ranked, ({ briefing, day }) => `${briefing.id} ${day}`)
  const kept = new Set([...days.values()].flatMap((facts) => facts.slice(0, most)))
  return ranked.filter((fact) => kept.has(fact)).slice(0, MOST_ENTRIES)
}

/** What was done is no condition of what is mentioned. */
function withoutActs(reading: Reading): Reading {
  return { ...reading, acts: [], hintedActs: [], subjects: [], event: false }
}

function byBriefing(met: readonly Fact[], needs: readonly Need[], reading: Reading, most: number): Group[] {
  const groups = [...Map.groupBy(met, ({ briefing }) => briefing)].slice(0, MOST_BRIEFINGS)
  return groups.map(([briefing, facts]) => ({
    about: 'briefing',
    briefing,
    facts: rank(facts, needs, reading).slice(0, most),
  }))
}

function isOfKind({ entities }: Need, { library }: FactIndex, kinds: readonly Entity['kind'][]): boolean {
  return entities.some((id) => kinds.includes(library.entities.get(id)?.kind ?? 'term'))
}

function inTime(view: 'timeline' | 'encounters', facts: readonly Fact[], reading: Reading): Part {
  const ordered = [...facts].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.ordinal - b.ordinal)
  return { ask: reading.asks[0], view, facts: ordered, named: namedIn(reading) }
}
