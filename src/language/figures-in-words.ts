import { boundOf } from './figure-bounds.ts'
import { type FigureWords, type Measure, measureAt, TIME_UNITS } from './figure-words.ts'
import type { Figure, FigureKind, Stretch } from './figures-in-text.ts'
import { halfBehind, type Quantity, quantityAt } from './quantities-in-words.ts'
import { bareForms, type TextToken, tokensIn } from './text-tokens.ts'
import type { SpacedLanguage } from './words.ts'

/** Figures of a text in a language with spaces between its words; `taken` stretches hold none. */
export function figuresInWords(
  text: string,
  words: FigureWords,
  taken: readonly Stretch[],
  isUnitNear = false,
): Figure[] {
  const language = words.language as SpacedLanguage // Japanese has a reader of its own
  const tokens = tokensIn(text, language)
  const isTaken = (token: TextToken | undefined) =>
    token !== undefined && taken.some(({ start, end }) => token.start < end && token.end > start)
  const free = tokens.map((token) => (isTaken(token) ? { ...token, kind: 'sign' as const, folded: '' } : token))
  const found: Figure[] = []
  for (let at = 0; at < free.length; ) {
    const figure = figureAt(text, free, at, words, isUnitNear)
    if (figure) found.push(figure.figure)
    at = figure?.end ?? at + 1
  }
  return found
}

function figureAt(text: string, tokens: readonly TextToken[], at: number, words: FigureWords, isUnitNear: boolean) {
  const language = words.language as SpacedLanguage // Japanese has a reader of its own
  const first: (Quantity & { readonly measure?: Measure }) | undefined =
    quantityAt(tokens, at, language) ?? dualAt(tokens, at, words) ?? oneAt(tokens, at, words, language)
  if (!first) return undefined
  const firstPercent = percentEnd(tokens, first.end, language)
  const range = rangeEnd(tokens, at, firstPercent ?? first.end, language)
  const last = range ?? first
  const scale = range && first.size === 1 && first.value < 1000 ? range.size : 1
  const value = first.value * scale
  const inside = !range && first.size === 1 && !first.measure ? halfBehind(tokens, first.end, language) : undefined
  const percent = percentEnd(tokens, last.end, language) ?? (range ? undefined : firstPercent)
  const behind =
    percent === undefined && !first.measure
      ? measureBehind(tokens, inside?.end ?? last.end, words, isUnitNear ? 1 : language === 'en' ? 3 : 2)
      : undefined
  const sign = signBefore(tokens, at, words)
  const measure: Measure = first.measure ?? { units: behind?.units ?? [], currency: sign?.currency ?? behind?.currency }
  const isTime = behind?.units.some((unit) => TIME_UNITS.has(unit)) || first.measure !== undefined
  const half = inside ?? (isTime ? halfBehind(tokens, behind?.end ?? last.end, language) : undefined)
  // Alone its word is an article too.
  if (first.value === 1 && first.written === 'words' && !half) return undefined
  const end = (inside ? behind?.end : undefined) ?? half?.end ?? percent ?? behind?.end ?? last.end
  const [from, to] = [sign?.at ?? at, (first.measure ? first.end : last.end) - 1]
  const [start, stop] = [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0]
  const figure: Figure = {
    start: tokens[at]?.start ?? start,
    end: stop,
    text: text.slice(start, tokens[end - 1]?.end ?? stop),
    value: value + (half && !range ? 0.5 : 0),
    ...(range ? { to: range.value } : {}),
    precision: half ? 0.5 : Math.min(first.precision * scale, range?.precision ?? Number.POSITIVE_INFINITY),
    bound: boundOf(text, start, tokens[end - 1]?.end ?? stop, language),
    kind: kindOf(measure, percent !== undefined, first.isOrdinal === true),
    units: measure.units,
    currency: measure.currency,
    written: first.written,
  }
  return { figure, end: Math.max(end, at + 1) }
}

function kindOf({ units, currency }: Measure, isPercentage: boolean, isOrdinal: boolean): FigureKind {
  if (isPercentage) return 'percentage'
  if (currency !== undefined) return 'money'
  if (isOrdinal) return 'ordinal'
  if (units.length === 0) return 'number'
  return units.every((unit) => TIME_UNITS.has(unit)) ? 'duration' : 'count'
}

/** عامان, شركتين: two of them. */
function dualAt(
  tokens: readonly TextToken[],
  at: number,
  { duals, language }: FigureWords,
): (Quantity & { measure: Measure }) | undefined {
  const token = tokens[at]
  if (language !== 'ar' || token?.kind !== 'word' || tokens[at + 1]?.kind === 'number') return undefined
  for (const form of bareForms(token.folded, 'ar')) {
    const units = duals.get(form)
    if (units) return { value: 2, precision: 1, size: 1, end: at + 1, written: 'words', measure: { units } }
  }
  return undefined
}

