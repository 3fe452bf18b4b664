import type { Briefing, Fact } from '../content/library.ts'
import { phrasesIn, post, unique } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import type { Named, Reading } from '../question/reading.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { factsOn, topicsIn } from './events.ts'
import { answerOf, type Finding, type Group, groupsPart } from './finding.ts'

type Pair = readonly [Briefing, Briefing]

/** Events looked at for a comparison, how many shared sectors are told, and how many facts under one heading. */
const MOST_EVENTS = 40
const MOST_SHARED = 5
const FACTS_OF_EACH = 3

/** "What do the summits with Italy and with Britain share?" Undefined where a question does not name two events. */
export function compareEvents(reading: Reading, index: SearchIndex): Finding | undefined {
  if (!reading.asks.includes('compare')) return undefined
  const naming = reading.named.filter((one) => names(one, index))
  const isUnknown =
    reading.foreign.length + reading.unknown.length > 0 ||
    reading.named.some((one) => isPartyElsewhere(one, reading, index))
  const pair = isUnknown ? undefined : pairNamed(naming, index)
  if (!pair) return undefined
  const topics = topicsIn(reading, index).filter((one) => !naming.includes(one))
  const asked = inOrder(pair, naming)
  const groups = topics.length > 0 ? onTopic(asked, topics, reading, index) : sideBySide(asked, reading, index)
  return groups.length > 1 ? answerOf(groupsPart(groups, reading)) : undefined
}

/** As the question names them. */
function inOrder([one, other]: Pair, naming: readonly Named[]): Pair {
  const placeOf = ({ head }: Briefing, apart: Briefing) =>
    naming.findIndex(({ ids }) => ids.some((id) => head.has(id) && !apart.head.has(id)))
  const [first, second] = [placeOf(one, other), placeOf(other, one)]
  return second >= 0 && (first < 0 || second < first) ? [other, one] : [one, other]
}

/** More than two events that one name holds together ("all of Takaichi's summits"), where a question compares them; else none. */
export function moreThanTwo(reading: Reading, index: SearchIndex): readonly Briefing[] {
  const [naming, ...others] = reading.named.filter((one) => names(one, index))
  if (!reading.asks.includes('compare') || !reading.event || !naming || others.length > 0) return []
  const events = unique(naming.ids.flatMap((id) => index.heads.get(id) ?? [])).filter(
    ({ kind }) => kind !== 'programme',
  )
  return events.length > 2 ? events : []
}

/**
 * Two given events: each in a sentence, then what the sentences of both deal with, matter by matter, then what else each
 * of them tells.
 */
export function sideBySide([one, other]: Pair, reading: Reading, { library }: SearchIndex): Group[] {
  const told = (briefing: Briefing) => briefing.facts.filter(({ words }) => words[reading.language])
  const headlines = [one, other].flatMap((briefing): Group[] => {
    const facts = briefing.summary.filter(({ words }) => words[reading.language])
    // That they met goes without saying: what came of it tells the two apart.
    const result = facts.find(({ type }) => type === 'agreement' || type === 'programme') ?? facts[0]
    return result ? [{ about: 'briefing', briefing, facts: [result] }] : []
  })
  const matters = (facts: readonly Fact[]) => {
    const byMatter = new Map<string, Fact[]>()
    for (const fact of [...facts].sort((a, b) => weightOf(b) - weightOf(a)))
      for (const id of fact.core) if (isToldOf(id, fact, reading, library)) post(byMatter, id, fact)
    return byMatter
  }
  const [ones, others] = [matters(told(one)), matters(told(other))]
  const shown = new Set(headlines.flatMap(({ facts }) => facts))
  const groups: Group[] = []
  for (const [matter, firsts] of ones) {
    const [first, second] = [firsts, others.get(matter) ?? []].map((facts) => facts.find((fact) => !shown.has(fact)))
    if (!first || !second || groups.length === MOST_SHARED) continue
    for (const fact of [first, second]) shown.add(fact)
    groups.push({ about: 'shared', matter, facts: [first, second] })
  }
  const onlyIn = (briefing: Briefing, own: ByMatter, rest: ByMatter): Group[] => {
    const facts = unique([...own].flatMap(([matter, facts]) => (rest.has(matter) ? [] : facts.slice(0, 1))))
    const fresh = facts.filter((fact) => !shown.has(fact)).slice(0, FACTS_OF_EACH)
    return fresh.length > 0 ? [{ about: 'only', briefing, facts: fresh }] : []
  }
  return [...headlines, ...groups, ...onlyIn(one, ones, others), ...onlyIn(other, others, ones)]
}

