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
  const [year = '', month, day] = date.split('-')
  const weekday = day ? new Date(`${date}T00:00:00Z`).getUTCDay() : 0
  if (language === 'ja') {
    if (!month) return `${year}年`
    if (!day) return `${year}年${Number(month)}月`
    return `${year}年${Number(month)}月${Number(day)}日（${JAPANESE_DAYS[weekday]}）`
  }
  if (!month) return year
  const { months, days } = NAMES[language]
  const monthName = months.split(' ')[Number(month) - 1]
  if (!day) return `${monthName} ${year}`
  const dayNumber = language === 'it' && day === '01' ? '1°' : String(Number(day))
  return `${days.split(' ')[weekday]} ${dayNumber} ${monthName} ${year}`
}

/** Names of the days from Monday. */
export function dayNames(language: Language): string[] {
  const [sunday = '', ...others] =
    language === 'ja' ? [...JAPANESE_DAYS].map((day) => `${day}曜日`) : NAMES[language].days.split(' ')
  return [...others, sunday]
}
