import { describe, expect, it } from 'vitest'
import { citationsOf } from '../../src/answer/document.ts'
import { answerTo, textOf } from '../fixtures/asking.ts'

const OFF_SUBJECT = [
  ['en', 'What will the weather be like tomorrow?'],
  ['it', 'Che tempo farà domani?'],
  ['ar', 'كيف سيكون الطقس غدا؟'],
  ['ja', '明日の天気はどうですか'],
  ['en', 'Who won the football match?'],
  ['it', 'Chi ha vinto la partita di calcio?'],
  ['ar', 'من فاز بمباراة كرة القدم؟'],
  ['ja', 'サッカーの試合はどちらが勝ちましたか'],
  ['en', 'How do I bake a chocolate cake?'],
  ['it', 'Come si prepara la carbonara?'],
  ['ar', 'كيف أطبخ الأرز؟'],
  ['ja', 'カレーの作り方を教えて'],
] as const

const NOBODY_HOLDS = [
  ['en', 'What did Brazil and Argentina sign?'],
  ['it', 'Che cosa hanno firmato Brasile e Argentina?'],
  ['ar', 'ماذا وقّعت البرازيل والأرجنتين؟'],
  ['ja', 'ブラジルとアルゼンチンは何に署名しましたか'],
] as const

describe('a question off the subject', () => {
  it.each(OFF_SUBJECT)('%s: %s', (language, question) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ kind: 'unknown', language })
    expect(citationsOf(answer)).toEqual([])
  })

  it('stays so in the middle of a briefing’s words', () => {
    expect(answerTo('What is the weather in Tokyo?').kind).toBe('unknown')
  })
})

describe('countries that nobody holds', () => {
  it.each(NOBODY_HOLDS)('are not answered with others: %s: %s', (language, question) => {
    const answer = answerTo(question)
    expect(answer.language).toBe(language)
    expect(answer.kind).toBe('unknown')
  })
})

describe('not knowing', () => {
  const answer = answerTo('How do I bake a chocolate cake?')

  it('is one kind sentence, and what is covered, and up to when', () => {
    expect(answer.blocks.map(({ type }) => type)).toEqual(['note', 'note'])
    const text = textOf(answer)
    for (const title of [
      'Japan–UK summit in Tokyo',
      'Japan–Italy summit in Tokyo',
      'Japan–South Korea summit in Nara',
      'Fighter programme GCAP',
    ])
      expect(text).toContain(title)
    expect(text).toContain('Seven briefings, June 2025 – July 2026: ')
  })

  it('leads to what there is', () => {
    expect(answer.actions).toEqual([
      { label: 'Latest briefings', command: 'latest' },
      { label: 'Help', command: 'help' },
    ])
  })

  it('repeats nothing of what the reader wrote', () => {
    expect(textOf(answer)).not.toMatch(/chocolate|cake/)
  })
})
