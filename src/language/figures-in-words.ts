import { boundOf } from './figure-bounds.ts'
import { type FigureWords, type Measure, measureAt, TIME_UNITS } from './figure-words.ts'
import type { Figure, FigureKind, Stretch } from './figures-in-text.ts'
import { ATTACHED_ONLY, MAGNITUDES } from './magnitudes.ts'
import { numberInWords } from './number-words.ts'
import { bareForms, formsWithoutClitics, isClitic, type TextToken, tokensIn } from './text-tokens.ts'
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

interface Quantity {
  readonly value: number
  readonly precision: number
  /** The magnitude that it is told in: a million for "4 million", else 1. */
  readonly size: number
  /** The token behind it. */
  readonly end: number
  readonly written: Figure['written']
  readonly isOrdinal?: boolean | undefined
}

function figureAt(text: string, tokens: readonly TextToken[], at: number, words: FigureWords, isUnitNear: boolean) {
  const language = words.language as SpacedLanguage // Japanese has a reader of its own
  const first: (Quantity & { readonly measure?: Measure }) | undefined =
    quantityAt(tokens, at, language) ?? dualAt(tokens, at, words) ?? oneAt(tokens, at, words, language)
  if (!first) return undefined
  const firstPercent = percentEnd(tokens, first.end, language)
  const range = rangeEnd(tokens, at, firstPercent ?? first.end, language)
  const last = range ?? first
  const scale = range && first.size === 1 && first.value < range.value / range.size ? range.size : 1
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
    precision: half ? 0.5 : Math.max(first.precision * scale, range?.precision ?? 0),
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

/** A number in figures or words, with the magnitudes behind it. */
function quantityAt(tokens: readonly TextToken[], at: number, language: SpacedLanguage): Quantity | undefined {
  const base = plainAt(tokens, at, language)
  const first =
    halfOf(tokens, at, language) ?? (base ? scaledFrom(tokens, base, language) : bareMagnitude(tokens, at, language))
  if (!first) return undefined
  let total = first
  for (let more = remainder(tokens, total, language); more; more = remainder(tokens, total, language))
    total = { ...more, value: total.value + more.value, written: total.written }
  const half = total.size > 1 ? halfBehind(tokens, total.end, language) : undefined
  return half ? { ...total, value: total.value + total.size / 2, precision: total.size / 10, end: half.end } : total
}

/** The 630 million of "1 miliardo e 630 milioni": each next part is told in a smaller magnitude. */
function remainder(
  tokens: readonly TextToken[],
  { size, end }: Quantity,
  language: SpacedLanguage,
): Quantity | undefined {
  if (size === 1) return undefined
  const isJoined = /^(?:and|e|و)$/u.test(tokens[end]?.folded ?? '')
  const isAttached = language === 'ar' && tokens[end]?.folded.startsWith('و') === true
  const plain = plainAt(tokens, isJoined ? end + 1 : end, language)
  const more = plain && scaledFrom(tokens, plain, language)
  if (!more || more.isOrdinal || more.size >= size || more.value >= size) return undefined
  // "2 million and 500": two figures, unless the next is a part of a thousand.
  return more.size > 1 || (size === 1e3 && (isJoined || isAttached)) ? more : undefined
}

function plainAt(tokens: readonly TextToken[], at: number, language: SpacedLanguage): Quantity | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') return isInName(tokens, at) ? undefined : inDigits(tokens, at, language)
  const inWords = token?.kind === 'word' ? numberInWords(tokens, at, language) : undefined
  if (inWords)
    return {
      value: inWords.value,
      precision: 1,
      size: 1,
      end: inWords.end,
      written: 'words',
      isOrdinal: inWords.isOrdinal,
    }
  const thousands = language === 'it' ? /^(.+)mila$/u.exec(token?.folded ?? '')?.[1] : undefined
  const count =
    thousands === undefined || !token ? undefined : numberInWords([{ ...token, folded: thousands }], 0, language)
  return count && { value: count.value * 1000, precision: 1000, size: 1000, end: at + 1, written: 'words' }
}

function inDigits(tokens: readonly TextToken[], at: number, language: SpacedLanguage): Quantity {
  const written = tokens[at]?.text ?? ''
  const { value, decimals } = readDigits(written, language)
  const suffix = tokens[at + 1]
  const isOrdinal = suffix && !suffix.spaced && /^(?:st|nd|rd|th|°|º|ª|esim[oaie])$/u.test(suffix.folded)
  const isRanked = language === 'ar' && !tokens[at]?.spaced && /^[وف]?(?:ب|ل|ك)?ال$/u.test(tokens[at - 1]?.folded ?? '')
  return {
    value,
    precision: 10 ** -decimals,
    size: 1,
    end: at + (isOrdinal ? 2 : 1),
    written: 'digits',
    isOrdinal: isOrdinal || isRanked,
  }
}

