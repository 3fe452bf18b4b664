import type { Briefing, Entity, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { TELLING } from '../question/acts.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'
import { candidatesFor, intersect, placesOf } from './candidates.ts'
import { does } from './evidence.ts'
import type { FactIndex } from './fact-index.ts'
import { rank } from './rank.ts'
import { type Shown, show, type View } from './show.ts'

export type Finding = Found | Missing

export interface Found {
  readonly kind: 'found'
  readonly briefing: Briefing
  /** One for each thing asked, in the order asked. */
  readonly parts: readonly Part[]
  /** Other briefings would have fitted as well. */
  readonly assumed: boolean
}

/** The facts that answer one thing asked, and how they are best shown. */
export interface Part {
  readonly view: View
  readonly facts: readonly Fact[]
  /** The people asked about, for views `person` and `comparison`. */
  readonly people: readonly string[]
  /** It was asked whether, and everything in the question is so. */
  readonly affirmed: boolean
}

export interface Missing {
  readonly kind: 'missing'
  /** What the briefing does not say, where the rest of the question was met. */
  readonly ask: Ask | undefined
  /** Words that no briefing in scope holds, as the reader wrote them. */
  readonly words: readonly string[]
  readonly nearest: readonly Fact[]
}

/** Briefings tried, newest first, before a question counts as unanswered. */
const MOST_BRIEFINGS = 20

/** Finds the facts that answer a reading, in the given briefing or the newest that can. */
export function find(asked: Reading, index: FactIndex, briefing?: Briefing): Finding {
  const needs = needsToMeet(asked)
  const reading = needs === asked.needs ? asked : withoutTelling(asked)
  const groups = [...Map.groupBy(candidatesFor(needs, reading, index, briefing), (fact) => fact.briefing).values()]
  let found: Found | undefined
  let unsaid: Ask | undefined = reading.asks[0]
  for (const facts of groups.slice(0, MOST_BRIEFINGS)) {
    const answer = answerFrom(facts, needs, reading, index)
    if (!answer) continue
    if (answer.kind === 'unsaid') {
      unsaid = answer.ask
      continue
    }
    if (found) return { ...found, assumed: true }
    found = answer
    if (briefing || needs.length === 0) break
  }
  return found ?? { ...missing(needs, reading, index, briefing), ask: unsaid }
}

/** Telling is no condition where nobody in particular speaks: "What do they say about coercion?", "Does it mention AI?" */
function needsToMeet({ needs, subjects, asks }: Reading): readonly Need[] {
  if (asks.includes('compare')) return needs.filter(({ entities }) => !entities.some((id) => subjects.includes(id)))
  if (subjects.length > 0 || asks.includes('who')) return needs
  const others = needs.filter((need) => isMatter(need) || !need.acts.every((act) => TELLING.has(act)))
  const holds = others.length > 0 || asks.some((ask) => ask !== 'what')
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
  const isOfParty = (need: Need) => need.entities.some((id) => isParty(entities.get(id)))
  const isTopical = needs.some((need) => isMatter(need) && !isOfParty(need))
  const matter = { met, briefing: first.briefing, needs, reading, isTopical, isPerson, isPlace }
  if (isAboutTheirState(reading, needs, isOfParty)) return undefined
  const people = reading.needs.flatMap(({ entities: ids }) => ids.filter(isPerson))
  const parts: Part[] = []
  for (const group of reading.askGroups.length > 0 ? reading.askGroups : [[undefined]]) {
    const { view, facts } = firstWithFacts(group.map((ask) => show(ask, matter)))
    if (facts.length === 0) return { kind: 'unsaid', ask: group[0] }
    parts.push({ view, facts, people, affirmed: isAffirmed(facts, needs, reading) })
  }
  return { kind: 'found', briefing: first.briefing, parts, assumed: false }
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
  briefing?: Briefing,
): Omit<Missing, 'ask'> {
  const unmet = needs.filter((need) => !placesOf(need, index, reading.language, true).some((list) => list.length > 0))
  const nearest = rank(nearestTo(needs, reading, index, briefing), needs, reading).slice(0, 3)
  return { kind: 'missing', words: unmet.map(({ text }) => text), nearest }
}

/** Facts on as many of the matters asked about as possible. */
function nearestTo(needs: readonly Need[], reading: Reading, index: FactIndex, briefing?: Briefing): Fact[] {
  const inScope = (fact: Fact) =>
    (!briefing || fact.briefing === briefing) && fact.words[reading.language] !== undefined
  const matters = needs.filter(({ entities, joined }) => entities.length > 0 || joined)
  for (let count = matters.length; count > 0; count--) {
    const lists = matters.slice(-count).map((need) => placesOf(need, index, reading.language, false))
    const facts = intersect(lists, index, inScope)
    if (facts.length > 0) return facts
  }
  return [...((briefing ?? index.library.briefings[0])?.summary ?? [])].filter(inScope)
}
