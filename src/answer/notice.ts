import type { PhraseValue } from '../errors.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Answer } from './document.ts'

/** The bot speaking of itself: states nothing of the world, so it needs no citation. */
export function noticeOf(
  phrases: Phrases,
  key: string,
  values: Readonly<Record<string, PhraseValue>> = {},
  title = 'heading-notice',
): Answer {
  return {
    kind: 'notice',
    language: phrases.language,
    title: phrases.say(title),
    blocks: [{ type: 'note', text: phrases.say(key, values) }],
    actions: [],
  }
}
