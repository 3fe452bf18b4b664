import type { Path } from '../content/problems.ts'
import { TIME_UNITS } from '../language/figure-words.ts'
import type { FigureKind } from '../language/figures-in-text.ts'
import type { Likeness } from './comparison.ts'

/** A figure of a text or of `amounts`; the ends of a range are two. */
export interface ToldFigure {
  readonly value: number
  readonly precision: number
  readonly kind: FigureKind
  readonly units: readonly string[]
  readonly currency?: string | undefined
  readonly written: 'digits' | 'words'
  readonly text: string
  readonly path: Path
}

export const FIGURES: Likeness<ToldFigure> = { agree, rival, confirms }

/** A bare figure confirms none that has its unit. */
function confirms(figure: ToldFigure, by: ToldFigure): boolean {
  const isBarer =
    (figure.kind === 'duration' && by.kind !== 'duration') ||
    (figure.currency !== undefined && by.currency === undefined)
  return !isBarer && agree(figure, by)
}

/** Rounded figures agree within half of the last digit given. */
function agree(a: ToldFigure, b: ToldFigure): boolean {
  if (!isOneKind(a, b)) return false
  const [first, second] = inMinutesOrMonths(a, b)
  return isNear(first, second)
}

interface Measured {
  readonly value: number
  readonly precision: number
}

function isNear(a: Measured, b: Measured): boolean {
  const most = Math.max(a.precision, b.precision) / 2
  return Math.abs(a.value - b.value) <= most + 1e-9 * Math.max(a.value, b.value) && !isWholeAndOther(a, b)
}

/** Small whole numbers are counted, not rounded: 1.5 hours are not 2. */
function isWholeAndOther(a: Measured, b: Measured): boolean {
  return a.value !== b.value && Math.max(a.precision, b.precision) === 1 && Math.max(a.value, b.value) < 10
}

/** Percentages are of one kind, and so is money; what has no unit in its text may be counted in any. */
function isOneKind(a: ToldFigure, b: ToldFigure): boolean {
  if (a.kind === 'percentage' || b.kind === 'percentage') return a.kind === b.kind
  const isMoney = (one: ToldFigure) => one.kind === 'money'
  if (isMoney(a) !== isMoney(b)) return [a, b].some(({ kind }) => kind === 'number' || kind === 'ordinal')
  const [first, second] = [timeUnit(a), timeUnit(b)]
  if (first === undefined || second === undefined) return true
  return first === second || (first in MINUTES && second in MINUTES) || (first in MONTHS && second in MONTHS)
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 }
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 }

function timeUnit({ units }: ToldFigure): string | undefined {
  const [unit, ...more] = units
  return unit !== undefined && more.length === 0 && TIME_UNITS.has(unit) ? unit : undefined
}

function inMinutesOrMonths(a: ToldFigure, b: ToldFigure): readonly [Measured, Measured] {
  const [first, second] = [timeUnit(a), timeUnit(b)]
  if (first === undefined || second === undefined || first === second) return [a, b]
  const scales = first in MINUTES ? MINUTES : MONTHS
  const scaled = ({ value, precision }: ToldFigure, unit: string) => ({
    value: value * (scales[unit] ?? 1),
    precision: precision * (scales[unit] ?? 1),
  })
  return [scaled(a, first), scaled(b, second)]
}

function rival(a: ToldFigure, b: ToldFigure): boolean {
  // 70 minutes and 70 hours, 3 % and 3 years.
  if (a.value === b.value && a.value > 2 && a.written === 'digits') return true
  if (a.kind === 'percentage' || b.kind === 'percentage') return a.kind === b.kind
  if (a.kind === 'money' || b.kind === 'money')
    return a.kind === b.kind || [a, b].some((one) => one.kind === 'number' && one.value >= 1000)
  if (a.kind === 'ordinal' || b.kind === 'ordinal')
    return a.kind === b.kind || sharesUnit(a, b) || [a, b].some(({ kind }) => kind === 'number')
  if (a.kind === 'duration' && b.kind === 'duration') return true
  return a.kind === 'number' || b.kind === 'number' ? a.kind === b.kind || isLarge(a) === isLarge(b) : sharesUnit(a, b)
}

export function sharesUnit({ units }: ToldFigure, other: ToldFigure): boolean {
  return units.some((unit) => other.units.includes(unit))
}

function isLarge({ value }: ToldFigure): boolean {
  return value >= 1000
}
