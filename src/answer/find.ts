import type { Briefing, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'
import { partAcross } from './across.ts'
import { candidatesFor, intersect, placesOf } from './candidates.ts'
import type { FactIndex } from './fact-index.ts'
import { type Finding, type Found, type Missing, namedIn, type Part } from './finding.ts'
import { does } from './fits.ts'
import { conditionsOf, type Look, looksFor, partyTest } from './looks.ts'
import { closeness, rank } from './rank.ts'
import { type Shown, show } from './show.ts'

/** Briefings tried, newest first, before a question counts as unanswered. */
const MOST_BRIEFINGS = 20

/** Briefings that answer nearly as closely as the best could be meant as well. */
const CLOSE = 0.5

/** Finds the facts that answer a reading: in the given briefing, in several together, or in the one that fits best. */
export function find(asked: Reading, index: FactIndex, briefing?: Briefing): Finding {
  const { needs, reading } = conditionsOf(asked, index)
  if (briefing) return findIn({ needs, reading, briefings: [briefing] }, index)
  const across = partAcross(needs, reading, index)
  if (across) return { kind: 'found', parts: [across], others: [] }
  const { strict, looks } = looksFor(needs, reading, index)
  const findings = new Map<Look, Finding>()
  for (const look of looks) {
    const finding = findIn(look, index)
    if (finding.kind === 'found') return finding
    findings.set(look, finding)
  }
  return findings.get(strict) ?? missing(strict, index)
}

/** The briefing that answers most closely, of several the newest. */
function findIn({ needs, reading, briefings }: Look, index: FactIndex): Finding {
  const groups = [...Map.groupBy(candidatesFor(needs, reading, index, briefings), (fact) => fact.briefing).values()]
  const found: { answer: Found; closeness: number }[] = []
  let unsaid: Ask | undefined = reading.asks[0]
  for (const facts of groups.slice(0, MOST_BRIEFINGS)) {
    const answer = answerFrom(facts, needs, reading, index)
    if (answer?.kind === 'unsaid') unsaid = answer.ask
    if (answer?.kind === 'found') found.push({ answer, closeness: closeness(answer.parts[0]?.facts ?? [], needs) })
  }
  const best = Math.max(...found.map((one) => one.closeness))
  const [first, ...others] = found.filter((one) => one.closeness >= best - CLOSE).map(({ answer }) => answer)
  return first ? { ...first, others } : { ...missing({ needs, reading, briefings }, index), ask: unsaid }
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

function firstWithFacts(alternatives: readonly Shown[]): Shown {
  return alternatives.find(({ facts }) => facts.length > 0) ?? { view: 'facts', facts: [] }
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

function missing({ needs, reading, briefings }: Look, index: FactIndex): Missing {
  const unmet = needs.filter((need) => !placesOf(need, index, reading.language, true).some((list) => list.length > 0))
  const nearest = rank(nearestTo(needs, reading, index, briefings), needs, reading).slice(0, 3)
  return { kind: 'missing', ask: reading.asks[0], words: unmet.map(({ text }) => text), nearest }
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
