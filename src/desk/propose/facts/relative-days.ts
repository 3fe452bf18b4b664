import type { Language } from '../../../content/languages.ts'
import type { LexiconData } from '../../../content/schemas.ts'
import { phrasesIn } from '../../../language/lists.ts'

/** A day, month or year told from when the text was written: "yesterday", "last year". */
export interface RelativeDay {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** Words of a language for days, months and years around today, the longest first. */
export type RelativeWords = readonly { readonly pattern: RegExp; readonly period: Period }[]

type Period = 'today' | 'yesterday' | 'this-month' | 'last-month' | 'this-year' | 'last-year'
const PERIODS: readonly Period[] = ['today', 'yesterday', 'this-month', 'last-month', 'this-year', 'last-year']
const DAY = 24 * 60 * 60 * 1000

export function relativeWords({ periods }: Pick<LexiconData, 'periods'>, language: Language): RelativeWords {
  return PERIODS.flatMap((period) =>
    // In the lexicon $ marks a word that ends a question.
    phrasesIn(periods[period]).map((phrase) => ({ phrase: phrase.replace(/\s*\$$/u, ''), period })),
  )
    .sort((one, other) => other.phrase.length - one.phrase.length)
    .map(({ phrase, period }) => ({ pattern: patternOf(phrase, language), period }))
}

export function relativeDays(text: string, words: RelativeWords, written: string): RelativeDay[] {
  const found: RelativeDay[] = []
  for (const { pattern, period } of words)
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length
      if (found.some((other) => index < other.end && other.start < end)) continue
      found.push({ date: dateOf(period, written), start: index, end })
    }
  return found.sort((one, other) => one.start - other.start)
}

function patternOf(phrase: string, language: Language): RegExp {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  if (language === 'ja') return new RegExp(escaped, 'gu')
  return new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'giu')
}

function dateOf(period: Period, written: string): string {
  const [year = 0, month = 1] = written.split('-').map(Number)
  switch (period) {
    case 'today':
      return written
    case 'yesterday':
      return new Date(Date.parse(written) - DAY).toISOString().slice(0, 10)
    case 'this-month':
      return written.slice(0, 7)
    case 'last-month':
      return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
    case 'this-year':
      return String(year)
    case 'last-year':
      return String(year - 1)
  }
}
