import type { Language } from '../../../content/languages.ts'

/** Little words that end no line in print: what they belong to follows. */
const BOUND: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: bound('في|من|إلى|على|مع|عن|لا|أو|بين|ما|بشأن|حول|وهي|وهو|ذات|ذو|غير|نحو|يوم|عام|منذ|خلال'),
  en: bound('a|an|the|of|to|in|on|by|at|for|from|with|and|or|as|about|over|under'),
  it: bound(
    'a|e|ed|i|il|la|le|gli|lo|o|un|una|uno|con|per|tra|fra|su|di|da|in|ad|che|(?:a|da|de|ne|su|co)(?:l|llo|lla|i|gli|lle)|circa|oltre',
  ),
}

function bound(words: string): RegExp {
  return new RegExp(`(?<=^|[\\s\u00a0])(?:${words}) (?=\\S)`, 'giu')
}

/** A text in pieces between which a line may end; together they are the text. */
export function unitsOf(text: string, language: Language): string[] {
  if (language === 'ja') return phrasesOf(text)
  const words = BOUND[language]
  const glued = words ? text.replace(words, (found) => `${found.trimEnd()}\u00a0`) : text
  // An abbreviation in brackets, and a figure, stay with the word before or behind them.
  return glued
    .replace(/ (?=\([\p{Lu}\p{N}]{2,6}\))/gu, '\u00a0')
    .replace(/(?<=\p{N}) (?=[\p{Ll}\p{Lo}]{1,9}(?!\p{L}))/gu, '\u00a0')
    .split(/(?<= )/u)
}

/** Signs that begin, or end, no line in Japanese print. https://www.w3.org/TR/jlreq/#characters_not_starting_a_line */
const NOT_FIRST = /^[、。，．・：；？！」』】〕》〉）)\]｝”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜~%％…‥]/u
const NOT_LAST = /[「『【〔《〈（([｛“‘約第]$/u

/** Pieces of one word, or of a date or a figure with what it counts: as long as they are no longer than so many characters. */
const ONE_WORD: readonly (readonly [before: RegExp, behind: RegExp, most: number])[] = [
  // First name and last name.
  [/・$/u, /^\p{Script=Katakana}/u, 11],
  [/\p{Script=Han}$/u, /^\p{Script=Han}/u, 8],
  [/[\p{N}.,]$/u, /^[\p{N}.,\p{Script=Han}カヵ]/u, 12],
  [/\p{N}[カヵ]$/u, /^\p{Script=Han}/u, 12],
  [/[年月]$/u, /^\p{N}/u, 12],
  [/日$/u, /^[（(]/u, 12],
  [/[\p{Script=Latin}\p{N}]$/u, /^[\p{Script=Latin}\p{N}]/u, 18],
]

/** A phrase that is longer than this may be broken all the same. */
const LONGEST = 10

/** Particles and endings close what stands before them. */
const CLOSING =
  /^(?:[をがはにへともので]|から|まで|より|など|でも|では|には|とは|による|をめぐる|について|した|して|する|され|される|いる|ある|ない|まし|ました|ます|られ|てい|た|て|だ|な|れ|い|う|く|き|し|り|る|さ|ん)$/u

/** Japanese in phrases: a word with the particles behind it. */
function phrasesOf(text: string): string[] {
  const units: string[] = []
  for (const segment of wordsOf(text)) {
    const before = units.at(-1)
    if (before !== undefined && isBound(before, segment)) units[units.length - 1] = before + segment
    else units.push(segment)
  }
  return units
}

/** What the segmenter does not know in katakana it cuts into pieces: there, a word is as long as it is written so. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  return text
    .split(/([\p{Script=Katakana}ー]+)/u)
    .flatMap((piece, at) => (at % 2 === 1 ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment)))
}

function isBound(before: string, segment: string): boolean {
  if (NOT_FIRST.test(segment) || NOT_LAST.test(before)) return true
  const length = before.length + segment.length
  if (CLOSING.test(segment)) return length <= LONGEST
  return ONE_WORD.some(([end, start, most]) => end.test(before) && start.test(segment) && length <= most)
}