type ByMatter = ReadonlyMap<string, readonly Fact[]>

/** A sector, a term or an organisation that the fact's own sentence names: what both sentences name, both deal with. */
function isToldOf(id: string, fact: Fact, { language }: Reading, { entities }: SearchIndex['library']): boolean {
  const entity = entities.get(id)
  if (!entity || !['sector', 'term', 'organisation'].includes(entity.kind) || fact.briefing.head.has(id)) return false
  const { name, short, aliases } = entity.names[language]
  const text = fold(fact.words[language]?.text ?? '', language)
  return [name, short ?? name, ...phrasesIn(aliases)].some(
    (one) => one.length >= LEAST_OF_NAME && text.includes(fold(one, language)),
  )
}

/** Shorter names stand in other words. */
const LEAST_OF_NAME = 4

/** What was agreed goes before what lies behind it, and what is unconfirmed comes last. */
function weightOf({ type, standing }: Fact): number {
  const order: readonly Fact['type'][] = [
    'context',
    'next-step',
    'meeting',
    'statement',
    'concern',
    'programme',
    'agreement',
  ]
  return order.indexOf(type) - (standing.level === 'uncertain' ? order.length : 0)
}

function onTopic(pair: Pair, topics: readonly Named[], reading: Reading, index: SearchIndex): Group[] {
  const facts = factsOn(topics, index, reading.language)
  return pair.flatMap((briefing): Group[] => {
    const own = facts.filter((fact) => fact.briefing === briefing).sort((a, b) => weightOf(b) - weightOf(a))
    return own.length > 0 ? [{ about: 'briefing', briefing, facts: own.slice(0, FACTS_OF_EACH) }] : []
  })
}

/** Somebody, or a place, that names none of our events: "the Berlin summit". */
function isPartyElsewhere({ ids }: Named, { event }: Reading, { heads, library }: SearchIndex): boolean {
  const kindOf = (id: string) => library.entities.get(id)?.kind
  if (event && ids.some((id) => kindOf(id) === 'place' && !heads.has(id))) return true
  return ids.some((id) => kindOf(id) === 'person') && !ids.some((id) => heads.has(id))
}

/** Sectors are what is compared; anything else in the head of a briefing can name it. */
function names({ ids }: Named, { heads, library }: SearchIndex): boolean {
  return ids.some((id) => heads.has(id) && library.entities.get(id)?.kind !== 'sector')
}

/**
 * The two briefings that together hold every name, and least besides. Where one event has them all ("Takaichi and Meloni"),
 * people are compared and not events.
 */
function pairNamed(naming: readonly Named[], { heads, library }: SearchIndex): Pair | undefined {
  if (naming.length === 0) return undefined
  const held = ({ head }: Briefing) => naming.filter(({ ids }) => ids.some((id) => head.has(id)))
  const events = unique(naming.flatMap(({ ids }) => ids.flatMap((id) => heads.get(id) ?? [])))
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, MOST_EVENTS)
  const landsNamed = new Set(naming.flatMap(({ ids }) => ids.map((id) => library.entities.get(id)?.country ?? id)))
  const hasAll = ({ kind, countries }: Briefing) => kind !== 'programme' && countries.every((id) => landsNamed.has(id))
  if (naming.length > 1 && events.some((event) => hasAll(event) && held(event).length === naming.length))
    return undefined
  const extra = ({ countries }: Briefing) => countries.filter((id) => !landsNamed.has(id)).length
  let best: { pair: Pair; extra: number } | undefined
  for (const [at, one] of events.entries())
    for (const other of events.slice(at + 1)) {
      if (new Set([...held(one), ...held(other)]).size < naming.length) continue
      const both = extra(one) + extra(other)
      if (!best || both < best.extra) best = { pair: [one, other], extra: both }
    }
  return best?.pair
}
