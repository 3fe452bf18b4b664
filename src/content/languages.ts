/** The languages the bot reads and speaks. Any room may import this list. */
export const LANGUAGES = ['ar', 'en', 'it', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** How each language calls itself. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  it: 'Italiano',
  ja: '日本語',
}

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

/** All of them, the reader's own first. */
export function languagesFrom(language: Language): Language[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)]
}
