import type { Language } from '../content/languages.ts'

const FSI = '\u2068'
const PDI = '\u2069'
const RLM = '\u200f'

/** Keeps a stretch of another direction (an outlet's Latin name in an Arabic line) from turning what stands beside it. */
export function isolate(text: string, language: Language): string {
  return language === 'ar' ? FSI + text + PDI : text
}

/** A line that runs in its language's direction, whatever its first letter is. */
export function directed(line: string, language: Language): string {
  return language === 'ar' && line !== '' ? RLM + line : line
}
