import type { Language } from '../content/languages.ts'
import type { Briefing, Fact } from '../content/library.ts'
import { formatDay } from '../language/dates.ts'
import { unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Action, Answer, Block } from './document.ts'
import { titleOf } from './titles.ts'

/** Of a briefing that was withdrawn as a whole one fact stands for all; of any other, none. */
export function wholeOf({ withdrawn, facts }: Briefing): readonly Fact[] {
  return withdrawn === undefined ? [] : facts.slice(0, 1)
}

/** What was asked for was withdrawn: when and why, and none of what it told. On the subject, and no answer. */
export function composeWithdrawn(facts: readonly Fact[], phrases: Phrases): Answer {
  return {
    kind: 'closest',
    language: phrases.language,
    title: phrases.say('heading-withdrawn'),
    blocks: withdrawnNotes(facts, phrases),
    actions: actionsAfter(facts, phrases),
  }
}

/** A line for each, and one for all of a briefing that was withdrawn as a whole. */
export function withdrawnNotes(facts: readonly Fact[], phrases: Phrases): Block[] {
  const lines = facts.map((fact) =>
    phrases.say(fact.briefing.withdrawn === undefined ? 'withdrawn-fact' : 'withdrawn-briefing', {
      ...withdrawalOf(fact, phrases.language),
      date: formatDay(fact.withdrawn ?? '', phrases.language),
    }),
  )
  return unique(lines).map((text) => ({ type: 'note', text }))
}

/** What is told of a withdrawal: of a whole briefing by its title. Any language is better than none. */
export function withdrawalOf({ briefing, former = {} }: Fact, language: Language): { title: string; reason: string } {
  if (briefing.withdrawn !== undefined) return briefingWithdrawal(briefing, language)
  const { title = '', withdrawal = '' } = former[language] ?? Object.values(former)[0] ?? {}
  return { title, reason: withdrawal }
}

export function briefingWithdrawal(briefing: Briefing, language: Language): { title: string; reason: string } {
  const { withdrawals = {} } = briefing
  return { title: titleOf(briefing, language), reason: withdrawals[language] ?? Object.values(withdrawals)[0] ?? '' }
}

/** What stands of the same event, else what else there is. */
function actionsAfter(facts: readonly Fact[], phrases: Phrases): Action[] {
  const standing = facts.find(({ briefing }) => briefing.withdrawn === undefined)
  return standing
    ? [{ label: phrases.say('action-brief'), command: 'brief', briefing: standing.briefing.key }]
    : [{ label: phrases.say('action-latest'), command: 'latest' }]
}
