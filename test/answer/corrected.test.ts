import { describe, expect, it } from 'vitest'
import { ask } from '../../src/answer/ask.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { NOW, textOf } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'
import { libraryAfter, REASONS } from '../fixtures/taken-back.ts'

const corrected = { 'talks-on-friday': '2026-01-18' }
const QUESTIONS = {
  ar: 'متى التقت تاكايتشي وميلوني؟',
  en: 'When did Takaichi and Meloni meet?',
  it: 'Quando si sono incontrate Takaichi e Meloni?',
  ja: '高市首相とメローニ首相はいつ会いましたか？',
}

describe('a corrected fact', () => {
  it.each([
    ['ar', ` (صُحِّح في 18 يناير 2026: ${REASONS.ar})`],
    ['en', ` (corrected on 18 January 2026: ${REASONS.en})`],
    ['it', ` (rettifica in data 18 gennaio 2026: ${REASONS.it})`],
    ['ja', `（2026年1月18日訂正：${REASONS.ja}）`],
  ] as const)('says so behind its statement in %s, with the day and what was wrong', (language, words) => {
    const { answer } = ask(QUESTIONS[language], libraryAfter({ corrected }), { now: NOW })
    expect(answer).toMatchObject({ kind: 'answer', language })
    expect(textOf(answer).split('\n')[2]).toContain(words)
  })

  it.each(LANGUAGES)('says so without a reason where none is written, in %s', (language) => {
    const { answer } = ask(QUESTIONS[language], libraryAfter({ corrected, isSilent: true }), { now: NOW })
    const [line = ''] = textOf(answer).split('\n').slice(2)
    expect(line).toMatch(/2026年1月18日訂正）|18 (?:January|gennaio|يناير) 2026\)/u)
  })

  it('is not marked where it was not corrected', () => {
    const { answer } = ask(QUESTIONS.en, knowledge, { now: NOW })
    expect(textOf(answer)).not.toContain('corrected')
  })
})
