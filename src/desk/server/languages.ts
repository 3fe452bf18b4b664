import { isLanguage, type Language } from '../../content/languages.ts'

/** The first language that a browser asks for and that we speak: `it-IT,it;q=0.9,en;q=0.8`. */
export function languageAskedFor(accepted: string | undefined): Language {
  const asked = (accepted ?? '').split(',').map((one) => (one.trim().split(/[-;]/u)[0] ?? '').toLowerCase())
  return asked.find(isLanguage) ?? 'en'
}
