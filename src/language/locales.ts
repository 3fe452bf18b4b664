import type { Language } from '../content/languages.ts'

/** How `Intl` writes each language: British English, and Arabic with the Gregorian calendar and Latin digits. */
export const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar-u-ca-gregory-nu-latn',
  en: 'en-GB',
  it: 'it',
  ja: 'ja',
}
