import type { Language } from '../content/languages.ts'
import { clean, fold } from '../language/text.ts'
import { segmentsOf, surfaces } from '../language/words.ts'

/** The words of a text as they are compared: no case, no accents, no punctuation. */
export function foldedWords(text: string, language: Language): string[] {
  const cleaned = clean(text)
  const words = language === 'ja' ? segmentsOf(cleaned) : surfaces(cleaned, language)
  return words.map((word) => fold(word, language))
}

/** One string for all spellings of a text. */
export function foldedKey(text: string, language: Language): string {
  return foldedWords(text, language).join(language === 'ja' ? '' : ' ')
}