/** 1,234.5 in English and Arabic, 1.234,5 in Italian; a mark before anything but three digits is the decimal one. */
function readDigits(written: string, language: SpacedLanguage): { value: number; decimals: number } {
  const grouping = language === 'it' ? '.' : ','
  const plain = written.replace(/['’\s]/gu, '')
  const groups = new RegExp(`^\\d{1,3}(?:[${grouping}]\\d{3})+(?:[.,]\\d+)?$`, 'u')
  const ungrouped = groups.test(plain) ? plain.replaceAll(grouping, '') : plain
  const normal = /[.,].*[.,]/u.test(ungrouped) ? ungrouped.replace(/[.,]/gu, '') : ungrouped.replace(',', '.')
  return { value: Number(normal), decimals: normal.split('.')[1]?.length ?? 0 }
}

function magnitudeAt(tokens: readonly TextToken[], at: number, language: SpacedLanguage, isBehindFigure: boolean) {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  if (ATTACHED_ONLY.has(token.folded) && (token.spaced || !isBehindFigure)) return undefined
  for (const form of isBehindFigure ? [token.folded] : formsWithoutClitics(token.folded, language)) {
    const found = MAGNITUDES[language].get(form)
    if (found) return found
  }
  return undefined
}

function scaledFrom(tokens: readonly TextToken[], base: Quantity, language: SpacedLanguage): Quantity {
  let { value, precision, size, end } = base
  for (;;) {
    const joint = tokens[end]?.text === '-' && !tokens[end]?.spaced ? 1 : 0
    const magnitude = magnitudeAt(tokens, end + joint, language, true)
    if (!magnitude || magnitude.isDual) break
    value *= magnitude.size
    precision *= magnitude.size
    size *= magnitude.size
    end += joint + 1
  }
  return { ...base, value: Number(value.toPrecision(15)), precision, size, end }
}

/** "A million", "mille", مليار, مليارين: one, or two, without a figure; plurals alone are no number. */
function bareMagnitude(tokens: readonly TextToken[], at: number, language: SpacedLanguage): Quantity | undefined {
  const isArticle = /^(?:an?|one|un|uno)$/u.test(tokens[at]?.folded ?? '')
  const start = isArticle ? at + 1 : at
  const magnitude = magnitudeAt(tokens, start, language, isArticle)
  const word = tokens[start]?.folded ?? ''
  if (!magnitude || (!isArticle && (language === 'en' || (language === 'it' && word !== 'mille')))) return undefined
  if (language === 'ar' && /(?:ات|ايين|ملايين|لاف|بلايين)$/u.test(word)) return undefined
  const value = magnitude.size * (magnitude.isDual ? 2 : 1)
  return scaledFrom(
    tokens,
    { value, precision: magnitude.size, size: magnitude.size, end: start + 1, written: 'words' },
    language,
  )
}

const HALF: Readonly<Record<SpacedLanguage, RegExp>> = { ar: /^[وفبل]?نصف$/u, en: /^half$/u, it: /^mezz[oa]$/u }

/** Half a million, mezzo milione, نصف مليون. */
function halfOf(tokens: readonly TextToken[], at: number, language: SpacedLanguage): Quantity | undefined {
  if (!HALF[language].test(tokens[at]?.folded ?? '')) return undefined
  const article = /^an?$/u.test(tokens[at + 1]?.folded ?? '') ? 1 : 0
  const magnitude = magnitudeAt(tokens, at + 1 + article, language, true)
  if (!magnitude) return undefined
  return {
    value: magnitude.size / 2,
    precision: magnitude.size / 10,
    size: magnitude.size,
    end: at + 2 + article,
    written: 'words',
  }
}

/** "… and a half", "… e mezzo", ونصف. */
function halfBehind(tokens: readonly TextToken[], at: number, language: SpacedLanguage): { end: number } | undefined {
  const words = [0, 1, 2].map((offset) => tokens[at + offset]?.folded ?? '')
  // مليار ونصف المليار; but نصف مليون begins a quantity of its own.
  if (language === 'ar') return words[0] === 'ونصف' && !MAGNITUDES.ar.has(words[1] ?? '') ? { end: at + 1 } : undefined
  if (language === 'it') return words[0] === 'e' && HALF.it.test(words[1] ?? '') ? { end: at + 2 } : undefined
  return words.join(' ') === 'and a half' ? { end: at + 3 } : undefined
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
  const small = /^(?:il|i|l|le|gli|the|['’])$/u
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

/** G7, F-35, 2+2, 5G, 24/7: part of a name, or no figure at all. */
function isInName(tokens: readonly TextToken[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!token) return true
  if (!token.spaced && before?.kind === 'word' && !isClitic(before)) return true
  if (!token.spaced && before && /^[+×/#]$/u.test(before.text)) return true
  const isHyphened =
    !token.spaced && before && /^[-‑]$/u.test(before.text) && !before.spaced && tokens[at - 2]?.kind === 'word'
  if (isHyphened) return true
  if (!next || next.spaced) return false
  return (
    /^[+×]$/u.test(next.text) || (next.text === '/' && tokens[at + 2]?.kind === 'number') || /^\p{Lu}$/u.test(next.text)
  )
}
