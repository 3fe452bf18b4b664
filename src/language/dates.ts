import type { Language } from '../content/languages.ts'
import { LOCALES } from './locales.ts'

/**
 * Writes a date of the content: `2026-01-16` → Friday 16 January 2026, `2025-10` → October 2025, `2035` → 2035. `Intl` has
 * the names; the order and the marks are those of each language's newspapers.
 */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-')
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(at)
  if (language === 'ja') {
    if (!month) return `${year}年`
    if (!day) return `${year}年${Number(month)}月`
    return `${year}年${Number(month)}月${Number(day)}日（${name({ weekday: 'short' })}）`
  }
  if (!month) return year
  const monthName = name({ month: 'long' })
  if (!day) return `${monthName} ${year}`
  const dayNumber = language === 'it' && day === '01' ? '1°' : String(Number(day))
  return `${name({ weekday: 'long' })} ${dayNumber} ${monthName} ${year}`
}
