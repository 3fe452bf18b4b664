import type { Briefing, Entity, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { PRESENCE, TELLING } from '../question/acts.ts'
import { intersection } from '../question/periods.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'
import { partAcross } from './across.ts'
import { candidatesFor, intersect, placesOf } from './candidates.ts'
import { does } from './evidence.ts'
import type { FactIndex } from './fact-index.ts'
import { type Finding, type Found, type Missing, namedIn, type Part } from './finding.ts'
import { closeness, rank } from './rank.ts'
import { periodBeside, type Scope, scopeOf } from './scope.ts'
import { type Shown, show } from './show.ts'

/** Briefings tried, newest first, before a question counts as unanswered. */
const MOST_BRIEFINGS = 20

/** Briefings that answer nearly as closely as the best could be meant as well. */
const CLOSE = 0.5

/** Finds the facts that answer a reading: in the given briefing, in several together, or in the one that fits best. */
export function find(asked: Reading, index: FactIndex, briefing?: Briefing): Finding {
  const needs = needsToMeet(asked, index)
  const reading = needs === asked.needs ? asked : withoutTelling(asked)
  if (briefing) return findIn(needs, reading, index, [briefing])
  const across = partAcross(needs, reading, index)
  if (across) return { kind: 'found', parts: [across], others: [] }
  const scope = scopeOf(needs, reading, index)
  const strict: Look = { needs, reading, briefings: scope?.briefings }
  const loose = scope && withinEvent(needs, reading, scope, index)
  const beside = besideEvent(needs, reading, index)
  // With nothing asked but what was done there, what only names the event is no condition at all.
  const isOfEvent = loose && !loose.needs.some(isMatter) && loose.needs.length > 0
  const looks = isOfEvent ? [loose, strict, beside] : [strict, loose, beside]
  const ordered =
    reading.relation?.side === 'before' && beside ? [beside, ...looks.filter((look) => look !== beside)] : looks
  let first: Finding | undefined
  for (const look of ordered) {
    if (!look) continue
    const finding = findIn(look.needs, look.reading, index, look.briefings)
    if (finding.kind === 'found') return finding
    if (look === strict) first = finding
  }
  return first ?? findIn(needs, reading, index, scope?.briefings)
}

/** A way to look: in a looser one, what only names an event is met by its briefing, and no condition of each fact. */
interface Look {
  readonly needs: readonly Need[]
  readonly reading: Reading
  readonly briefings?: readonly Briefing[] | undefined
}

/** Of "who represented Italy at the meeting hosted by Bessent?", the hosting and its host only name the meeting. */
function withinEvent(needs: readonly Need[], reading: Reading, { briefings, naming }: Scope, index: FactIndex): Look {
  const isOfParty = partyTest(index)
  const isPerson = ({ entities }: Need) => entities.some((id) => index.library.entities.get(id)?.kind === 'person')
  // Asked whether two people met, it matters which.
  const isWhich = reading.yesNo && naming.filter(isPerson).length > 1
  const others = needs.filter((need) => !naming.includes(need) || (isWhich && isPerson(need)))
  const acting = others.filter((need) => isMatter(need) || !need.acts.every((act) => PRESENCE.has(act)))
  const isOnlyNamed = !acting.some((need) => need.acts.length > 0 || !isOfParty(need))
  if (reading.yesNo || isOnlyNamed || acting.length === others.length) return { needs: others, reading, briefings }
  const acts = reading.acts.filter((act) => !PRESENCE.has(act))
  const subjects = reading.asks.includes('who') ? [] : reading.subjects
  return { needs: acting, reading: { ...reading, acts, subjects }, briefings }
}

/** "Where did she go before the Tokyo summit?": that summit only tells the time. */
function besideEvent(needs: readonly Need[], reading: Reading, index: FactIndex): Look | undefined {
  const { relation } = reading
  const period = periodBeside(reading, index)
  if (!relation || !period) return undefined
  const others = needs.filter(({ text }) => !relation.words.includes(text))
  const acts = reading.acts.filter((act) => others.some((need) => need.acts.includes(act)))
  const hintedActs = acts.length > 0 ? reading.hintedActs : [...reading.hintedActs, ...PRESENCE]
  const within = intersection(reading.period ?? {}, period)
  return { needs: others, reading: { ...reading, acts, hintedActs, event: false, period: within } }
}

/** The briefing that answers most closely, of several the newest. */
function findIn(needs: readonly Need[], reading: Reading, index: FactIndex, scope?: readonly Briefing[]): Finding {
  const groups = [...Map.groupBy(candidatesFor(needs, reading, index, scope), (fact) => fact.briefing).values()]
  const found: { answer: Found; closeness: number }[] = []
  let unsaid: Ask | undefined = reading.asks[0]
  for (const facts of groups.slice(0, MOST_BRIEFINGS)) {
    const answer = answerFrom(facts, needs, reading, index)
    if (answer?.kind === 'unsaid') unsaid = answer.ask
    if (answer?.kind === 'found') found.push({ answer, closeness: closeness(answer.parts[0]?.facts ?? [], needs) })
  }
  const best = Math.max(...found.map((one) => one.closeness))
  const [first, ...others] = found.filter((one) => one.closeness >= best - CLOSE).map(({ answer }) => answer)
  return first ? { ...first, others } : { ...missing(needs, reading, index, scope), ask: unsaid }
}

/** "How long did they talk?" asks of the meeting, as long as it names nothing they talked about. */
const OF_A_MEETING: ReadonlySet<Ask> = new Set(['how-long', 'when', 'where'])

/** Telling is no condition where nobody in particular speaks: "What do they say about coercion?", "Does it mention AI?" */
function needsToMeet({ needs, subjects, asks }: Reading, index: FactIndex): readonly Need[] {
  const { heads } = index
  const isOfParty = partyTest(index)
  if (asks.includes('compare'))
    return needs.filter(({ entities }) => !entities.some((id) => subjects.includes(id) && heads.has(id)))
  const others = needs.filter((need) => isMatter(need) || !need.acts.every((act) => TELLING.has(act)))
  if (asks.length > 0 && asks.every((ask) => OF_A_MEETING.has(ask)) && others.length > 0 && others.every(isOfParty))
    return others
  if (subjects.length > 0 || asks.includes('who')) return needs
  const holds = others.some((need) => !isOfParty(need)) || asks.some((ask) => ask !== 'what')
  return holds && others.length < needs.length ? others : needs
}

/** Telling still hints at what is meant ("does it name China?"). */
function withoutTelling(reading: Reading): Reading {
  const [told, acts] = [reading.acts.filter((act) => TELLING.has(act)), reading.acts.filter((act) => !TELLING.has(act))]
  return { ...reading, acts, hintedActs: [...reading.hintedActs, ...told] }
}

/** Every thing asked for has to be there: half an answer would pass for a whole one. */
function answerFrom(
  met: readonly Fact[],
  needs: readonly Need[],
  reading: Reading,
  index: FactIndex,
): Found | { kind: 'unsaid'; ask: Ask | undefined } | undefined {
  const [first] = met
  if (!first) return undefined
  const { entities } = index.library
  const isPerson = (id: string) => entities.get(id)?.kind === 'person'
  const isPlace = (id: string) => entities.get(id)?.kind === 'place'
  const isOfParty = partyTest(index)
  const isTopical = needs.some((need) => isMatter(need) && !isOfParty(need))
  const matter = { met, briefing: first.briefing, needs, reading, isTopical, isPerson, isPlace }
  if (isAboutTheirState(reading, needs, isOfParty)) return undefined
  const named = namedIn(reading)
  const parts: Part[] = []
  for (const group of reading.askGroups.length > 0 ? reading.askGroups : [[undefined]]) {
    const shown = firstWithFacts(group.map((ask) => show(ask, matter)))
    if (shown.facts.length === 0) return { kind: 'unsaid', ask: group[0] }
    parts.push({ ask: group[0], ...shown, named, affirmed: isAffirmed(shown.facts, needs, reading) })
  }
  return { kind: 'found', briefing: first.briefing, parts, others: [] }
}

/** "Is Japan in crisis?", "Is Tokyo safe?": that a fact on Japan holds the word does not make it so. */
function isAboutTheirState(
  { yesNo, acts, event }: Reading,
  needs: readonly Need[],
  isOfParty: (need: Need) => boolean,
): boolean {
  if (!yesNo || acts.length > 0 || event) return false
  const others = needs.filter(({ free, quoted }) => !free || quoted)
  return others.length > 0 && others.length < needs.length && others.every(isOfParty)
}

function partyTest({ library }: FactIndex): (need: Need) => boolean {
  return ({ entities }) => entities.some((id) => isParty(library.entities.get(id)))
}

function firstWithFacts(alternatives: readonly Shown[]): Shown {
  return alternatives.find(({ facts }) => facts.length > 0) ?? { view: 'facts', facts: [] }
}

/** People, countries and their cities are who and where, not what it is about. */
function isParty(entity: Entity | undefined): boolean {
  return (
    entity?.kind === 'person' ||
    entity?.kind === 'country' ||
    (entity?.kind === 'place' && entity.country !== undefined)
  )
}

/** A plain yes needs actors, act and object alike in question and fact, and nothing denied, alternative or in doubt. */
function isAffirmed(facts: readonly Fact[], needs: readonly Need[], reading: Reading): boolean {
  const [first] = facts
  if (!first || !reading.yesNo || reading.negated || reading.acts.length === 0) return false
  if (needs.some(({ free, joined }) => free || joined?.by === 'or')) return false
  if (first.standing.level === 'disputed' || first.standing.level === 'uncertain') return false
  const holds = (id: string) => first.entities.includes(id)
  return (
    needs.every(({ entities, acts }) => entities.some(holds) || acts.some((act) => does(first, act))) &&
    reading.acts.every((act) => does(first, act))
  )
}

function missing(
  needs: readonly Need[],
  reading: Reading,
  index: FactIndex,
  scope?: readonly Briefing[],
): Omit<Missing, 'ask'> {
  const unmet = needs.filter((need) => !placesOf(need, index, reading.language, true).some((list) => list.length > 0))
  const nearest = rank(nearestTo(needs, reading, index, scope), needs, reading).slice(0, 3)
  return { kind: 'missing', words: unmet.map(({ text }) => text), nearest }
}

/** Facts on as many of the matters asked about as possible. */
function nearestTo(needs: readonly Need[], reading: Reading, index: FactIndex, scope?: readonly Briefing[]): Fact[] {
  const inScope = (fact: Fact) =>
    (!scope || scope.includes(fact.briefing)) && fact.words[reading.language] !== undefined
  const matters = needs.filter(({ entities, joined }) => entities.length > 0 || joined)
  for (let count = matters.length; count > 0; count--) {
    const lists = matters.slice(-count).map((need) => placesOf(need, index, reading.language, false))
    const facts = intersect(lists, index, inScope)
    if (facts.length > 0) return facts
  }
  return [...((scope ?? index.library.briefings)[0]?.summary ?? [])].filter(inScope)
}
