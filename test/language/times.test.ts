import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import { takeTimes } from '../../src/language/times.ts'
import { knowledge } from '../fixtures/library.ts'

/** A Tuesday. */
const today = '2026-01-20'
const take = (text: string, language: Language) => takeTimes(text, knowledge.vocabulary(language), today)

describe('taking dates out of a question', () => {
  it.each([
    ['en', 'what happened on 16 January 2026?', [{ day: 16, month: 1, year: 2026 }]],
    ['en', 'what happened on Friday', [{ weekday: 5 }]],
    ['en', 'in October', [{ month: 10 }]],
    ['en', 'ready by 2035?', [{ year: 2035 }]],
    ['en', 'on 2026-01-16', [{ year: 2026, month: 1, day: 16 }]],
    ['en', 'what may they do in March', [{ month: 3 }]],
    ['en', 'what may they march for', []],
    ['en', 'on the 16th of January 2026', [{ day: 16, month: 1, year: 2026 }]],
    ['ar', 'من مارس الضغط؟', []],
    ['ja', '令和八年一月十六日', [{ year: 2026, month: 1, day: 16 }]],
    ['it', 'venerdì 16 gennaio', [{ weekday: 5, day: 16, month: 1 }]],
    ['ar', 'ماذا حدث في ١٦ يناير ٢٠٢٦؟', [{ day: 16, month: 1, year: 2026 }]],
    ['ar', 'في كانون الثاني', [{ month: 1 }]],
    ['ar', 'يوم الجمعة', [{ weekday: 5 }]],
    ['ja', '令和8年1月16日に何が', [{ year: 2026, month: 1, day: 16 }]],
    ['ja', '二〇三五年まで', [{ year: 2035 }]],
    ['ja', '金曜日に', [{ weekday: 5 }]],
    ['ja', '日英伊の協力', []],
    ['en', 'the 160 years', []],
  ] as const)('%s: %s', (language, text, dates) => {
    expect(take(text, language).dates).toEqual(dates)
  })

  it('leaves the rest of the question', () => {
    expect(take('what was agreed on 16 January 2026 about space', 'en').rest).toBe('what was agreed on about space')
  })
})

describe('taking stretches of time out of a question', () => {
  it.each([
    ['en', 'what happened between 13 and 16 January?', { from: '2026-01-13', to: '2026-01-16' }],
    ['en', 'from 13 to 16 January 2026', { from: '2026-01-13', to: '2026-01-16' }],
    ['en', 'talks on 13–16 January', { from: '2026-01-13', to: '2026-01-16' }],
    ['en', 'between June 2025 and July 2026', { from: '2025-06-01', to: '2026-07-31' }],
    ['en', 'what happened before 15 January?', { to: '2026-01-14' }],
    ['en', 'after the 16th of January', { from: '2026-01-17' }],
    ['en', 'since December', { from: '2025-12-01' }],
    ['en', 'what happened last week?', { from: '2026-01-12', to: '2026-01-18' }],
    ['en', 'in the past 10 days', { from: '2026-01-10', to: '2026-01-20' }],
    ['it', 'tra il 13 e il 16 gennaio', { from: '2026-01-13', to: '2026-01-16' }],
    ['it', 'dal 13 al 16 gennaio 2026', { from: '2026-01-13', to: '2026-01-16' }],
    ['it', 'prima del 15 gennaio', { to: '2026-01-14' }],
    ['it', "l'anno scorso", { from: '2025-01-01', to: '2025-12-31' }],
    ['ar', 'ماذا حدث بين 13 و16 يناير؟', { from: '2026-01-13', to: '2026-01-16' }],
    ['ar', 'من ١٣ إلى ١٦ يناير', { from: '2026-01-13', to: '2026-01-16' }],
    ['ar', 'بعد 16 كانون الثاني', { from: '2026-01-17' }],
    ['ar', 'ماذا حدث الأسبوع الماضي؟', { from: '2026-01-12', to: '2026-01-18' }],
    ['ja', '1月13日から16日までに何が', { from: '2026-01-13', to: '2026-01-16' }],
    ['ja', '1月13日から1月16日の間', { from: '2026-01-13', to: '2026-01-16' }],
    ['ja', '1月16日以降の会談', { from: '2026-01-16' }],
    ['ja', '先週の会談', { from: '2026-01-12', to: '2026-01-18' }],
    ['ja', '2026年1月15日より前', { to: '2026-01-14' }],
  ] as const)('%s: %s', (language, text, period) => {
    expect(take(text, language)).toMatchObject({ period, dates: [] })
  })

  it('leaves no word of it behind', () => {
    expect(take('what happened between 13 and 16 January?', 'en').rest).toBe('what happened')
    expect(take('1月13日から16日までに何が', 'ja').rest.trim()).toBe('何が')
    expect(take('ماذا حدث بين 13 و16 يناير؟', 'ar').rest).toBe('ماذا حدث')
  })
})
