import type { Fact } from '../content/library.ts'
import { PRESENCE } from '../question/acts.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'

/** How much a need's way of being met is worth. */
const CORE = 3
const WIDER = 1.5
const STATED_ACT = 2
const IMPLIED_ACT = 1.5
const WORDS = 1
const HINT = 0.75
const HEAD = 1
const DEFINES = 1
/** What is unconfirmed comes last. */
const UNCERTAIN = -2

/** What is agreed goes before what lies behind it. */
const TYPE_WEIGHT: Readonly<Record<Fact['type'], number>> = {
  agreement: 0.6,
  programme: 0.5,
  concern: 0.4,
  statement: 0.3,
  meeting: 0.3,
  'next-step': 0.2,
  context: 0,
}

/** Orders facts that all meet the needs; those much weaker than the best are left out. */
export function rank(facts: readonly Fact[], needs: readonly Need[], reading: Reading): Fact[] {
  const scored = facts.map((fact) => ({ fact, score: score(fact, needs, reading) }))
  scored.sort((a, b) => b.score - a.score || a.fact.ordinal - b.fact.ordinal)
  const best = scored[0]?.score ?? 0
  const cut = needs.some(isMatter) ? best - CORE : Number.NEGATIVE_INFINITY
  return scored.filter((entry) => entry.score >= cut).map(({ fact }) => fact)
}

function score(fact: Fact, needs: readonly Need[], { event, acts, hintedActs, subjects, objects }: Reading): number {
  let total = TYPE_WEIGHT[fact.type]
  for (const need of needs) total += weightOf(need, fact)
  for (const act of hintedActs) if (fact.acts.includes(act)) total += HINT
  if (event && fact.type === 'meeting' && acts.every((act) => PRESENCE.has(act))) total += CORE
  if (needs.some(({ entities }) => entities.some((id) => fact.defines.includes(id)))) total += DEFINES
  if (objects.some((id) => fact.to.includes(id))) total += CORE
  if (fact.standing.level === 'uncertain') total += UNCERTAIN
  if (subjects.length > 0 && fact.named && subjects.every((id) => fact.by.includes(id))) total += HINT
  return total
}

/** How closely the best of these facts meets the needs, whatever its type; a matter of the whole briefing counts more. */
export function closeness([best]: readonly Fact[], needs: readonly Need[]): number {
  if (!best) return 0
  const { head } = best.briefing
  return needs.reduce(
    (sum, need) => sum + weightOf(need, best) + (need.entities.some((id) => head.has(id)) ? HEAD : 0),
    0,
  )
}

function weightOf({ entities, acts }: Need, fact: Fact): number {
  if (entities.some((id) => fact.core.includes(id))) return CORE
  if (acts.some((act) => fact.acts.includes(act))) return STATED_ACT
  if (acts.some((act) => fact.impliedActs.includes(act))) return IMPLIED_ACT
  return entities.some((id) => fact.entities.includes(id)) ? WIDER : WORDS
}
