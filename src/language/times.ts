import type { Language } from '../content/languages.ts'
import type { Calendar } from './calendar.ts'
import { BETWEEN, cutAtDates, type DatePattern, JAPANESE_BETWEEN, type Piece } from './date-patterns.ts'
import { beside, intersection, type Period, type PeriodWords, periodOfPattern, takePeriods } from './periods.ts'
import { fold } from './text.ts'
import type { SpacedLanguage } from './words.ts'

/** How a language names times. */
export interface TimeWords {
  readonly language: Language
  readonly calendar: Calendar
  readonly periods: PeriodWords
}

/** When a question is about: `dates` have to be met as they stand, `period` by a day within it. */
export interface Times {
  readonly dates: readonly DatePattern[]
  readonly period?: Period
  /** The question without them. */
  readonly rest: string
}

/** Takes all that names a time out of a cleaned question. `today` is a day such as `2026-01-20`. */
export function takeTimes(text: string, { language, calendar, periods }: TimeWords, today: string): Times {
  const seen = takePeriods(text, language, periods, today)
  const pieces = cutAtDates(seen.rest, language, calendar)
  const dates: DatePattern[] = []
  const kept: string[] = []
  let period = seen.period
  const within = (more: Period) => {
    period = period ? intersection(period, more) : more
  }
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece) continue
    if ('text' in piece) {
      kept.push(piece.text)
      continue
    }
    const stretch = stretchAt(pieces, at, language, today)
    if (!stretch) {
      dates.push(piece.date)
      continue
    }
    within(stretch.period)
    at += stretch.pieces - 1
    if (stretch.opened) kept.splice(-stretch.opened)
    const next = pieces[at + 1]
    if (stretch.closing && next && 'text' in next) pieces[at + 1] = { text: next.text.replace(stretch.closing, ' ') }
  }
  return { dates, ...(period ? { period } : {}), rest: kept.join(' ') }
}

interface Stretch {
  readonly period: Period
  /** How many pieces it takes from the first date on. */
  readonly pieces: number
  /** How many words in front of it belong to it. */
  readonly opened?: number
  /** What behind it belongs to it. */
  readonly closing?: RegExp
}

function stretchAt(pieces: readonly Piece[], at: number, language: Language, today: string) {
  return language === 'ja' ? japaneseStretch(pieces, at, today) : spacedStretch(pieces, at, language, today)
}

type Side = 'before' | 'after' | 'since' | 'until'

/** Words in front of a date that make it the end of a stretch, folded. */
const SIDES: Readonly<Record<SpacedLanguage, Readonly<Record<Side, ReadonlySet<string>>>>> = {
  ar: {
    before: new Set(['قبل']),
    after: new Set(['بعد']),
    since: new Set(['منذ', 'من', 'ابتداء']),
    until: new Set(['حتي', 'لغايه']),
  },
  en: {
    before: new Set(['before', 'preceding']),
    after: new Set(['after', 'following']),
    since: new Set(['since', 'from']),
    until: new Set(['until', 'till']),
  },
  it: {
    before: new Set(['prima']),
    after: new Set(['dopo']),
    since: new Set(['dal', 'dall', "dall'", 'da', 'dallo']),
    until: new Set(['fino', 'sino']),
  },
}

/** Small words between those and the date (before *the* 16th, prima *del* 16, بعد *يوم* 16). */
const SMALL: Readonly<Record<SpacedLanguage, ReadonlySet<string>>> = {
  ar: new Set(['يوم', 'تاريخ', 'شهر', 'الي', 'من']),
  en: new Set(['the', 'of', 'on']),
  it: new Set(['il', 'l', 'del', 'dell', 'di', 'al', 'all', 'a', 'e']),
}

/** "between" and its like: with them even "and" makes a stretch. */
const OPENINGS: Readonly<Record<SpacedLanguage, ReadonlySet<string>>> = {
  ar: new Set(['بين', 'ما', 'من']),
  en: new Set(['between', 'from']),
  it: new Set(['tra', 'fra', 'dal', 'dall', 'da']),
}
const AND = new Set(['and', 'e', 'ed', 'و'])

