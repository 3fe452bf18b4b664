import { type Asked, answerReading } from '../answer/ask.ts'
import { composeFound } from '../answer/compose.ts'
import { noticeOf } from '../answer/notice.ts'
import type { Briefing, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { UserError } from '../errors.ts'
import { readingOf } from '../question/reading.ts'
import type { Context, Values } from './define-command.ts'

interface Query {
  readonly asks?: readonly Ask[]
  readonly acts?: readonly string[]
  readonly entities?: readonly string[]
  readonly subjects?: readonly string[]
}

/** Answers what a command asks as a question in words would be answered. */
export function answerQuery(query: Query, context: Context, values: Values = {}): Asked {
  const reading = readingOf(context.language, query)
  const briefing = values.briefing ? briefingOf(values, context) : context.briefing
  return { answer: answerReading(reading, context.knowledge, briefing), reading }
}

/** The briefing an argument or a button names, else the newest. @throws {UserError} when there is none */
export function briefingOf({ briefing: id }: Values, { briefing, knowledge: { library } }: Context): Briefing {
  const found = id ? library.briefingById.get(id) : (briefing ?? library.briefings[0])
  if (!found) throw new UserError('notice-no-briefing')
  return found
}

/** Shows given facts of a briefing. */
export function answerFacts(
  facts: readonly Fact[],
  briefing: Briefing,
  { language, phrases, knowledge }: Context,
): Asked {
  const told = facts.filter(({ words }) => words[language] !== undefined)
  if (told.length === 0) return { answer: noticeOf(phrases, 'unknown-what') }
  const part = { view: 'facts', facts: told, people: [], affirmed: false } as const
  const reading = readingOf(language, {})
  const speaker = { phrases, entities: knowledge.library.entities }
  return { answer: composeFound({ kind: 'found', briefing, parts: [part], assumed: false }, reading, speaker), reading }
}
