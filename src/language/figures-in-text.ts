import type { Language } from '../content/languages.ts'
import { BETWEEN_PARTS, LEADS } from './day-words.ts'
import { type DayInText, daysIn } from './days-in-text.ts'
import type { FigureWords } from './figure-words.ts'
import { figuresInJapanese } from './figures-in-japanese.ts'
import { figuresInWords } from './figures-in-words.ts'
import { plainDigits, tokensIn } from './text-tokens.ts'

/** A figure of a running text, as exactly as the text gives it. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number
  /** The other end of a range. */
  readonly to?: number | undefined
  /** What one more in the last digit given would be: 100 million for "10.4 billion". */
  readonly precision: number
  readonly bound?: 'about' | 'over' | 'under' | undefined
  readonly kind: FigureKind
  /** Units of the vocabulary that the words behind it can mean; several where one counter serves many (件, 回). */
  readonly units: readonly string[]
  /** ISO 4217, as far as the lexicon knows it. */
  readonly currency?: string | undefined
  /** `words`: written out, or said by a dual. Few languages would write a figure there. */
  readonly written: 'digits' | 'words'
}

/** A `number` is of nothing that is known, such as 373 in "Act 373". */
export type FigureKind = 'money' | 'percentage' | 'duration' | 'count' | 'ordinal' | 'number'

export interface FiguresAndDays {
  readonly figures: readonly Figure[]
  readonly days: readonly DayInText[]
}

/** Every figure of a text, without dates, times of day and numbers that belong to a name (G7, F-35, 2+2). */
export function figuresIn(text: string, words: FigureWords): Figure[] {
  return [...figuresAndDaysIn(text, words).figures]
}

/** Figures and days of a text; 2000 is a figure where a unit stands behind it, else a year. */
export function figuresAndDaysIn(text: string, words: FigureWords): FiguresAndDays {
  const days = daysIn(text, words.language)
  const taken = [...days, ...namesIn(text, words.names), ...timesIn(text)]
  const read = words.language === 'ja' ? figuresInJapanese : figuresInWords
  const isCounted = ({ year, month, day, weekday, start, relation }: DayInText) =>
    year !== undefined &&
    relation === undefined &&
    !isLedUp(text, start, words.language) &&
    (month ?? day ?? weekday) === undefined &&
    figuresInWords(text, words, [], true).some((one) => one.start === start && one.kind !== 'number')
  const years = words.language === 'ja' ? [] : days.filter(isCounted)
  const dates = days.filter((day) => !years.includes(day))
  const figures = read(
    text,
    words,
    taken.filter((one) => !years.some(({ start }) => start === one.start)),
  )
  return { figures, days: dates }
}

/** "In 2024 agreements …" is about a year. */
function isLedUp(text: string, at: number, language: Language): boolean {
  const before =
    language === 'ja' ? '' : (tokensIn(text.slice(Math.max(0, at - 20), at), language).at(-1)?.folded ?? '')
  return language !== 'ja' && (LEADS[language].has(before) || BETWEEN_PARTS[language].has(before))
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

function namesIn(text: string, names: readonly string[]): Stretch[] {
  return names.flatMap((name) => {
    const stretches: Stretch[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      stretches.push({ start: at, end: at + name.length })
    return stretches
  })
}

/** 10:30, 10時30分. */
function timesIn(text: string): Stretch[] {
  return [...plainDigits(text).matchAll(/(?<!\d)\d{1,2}(?::\d{2}(?!\d)|時(?!間)(?:\d{1,2}分|半)?)/gu)].map(
    ({ index, 0: time }) => ({
      start: index,
      end: index + time.length,
    }),
  )
}
