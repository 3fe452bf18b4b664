import { expect, it } from 'vitest'
import { formatDate } from '../../src/language/dates.ts'

it.each([
  ['en', '2026-01-16', 'Friday 16 January 2026'],
  ['ar', '2026-01-16', 'الجمعة 16 يناير 2026'],
  ['it', '2026-01-16', 'venerdì 16 gennaio 2026'],
  ['ja', '2026-01-16', '2026年1月16日（金）'],
  ['it', '2026-02-01', 'domenica 1° febbraio 2026'],
  ['en', '2025-10', 'October 2025'],
  ['ar', '2025-10', 'أكتوبر 2025'],
  ['it', '2025-10', 'ottobre 2025'],
  ['ja', '2025-10', '2025年10月'],
  ['ja', '2035', '2035年'],
  ['en', '2035', '2035'],
] as const)('%s writes %s as %s', (language, date, written) => {
  expect(formatDate(date, language)).toBe(written)
})
