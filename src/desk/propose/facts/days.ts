import type { Language } from '../../../content/languages.ts'
import { type DayInText, dateOf, daysIn, weekdayOf } from '../../../language/days-in-text.ts'
import { directionOf } from './direction.ts'
import { type RelativeDay, type RelativeWords, relativeDays } from './relative-days.ts'

/** A date of a text as the content writes it, with the place in the text where it stands. */
export interface Day {
  readonly date: string
  readonly relation?: 'by' | 'since' | 'until' | undefined
  readonly at: number
  /** It belongs to a noun: "the missile tests of April 3". */
  readonly isOf?: boolean | undefined
  /** It is only compared with: "15 per cent more than in 2024". */
  readonly isCompared?: boolean | undefined
}

export interface Reckoning {
  readonly language: Language
  readonly relative: RelativeWords
  /** The day the text was written, from which "Friday" counts. */
  readonly written: string
  /** A weekday is the next one, and not the last. */
  readonly isToCome: boolean
}

/** Every date of a text, counted from when it was written where the text leaves parts of it out. */
export function datesIn(text: string, reckoning: Reckoning): Day[] {
  const read = daysIn(text, reckoning.language)
  const relative = relativeDays(text, reckoning.relative, reckoning.written)
  const days = inStretches(read, text).flatMap((day, at) => {
    const lead = relative.find(({ end }) => end <= day.start && day.start - end <= 1)
    const side = directionOf(text, day, reckoning.language)
    const placed = resolved({ day, lead, side, near: near(read.slice(0, at), reckoning) }, reckoning)
    return placed.map((one) => ({ ...one, ...standing(text, day, reckoning.language) }))
  })
  // "Last year" in front of a month is a part of that date.
  const alone = relative.filter(({ end }) => !read.some(({ start }) => end <= start && start - end <= 1))
  const all = [...days, ...alone.map(({ date, start }): Day => ({ date, at: start }))]
  return all.sort((one, other) => one.at - other.at)
}

/** A day without its year lies nearest to the last whole date in front of it, or to when it was written. */
function near(before: readonly DayInText[], { written }: Reckoning): string {
  const last = before.findLast((day) => day.year !== undefined && day.month !== undefined)
  return (last && dateOf(last)?.padEnd(10, '-15')) ?? written
}

/** What a date in front or behind belongs to a noun by, and what compares with it. */
const OF: Readonly<Record<Language, RegExp>> = {
  ar: /(?!)/u,
  en: /\bof\s+$/iu,
  it: /\bdel(?:l['’])?\s*$/iu,
  ja: /(?!)/u,
}
const COMPARED: Readonly<Record<Language, RegExp>> = {
  ar: /(?:عن|مقارنة (?:ب|مع)|قياسا (?:ب|على))\s*(?:عام|سنة|العام)?\s*$/u,
  en: /\b(?:than|compared (?:with|to))\s+(?:in\s+)?$/iu,
  it: /\brispetto a(?:l|ll['’]|i)?\s*$/iu,
  ja: /(?!)/u,
}

function standing(
  text: string,
  { start, end, month }: DayInText,
  language: Language,
): Pick<Day, 'isOf' | 'isCompared'> {
  const front = text.slice(0, start)
  const isOf =
    OF[language].test(front) || (language === 'ja' && start > 0 && month !== undefined && text.startsWith('の', end))
  return { ...(isOf ? { isOf } : {}), ...(COMPARED[language].test(front) ? { isCompared: true } : {}) }
}

/** "15 to 17 January, "2026–2030": the two ends of one stretch. */
function inStretches(days: readonly DayInText[], text: string): DayInText[] {
  const ends = (at: number) => {
    const [one, other] = [days[at], days[at + 1]]
    if (!one || !other || (other.relation !== undefined && other.relation !== 'until')) return false
    return one.shared !== undefined || /^\s*[-–—~〜～]\s*$/u.test(text.slice(one.end, other.start))
  }
  return days.map((day, at) => {
    if (ends(at)) return { ...day, relation: 'since' }
    return ends(at - 1) ? { ...day, relation: 'until' } : day
  })
}

const DAY = 24 * 60 * 60 * 1000

/** As the content can say it; "the first visit after 2011" is the first since then. */
const RELATIONS = { by: 'by', before: 'by', since: 'since', after: 'since', until: 'until' } as const

interface Placed {
  readonly day: DayInText
  readonly lead: RelativeDay | undefined
  readonly side: 'next' | 'last' | undefined
  readonly near: string
}

function resolved({ day, lead, side, near }: Placed, reckoning: Reckoning): Day[] {
  const relation = day.relation === undefined ? undefined : RELATIONS[day.relation]
  const date =
    dateOf({ ...day, ...yearOf(day, lead) }) ??
    nearest(day, lead?.date ?? near, side ?? (reckoning.isToCome ? undefined : 'mostly-last')) ??
    weekday(day, side, reckoning)
  return date === undefined ? [] : [{ date, relation, at: day.start }]
}

/** "Last December" has its year from the word in front, as far as that tells one. */
function yearOf({ year, month }: DayInText, lead: RelativeDay | undefined): { year?: number } {
  return year === undefined && month !== undefined && lead?.date.length === 4 ? { year: Number(lead.date) } : {}
}

function nearest({ month, day }: DayInText, near: string, side: Side | undefined): string | undefined {
  const [year = 0, own = 1] = near.split('-').map(Number)
  const distance = (date: string) => Math.abs(Date.parse(date.padEnd(10, '-15')) - Date.parse(near.padEnd(10, '-15')))
  const closest = (dates: readonly (string | undefined)[]) =>
    dates
      .filter((date) => date !== undefined)
      .filter((date) => lies(date, side, near))
      .sort((one, other) => distance(one) - distance(other))[0]
  if (month !== undefined)
    return closest([-1, 0, 1].map((shift) => dateOf({ year: year + shift, month, ...(day ? { day } : {}) })))
  if (day === undefined) return undefined
  // 16日: of this month, or of the one before or behind it.
  return closest(
    [-1, 0, 1].map((shift) => {
      const then = new Date(Date.UTC(year, own - 1 + shift, 1)).toISOString().slice(0, 8)
      return near.length >= 7 ? valid(`${then}${String(day).padStart(2, '0')}`) : undefined
    }),
  )
}

/** A report tells of what was, but for a few months that lie ahead. */
type Side = 'next' | 'last' | 'mostly-last'
const AHEAD = 120 * DAY

function lies(date: string, side: Side | undefined, near: string): boolean {
  switch (side) {
    case undefined:
      return true
    case 'next':
      return date > near
    case 'last':
      return date < near.slice(0, date.length)
    case 'mostly-last':
      return Date.parse(date.padEnd(10, '-15')) - Date.parse(near.padEnd(10, '-15')) < AHEAD
  }
}

function valid(date: string): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined
}

/** "On Friday" in a report is the last one, and in what is to come the next. */
function weekday(
  { weekday, day, month }: DayInText,
  side: Placed['side'],
  { written, isToCome }: Reckoning,
): string | undefined {
  const today = weekdayOf(written)
  if (weekday === undefined || day !== undefined || month !== undefined || today === undefined) return undefined
  const shift = isToCome || side === 'next' ? (weekday - today + 7) % 7 : -((today - weekday + 7) % 7)
  return new Date(Date.parse(written) + shift * DAY).toISOString().slice(0, 10)
}
