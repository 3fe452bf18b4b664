import type { Briefing, Fact } from '../content/library.ts'
import { remembering, unique } from '../language/lists.ts'
import { contains, lastDay } from '../language/periods.ts'
import { tokensOf } from '../language/tokens.ts'
import type { Named, Reading } from '../question/reading.ts'
import { partiesIn } from '../search/closeness.ts'
import { does, timesMet } from '../search/kinds.ts'
import { search } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { factsOn, isOfKind, PRESENCE, periodOf, topicsIn } from './events.ts'
import { answerOf, type Finding, type Group, groupsPart, partOf } from './finding.ts'

/** How many briefings one answer draws on, how many facts of all of them, and how many lines a timeline has. */
const MOST_BRIEFINGS = 8
const FACTS_OF_ALL = 8
const MOST_ENTRIES = 16

type Across = (reading: Reading, index: SearchIndex, briefing?: Briefing) => Finding | undefined

/** "Which briefings deal with critical minerals?": each with the fact that does most. */
export const listBriefings: Across = (reading, index) => {
  const topics = topicsIn(reading, index)
  const isAsked = reading.asks.includes('briefings') || (reading.asks.includes('events') && topics.length > 0)
  if (!isAsked) return undefined
  const isOfAll = reading.named.length === 0 && reading.acts.length + reading.unknown.length === 0
  if (reading.named.length === 0 && !isOfAll) return undefined
  const headlines = index.library.briefings.flatMap(({ summary }) => summary.slice(0, 1))
  const facts = isOfAll ? headlines : factsOn(reading.named, index, reading.language)
  const told = facts.filter(({ words }) => words[reading.language])
  const groups = byBriefing(told, reading, index, 1)
  return groups.length > 0 ? answerOf(groupsPart(groups, reading)) : undefined
}

/** "Everything on space", or a bare topic: what each briefing says of it. */
export const gatherTopic: Across = (reading, index) => {
  const { asks, event, acts, yesNo, unknown, foreign } = reading
  const named = reading.named.map((one) => asPlace(one, index))
  const isBare = asks.length === 0 && !yesNo
  if (!(isBare || asks.includes('overview')) || event || acts.length > 0) return undefined
  if (named.length === 0 || unknown.length > 0 || foreign.length > 0) return undefined
  // A country that no event is about is only mentioned: its news are not what the briefings tell.
  const parties = partiesIn(named, index)
  if (!parties.every(({ ids }) => ids.some((id) => index.heads.has(id)))) return undefined
  const facts = factsOn(named, index, reading.language)
  const briefings = new Set(facts.map(({ briefing }) => briefing)).size
  const groups = byBriefing(facts, reading, index, Math.max(1, Math.floor(FACTS_OF_ALL / briefings)))
  const shown = groups.flatMap((group) => group.facts)
  const more = [...facts].sort((a, b) => weightOf(b) - weightOf(a)).filter((fact) => !shown.includes(fact))
  return groups.length > 1 ? { ...answerOf(groupsPart(groups, reading)), more } : undefined
}

