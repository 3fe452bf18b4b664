import type { Language } from '../../../content/languages.ts'

/** The language in which a name is probably written, by its letters; in Latin ones the person's own, where that uses them. */
export function detectScript(name: string, language: Language): Language {
  if (/\p{Script=Arabic}/u.test(name)) return 'ar'
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja'
  return language === 'it' ? 'it' : 'en'
}
