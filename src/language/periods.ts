import type { Language } from '../content/languages.ts'
import type { LexiconData } from '../content/schemas.ts'
import type { DatePattern } from './date-patterns.ts'
import { phrasesIn } from './lists.ts'
import { fold } from './text.ts'

/** A stretch of days (`2026-01-16`), both ends included; an end left out is open. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

export type PeriodId = keyof LexiconData['periods']

/** The phrases of a lexicon that name a stretch of time as seen from today: folded tokens, the longest first. */
export type PeriodWords = readonly { readonly id: PeriodId; readonly path: readonly string[] }[]

export function periodWords(lexicon: LexiconData, language: Language): PeriodWords {
  const entries = Object.entries(lexicon.periods) as [PeriodId, string][] // keys by the schema
  return entries
    .flatMap(([id, phrases]) =>
      phrasesIn(phrases).map((phrase) => ({ id, path: tokensOf(fold(phrase, language), language) })),
    )
    .sort((a, b) => b.path.length - a.path.length)
}

/**
 * Takes "last week", "yesterday", "the past 10 days" out of a cleaned question; `%` in a phrase stands for a number, and
 * `today` is a day such as `2026-01-20`.
 */
export function takePeriods(text: string, language: Language, words: PeriodWords, today: string): TakenPeriod {
  const tokens = tokensOf(text, language)
  const folded = [...tokens.map((token) => bare(fold(token, language))), END]
  for (const { id, path } of words)
    for (let at = 0; at + path.length <= folded.length; at++) {
      const run = folded.slice(at, at + path.length)
      if (!run.every((token, index) => isMeant(token, path[index] ?? '', language, index))) continue
      const count = Number(run.find((token) => /^\d+$/.test(token)) ?? 1)
      const rest = [...tokens.slice(0, at), ...tokens.slice(at + path.length)].join(language === 'ja' ? '' : ' ')
      return { period: periodOf(id, today, Math.min(count, MOST)), rest }
    }
  return { rest: text }
}

/** Stands for the end of the question, where a word means a time only there ("the day", "today"). */
const END = '$'

interface TakenPeriod {
  readonly period?: Period
  readonly rest: string
}

/** "The past 999 days" is far enough. */
const MOST = 999

/** Words; in Japanese characters, with a run of digits as one. */
function tokensOf(text: string, language: Language): string[] {
  return language === 'ja' ? (text.match(/\d+|./gsu) ?? []) : text.split(' ')
}

function bare(token: string): string {
  return token.replace(/^[\p{P}\p{S}]+(?=.)|(?<=.)[\p{P}\p{S}]+$/gu, '')
}

/** Arabic writes "and", "in" and the like onto the first word. */
function isMeant(token: string, wanted: string, language: Language, index: number): boolean {
  if (wanted === '%') return /^\d+$/.test(token)
  if (token === wanted) return true
  return (
    language === 'ar' &&
    index === 0 &&
    token.length === wanted.length + 1 &&
    /^[وفبل]/u.test(token) &&
    token.endsWith(wanted)
  )
}

/** Reads an interval of ISO 8601 (`2026-01-13/2026-01-16`, `/2026-01-16`). */
export function readPeriod(interval: string | undefined): Period | undefined {
  if (interval === undefined) return undefined
  const [from, to] = interval.split('/')
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** Whether a date of the content lies in the period; a month or a year only as a whole, since nobody knows its day. */
export function contains({ from, to }: Period, date: string): boolean {
  return (from === undefined || firstDay(date) >= from) && (to === undefined || lastDay(date) <= to)
}

/** The part that two periods share. */
export function intersection(one: Period, other: Period): Period {
  const from = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const to = [one.to, other.to].filter((day) => day !== undefined).sort()[0]
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** The days a pattern means; without a year, of the latest year in which it has begun. */
export function periodOfPattern({ year, month, day }: DatePattern, today: string): Required<Period> | undefined {
  const thisYear = Number(today.slice(0, 4))
  if (year === undefined && month === undefined) return undefined
  const parts = (of: number) =>
    [of, month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))
  const date = (of: number) => parts(of).join('-')
  const chosen = year ?? (firstDay(date(thisYear)) <= today ? thisYear : thisYear - 1)
  return { from: firstDay(date(chosen)), to: lastDay(date(chosen)) }
}

/** Everything before or after a stretch of days. */
export function beside(side: 'before' | 'after', { from, to }: Required<Period>): Period {
  return side === 'before' ? { to: shift(from, -1) } : { from: shift(to, 1) }
}

/** The first day of a date of the content (`2026`, `2026-01`). */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4)
}

export function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return isoDay(Date.UTC(year, month, 0))
}

const DAY = 86_400_000

function periodOf(id: PeriodId, today: string, count: number): Period {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const monday = shift(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
  const monthAt = (offset: number) => isoDay(Date.UTC(year, month - 1 + offset, 1)).slice(0, 7)
  const whole = (date: string): Period => ({ from: firstDay(date), to: lastDay(date) })
  switch (id) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: shift(today, -1), to: shift(today, -1) }
    case 'this-week':
      return { from: monday, to: shift(monday, 6) }
    case 'last-week':
      return { from: shift(monday, -7), to: shift(monday, -1) }
    case 'this-month':
      return whole(monthAt(0))
    case 'last-month':
      return whole(monthAt(-1))
    case 'this-year':
      return whole(String(year))
    case 'last-year':
      return whole(String(year - 1))
    case 'past-days':
      return { from: shift(today, -count), to: today }
    case 'past-weeks':
      return { from: shift(today, -7 * count), to: today }
    case 'past-months':
      return { from: `${monthAt(-count)}-01`, to: today }
  }
}

function shift(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY)
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
