import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import { formatDate, formatDay } from '../../src/language/dates.ts'
import { dateOf, daysIn, weekdayOf } from '../../src/language/days-in-text.ts'

/** Year, month, day and weekday, with ? for what is not said. */
function told(text: string, language: Language): string[] {
  return daysIn(text, language).map(
    ({ year, month, day, weekday }) =>
      [year ?? '?', month ?? '?', day ?? '?'].join('-').replace(/(?:-\?)+$/u, '') + (weekday ? ` ${weekday}` : ''),
  )
}

describe('days of a running text', () => {
  it.each([
    [
      'en',
      'On Friday, 16 January 2026, and January 13-16, 2026; from 15 to 17 February',
      '2026-1-16 5',
      '2026-1-13',
      '2026-1-16',
      '?-2-15',
      '?-2-17',
    ],
    [
      'en',
      'in May 2026 it may take 5 F-35s; by the end of 2025, 2025–26, the 2+2 of June 2024',
      '2026-5',
      '2025',
      '2025',
      '2026',
      '2024-6',
    ],
    ['en', 'on Sunday, in March', '? 7', '?-3'],
    [
      'it',
      'Lunedì 12 gennaio 2026, tra il 13 e il 16 gennaio, il 1° febbraio, l’11 settembre 2001',
      '2026-1-12 1',
      '?-1-13',
      '?-1-16',
      '?-2-1',
      '2001-9-11',
    ],
    ['it', 'dal 15 al 17 marzo 2026, entro la fine del 2025, in sei mesi', '2026-3-15', '2026-3-17', '2025'],
    ['ar', 'يوم الاثنين 12 يناير 2026، ومن 15 إلى 17 يناير', '2026-1-12 1', '?-1-15', '?-1-17'],
    ['ar', 'في ١٦ كانون الثاني/يناير ٢٠٢٦، وعامي 2025 و2026، وبحلول نهاية ۲۰۳۵', '2026-1-16', '2025', '2026', '2035'],
    ['ja', '2026年1月16日（金）、2025〜2026年、1月13〜16日', '2026-1-16 5', '2025', '2026', '?-1-13', '?-1-16'],
    [
      'ja',
      '令和８年１月１６日、二〇三五年、25年10月、七月三日、日曜日',
      '2026-1-16',
      '2035',
      '2025-10',
      '?-7-3',
      '? 7',
    ],
    ['ja', '3年間、19年ぶり、12年で、3日間、日本'],
    ['en', 'dated 2026-01-16, 16/1/2026 and 16.1.2026', '2026-1-16', '2026-1-16', '2026-1-16'],
  ] as const)('are read in %s: %s', (language, text, ...days) => {
    expect(told(text, language)).toEqual(days)
  })

  it.each([
    [
      'en',
      'by the end of 2025, since 2020, until March 2026, before 16 January',
      ['by', 'end'],
      ['since'],
      ['until'],
      ['before'],
    ],
    ['it', 'entro la fine del 2025, dal 2020, fino al marzo 2026', ['by', 'end'], ['since'], ['until']],
    ['ar', 'بحلول نهاية 2025، منذ عام 2020، حتى مارس 2026', ['by', 'end'], ['since'], ['until']],
    ['ja', '2025年末までに、2020年から、2026年3月まで', ['by', 'end'], ['since'], ['until']],
  ] as const)('say how things stand to them in %s', (language, text, ...relations) => {
    expect(daysIn(text, language).map(({ relation, part }) => (part ? [relation, part] : [relation]))).toEqual(
      relations,
    )
  })

  it('know where they stand', () => {
    const text = '日伊は２０２６年１月１６日に会談'
    const [day] = daysIn(text, 'ja')
    expect(text.slice(day?.start, day?.end)).toBe('２０２６年１月１６日')
  })

  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

  it.each(LANGUAGES)('are read back as they are written in %s', (language) => {
    fc.assert(
      fc.property(partial, (date) => {
        for (const written of [formatDate(date, language), formatDay(date, language)]) {
          const [found, ...more] = daysIn(written, language)
          expect(more).toEqual([])
          expect(found && dateOf(found)).toBe(date)
          if (written !== formatDay(date, language)) expect(found?.weekday).toBe(weekdayOf(date))
        }
      }),
    )
  })
})
