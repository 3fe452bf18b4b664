import type { Language } from '../content/languages.ts'
import { LOCALES } from './locales.ts'

/** Lists names as the language does: A, B and C · أ وب وج · A, B e C · A、B、C */
export function listNames(names: readonly string[], language: Language): string {
  if (language === 'ja') return names.join('、')
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names)
}

/** Cuts a list as the content writes it: phrases with commas between them. */
export function phrasesIn(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
