import type { DraftFact } from '../drafts/draft.ts'

/** A headline and four more. */
const LENGTH = 5

type Facts = Readonly<Record<string, DraftFact | undefined>>

/** The facts that tell an event in a minute: the meeting or its best supported result first, nothing uncertain, in reading order. */
export function summaryOf(facts: Facts): string[] {
  const all = Object.entries(facts).flatMap(([id, fact], at) => (fact ? [{ id, fact, at }] : []))
  const sure = all.filter(({ fact }) => fact.standing === undefined && fact.happened === undefined)
  const ranked = sure.toSorted((one, other) => weight(other.fact) - weight(one.fact) || one.at - other.at)
  const headline = sure.find(({ fact }) => fact.type === 'meeting') ?? ranked[0]
  const chosen = [headline, ...ranked.filter((one) => one !== headline)]
    .slice(0, LENGTH)
    .filter((one) => one !== undefined)
  return [...chosen.slice(0, 1), ...chosen.slice(1).toSorted((one, other) => one.at - other.at)].map(({ id }) => id)
}

const WEIGHTS: Readonly<Record<string, number>> = {
  agreement: 6,
  concern: 4,
  'next-step': 3,
  programme: 3,
  statement: 2,
}

function weight({ type = 'context', citations = [] }: DraftFact): number {
  return (WEIGHTS[type] ?? 0) + Math.min(citations.length, 4) / 2
}

/** What was so before the event. */
export function backgroundOf(facts: Facts, date: string): string[] {
  return Object.entries(facts).flatMap(([id, fact]) =>
    fact?.type === 'context' && fact.happened !== undefined && `${fact.happened}` < date ? [id] : [],
  )
}
