import { describe, expect, it } from 'vitest'
import { datedTitle } from '../../src/answer/titles.ts'
import type { Briefing } from '../../src/content/library.ts'
import { answerTo } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'

function briefing(key: string): Briefing {
  const found = knowledge.library.briefings.find((one) => one.key === key)
  if (!found) throw new Error(`no briefing ${key}`)
  return found
}

describe('the title of an event', () => {
  it.each([
    ['ar', 'قمة يابانية كورية جنوبية في نارا، 13 يناير 2026'],
    ['en', 'Japan–South Korea summit in Nara, 13 January 2026'],
    ['it', 'Vertice Giappone-Corea del Sud a Nara, 13 gennaio 2026'],
    ['ja', '奈良で日韓首脳会談（2026年1月13日）'],
  ] as const)('has its day: %s', (language, title) => {
    expect(datedTitle(briefing('jpkr26'), knowledge.phrases(language))).toBe(title)
  })

  it.each([
    ['ar', 'برنامج المقاتلة الثلاثي (GCAP) ومحطاته في 2025 و2026، آخر تحديث 5 يوليو 2026'],
    ['en', 'Fighter programme GCAP, milestones 2025–2026, updated 5 July 2026'],
    ['it', 'Il caccia Gcap: le tappe 2025-2026, aggiornamento del 5 luglio 2026'],
    ['ja', '次期戦闘機GCAPの歩み（2025〜2026年）（2026年7月5日更新）'],
  ] as const)('has the day of the last news, where it is a programme: %s', (language, title) => {
    expect(datedTitle(briefing('gcap'), knowledge.phrases(language))).toBe(title)
  })

  it('is its short name, where it has one', () => {
    const nara = { ...briefing('jpkr26'), events: { en: 'Nara summit' } }
    expect(datedTitle(nara, knowledge.phrases('en'))).toBe('Nara summit, 13 January 2026')
  })
})

describe('the title of an answer', () => {
  it.each([
    ['who met', 'Who met at the Japan–Italy summit?', 'Japan–Italy summit in Tokyo, 16 January 2026: who met'],
    [
      'an agreement',
      'What did Japan and Italy agree?',
      'Japan–Italy summit in Tokyo, 16 January 2026: what was agreed',
    ],
    [
      'sectors',
      'Which sectors does the agreement between Japan and Italy cover?',
      'Japan–Italy summit in Tokyo, 16 January 2026: sectors',
    ],
    [
      'background',
      'What is the background of the Japan–Italy summit?',
      'Japan–Italy summit in Tokyo, 16 January 2026: background',
    ],
    ['a single fact', 'Where did Takaichi and Meloni meet?', 'Japan–Italy summit in Tokyo, 16 January 2026'],
    ['a topic', 'Everything on space', 'Space'],
    ['whom somebody met', 'Whom did Meloni meet in January 2026?', 'Who Giorgia Meloni met, and when'],
  ])('tells what it is about: %s', (_, question, title) => {
    expect(answerTo(question, { now: Date.UTC(2026, 1, 4) }).title).toBe(title)
  })
})
