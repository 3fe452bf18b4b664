import { describe, expect, it } from 'vitest'
import { matchesDate } from '../../src/language/date-patterns.ts'

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
