import { isLanguage } from '../../content/languages.ts'
import { detectLanguage, type WordEvidence } from '../../language/detect.ts'

/** What ISO 639-2 calls a language that nobody could tell. */
export const UNDETERMINED = 'und'

/** Enough to tell a language by, in UTF-16 units. */
const ENOUGH = 4000

/**
 * The language of a text, by two or three letters. What a page says of itself counts for languages that we do not speak, and
 * only where its words are written so: many pages in other languages say that they are English.
 */
export function languageOf(paragraphs: readonly string[], evidence: WordEvidence, declared?: string): string {
  const said = declared === undefined ? undefined : primaryLanguage(declared)
  const detected = detectLanguage(paragraphs.join('\n').slice(0, ENOUGH), evidence)
  if (!isLanguage(detected)) return said ?? UNDETERMINED
  const isForeign = said !== undefined && !isLanguage(said)
  return isForeign && scriptOf(said) === scriptOf(detected) ? said : detected
}

/** `pt` of `pt-BR`. */
function primaryLanguage(tag: string): string | undefined {
  const [, language] = /^\s*([a-z]{2,3})(?![a-z])/iu.exec(tag) ?? []
  return language?.toLowerCase()
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script
}
