import type { Language } from '../content/languages.ts'
import { phrasesIn } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import type { SpacedLanguage } from '../language/words.ts'

/** Parts of a date as asked; what is left out is open. `weekday`: 1 = Monday … 7 = Sunday. */
export interface DatePattern {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
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
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'مارس', 'ماي', 'اب', 'set', 'gen', 'ago'])

/** Small words inside a date (16 of January, 16 di gennaio), and those that make a month of an everyday word (in March). */
const JOINS = new Set(['of', 'di', 'del', 'من'])
const LEADS = new Set(['in', 'since', 'last', 'during', 'في', 'شهر', 'منذ', 'خلال'])

export interface Calendar {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
}

/** Takes the dates out of a cleaned question; `rest` is the question without them. */
export function takeDates(text: string, language: Language, calendar: Calendar): TakenDates {
  return language === 'ja' ? takeJapanese(text) : takeSpaced(text, language, calendar)
}

interface TakenDates {
  readonly dates: DatePattern[]
  readonly rest: string
}

/** Whether a date of the content (`2026-01-16`, `2026-01`, `2026`) is one that the pattern means. */
export function matchesDate(pattern: DatePattern, date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  if (pattern.year !== undefined && pattern.year !== year) return false
  if (pattern.month !== undefined && pattern.month !== month) return false
  if (pattern.day !== undefined && pattern.day !== day) return false
  if (pattern.weekday === undefined) return true
  return day !== undefined && (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) === pattern.weekday
}

function takeSpaced(text: string, language: Language, calendar: Calendar): TakenDates {
  const words = text.split(' ')
  const kept: string[] = []
  const dates: DatePattern[] = []
  for (let at = 0; at < words.length; ) {
    const found = readDate(words, at, calendar, language)
    if (found) {
      dates.push(found.pattern)
      at += found.length
    } else kept.push(words[at++] ?? '')
  }
  return { dates, rest: kept.join(' ') }
}

type Part = { kind: 'year' | 'month' | 'day' | 'weekday'; value: number; length: number; vague?: boolean }

/** The longest run of date parts from `at`, without a part twice; a lone day number is no date. */
function readDate(words: readonly string[], at: number, calendar: Calendar, language: Language) {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words[at]?.replace(/[\p{P}\p{S}]+$/gu, '') ?? '')
  if (iso) return { pattern: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, length: 1 }
  const parts: Part[] = []
  let end = at
  for (;;) {
    const isJoined = parts.length > 0 && JOINS.has(words[end] ?? '')
    const part = readPart(words, isJoined ? end + 1 : end, calendar, language)
    if (!part || parts.some(({ kind }) => kind === part.kind)) break
    parts.push(isJoined ? { ...part, length: part.length + 1 } : part)
    end += part.length + (isJoined ? 1 : 0)
  }
  while (parts.at(-1)?.kind === 'day' && !parts.some(({ kind }) => kind === 'month')) end -= parts.pop()?.length ?? 0
  const isNamed = LEADS.has(fold(words[at - 1] ?? '', language))
  if (parts.length === 0 || (parts.length === 1 && parts[0]?.vague && !isNamed)) return undefined
  const pattern: DatePattern = Object.fromEntries(parts.map(({ kind, value }) => [kind, value]))
  return { pattern, length: end - at }
}

function readPart(words: readonly string[], at: number, calendar: Calendar, language: Language): Part | undefined {
  const word = (words[at] ?? '').replace(/[\p{P}\p{S}]+$|^[\p{P}\p{S}]+/gu, '')
  const folded = fold(word, language)
  const bare = language === 'ar' ? folded.replace(/^(?:و|ف|ب|ل)?(?=ال|[^ا]{3})/u, '') : folded
  if (/^(?:19|20)\d{2}$/.test(folded)) return { kind: 'year', value: Number(folded), length: 1 }
  const day = /^(\d{1,2})(?:st|nd|rd|th|°|º)?$/.exec(folded)
  if (day && Number(day[1]) >= 1 && Number(day[1]) <= 31) return { kind: 'day', value: Number(day[1]), length: 1 }
  const next = fold((words[at + 1] ?? '').replace(/[\p{P}\p{S}]+$/gu, ''), language)
  for (const form of new Set([folded, bare])) {
    const two = calendar.months.get(`${form} ${next}`)
    if (two) return { kind: 'month', value: two, length: 2 }
    const month = calendar.months.get(form)
    if (month) return { kind: 'month', value: month, length: 1, vague: AMBIGUOUS.has(form) }
    const weekday = calendar.weekdays.get(form)
    if (weekday) return { kind: 'weekday', value: weekday, length: 1 }
  }
  return undefined
}

const JAPANESE_DATE =
  /(?:(?<era>令和|平成|昭和)?(?<year>元|[\d〇一二三四五六七八九]{1,4})年)?(?:(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)?(?:(?<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日)?(?:[（(]?(?<weekday>[月火水木金土日])曜日?[）)]?)?/gu
const ERA_STARTS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

function takeJapanese(text: string): TakenDates {
  const dates: DatePattern[] = []
  const rest = text.replace(JAPANESE_DATE, (whole: string, ...groups: unknown[]) => {
    const { era, year, month, day, weekday } = groups.at(-1) as Record<string, string | undefined>
    const fullYear = year && yearOf(year, era)
    if (!fullYear && !month && !weekday) return whole
    dates.push({
      ...(fullYear ? { year: fullYear } : {}),
      ...(month ? { month: kanjiNumber(month) } : {}),
      ...(day ? { day: kanjiNumber(day) } : {}),
      ...(weekday ? { weekday: '月火水木金土日'.indexOf(weekday) + 1 } : {}),
    })
    return ' '
  })
  return { dates, rest }
}

function yearOf(written: string, era: string | undefined): number | undefined {
  const year = written === '元' ? 1 : kanjiNumber(written)
  if (era) return (ERA_STARTS[era] ?? 0) + year
  return year >= 1900 && year < 2100 ? year : undefined
}

const KANJI = '〇一二三四五六七八九'

/** Reads 12, 十二 and 二〇三五 alike. */
function kanjiNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const [tens = '', ones = ''] = written.split('十')
  if (written.includes('十'))
    return Math.max(KANJI.indexOf(tens || '一'), 0) * 10 + Math.max(KANJI.indexOf(ones || '〇'), 0)
  return Number([...written].map((digit) => (/\d/.test(digit) ? digit : KANJI.indexOf(digit))).join(''))
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
