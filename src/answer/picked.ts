import type { Fact } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import { holdsBest } from '../search/kinds.ts'
import type { Ranked } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { isAffirmed } from './affirm.ts'
import type { OpenQuestion } from './ask.ts'
import { briefingOfAll, factKey } from './facts.ts'
import { LACKED, MORE, partShowing, type Scope, SHOWN } from './find.ts'
import { type Finding, NOTHING, partOf } from './finding.ts'
import { objectionTo } from './objections.ts'
import type { Pick } from './picker.ts'

/**
 * What a verdict makes of a question: it decides whether there is an answer, and which facts come first. How they are shown, what
 * is affirmed and what is denied stay ours.
 */
export function findingFrom(
  { verdict, facts }: Pick,
  offered: readonly Ranked[],
  open: OpenQuestion,
  index: SearchIndex,
  scope: Scope,
): Finding {
  const picked = facts.flatMap((key) => offered.find(({ fact }) => factKey(fact) === key) ?? [])
  switch (verdict) {
    case 'none':
      return NOTHING
    case 'related':
      return closest(picked, offered, open)
    case 'answers':
      return answering(picked, offered, open, index, scope)
  }
}

function closest(picked: readonly Ranked[], offered: readonly Ranked[], { finding, reading }: OpenQuestion): Finding {
  const ours = finding.parts.flatMap((part) => part.facts)
  const all = unique([...factsOf(picked), ...ours, ...factsOf(offered)])
  const facts = all.slice(0, SHOWN)
  const { lacks } = finding
  const isLacking = lacks === 'denied' || holdsBest(facts, reading) < LACKED
  return {
    kind: 'closest',
    parts: [partOf('facts', facts, reading)],
    others: [],
    lacks: isLacking ? lacks : undefined,
    more: all.slice(SHOWN, SHOWN + MORE),
  }
}

function answering(
  picked: readonly Ranked[],
  offered: readonly Ranked[],
  open: OpenQuestion,
  index: SearchIndex,
  scope: Scope,
): Finding {
  const { finding, reading } = open
  const [best] = picked
  if (!best) return finding
  // Whoever asks what was not done is never told what was as if it were the answer.
  if (objectionTo(best, reading, scope, index) === 'denied') {
    const denied = closest(picked, offered, open)
    return { ...denied, lacks: 'denied' }
  }
  const facts = factsOf(picked)
  const briefing = briefingOfAll(facts)
  const part = { ...partShowing(facts, reading, index), affirmed: isAffirmed(best.fact, reading, scope) }
  const rest = factsOf(offered).filter((fact) => !facts.includes(fact) && fact.briefing === best.fact.briefing)
  // The event that we took to be meant, with others that could be.
  const others = finding.kind === 'answer' && finding.briefing === briefing ? finding.others : []
  return { kind: 'answer', briefing, parts: [part], others, more: rest.slice(0, MORE) }
}

function factsOf(ranked: readonly Ranked[]): Fact[] {
  return ranked.map(({ fact }) => fact)
}
