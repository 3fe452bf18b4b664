import type { Path } from '../content/problems.ts'
import type { Amount } from '../content/schemas.ts'
import { TIME_UNITS } from '../language/figure-words.ts'
import type { Figure, FigureKind } from '../language/figures-in-text.ts'
import { compare, type Likeness, quoted, type Said, type Telling } from './comparison.ts'
import type { Finding } from './finding.ts'
import type { ToldFact } from './passages.ts'
import { finding, TYPED } from './places.ts'

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

/** Figures agree in all languages and with `amounts`. */
export function figureFindings(fact: ToldFact): Finding[] {
  const voices = figureVoices(fact)
  const { conflicts, tellings } = compare(voices, FIGURES)
  const differing = conflicts.map(({ odd, others }) =>
    finding(
      fact,
      'error',
      'figures-differ',
      odd,
      `says “${odd.item.text}” where others say ${quoted(others, shown)}: mend the one that is wrong`,
    ),
  )
  return [
    ...differing,
    ...tellings.flatMap((telling) => [...unitFindings(fact, telling), ...silenceFindings(fact, telling)]),
  ]
}

/** What each language says in title and text, and what is typed. */
export function figureVoices({ passages, data, languages }: ToldFact): Map<string, ToldFigure[]> {
  const voices = new Map<string, ToldFigure[]>(languages.map((language) => [language, []]))
  for (const { language, field, figures } of passages)
    if (field !== 'other')
      voices.get(language)?.push(...figures.flatMap((figure) => endsOf(figure, [field])).filter(isSeveral))
  voices.set(
    TYPED,
    data.amounts.flatMap((amount, at) => typedEnds(amount, ['amounts', at])),
  )
  return voices
}

export function endsOf(figure: Figure, path: Path): ToldFigure[] {
  const { value, to, ...rest } = figure
  const one = { ...rest, path }
  return [{ ...one, value }, ...(to === undefined ? [] : [{ ...one, value: to }])]
}

function typedEnds(amount: Amount, path: Path): ToldFigure[] {
  const { value, to } = amount
  const of = {
    precision: 0,
    kind: amount.kind,
    units: 'unit' in amount ? [amount.unit] : [],
    currency: 'currency' in amount ? amount.currency : undefined,
    written: 'digits' as const,
    path,
  }
  const unit = amount.kind === 'percentage' ? '%' : ` ${'unit' in amount ? amount.unit : amount.currency}`
  return [value, ...(to === undefined ? [] : [to])].map((end) => ({ ...of, value: end, text: `${end}${unit}` }))
}

/** One of something is told in many ways, and rarely with its figure. */
function isSeveral({ value, kind }: ToldFigure): boolean {
  return value !== 1 || kind === 'percentage' || kind === 'money'
}

function shown({ text }: ToldFigure): string {
  return text
}

export const FIGURES: Likeness<ToldFigure> = { agree, rival }

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

function sharesUnit({ units }: ToldFigure, other: ToldFigure): boolean {
  return units.some((unit) => other.units.includes(unit))
}

function isLarge({ value }: ToldFigure): boolean {
  return value >= 1000
}

/** The same figure of different things: 10 billion yen, 10 billion dollars. */
function unitFindings(fact: ToldFact, { said }: Telling<ToldFigure>): Finding[] {
  const different = (a: ToldFigure, b: ToldFigure) => {
    if (a.currency !== undefined && b.currency !== undefined) return a.currency !== b.currency
    return (
      a.kind === 'count' && b.kind === 'count' && a.written === 'digits' && b.written === 'digits' && !sharesUnit(a, b)
    )
  }
  const { conflicts } = compare(
    new Map([...Map.groupBy(said, ({ voice }) => voice)].map(([voice, own]) => [voice, own.map(({ item }) => item)])),
    { agree: (a, b) => !different(a, b), rival: different },
  )
  return conflicts.map(({ odd, others }) => {
    const isMoney = odd.item.currency !== undefined
    return finding(
      fact,
      isMoney ? 'error' : 'warning',
      'units-differ',
      odd,
      `says “${odd.item.text}” where others say ${quoted(others, shown)}: is it the same ${isMoney ? 'currency' : 'unit'}?`,
    )
  })
}

/** Figures that only some of the voices give. */
function silenceFindings(fact: ToldFact, { said, silent }: Telling<ToldFigure>): Finding[] {
  const inTexts = said.filter(({ voice }) => voice !== TYPED)
  const [first] = inTexts
  const typed = said.find(({ voice }) => voice === TYPED)
  // "Both of them", "the same evening".
  const isTelling = typed !== undefined && (typed.item.value > 2 || isPlain(typed.item))
  if (!first) return isTelling && silent.length === fact.languages.length ? [untold(fact, typed)] : []
  const missing = silent.filter((voice) => voice !== TYPED)
  const isTyped = typed !== undefined || !silent.includes(TYPED)
  if (!inTexts.some(({ item }) => isPlain(item))) return []
  const isFew = !isTyped && inTexts.length < missing.length
  const findings: Finding[] = []
  if (missing.length > 0 && isFew)
    findings.push(
      finding(
        fact,
        'warning',
        'figure-alone',
        first,
        `only this language says “${first.item.text}”, and no amount has it: take it out, or tell it everywhere`,
      ),
    )
  else for (const voice of missing) findings.push(missingIn(fact, voice, inTexts))
  if (!isTyped && !isFew && isMeasured(first.item)) findings.push(untyped(fact, first))
  return findings
}

function missingIn(fact: ToldFact, voice: string, said: readonly Said<ToldFigure>[]): Finding {
  const message = `does not say ${quoted(said, shown)}: tell it here too, unless its words say the same`
  return finding(fact, 'warning', 'figure-missing', { voice, item: { path: ['text'] } }, message)
}

function untold(fact: ToldFact, typed: Said<ToldFigure>): Finding {
  const message = `“${typed.item.text}” stands in no text: tell it, or take it away`
  return finding(fact, 'warning', 'figure-untold', typed, message)
}

function untyped(fact: ToldFact, { item }: Said<ToldFigure>): Finding {
  const kind = item.kind === 'number' ? 'count' : item.kind
  const message = `the texts say “${item.text}”, but amounts has no such ${kind}: add it, so that “how many?” and “how much?” find it`
  return finding(fact, 'warning', 'figure-untyped', { voice: TYPED, item: { path: ['amounts'] } }, message)
}

/** A figure that a careful reader misses where it is not said; "the three" and "both" come and go. */
function isPlain({ written, value, kind }: ToldFigure): boolean {
  return written === 'digits' && (value > 10 || kind === 'money' || kind === 'percentage')
}

/** What `amounts` can hold. */
function isMeasured({ kind }: ToldFigure): boolean {
  return kind !== 'ordinal' && kind !== 'number'
}
