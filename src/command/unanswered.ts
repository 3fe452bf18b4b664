import type { Asked } from '../answer/ask.ts'
import { factsOf } from '../answer/document.ts'
import { unique } from '../language/lists.ts'
import { idsNamed } from '../question/reading.ts'
import type { UnansweredSubject } from './services.ts'

/** So many ids of a kind tell what a question is about. */
const MOST_IDS = 6

/**
 * What is counted of a question: ids of the gazetteer and vocabulary that were understood in it, and nothing else. Undefined
 * where it was answered. `briefing` is the id of the one spoken of.
 */
export function subjectOf({ answer, reading }: Asked, briefing?: string): UnansweredSubject | undefined {
  const { kind } = answer
  if (!reading || (kind !== 'closest' && kind !== 'unknown')) return undefined
  // What was asked for was there, and was withdrawn.
  if (kind === 'closest' && factsOf(answer).length === 0) return undefined
  const entities = some(idsNamed(reading))
  // Without a name, what was done and asked for could be of anything.
  const [acts, asks] = entities.length > 0 ? [some(reading.acts), some(reading.asks)] : [[], []]
  return { language: reading.language, kind, entities, acts, asks, briefing }
}

function some(ids: readonly string[]): string[] {
  return unique(ids).sort().slice(0, MOST_IDS)
}
