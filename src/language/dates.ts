import type { Language } from '../content/languages.ts'

/** Names of months from January, and of days from Sunday. Written out: `Intl` takes longer for one date than an answer may. */
const NAMES: Readonly<Record<Exclude<Language, 'ja'>, { readonly months: string; readonly days: string }>> = {
  ar: {
    months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    days: 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  },
  en: {
    months: 'January February March April May June July August September October November December',
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  },
  it: {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    days: 'domenica lunedì martedì mercoledì giovedì venerdì sabato',
  },
}
const JAPANESE_DAYS = '日月火水木金土'

/**
 * Writes a date of the content as each language's newspapers do: `2026-01-16` → Friday 16 January 2026, `2025-10` →
 * October 2025, `2035` → 2035.
 */
export function formatDate(date: string, language: Language): string {
  const weekday = date.length === 10 ? weekdayOf(date, language) : ''
  if (weekday === '') return formatDay(date, language)
  const day = formatDay(date, language)
  return language === 'ja' ? `${day}（${weekday}）` : `${weekday} ${day}`
}

/** The same without the day of the week: 16 January 2026. */
export function formatDay(date: string, language: Language): string {
  const [year = ''] = date.split('-')
  if (language === 'ja') return `${year}年${formatDayOfYear(date, language)}`
  return date.length === 4 ? year : `${formatDayOfYear(date, language)} ${year}`
}

/** The same below the year that it is of: 16 January, January; nothing of a year alone. */
export function formatDayOfYear(date: string, language: Language): string {
  const [, month, day] = date.split('-')
  if (!month) return ''
  if (language === 'ja') return `${Number(month)}月${day ? `${Number(day)}日` : ''}`
  const monthName = NAMES[language].months.split(' ')[Number(month) - 1] ?? ''
  if (!day) return monthName
  return `${language === 'it' && day === '01' ? '1°' : Number(day)} ${monthName}`
}

function weekdayOf(date: string, language: Language): string {
  const at = new Date(`${date}T00:00:00Z`).getUTCDay()
  return (language === 'ja' ? [...JAPANESE_DAYS] : NAMES[language].days.split(' '))[at] ?? ''
}

/** Names of the days from Monday. */
export function dayNames(language: Language): string[] {
  const [sunday = '', ...others] =
    language === 'ja' ? [...JAPANESE_DAYS].map((day) => `${day}曜日`) : NAMES[language].days.split(' ')
  return [...others, sunday]
}
