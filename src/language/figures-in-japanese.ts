import { boundOf } from './figure-bounds.ts'
import { type FigureWords, measureIn, TIME_UNITS } from './figure-words.ts'
import type { Figure, FigureKind, Stretch } from './figures-in-text.ts'
import { kanjiNumber } from './japanese-numbers.ts'
import { MYRIADS } from './magnitudes.ts'
import { plainDigits } from './text-tokens.ts'

const PLAIN = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[〇零一二三四五六七八九十百千]+`
const NUMBER = new RegExp(`(?:(?:${PLAIN})[兆億万千百]*)+`, 'gu')
const PART = new RegExp(`(${PLAIN})([兆億万千百]*)`, 'gu')
const PERCENT = /^(?:%|パーセント|百分率)/u
const RANGE = /^(?:%|パーセント)?(?:から|[-–—~〜]|ないし)/u
/** Counters that go with anything: 8つ, 3個. */
const ANY_COUNTER = /^(?:つ|個)?(?:の)?/u

/** Figures of a Japanese text; `taken` stretches hold none. */
export function figuresInJapanese(written: string, words: FigureWords, taken: readonly Stretch[]): Figure[] {
  const text = plainDigits(written)
  const numbers = [...text.matchAll(NUMBER)].flatMap(({ index, 0: found }) => {
    const stretch = { start: index, end: index + found.length }
    const isTaken = taken.some(({ start, end }) => stretch.start < end && stretch.end > start)
    return isTaken || (isInName(text, stretch) && !isBesideAcronym(text, stretch, words)) ? [] : [stretch]
  })
  const figures: Figure[] = []
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at]
    const second = numbers[at + 1]
    if (!first) continue
    const joint = RANGE.exec(text.slice(first.end))?.[0]
    const isRange = joint !== undefined && second?.start === first.end + joint.length
    const figure = figureOf(written, text, first, isRange ? second : undefined, words)
    if (!figure) continue
    figures.push(figure)
    if (isRange) at++
  }
  return figures
}

function figureOf(
  written: string,
  text: string,
  first: Stretch,
  second: Stretch | undefined,
  words: FigureWords,
): Figure | undefined {
  const last = second ?? first
  const [from, to] = [
    readNumber(text.slice(first.start, first.end)),
    second && readNumber(text.slice(second.start, second.end)),
  ]
  const measure = measureBehind(text, last.end, words)
  const percent = PERCENT.exec(text.slice(last.end))?.[0]
  const isRank =
    text[first.start - 1] === '第' || /^(?:番目|回目|度目|位|件目|人目|番|周年|号|世)/u.test(text.slice(last.end))
  const isKanji = /^[〇零一二三四五六七八九十百千]+$/u.test(text.slice(first.start, first.end))
  const isCounted = measure?.isNear && !/^(?:分(?!間)|国間)/u.test(text.slice(last.end))
  if (isKanji && (isRank ? text[first.start - 1] !== '第' && from.value < 2 : !isCounted || from.value < 2))
    return undefined
  if (
    /^国間/u.test(text.slice(last.end)) ||
    /^分の[\d一二三四五六七八九十]/u.test(text.slice(last.end)) ||
    /分の$/u.test(text.slice(0, first.start))
  )
    return undefined
  const half = measure && /^半/u.test(text.slice(measure.end)) && !second ? 0.5 : 0
  const end = percent
    ? last.end + percent.length
    : Math.max(last.end, measure?.isNear ? measure.end + (half ? 1 : 0) : last.end)
  const isShared = to && from.precision < 1e3 && to.precision >= 1e3 && from.value < to.value / 1e3
  const scale = isShared ? to.scale : 1
  const kind: FigureKind = percent
    ? 'percentage'
    : measure?.currency
      ? 'money'
      : isRank
        ? 'ordinal'
        : !measure || measure.units.length === 0
          ? 'number'
          : measure.units.every((unit) => TIME_UNITS.has(unit))
            ? 'duration'
            : 'count'
  return {
    start: first.start,
    end: last.end,
    text: written.slice(first.start, end),
    value: from.value * scale + half,
    ...(to ? { to: to.value } : {}),
    precision: half || Math.min(from.precision * scale, to?.precision ?? Number.POSITIVE_INFINITY),
    bound: boundOf(text, first.start, end, 'ja') ?? boundOf(text, first.start, last.end, 'ja'),
    kind,
    units: percent ? [] : (measure?.units ?? []),
    currency: percent ? undefined : measure?.currency,
    written: isKanji ? 'words' : 'digits',
  }
}

/** 16億3000万: what each sign stands behind is counted in it. */
function readNumber(written: string): { value: number; precision: number; scale: number } {
  let [value, precision, scale] = [0, 1, 1]
  for (const [, digits = '', signs = ''] of written.matchAll(PART)) {
    scale = [...signs].reduce((size, sign) => size * (MYRIADS[sign] ?? 1), 1)
    const plain = digits.replaceAll(',', '')
    const number = /^\d/.test(plain) ? Number(plain) : kanjiNumber(plain)
    precision = scale * 10 ** -(plain.split('.')[1]?.length ?? 0)
    value += Number((number * scale).toPrecision(15))
  }
  return { value, precision, scale }
}

/** The unit or currency behind a figure; another counter may stand in between, as in 8つの県. */
function measureBehind(text: string, at: number, words: FigureWords) {
  const own = measureIn(text, at, words)
  // 15万人の雇用: 人 counts people, and what they stand for.
  const of = own && text[own.end] === 'の' ? measureIn(text, own.end + 1, words) : undefined
  if (own) return { ...own, units: [...own.units, ...(of?.units ?? [])], isNear: true }
  if (/^日(?:後|以内|前|連続|ぶり)/u.test(text.slice(at)))
    return { units: ['day'], currency: undefined, end: at + 1, isNear: true }
  const counter = ANY_COUNTER.exec(text.slice(at))?.[0] ?? ''
  if (counter === '') return undefined
  const far = measureIn(text, at + counter.length, words)
  return far
    ? { ...far, isNear: true }
    : { units: [], currency: undefined, end: at + counter.length, isNear: counter.startsWith('つ') }
}

/** G7, F-35, 2+2, 5G: part of a name. */
function isInName(text: string, { start, end }: Stretch): boolean {
  const [before = '', behind = ''] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  return /[A-Za-z]$|[A-Za-z][-‑]$|[+×/]$|[数両]$/u.test(before) || /^(?:\p{Lu}(?!\p{L})|[+×]|\/\d)/u.test(behind)
}

/** ACSA12カ国目: an abbreviation, and then a figure with its counter. "G20カ国" may yet be a name. */
function isBesideAcronym(text: string, { start, end }: Stretch, words: FigureWords): boolean {
  return /[A-Z]{3,}$/u.test(text.slice(0, start)) && measureIn(text, end, words) !== undefined
}
