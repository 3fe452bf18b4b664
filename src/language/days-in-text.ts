import type { Language } from '../content/languages.ts'
import type { DatePattern } from './date-patterns.ts'
import { daysInJapanese } from './days-in-japanese.ts'
import { daysInWords } from './days-in-words.ts'

/** A day, month, year or weekday that a running text names, as far as it says so itself. */
export interface DayInText extends DatePattern {
  readonly start: number
  readonly end: number
  readonly text: string
  /** How what happens stands to it; left out, it is on that day. */
  readonly relation?: DayRelation | undefined
  /** Only a part of the month or year: its beginning, middle or end. */
  readonly part?: DayPart | undefined
  /** Parts that stand at the other end of a stretch only: the month of 13 in "13 to 16 January". */
  readonly shared?: readonly (keyof DatePattern)[] | undefined
}

export type DayRelation = 'by' | 'since' | 'until' | 'before' | 'after'
export type DayPart = 'beginning' | 'middle' | 'end'

/** Every date, partial date and weekday of a text, in their order. */
export function daysIn(text: string, language: Language): DayInText[] {
  return language === 'ja' ? daysInJapanese(text) : daysInWords(text, language)
}

/** As content writes it: `2026-01-16`, `2026-01`, `2026`. Undefined for what has no year, as in "16 January" or "Friday". */
export function dateOf({ year, month, day }: DatePattern): string | undefined {
  if (year === undefined || (day !== undefined && month === undefined)) return undefined
  return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))].join(
    '-',
  )
}

/** The weekday of a whole date, 1 = Monday. */
export function weekdayOf(date: string): number | undefined {
  return date.length === 10 ? new Date(`${date}T00:00:00Z`).getUTCDay() || 7 : undefined
}
