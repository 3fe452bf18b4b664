import type { Language } from '../content/languages.ts'
import type { Fact, FactWords } from '../content/library.ts'

/** What questions are compared with: the words of a fact, or those that it had before it was withdrawn. */
export function searchedWords({ words, former }: Fact, language: Language): FactWords | undefined {
  return words[language] ?? former?.[language]
}