/** "An hour and a half", ساعة ونصف: one of a unit counts only with its half. */
function oneAt(
  tokens: readonly TextToken[],
  at: number,
  words: FigureWords,
  language: SpacedLanguage,
): (Quantity & { measure: Measure }) | undefined {
  const isArticle = /^(?:an?|un|una)$/u.test(tokens[at]?.folded ?? '')
  if (!isArticle && language !== 'ar') return undefined
  const quote = /^['’]$/u.test(tokens[at + 1]?.text ?? '') ? 1 : 0
  const measure = measureAt(tokens, isArticle ? at + 1 + quote : at, words)
  const half = measure?.units.some((unit) => TIME_UNITS.has(unit))
    ? halfBehind(tokens, measure.end, language)
    : undefined
  return measure && half && { value: 1, precision: 1, size: 1, end: measure.end, written: 'words', measure }
}

const PERCENT: Readonly<Record<SpacedLanguage, RegExp>> = {
  ar: /^\s*(?:%|في المئة|في المائة|بالمئة|بالمائة|نقطة مئوية|نقاط مئوية)/u,
  en: /^[\s-]*(?:%|per cent|percent|percentage points?)/iu,
  it: /^\s*(?:%|per cento|punti percentuali)/iu,
}

/** The token behind a percent sign, or behind the words for one. */
function percentEnd(tokens: readonly TextToken[], at: number, language: SpacedLanguage): number | undefined {
  const near = tokens.slice(at, at + 3)
  const written = near.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('')
  const found = PERCENT[language].exec(written)?.[0]
  if (found === undefined) return undefined
  let length = 0
  for (const [index, { text, spaced }] of near.entries()) {
    length += text.length + (spaced ? 1 : 0)
    if (length >= found.length) return at + index + 1
  }
  return undefined
}

const TO: Readonly<Record<SpacedLanguage, RegExp>> = {
  ar: /^(?:الي|حتي|[-–—])$/u,
  en: /^(?:to|or|[-–—])$/u,
  it: /^(?:a|ai|al|all|alle|agli|o|[-–—])$/u,
}
const BETWEEN: Readonly<Record<SpacedLanguage, RegExp>> = { ar: /^[وف]?بين$/u, en: /^between$/u, it: /^(?:tra|fra)$/u }
const AND: Readonly<Record<SpacedLanguage, RegExp>> = { ar: /^و$/u, en: /^and$/u, it: /^e$/u }

/** The other end of a range: "3 to 5", "tra 47 e 87", من 3 إلى 5. */
function rangeEnd(
  tokens: readonly TextToken[],
  at: number,
  end: number,
  language: SpacedLanguage,
): Quantity | undefined {
  const joint = tokens[end]?.folded ?? ''
  const opens = [1, 2, 3].some((back) => BETWEEN[language].test(tokens[at - back]?.folded ?? ''))
  if (!TO[language].test(joint) && !(opens && AND[language].test(joint))) return undefined
  const small = /^(?:il|i|l|le|gli|in|circa|the|about|some|['’])$/u
  let next = end + 1
  while (next < end + 3 && small.test(tokens[next]?.folded ?? '')) next++
  const last = quantityAt(tokens, next, language)
  return last && !last.isOrdinal ? last : undefined
}

/** A unit may have a word of its own in between: 20 Japanese companies. */
function measureBehind(tokens: readonly TextToken[], at: number, words: FigureWords, most: number) {
  for (let next = at, skipped = 0; skipped < most; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'number' || /^[.,;:!?()،؛«»“”"]$/u.test(token.text)) break
    const sign = words.signs.get(token.text)
    if (sign && next === at) return { units: [], currency: sign, end: next + 1 }
    const found = measureAt(tokens, next, words)
    if (found) return skipped <= 1 || found.currency === undefined ? found : undefined
    // Between them, "of" and a hyphen count for nothing.
    if (!/^(?:of|di|d|de|من|['’-])$/u.test(token.folded)) skipped++
  }
  return undefined
}

/** $10 billion, US$10, EUR 5. */
function signBefore(tokens: readonly TextToken[], at: number, words: FigureWords) {
  const before = tokens[at - 1]
  const currency =
    before &&
    (words.signs.get(before.text) ??
      (/^[A-Z]{3}$/u.test(before.text) ? measureAt(tokens, at - 1, words)?.currency : undefined))
  return currency ? { currency, at: at - 1 } : undefined
}
