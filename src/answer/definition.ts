import type { Briefing, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import type { Reading } from '../question/reading.ts'
import { search } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { factsOn, isOfKind, topicsIn } from './events.ts'
import { answerOf, type Finding, partOf } from './finding.ts'

/** "Who is Meloni?", "Meloni's position": only people are named, and nothing that was done. */
export function tellPerson(reading: Reading, index: SearchIndex, briefing?: Briefing): Finding | undefined {
  const people = reading.named.filter((one) => isOfKind(one, index, ['person']))
  const others = reading.named.filter((one) => !isOfKind(one, index, ['person', 'country']))
  const homes = people.flatMap(({ ids }) => ids.map((id) => index.library.entities.get(id)?.country))
  const isElsewhere = reading.named.some(
    (one) => isOfKind(one, index, ['country']) && !one.ids.some((id) => homes.includes(id)),
  )
  if (reading.followUp || !isBare(reading, ['who', 'what']) || people.length === 0 || others.length > 0 || isElsewhere)
    return undefined
  const on = factsOn(people, index, reading.language).filter((fact) => !briefing || fact.briefing === briefing)
  const facts = introducing(on).slice(0, 2)
  return facts.length > 0 ? answerOf(partOf('person', facts, reading), facts[0]?.briefing) : undefined
}

/** Who somebody is stands in the fact of a meeting, or of taking office. */
function introducing(facts: readonly Fact[]): Fact[] {
  const weight = ({ type, acts, named }: Fact) =>
    type === 'meeting' ? (named ? 3 : 2) : acts.includes('take-office') ? 1 : 0
  return [...facts].sort((a, b) => weight(b) - weight(a))
}

/** "What is Edgewing?": a fact says what the thing is; with it, what else is told of it there. */
export function tellThing(reading: Reading, index: SearchIndex, briefing?: Briefing): Finding | undefined {
  const [thing, ...others] = topicsIn(reading, index)
  if (!isBare(reading, ['what', 'importance']) || reading.asks.length === 0 || !thing || others.length > 0)
    return undefined
  const defines = (fact: Fact) => fact.defines.some((id) => thing.ids.includes(id))
  const ranked = search(reading, index, { briefings: briefing && new Set([briefing]) }).ranked.map(({ fact }) => fact)
  const first = ranked.find(defines)
  if (!first) return undefined
  const own = ranked.filter(
    (fact) => fact !== first && fact.briefing === first.briefing && fact.core.some((id) => thing.ids.includes(id)),
  )
  return answerOf(
    partOf('facts', [first, ...own.filter(defines), ...own.filter((fact) => !defines(fact))].slice(0, 3), reading),
    first.briefing,
  )
}

/** Nothing but a name and at most such a question word: nothing done, no event, no word that nothing knows. */
function isBare(
  { asks, acts, hintedActs, event, yesNo, negated, except, unknown, foreign }: Reading,
  of: readonly Ask[],
) {
  const hasMore = event || yesNo || negated || except
  return (
    !hasMore &&
    [acts, hintedActs, unknown, foreign].every(({ length }) => length === 0) &&
    asks.every((ask) => of.includes(ask))
  )
}
