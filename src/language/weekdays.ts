import type { Language } from '../content/languages.ts'
import { dayNames } from './dates.ts'
import { listNames, unique } from './lists.ts'
import { clean, fold } from './text.ts'

export const EVERY_DAY = '1234567'
export const WORKING_DAYS = '12345'

/** ISO weekdays, 1 = Monday, as the language lists them: `135` → Monday, Wednesday and Friday. */
export function writeDays(days: string, language: Language): string {
  const names = dayNames(language)
  return listNames(
    [...days].map((day) => names[Number(day) - 1] ?? day),
    language,
  )
}

/**
 * Days as a reader writes them: by name or its beginning ("Mon, Wed"), in any of our languages, as a stretch ("Mon-Fri", "da
 * lunedì a venerdì", 月〜金). Undefined for anything else. Returns ISO weekdays in their order.
 */
export function readDays(typed: string, languages: readonly Language[]): string | undefined {
  const text = clean(typed).toLowerCase()
  if (/^[月火水木金土日]+$/u.test(text)) return inOrder([...text].map((day) => '月火水木金土日'.indexOf(day) + 1))
  for (const language of languages) {
    const [from, to, ...more] = text.split(/\s*(?:[-–—〜~～]|\b(?:to|through|a|al)\b|から|(?<=\s)إلى(?=\s))\s*/u)
    const [first, last] = [dayIn(from, language), dayIn(to, language)]
    if (first && last && more.length === 0) return stretch(first, last)
    const days = text.split(/[\s,،、・]+|\b(?:and|e)\b|と/u).filter((word) => word !== '')
    const found = days.map((word) => dayIn(word, language))
    if (found.length > 0 && found.every((day) => day !== undefined)) return inOrder(found)
  }
  return undefined
}

/** Fewer letters than this could begin anything. */
const SHORTEST = 3

function dayIn(word: string | undefined, language: Language): number | undefined {
  if (!word) return undefined
  const folded = fold(word.replace(/^(?:dal|da|from|من|و)\s*/u, '').replace(/s$/u, ''), language)
  const names = dayNames(language).map((name) => fold(name, language))
  const at = names.findIndex((name) => {
    if (language === 'ja') return name === folded || name.charAt(0) === folded.replace(/曜日?$/u, '')
    const begins = folded.length >= SHORTEST && name.startsWith(folded)
    return name === folded || begins || (language === 'ar' && name === `ال${folded}`)
  })
  return at < 0 ? undefined : at + 1
}

function stretch(first: number, last: number): string {
  const count = ((last - first + 7) % 7) + 1
  return inOrder(Array.from({ length: count }, (_, at) => ((first - 1 + at) % 7) + 1))
}

function inOrder(days: readonly number[]): string {
  return unique(days).sort().join('')
}
