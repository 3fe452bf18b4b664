import type { Language } from '../content/languages.ts'
import { phrasesIn } from './lists.ts'
import { fold } from './text.ts'
import type { SpacedLanguage } from './words.ts'

export interface Calendar {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
}

/** The names of months and weekdays, folded; none in Japanese, which writes numbers and 曜日. */
export function calendarOf(language: Language): Calendar {
  const months = new Map<string, number>()
  const weekdays = new Map<string, number>()
  if (language !== 'ja') {
    for (const [at, names] of MONTHS[language].entries())
      for (const name of phrasesIn(names)) months.set(fold(name, language), at + 1)
    for (const [at, name] of WEEKDAYS[language].entries()) weekdays.set(fold(name, language), at + 1)
  }
  return { months, weekdays }
}

/** Months as readers name them, from January: in Arabic also in Levantine and Maghrebi names. Written out: `Intl` takes 30 ms to start. */
const MONTHS: Readonly<Record<SpacedLanguage, readonly string[]>> = {
  ar: [
    'يناير, كانون الثاني, جانفي',
    'فبراير, شباط, فيفري',
    'مارس, آذار',
    'أبريل, إبريل, نيسان, أفريل',
    'مايو, أيار, ماي',
    'يونيو, حزيران, جوان',
    'يوليو, تموز, جويلية, يوليوز',
    'أغسطس, آب, أوت, غشت',
    'سبتمبر, أيلول, شتنبر',
    'أكتوبر, تشرين الأول',
    'نوفمبر, تشرين الثاني, نونبر',
    'ديسمبر, كانون الأول, دجنبر',
  ],
  en: [
    'january, jan',
    'february, feb',
    'march, mar',
    'april, apr',
    'may',
    'june, jun',
    'july, jul',
    'august, aug',
    'september, sep, sept',
    'october, oct',
    'november, nov',
    'december, dec',
  ],
  it: [
    'gennaio, gen',
    'febbraio, feb',
    'marzo',
    'aprile, apr',
    'maggio, mag',
    'giugno, giu',
    'luglio, lug',
    'agosto, ago',
    'settembre, set, sett',
    'ottobre, ott',
    'novembre, nov',
    'dicembre, dic',
  ],
}

/** Days of the week, from Monday. */
const WEEKDAYS: Readonly<Record<SpacedLanguage, readonly string[]>> = {
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  it: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
}

/** Month names that are everyday words too, and count only beside a number. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'مارس', 'ماي', 'اب', 'set', 'gen', 'ago'])
