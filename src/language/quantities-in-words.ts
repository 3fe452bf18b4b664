import type { Figure } from './figures-in-text.ts'
import { ATTACHED_ONLY, MAGNITUDES } from './magnitudes.ts'
import { numberInWords } from './number-words.ts'
import { formsWithoutClitics, isClitic, type TextToken } from './text-tokens.ts'
import type { SpacedLanguage } from './words.ts'

/** A number of a text, with the magnitude that it is told in. */
export interface Quantity {
  readonly value: number
  readonly precision: number
  /** The magnitude that it is told in: a million for "4 million", else 1. */
  readonly size: number
  /** The token behind it. */
  readonly end: number
  readonly written: Figure['written']
  readonly isOrdinal?: boolean | undefined
}

/** A number in figures or words, with the magnitudes behind it. */
export function quantityAt(tokens: readonly TextToken[], at: number, language: SpacedLanguage): Quantity | undefined {
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
export function halfBehind(
  tokens: readonly TextToken[],
  at: number,
  language: SpacedLanguage,
): { end: number } | undefined {
  const words = [0, 1, 2].map((offset) => tokens[at + offset]?.folded ?? '')
  // مليار ونصف المليار; but نصف مليون begins a quantity of its own.
  if (language === 'ar') return words[0] === 'ونصف' && !MAGNITUDES.ar.has(words[1] ?? '') ? { end: at + 1 } : undefined
  if (language === 'it') return words[0] === 'e' && HALF.it.test(words[1] ?? '') ? { end: at + 2 } : undefined
  return words.join(' ') === 'and a half' ? { end: at + 3 } : undefined
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
