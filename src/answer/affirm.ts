import type { Fact } from '../content/library.ts'
import { fold } from '../language/text.ts'
import { holdsNegation } from '../language/vocabulary.ts'
import type { Reading } from '../question/reading.ts'
import { timesMet } from '../search/kinds.ts'
import type { Grammar } from './objections.ts'

/** What is only meant or hoped for is not done. */
const NOT_DONE: ReadonlySet<Fact['type']> = new Set(['next-step', 'statement', 'concern'])

/** Acts that are done by being said, so that a statement does them. */
const SPOKEN: readonly string[] = [
  'say',
  'thank',
  'praise',
  'condemn',
  'invite',
  'worry',
  'propose',
  'refer',
  'discuss',
]

/**
 * A plain yes needs actors, act, object and time alike in question and fact, and nothing denied, alternative or
 * in doubt. What one side says of an agreement is not yet one.
 */
export function isAffirmed(fact: Fact, reading: Reading, grammar: Grammar): boolean {
  const { yesNo, negated, alternative, except, relative, acts, named, subjects, foreign, unknown } = reading
  if (!yesNo || negated || alternative || except || relative || acts.length === 0) return false
  // "It ended without a statement" is no yes to "was there a statement?"
  if (holdsNegation(fold(fact.words[reading.language]?.text ?? '', reading.language), grammar)) return false
  if (foreign.length > 0 || unknown.length > 0) return false
  if (fact.standing.level === 'disputed' || fact.standing.level === 'uncertain') return false
  const isDone = (act: string) =>
    fact.acts.includes(act) || (act === 'say' && fact.acts.some((one) => SPOKEN.includes(one)))
      ? !NOT_DONE.has(fact.type) || SPOKEN.includes(act)
      : fact.impliedActs[0] === act && !NOT_DONE.has(fact.type) && (!fact.named || subjects.length > 1)
  return (
    acts.every((act) => isDone(act) && !isToCome(act, fact, reading)) &&
    named.every(({ ids }) => ids.some((id) => fact.core.includes(id) || fact.entities.includes(id))) &&
    subjects.every((id) => fact.by.includes(id)) &&
    timesMet(fact, reading) === 1
  )
}

/** What is dated later than the question is not done yet. */
function isToCome(act: string, { dates }: Fact, { today = '' }: Reading): boolean {
  return dates.some(({ of, on, by, since }) => of.includes(act) && (on ?? by ?? since ?? '') > today)
}
