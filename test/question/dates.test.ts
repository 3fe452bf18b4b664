import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import { calendarOf, matchesDate, takeDates } from '../../src/question/dates.ts'

const take = (text: string, language: Language) => takeDates(text, language, calendarOf(language))

describe('taking dates out of a question', () => {
  it.each([
    ['en', 'what happened on 16 January 2026?', [{ day: 16, month: 1, year: 2026 }]],
    ['en', 'what happened on Friday', [{ weekday: 5 }]],
    ['en', 'since October', [{ month: 10 }]],
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

describe('matching a date', () => {
  it.each([
    [{ year: 2026 }, '2026-01-16', true],
    [{ month: 1, year: 2025 }, '2026-01-16', false],
    [{ weekday: 5 }, '2026-01-16', true],
    [{ weekday: 4 }, '2026-01-16', false],
    [{ month: 10 }, '2025-10', true],
    [{ day: 16 }, '2026-01', false],
  ])('%j and %s: %s', (pattern, date, matches) => {
    expect(matchesDate(pattern, date)).toBe(matches)
  })
})
