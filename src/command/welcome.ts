import { note } from '../answer/blocks.ts'
import { coverageOf } from '../answer/coverage.ts'
import type { Action, Answer } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Language } from '../content/languages.ts'
import type { Phrases } from '../language/phrases.ts'

/** Where to begin without a question of one's own. */
const FIRST_STEPS = ['latest', 'topic', 'agreed', 'who', 'timeline', 'language', 'digest']

export function firstSteps(phrases: Phrases): Action[] {
  return FIRST_STEPS.map((command) => ({ label: phrases.say(`action-${command}`), command }))
}

/** What the bot says where it was let in. */
export function welcome({ phrases: all, library }: Knowledge, language: Language): Answer {
  const phrases = all(language)
  const covered = coverageOf(library, phrases)
  const blocks = [note(phrases.say('welcome')), ...(covered === '' ? [] : [note(covered)])]
  return { kind: 'help', language, title: phrases.say('bot-name'), blocks, actions: firstSteps(phrases) }
}
