import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/answer/coverage.ts'
import { citationsOf } from '../../src/answer/document.ts'
import { answerTo, factsIn, textOf } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'

describe('a greeting', () => {
  it.each([
    ['en', 'Hello', 'hello'],
    ['it', 'Ciao!', 'hello'],
    ['ar', 'مرحبا', 'hello'],
    ['ja', 'こんにちは', 'hello'],
    ['en', 'Thank you!', 'thanks'],
    ['it', 'Grazie', 'thanks'],
    ['ar', 'شكرا', 'thanks'],
    ['ar', 'شكراً جزيلاً 🌹', 'thanks'],
    ['ja', 'ありがとう', 'thanks'],
    ['en', 'Goodbye', 'goodbye'],
    ['it', 'Arrivederci', 'goodbye'],
    ['ar', 'مع السلامة', 'goodbye'],
    ['ja', 'さようなら', 'goodbye'],
    ['en', 'ok', 'acknowledgement'],
    ['it', 'va bene', 'acknowledgement'],
    ['ar', 'حسنا', 'acknowledgement'],
    ['ja', 'わかりました', 'acknowledgement'],
    ['ja', '了解👍', 'acknowledgement'],
    ['it', '👍', 'acknowledgement'],
    ['en', '❤️', 'acknowledgement'],
    ['ar', '👏🏽👏🏽', 'acknowledgement'],
  ] as const)('gets a word in its language, and no briefing: %s: %s', (language, words, greeting) => {
    const answer = answerTo(words, { hint: language })
    expect(answer).toMatchObject({ kind: 'notice', language })
    expect(citationsOf(answer)).toEqual([])
    const phrases = knowledge.phrases(language)
    const covered = coverageOf(knowledge.library, phrases)
    expect(textOf(answer)).toContain(phrases.say(`greeting-${greeting}`, { covered }))
  })

  it('shows what can be asked about, where it is a hello', () => {
    expect(textOf(answerTo('Hello'))).toContain('Seven briefings, June 2025 – July 2026: Japan–UK summit in Tokyo; ')
    expect(textOf(answerTo('Goodbye'))).not.toContain('briefings')
  })

  it.each([
    ['thanks', true],
    ['goodbye', true],
    ['ok', true],
    ['👍', true],
    ['🤔', true],
    ['🇯🇵', true],
    ['hello', undefined],
    ['??', undefined],
    ['thanks, and who met in Nara?', undefined],
  ])('is a mere courtesy where nothing waits for a reply: %s', (words, isCourtesy) => {
    expect(answerTo(words).isCourtesy).toBe(isCourtesy)
  })

  it('in front of a question leaves it a question', () => {
    expect(factsIn(answerTo('Good morning! What was agreed on space at the Japan–Italy summit?'))).toContain(
      'space-body',
    )
  })
})
