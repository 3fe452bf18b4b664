/** The languages the bot reads and speaks. Any room may import this list. */
export const LANGUAGES = ['ar', 'en', 'it', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}
