import type { Library } from '../content/library.ts'
import type { Phrases } from '../language/phrases.ts'
import { isPictures } from '../language/text.ts'
import type { Greeting } from '../language/vocabulary.ts'
import { coverageOf } from './coverage.ts'
import type { Answer } from './document.ts'
import { noticeOf } from './notice.ts'

/** A hello asks for a reply, wherever it is said. */
const CLOSING: ReadonlySet<Greeting> = new Set(['thanks', 'goodbye', 'acknowledgement'])

/** A greeting, thanks or goodbye gets a word, never a briefing; a hello, what can be asked about. */
export function greet(greeting: Greeting, phrases: Phrases, library: Library): Answer {
  const covered = coverageOf(library, phrases)
  const answer = noticeOf(phrases, `greeting-${greeting}`, { covered }, 'heading-greeting')
  return CLOSING.has(greeting) ? { ...answer, isCourtesy: true } : answer
}

/** Pictures that say yes, well done or thank you. */
const APPROVING = /[👍👌🙏👏🤝🙌💯✅✔🆗🫡🫶💪❤♥💙💚💛🧡💜🤍🌹🌸💐🎉⭐🌟😊🙂😀😃😄😁😍🥰😇🤗😉🥳]/u

/** What is said to signs and pictures in which there are no words. */
export function answerToSigns(signs: string, phrases: Phrases, library: Library): Answer {
  if (APPROVING.test(signs)) return greet('acknowledgement', phrases, library)
  const answer = noticeOf(phrases, 'notice-not-text')
  return isPictures(signs) ? { ...answer, isCourtesy: true } : answer
}
