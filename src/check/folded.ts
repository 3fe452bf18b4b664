import type { Language } from '../content/languages.ts'
import { clean, fold } from '../language/text.ts'
import { surfaces } from '../language/words.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** The words of a text as they are compared: no case, no accents, no punctuation. */
export function foldedWords(text: string, language: Language): string[] {
  return cut(clean(text), language).map((word) => fold(word, language))
}

/** One string for all spellings of a text. */
export function foldedKey(text: string, language: Language): string {
  return foldedWords(text, language).join(language === 'ja' ? '' : ' ')
}

function cut(text: string, language: Language): string[] {
  if (language !== 'ja') return surfaces(text, language)
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}