function spacedStretch(
  pieces: readonly Piece[],
  at: number,
  language: SpacedLanguage,
  today: string,
): Stretch | undefined {
  const first = dateAt(pieces, at)
  if (!first) return undefined
  const wordAt = (index: number) => {
    const piece = pieces[index]
    return piece && 'text' in piece ? fold(piece.text, language).replace(/[.,;:!?؟،]+$/gu, '') : undefined
  }
  let opened = 1
  while (
    opened <= 2 &&
    SMALL[language].has(wordAt(at - opened) ?? '') &&
    wordAt(at - opened - 1) !== undefined &&
    !isLead(wordAt(at - opened), language)
  )
    opened++
  const lead = wordAt(at - opened) ?? ''
  const opens = OPENINGS[language].has(lead)
  const joint = wordAt(at + 1) ?? ''
  const small = SMALL[language].has(wordAt(at + 2) ?? '') ? 1 : 0
  const second = BETWEEN[language].has(joint) ? dateAt(pieces, at + 2 + small) : undefined
  if (second && (opens || !AND.has(joint))) {
    const to = periodOfPattern(second, today)
    const from = to && periodOfPattern({ ...withoutDay(second), ...first }, today)
    if (from && to && from.from <= to.to)
      return { period: { from: from.from, to: to.to }, pieces: 3 + small, ...(opens ? { opened } : {}) }
  }
  const side = (Object.keys(SIDES[language]) as Side[]).find((one) => SIDES[language][one].has(lead)) // the keys of SIDES
  const whole = side && periodOfPattern(first, today)
  // "Before the end of 2025" may be on its last day.
  const isEnd = pieces[at] && 'date' in pieces[at] && pieces[at].isEnd === true
  return whole ? { period: sideOf(side === 'before' && isEnd ? 'until' : side, whole), pieces: 1, opened } : undefined
}

function isLead(word: string | undefined, language: SpacedLanguage): boolean {
  return (
    word !== undefined &&
    (OPENINGS[language].has(word) || Object.values(SIDES[language]).some((side) => side.has(word)))
  )
}

function withoutDay({ day: _, weekday: __, ...rest }: DatePattern): DatePattern {
  return rest
}

function dateAt(pieces: readonly Piece[], at: number): DatePattern | undefined {
  const piece = pieces[at]
  return piece && 'date' in piece ? piece.date : undefined
}

function sideOf(side: Side, whole: Required<Period>): Period {
  if (side === 'since') return { from: whole.from }
  return side === 'until' ? { to: whole.to } : beside(side, whole)
}

const JAPANESE_SIDES: readonly (readonly [Side, RegExp])[] = [
  ['before', /^\s*(?:より前|よりも前|の前に|以前|前に)(?:に|の|は|で)?/u],
  ['after', /^\s*(?:より後|よりも後|の後に?|以後|後に)(?:に|の|は|で)?/u],
  ['since', /^\s*(?:以降|以来|から)(?:に|の|は|で)?/u],
]
const JAPANESE_CLOSING = /^\s*(?:まで|の間)(?:に|の|は|で)?/u

function japaneseStretch(pieces: readonly Piece[], at: number, today: string): Stretch | undefined {
  const first = dateAt(pieces, at)
  if (!first) return undefined
  const textAt = (index: number) => {
    const piece = pieces[index]
    return piece && 'text' in piece ? piece.text : ''
  }
  const second = JAPANESE_BETWEEN.test(textAt(at + 1)) ? dateAt(pieces, at + 2) : undefined
  if (second) {
    const month = second.month ?? first.month
    const to = periodOfPattern({ ...withoutDay(first), ...second, ...(month ? { month } : {}) }, today)
    const from = to && periodOfPattern({ ...withoutDay(second), ...first }, today)
    if (from && to && from.from <= to.to)
      return { period: { from: from.from, to: to.to }, pieces: 3, closing: JAPANESE_CLOSING }
  }
  const found = JAPANESE_SIDES.find(([, pattern]) => pattern.test(textAt(at + 1)))
  const whole = found && periodOfPattern(first, today)
  return whole ? { period: sideOf(found[0], whole), pieces: 1, closing: found[1] } : undefined
}
