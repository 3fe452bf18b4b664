import type { Span } from './match.ts'
import type { Sense, Vocabulary } from './vocabulary.ts'

export function has(span: Span | undefined, kind: Sense['kind']): boolean {
  return span?.senses.some((sense) => sense.kind === kind) ?? false
}

export function idsOf(span: Span, kind: Sense['kind']): string[] {
  return span.senses.flatMap((sense) => (sense.kind === kind && 'id' in sense ? [sense.id] : []))
}

/** Words that mean nothing by themselves never stand in the way of an answer; their other senses are hints. */
const SOFT: ReadonlySet<Sense['kind']> = new Set([
  'stop',
  'event',
  'ask',
  'opener',
  'negation',
  'follow-up',
  'self',
  'except',
  'worth',
  'marker',
  'office',
  'greeting',
])

export function isHard(span: Span): boolean {
  return span.senses.every(({ kind }) => !SOFT.has(kind))
}

/** Arabic writes "and" onto the word: وإيطاليا. */
export function isAttachedAnd(span: Span | undefined, { language, exact }: Vocabulary): boolean {
  const [first = ''] = span?.folded.split(' ') ?? []
  return language === 'ar' && first.startsWith('و') && !exact.next.has(first)
}
