import { describe, expect, it } from 'vitest'
import { answerTo, factsIn } from '../fixtures/asking.ts'

/** What platforms and keyboards put around a question, with the same question written plainly. */
const ADDED = [
  ['an emoji with a variation selector', (question: string) => `${question} ❤️`],
  ['an emoji of several people', (question: string) => `👩‍👩‍👧 ${question}`],
  ['a flag', (question: string) => `🇯🇵 ${question} 🇮🇹`],
  ['keycaps', (question: string) => `1️⃣ ${question}`],
  ['a custom emoji of Discord', (question: string) => `<:thinking:123456789012345678> ${question}`],
  ['a moving emoji of Discord', (question: string) => `${question} <a:wave:123456789012345678>`],
  ['the number of a list', (question: string) => `1. ${question}`],
  ['the sign of a list', (question: string) => `- ${question}`],
  ['a link', (question: string) => `${question} https://example.com/news?id=5&lang=en`],
  ['a link in front', (question: string) => `https://www.example.org/2026/01/16/summit.html ${question}`],
] as const

const QUESTIONS = [
  ['en', 'What was agreed on space at the Japan–Italy summit?'],
  ['it', 'Che cosa è stato concordato sullo spazio al vertice Giappone-Italia?'],
  ['ar', 'ما الذي اتُّفق عليه بشأن الفضاء في القمة اليابانية الإيطالية؟'],
  ['ja', '日本とイタリアは宇宙で何に合意しましたか'],
] as const

describe.each(ADDED)('%s', (_, add) => {
  it.each(QUESTIONS)('changes nothing: %s: %s', (language, question) => {
    const plain = answerTo(question)
    expect(plain).toMatchObject({ kind: 'answer', language })
    expect(answerTo(add(question))).toEqual(plain)
  })
})

describe('Arabic letters', () => {
  const plain = answerTo('من التقى في القمة اليابانية الإيطالية؟')

  it.each([
    ['a lone tatweel', 'من التقى في القمة اليابانية ـ الإيطالية؟'],
    ['tatweels within words', 'من التقى في القمـــة اليابانيـة الإيطاليـة؟'],
    ['an Urdu teh marbuta', 'من التقى في القمۃ اليابانيۃ الإيطاليۃ؟'],
    ['an Urdu heh', 'من التقى في القمہ اليابانيہ الإيطاليہ؟'],
    ['Persian letters', 'من التقی فی القمة الیابانیة الإیطالیة؟'],
    ['one Urdu yeh barree', 'من التقى فے القمة اليابانية الإيطالية؟'],
    ['no hamzas', 'من التقى في القمة اليابانية الايطالية؟'],
  ])('are read alike: %s', (_, question) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ kind: 'answer', language: 'ar' })
    expect(factsIn(answer)).toEqual(factsIn(plain))
  })
})
