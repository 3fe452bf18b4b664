import { matchSpans, type Span } from './match.ts'
import { has } from './senses.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Leaves out what readers say of themselves before they ask: "Hello, I write for a local paper: what was agreed?" Only
 * clauses in front of the first that asks go, up to the last of them that speaks of the reader or says nothing.
 */
export function withoutPreamble(sentence: string, vocabulary: Vocabulary): string {
  const clauses = sentence.split(/(?<=[,،、:;؛—]|\s[–-](?=\s))\s*/u).filter((clause) => clause !== '')
  if (clauses.length < 2) return sentence
  const spans = clauses.map((clause) => matchSpans(clause, vocabulary))
  const asking = spans.findIndex(asks)
  const before = asking < 0 ? spans.slice(0, -1) : spans.slice(0, asking)
  const last = before.findLastIndex((clause) => clause.some((span) => has(span, 'self')) || !clause.some(says))
  return clauses.slice(last + 1).join(' ')
}

/** It names something or tells what is done. */
function says(span: Span): boolean {
  return has(span, 'entity') || has(span, 'act') || has(span, 'event') || has(span, 'office')
}

function asks(clause: readonly Span[]): boolean {
  return clause.some((span) => has(span, 'ask') || has(span, 'opener'))
}
