import { type Asked, answerReading } from '../answer/ask.ts'
import { sideBySide } from '../answer/compare.ts'
import { composeChoice, composeFound } from '../answer/compose.ts'
import { briefingOfAll } from '../answer/facts.ts'
import { type Finding, groupsPart, type View } from '../answer/finding.ts'
import { noticeOf } from '../answer/notice.ts'
import { speakerOf } from '../answer/speaker.ts'
import { composeWithdrawn, wholeOf } from '../answer/withdrawn.ts'
import type { Briefing, Fact } from '../content/library.ts'
import { UserError } from '../errors.ts'
import { unique } from '../language/lists.ts'
import { type Query, readingOf } from '../question/reading.ts'
import type { Context, Values } from './define-command.ts'

/** Answers what a command asks as a question in words would be answered; of several events the newest, with a button for each other. */
export function answerQuery(query: Query, context: Context, values: Values = {}): Asked {
  const reading = readingOf(context.language, query)
  const briefing = values.briefing ? briefingOf(values, context) : context.briefing
  return { answer: answerReading(reading, context.knowledge, briefing), reading }
}

/** The briefing an argument or a button names, withdrawn or not, else the newest. @throws {UserError} when there is none */
export function briefingOf({ briefing: id }: Values, { briefing, knowledge: { library } }: Context): Briefing {
  const found = id ? library.briefingById.get(id) : (briefing ?? library.briefings[0])
  if (!found) throw new UserError('notice-no-briefing')
  return found
}

/** Shows given facts of a briefing. */
export function answerFacts(facts: readonly Fact[], briefing: Briefing, context: Context, view: View = 'facts'): Asked {
  return answerFound([foundFacts(facts, view, briefing, context)], context)
}

/** Where given facts come from, numbered as they were shown. */
export function answerSources(facts: readonly Fact[], context: Context): Asked {
  return answerFound([foundFacts(facts, 'sources', briefingOfAll(facts), context)], context)
}

/** Tells in a minute what one of these events was, newest first; where the reader can choose, asks which. */
export function answerSummaries(briefings: readonly Briefing[], context: Context): Asked {
  return answerFound(
    briefings.map((briefing) => foundFacts(briefing.summary, 'summary', briefing, context)),
    context,
  )
}

/** Two events side by side. */
export function answerComparison(one: Briefing, other: Briefing, context: Context): Asked {
  const reading = readingOf(context.language, { asks: ['compare'] })
  const withdrawn = [one, other].flatMap(wholeOf)
  if (withdrawn.length > 0) return { answer: composeWithdrawn(withdrawn, context.phrases) }
  const groups = sideBySide([one, other], reading, context.knowledge.index)
  const parts = groups.length > 0 ? [groupsPart(groups, reading)] : []
  return answerFound([{ kind: 'answer', parts, others: [] }], context, reading)
}

function foundFacts(
  facts: readonly Fact[],
  view: View,
  briefing: Briefing | undefined,
  { language }: Context,
): Finding {
  const told = facts.filter(({ words }) => words[language] !== undefined)
  return {
    kind: 'answer',
    briefing,
    parts: told.length > 0 ? [{ view, facts: told, named: [] }] : [],
    others: [],
    withdrawn: unique([
      ...(briefing ? wholeOf(briefing) : []),
      ...facts.filter(({ withdrawn }) => withdrawn !== undefined),
    ]),
  }
}

function answerFound(
  found: readonly Finding[],
  { language, phrases, knowledge, canChoose }: Context,
  reading = readingOf(language, {}),
): Asked {
  const [first, ...others] = found.filter(({ parts }) => parts.length > 0)
  const withdrawn = found.flatMap((finding) => finding.withdrawn ?? [])
  if (!first && withdrawn.length > 0) return { answer: composeWithdrawn(withdrawn, phrases) }
  if (!first) return { answer: noticeOf(phrases, 'unknown-note') }
  const speaker = speakerOf(phrases, knowledge.library)
  const whole = { ...first, others }
  if (canChoose && others.length > 0) return { answer: composeChoice(whole, speaker), reading }
  return { answer: composeFound(whole, reading, speaker), reading }
}
