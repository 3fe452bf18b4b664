import type { Language } from '../content/languages.ts'
import { foldedWords } from './folded.ts'

/** So many first words in common make two questions one frame; Japanese counts particles and parts of compounds. */
const FRAME: Readonly<Record<Language, number>> = { ar: 3, en: 3, it: 3, ja: 5 }

/** How a question begins, for comparing it with others. */
export function frameOf(question: string, language: Language): string {
  return foldedWords(question, language).slice(0, FRAME[language]).join(' ')
}
