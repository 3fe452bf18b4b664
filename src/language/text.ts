import type { Language } from '../content/languages.ts'

/** Bidi controls: they belong to renderers, never to questions or plain text. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffd\u{e0000}-\u{e007f}]/gu

/** U.S., U.N.: one word, and no end of a sentence. */
export const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

/** Arabic marks that carry no letter: tashkeel, Quranic signs, tatweel. */
const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/gu
/** The alef of عامًا only carries the ending. */
const TANWIN_ALEF = /\u064bا|ا\u064b/gu
const ARABIC_LETTERS: readonly [RegExp, string][] = [
  [/[أإآٱ]/gu, 'ا'],
  [/[ىیے]/gu, 'ي'],
  [/ئ/gu, 'ي'],
  [/ؤ/gu, 'و'],
  [/ء/gu, ''],
  [/[ةۃہھ]/gu, 'ه'],
  [/ک/gu, 'ك'],
  [/گ/gu, 'ك'],
]

/** What platforms make of a picture or a link, and what lists put in front of a line. */
const MARKUP = /<a?:\w+:\d+>|https?:\/\/\S+|^\s*(?:\d{1,2}[.)]|[-*•])\s+/gu
/** Marks without a letter of their own: variation selectors, keycaps, joiners, soft hyphens, a tatweel that joins nothing. */
const LONE_MARKS = /[\d#*]\ufe0f?\u20e3|[\ufe00-\ufe0f\u20e3\u200b-\u200d\u00ad]|(?<!\p{L})\u0640+(?!\p{L})/gu

/** What a reader typed, without what they cannot have meant: controls, half characters, odd spaces, markup. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS, ' ')
    .replace(LONE_MARKS, '')
    .replace(MARKUP, ' ')
    .replace(/\s+/gu, ' ')
    .replace(ABBREVIATION, (letters) => letters.replaceAll('.', ''))
    .trim()
}

const GLYPHS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Shortens a text to at most `limit` UTF-16 units, the ellipsis included, and never within what a reader sees as one glyph:
 * a letter with its marks, a flag, a joined emoji. Telegram counts these units; Discord counts characters, which are fewer.
 */
export function clip(text: string, limit: number): string {
  const whole = text.toWellFormed()
  return whole.length <= limit ? whole : `${whole.slice(0, glyphEnd(whole, limit - 1))}…`
}

/** The last place at or before `at`, in UTF-16 units, that stands between two glyphs. */
export function glyphEnd(text: string, at: number): number {
  return at >= text.length ? text.length : (GLYPHS.segment(text).containing(at)?.index ?? 0)
}

/** A picture in place of words: an emoji, or a flag. */
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
/** Pictures that ask, or point at what stands above. */
const POINTER = /[☝👆⬆🔝❓❔❗❕⁉‼]\p{Emoji_Modifier}?\ufe0f?/gu

/** Neither words nor pictures of its own: nothing, or signs that only point at something else ("?", "👆"). */
export function isBare(text: string): boolean {
  const rest = text.replace(POINTER, '')
  return !hasWords(rest) && !PICTURE.test(rest)
}

export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Pictures alone. */
export function isPictures(text: string): boolean {
  return !hasWords(text) && !isBare(text)
}

/** As a heading or a button begins. */
export function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Most words have nothing to fold, and thousands are folded at start-up. */
const PLAIN = /^[a-z0-9']+$/

/** Folds the spellings of one word onto one form, for matching; never for show. */
export function fold(word: string, language: Language): string {
  if (PLAIN.test(word)) return word
  const lower = word.normalize('NFKC').toLowerCase()
  switch (language) {
    case 'ar':
      return foldArabic(lower)
    case 'ja':
      return foldJapanese(lower)
    case 'en':
    case 'it':
      return lower
        .replace(/[’ʼ`´]/gu, "'")
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
  }
}

/** Arabic and Persian digits as others write them: ٧ and ۷ are 7. */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

function foldArabic(word: string): string {
  let folded = word.replace(TANWIN_ALEF, '').replace(ARABIC_MARKS, '')
  for (const [letters, letter] of ARABIC_LETTERS) folded = folded.replace(letters, letter)
  return latinDigits(folded)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
}

/** Long-vowel dashes are one, the middle dot of foreign names is none, ヴ is written バ行. */
function foldJapanese(word: string): string {
  return word
    .replace(/(?<=[\p{Script=Katakana}ー])[―–—‐‑−-]/gu, 'ー')
    .replace(/[・･·]/gu, '')
    .replace(/ヴァ/gu, 'バ')
    .replace(/ヴィ/gu, 'ビ')
    .replace(/ヴェ/gu, 'ベ')
    .replace(/ヴォ/gu, 'ボ')
    .replace(/ヴ/gu, 'ブ')
}
