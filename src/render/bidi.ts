import type { Language } from '../content/languages.ts'

const RLI = '\u2067'
const PDI = '\u2069'
const RLM = '\u200f'

/**
 * Keeps a stretch that begins in another script (an outlet's Latin name, then an Arabic date) in the order of its line, and
 * from turning what stands beside it. FSI would take the direction of the Latin name and put the date in front of it.
 */
export function isolate(text: string, language: Language): string {
  return language === 'ar' ? RLI + text + PDI : text
}

/** What begins a line that runs from right to left, whatever its first letter is. */
export function rightToLeftMark(language: Language): string {
  return language === 'ar' ? RLM : ''
}

/** What stands between a date or a figure and what is told of it. */
export function afterLead(language: Language): string {
  return language === 'ja' ? '：' : ': '
}
