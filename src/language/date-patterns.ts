import type { Language } from '../content/languages.ts'
import { AMBIGUOUS, type Calendar } from './calendar.ts'
import { japaneseYear, kanjiNumber } from './japanese-numbers.ts'
import { fold } from './text.ts'
import type { SpacedLanguage } from './words.ts'

/** Parts of a date as asked; what is left out is open. `weekday`: 1 = Monday … 7 = Sunday. */
export interface DatePattern {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}

/** Small words inside a date (16 of January, 16 di gennaio), and those that make a month of an everyday word (in March). */
const JOINS = new Set(['of', 'di', 'del', 'dell', 'من', 'عام', 'شهر'])
/** Between the two ends of a stretch of time, folded. */
export const BETWEEN: Readonly<Record<SpacedLanguage, ReadonlySet<string>>> = {
  ar: new Set('و - – الي حتي لغايه ل'.split(' ')),
  en: new Set('and to until till through thru - –'.split(' ')),
  it: new Set('e ed al all a - –'.split(' ')),
}
const ARTICLES = new Set(['the', 'il', 'l', 'يوم'])
/** Words for a part of a month or a year, folded. */
const PARTS: Readonly<Record<SpacedLanguage, ReadonlySet<string>>> = {
  ar: new Set('نهايه بنهايه اواخر اوائل مطلع بدايه منتصف خلال'.split(' ')),
  en: new Set('end beginning start middle early late mid'.split(' ')),
  it: new Set('fine inizio inizi meta'.split(' ')),
}
const ENDS = new Set(['end', 'late', 'fine', 'نهايه', 'بنهايه', 'اواخر'])
const LEADS = new Set(['in', 'since', 'last', 'during', 'في', 'شهر', 'منذ', 'خلال'])

/** A question cut at its dates: words as they stand, and dates. A lone day number counts only in front of "to 16 January". */
export type Piece = { readonly text: string } | { readonly date: DatePattern; readonly isEnd?: boolean }

/** Words as one text each in languages with spaces; in Japanese the stretches between the dates. */
export function cutAtDates(text: string, language: Language, calendar: Calendar): Piece[] {
  return language === 'ja' ? cutJapanese(text) : cutSpaced(text, language, calendar)
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

function cutSpaced(text: string, language: SpacedLanguage, calendar: Calendar): Piece[] {
  const words = text.split(' ').flatMap(parted)
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; ) {
    const found = readDate(words, at, calendar, language) ?? readFirstDay(words, at, calendar, language)
    const isEnd = found && dropPart(pieces, language)
    pieces.push(found ? { date: found.pattern, ...(isEnd ? { isEnd } : {}) } : { text: words[at] ?? '' })
    at += found?.length ?? 1
  }
  return pieces
}

/** "The *end of* 2025" is told as 2025. Returns whether it was the end. */
function dropPart(pieces: Piece[], language: SpacedLanguage): boolean {
  const textAt = (at: number) => {
    const piece = pieces.at(at)
    return piece && 'text' in piece ? fold(piece.text, language) : ''
  }
  const of = JOINS.has(textAt(-1)) ? 1 : 0
  const part = textAt(-1 - of)
  if (!PARTS[language].has(part)) return false
  const article = ARTICLES.has(textAt(-2 - of)) ? 1 : 0
  pieces.splice(-1 - of - article)
  return ENDS.has(part)
}

/** "13-16" are two numbers, and so is Arabic "and 16" (و16). */
function parted(word: string): string[] {
  const range = /^(\d{1,2})[-–—](\d{1,2})$/.exec(word)
  if (range) return [range[1] ?? '', '-', range[2] ?? '']
  const attached = /^([وبلف])ـ?(?=[\d٠-٩])(.+)$/u.exec(word)
  return attached ? [attached[1] ?? '', attached[2] ?? ''] : [word]
}

/** The 13 of "13 to 16 January", which has its month from the other. */
function readFirstDay(words: readonly string[], at: number, calendar: Calendar, language: SpacedLanguage) {
  const day = /^\d{1,2}$/.exec(fold(words[at] ?? '', language))
  if (!day || !BETWEEN[language].has(fold(words[at + 1] ?? '', language))) return undefined
  const article = ARTICLES.has(words[at + 2] ?? '') ? 1 : 0
  const next = readDate(words, at + 2 + article, calendar, language)
  if (next?.pattern.day === undefined || next.pattern.month === undefined) return undefined
  return { pattern: { day: Number(day[0]) }, length: 1 }
}

type Part = { kind: 'year' | 'month' | 'day' | 'weekday'; value: number; length: number; vague?: boolean }

/** The longest run of date parts from `at`, without a part twice; a lone day number is no date. */
function readDate(
  words: readonly string[],
  at: number,
  calendar: Calendar,
  language: SpacedLanguage,
): { pattern: DatePattern; length: number } | undefined {
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

function readPart(
  words: readonly string[],
  at: number,
  calendar: Calendar,
  language: SpacedLanguage,
): Part | undefined {
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
/** Between the two ends of a stretch of time. */
export const JAPANESE_BETWEEN = /^\s*(?:から|と|[-–—~〜～－])\s*$/u

function cutJapanese(written: string): Piece[] {
  const text = written.replace(/(?<!\d)(\d{1,2})([〜~～－–-])(\d{1,2})月/gu, '$1月$2$3月')
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(JAPANESE_DATE)) {
    const { era, year, month, day, weekday } = match.groups ?? {}
    const fullYear = year && japaneseYear(year, era)
    const isFirstDay = day && /^\s*(?:から|[-–—~〜～－])/u.test(text.slice(match.index + match[0].length))
    const isLastDay = day && pieces.length > 0 && JAPANESE_BETWEEN.test(text.slice(end, match.index))
    if (!fullYear && !month && !weekday && !isFirstDay && !isLastDay) continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    pieces.push({
      date: {
        ...(fullYear ? { year: fullYear } : {}),
        ...(month ? { month: kanjiNumber(month) } : {}),
        ...(day ? { day: kanjiNumber(day) } : {}),
        ...(weekday ? { weekday: '月火水木金土日'.indexOf(weekday) + 1 } : {}),
      },
    })
    end = match.index + match[0].length
    end +=
      /^(?:年?末|初め|半ば|中頃|中|内|上旬|中旬|下旬|頃|ごろ)(?=に|の|は|で|まで|から|、|$)/u.exec(text.slice(end))?.[0]
        .length ?? 0
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces
}