/** "Tokyo" by itself is the town, where events were held in it, and not the government there. */
function asPlace(one: Named, { heads, library }: SearchIndex): Named {
  const places = one.ids.filter((id) => library.entities.get(id)?.kind === 'place' && heads.has(id))
  return places.length > 0 ? { ...one, ids: places } : one
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
export const tellTime: Across = (reading, index, briefing) => {
  const { asks, acts, dates, period, relation, event, unknown, negated } = reading
  const asksForTime = asks.includes('timeline') || asks.includes('events')
  const isOpen = asks.every((ask) => ask === 'what' || ask === 'overview') && acts.length === 0 && unknown.length === 0
  const hasTime = dates.length > 0 || period !== undefined || relation !== undefined
  const naming = relation?.named.map(({ text }) => text) ?? []
  const matters = reading.named.filter(({ text }) => !naming.includes(text))
  if (asksForTime && !hasTime && matters.length === 0 && unknown.length > 0) return undefined
  if (negated || !(asksForTime || (isOpen && hasTime && matters.length === 0))) return undefined
  const all = (briefing ?? index.library).facts
  const on = matters.length > 0 ? factsOn(matters, index, reading.language) : all
  const facts = inTime(reading, index, on)
  const events = asks.includes('events') || event ? headlines(facts, matters, index) : []
  const found = events.length > 0 || asks.includes('events') ? events : milestones(facts, matters)
  const entries = onceEach(
    [...found].sort((a, b) => weightOf(b) - weightOf(a)),
    reading,
    index,
  )
  if (entries.length === 0) return undefined
  const [shown, more] = [byDay(entries.slice(0, MOST_ENTRIES)), byDay(entries.slice(MOST_ENTRIES))]
  const keys = new Set(shown.length > FEW_ENTRIES ? shown.filter((fact) => weightOf(fact) === HEADLINE) : [])
  return { ...answerOf({ ...partOf('timeline', shown, reading), keys }, briefing), more }
}

/** A short timeline needs nobody to be pointed at what matters in it. */
const FEW_ENTRIES = 4

/** What tells an event in one sentence matters most, then what tells it in a minute. */
const HEADLINE = 2
function weightOf({ briefing, ...fact }: Fact): number {
  const at = briefing.summary.findIndex(({ id }) => id === fact.id)
  return at === 0 ? HEADLINE : at > 0 ? 1 : 0
}

/** Of two facts this much alike, on one day, one is enough: the share of the shorter one's words. */
const ALIKE = 0.5

/** The same where the same people act. */
const ALIKE_BY_SAME = 0.3

function haveSameActors(one: Fact, other: Fact, { library }: SearchIndex): boolean {
  const people = ({ by }: Fact) =>
    by
      .filter((id) => library.entities.get(id)?.kind === 'person')
      .sort()
      .join(' ')
  return people(one) !== '' && people(one) === people(other)
}

/** An event told in several briefings is told once, by what matters more, else by the fuller sentence. */
function onceEach(facts: readonly Fact[], { language }: Reading, index: SearchIndex): Fact[] {
  const { stems } = index.language(language).words
  const wordsOf = remembering((fact: Fact) => new Set(tokensOf(fact.words[language]?.text ?? '', language, stems)))
  const isAlike = (one: Fact, other: Fact) => {
    const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size)
    if (!few || !many || one.day !== other.day || one.briefing === other.briefing) return false
    const shared = [...few].filter((word) => many.has(word)).length / few.size
    return shared >= (haveSameActors(one, other, index) ? ALIKE_BY_SAME : ALIKE)
  }
  const fuller = [...facts].sort((a, b) => weightOf(b) - weightOf(a) || wordsOf(b).size - wordsOf(a).size)
  const kept: Fact[] = []
  for (const fact of fuller) if (!kept.some((one) => isAlike(one, fact))) kept.push(fact)
  return facts.filter((fact) => kept.includes(fact))
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
  // "2025" is over when its last day is; what has a whole date comes before what only has that month.
  const end = ({ day = '' }: Fact) => lastDay(day)
  const precision = ({ day = '' }: Fact) => -day.length
  return [...facts].sort((a, b) => end(a).localeCompare(end(b)) || precision(a) - precision(b) || a.ordinal - b.ordinal)
}

/** The facts of each briefing that come closest. */
function byBriefing(facts: readonly Fact[], reading: Reading, index: SearchIndex, most: number): Group[] {
  const { named } = reading
  const { ranked } = search(reading, index, { briefings: new Set(facts.map(({ briefing }) => briefing)) })
  const place = new Map(ranked.map(({ fact }, at) => [fact, at]))
  // A country is named by half of an event's facts: what tells the event tells most of it.
  const isBroad = named.every((one) => isOfKind(one, index, ['country', 'person']))
  const placeOf = (fact: Fact) =>
    isBroad && weightOf(fact) > 0
      ? fact.briefing.summary.indexOf(fact) - fact.briefing.summary.length
      : (place.get(fact) ?? Number.POSITIVE_INFINITY)
  return [...Map.groupBy(facts, ({ briefing }) => briefing)].slice(0, MOST_BRIEFINGS).map(([briefing, own]) => ({
    about: 'briefing',
    briefing,
    facts: [...own].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, most),
  }))
}
