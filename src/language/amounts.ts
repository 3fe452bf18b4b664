import type { Language } from '../content/languages.ts'
import type { Amount } from '../content/schemas.ts'
import { LOCALES } from './locales.ts'
import type { Phrases } from './phrases.ts'

/**
 * Writes an amount as a newspaper would, exactly: 10.4 billion euros · 10.4 مليارات يورو · 10,4 miliardi di euro · 104億ユーロ.
 * @throws {Error} on a unit or currency that the language has no phrase for
 */
export function formatAmount(amount: Amount, phrases: Phrases): string {
  const { value, to, bound } = amount
  const end = scaled(to ?? value, phrases)
  const figure =
    to === undefined ? end.text : phrases.say('amount-range', { from: scaled(value, phrases).text, to: end.text })
  const values = { figure, n: to ?? value, scaled: end.isScaled ? 'yes' : 'no' }
  const written = phrases.say(keyOf(amount), values)
  return bound ? phrases.say(`amount-${bound}`, { amount: written }) : written
}

/** The figure alone, as it stands in a sentence whatever unit follows: 10.4 billion, 90, 17. */
export function formatFigure({ value }: Amount, phrases: Phrases): string {
  return scaled(value, phrases).text
}

function keyOf(amount: Amount): string {
  switch (amount.kind) {
    case 'money':
      return `money-${amount.currency}`
    case 'percentage':
      return 'amount-percentage'
    case 'count':
    case 'duration':
      return `unit-${amount.unit}`
  }
}

interface Scaled {
  readonly text: string
  /** Written with a word for its size, behind which some languages put "of" (miliardi *di* euro). */
  readonly isScaled: boolean
}

const SCALES = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
] as const

/** Figures behind the point that are still read at a glance; with more of them, the whole number is written out. */
const MOST_DECIMALS = 3

function scaled(value: number, phrases: Phrases): Scaled {
  const { language } = phrases
  if (language === 'ja') return { text: inMyriads(value), isScaled: false }
  const [name, size] = SCALES.find(([, least]) => value >= least && isExact(value / least)) ?? []
  if (!name) return { text: digits(value, language), isScaled: false }
  const n = value / size
  return {
    text: phrases.say(`amount-${name}`, { figure: digits(n, language), n, whole: Math.floor(n) }),
    isScaled: true,
  }
}

function isExact(figure: number): boolean {
  return Number(figure.toFixed(MOST_DECIMALS)) === figure
}

const MYRIADS = [
  ['兆', 1e12],
  ['億', 1e8],
  ['万', 1e4],
] as const

/** 16億3000万: groups of four digits, none of them rounded, none with a comma. */
function inMyriads(value: number): string {
  if (value < 1e4) return digits(value, 'ja')
  // Behind the point, what is left would not be exact: that is copied from the whole.
  const [, decimals] = digits(value, 'ja').split('.')
  let rest = Math.floor(value)
  let written = ''
  for (const [name, size] of MYRIADS) {
    const count = Math.floor(rest / size)
    if (count > 0) written += `${count}${name}`
    rest -= count * size
  }
  const end = decimals === undefined ? '' : `.${decimals}`
  return rest > 0 || end !== '' ? written + rest + end : written
}

function digits(value: number, language: Language): string {
  const useGrouping = language === 'ja' ? false : 'always'
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 20, useGrouping }).format(value)
}
