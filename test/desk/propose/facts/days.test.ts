import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/content/languages.ts'
import { datesIn } from '../../../../src/desk/propose/facts/days.ts'
import { relativeWords } from '../../../../src/desk/propose/facts/relative-days.ts'
import { content } from '../../../fixtures/library.ts'

/** A Wednesday. */
const WRITTEN = '2026-01-14'

function dates(text: string, language: Language, isToCome = false) {
  const relative = relativeWords(content.lexicons[language], language)
  return datesIn(text, { language, relative, written: WRITTEN, isToCome }).map(({ date, relation }) =>
    relation === undefined ? date : `${relation} ${date}`,
  )
}

describe('a date of a report', () => {
  it.each([
    ['en', 'They met on Monday.', '2026-01-12'],
    ['en', 'They met yesterday.', '2026-01-13'],
    ['en', 'It opened last December.', '2025-12'],
    ['en', 'It opens next March.', '2026-03'],
    ['en', 'From 15 to 17 January she is there.', 'since 2026-01-15, until 2026-01-17'],
    ['en', 'An action plan for 2026–2030.', 'since 2026, until 2030'],
    ['en', 'In April 2027 it began, and it runs to the end of June.', '2027-04, 2027-06'],
    ['it', 'Si sono visti oggi, mercoledì.', '2026-01-14, 2026-01-14'],
    ['it', 'La visita è prevista per il prossimo ottobre.', '2026-10'],
    ['it', "È accaduto l'anno scorso.", '2025'],
    ['ar', 'التقيا أمس الثلاثاء.', '2026-01-13'],
    ['ar', 'ستتم الزيارة في نوفمبر المقبل.', '2026-11'],
    ['ar', 'كان ذلك في ديسمبر الماضي.', '2025-12'],
    ['ja', '両首脳は13日、会談した。', '2026-01-13'],
    ['ja', '昨年12月3日に会った。', '2025-12-03'],
    ['ja', '2018年以来の訪問。', 'since 2018'],
  ] as const)('counts from the day it was written (%s: %s)', (language, text, expected) => {
    expect(dates(text, language).join(', ')).toBe(expected)
  })

  it('is the next such day in what is still to come', () => {
    expect(dates('They will meet on Monday.', 'en', true)).toEqual(['2026-01-19'])
  })
})
