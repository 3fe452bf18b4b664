import type { DatePattern } from './date-patterns.ts'
import type { DayInText, DayPart, DayRelation } from './days-in-text.ts'
import { shareParts } from './days-in-words.ts'
import { japaneseYear, kanjiNumber } from './japanese-numbers.ts'
import { plainDigits } from './text-tokens.ts'

const ONE_TO_TEN = '一二三四五六七八九'
const DAY = String.raw`(?:[12]?\d|3[01]|[一二三]?十[${ONE_TO_TEN}]?|[${ONE_TO_TEN}])`
const DATE = new RegExp(
  String.raw`(?:(?<era>令和|平成|昭和)?(?<year>元|(?<![\d万億兆])\d{1,4}|[〇${ONE_TO_TEN}]{4})年(?!間|前|後|ぶり|目(?![標指途安])|以内|連続|余|半|物|分))?` +
    String.raw`(?:(?<![\d.,])(?<month>1[0-2]|[1-9]|十[一二]?|[${ONE_TO_TEN}])月)?` +
    String.raw`(?:(?<![\d.,])(?<day>${DAY})日(?!間|本|目|ぶり|後|連続|以内|程度|ほど|未満|以上|前|分))?` +
    `(?:[(](?<short>[月火水木金土日])(?:曜日?)?[)]|(?<weekday>[月火水木金土日])曜日?)?`,
  'gu',
)
/** Between two days of a stretch or list; what stands in front of 日 or 年 at its first end is written once. */
const BETWEEN = /^(?:日|年|月)?(?:から|と|及び|および|[-–—~〜])$/u
const OPEN_END = new RegExp(
  String.raw`(?<![\d.,])(?:(?<year>(?:1[5-9]|20)\d{2})(?=(?:[-–—~〜]|から|と|、)(?:1[5-9]|20)\d{2}年)|(?<month>1[0-2]|[1-9])(?=(?:[-–—~〜]|から)(?:1[0-2]|[1-9])月)|(?<day>${DAY})(?=(?:[-–—~〜])${DAY}日))`,
  'gu',
)

const PARTS: readonly (readonly [DayPart, RegExp])[] = [
  ['beginning', /^(?:年?初め|初頭|年初|上旬|初旬|前半)/u],
  ['middle', /^(?:半ば|中頃|中旬)/u],
  ['end', /^(?:年?末|下旬|後半)/u],
]
const RELATIONS: readonly (readonly [DayRelation, RegExp])[] = [
  ['by', /^(?:頃|ごろ)?(?:までに|以内)/u],
  ['until', /^(?:頃|ごろ)?まで(?!に)/u],
  ['since', /^(?:頃|ごろ)?(?:から|以降|以来)/u],
  ['before', /^(?:より|の|以)?前/u],
  ['after', /^(?:より|の|以)?後|^を超え/u],
]

/** Days named in Japanese. */
export function daysInJapanese(written: string): DayInText[] {
  const text = plainDigits(written)
  const found = [...whole(text), ...openEnds(text)].sort((a, b) => a.start - b.start)
  const groups: Omit<DayInText, 'text'>[][] = []
  for (const day of found) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (
      last &&
      before?.end === day.start &&
      before.day === undefined &&
      (day.month === undefined || before.month === undefined)
    )
      last[last.length - 1] = { ...before, ...day, start: before.start }
    else if (last && before && BETWEEN.test(text.slice(before.end, day.start))) last.push(day)
    else groups.push([day])
  }
  return groups.flatMap(shareParts).map((day) => ({ ...day, text: written.slice(day.start, day.end) }))
}

/** 1866年, 二〇三五年; with its month, any four figures, as a slip is a date too. */
function isWritten(year: string, era: string | undefined, month: string | undefined): boolean {
  const value = kanjiNumber(year)
  return year.length === 4 && era === undefined && (month !== undefined || (value >= 1500 && value < 2100))
}

function whole(text: string): Omit<DayInText, 'text'>[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { era, year, month, day, short, weekday } = match.groups ?? {}
    if (match[0] === '') return []
    const isShortYear = year?.length === 2 && era === undefined && month !== undefined
    const fullYear =
      year &&
      (isShortYear ? 2000 + Number(year) : isWritten(year, era, month) ? kanjiNumber(year) : japaneseYear(year, era))
    if (!fullYear && !month && !day && !weekday) return []
    if (short && !day && !weekday) return []
    const name = weekday ?? short
    const end = match.index + match[0].length
    const skipped = year && !fullYear ? match[0].indexOf('年') + 1 : 0
    const rest = text.slice(end)
    const part = PARTS.find(([, pattern]) => pattern.test(rest))
    const behind = part ? rest.replace(part[1], '') : rest
    const relation = RELATIONS.find(([, pattern]) => pattern.test(behind))?.[0]
    const pattern: DatePattern = {
      ...(fullYear ? { year: fullYear } : {}),
      ...(month ? { month: kanjiNumber(month) } : {}),
      ...(day ? { day: kanjiNumber(day) } : {}),
      ...(name ? { weekday: '月火水木金土日'.indexOf(name) + 1 } : {}),
    }
    const told = { ...(part ? { part: part[0] } : {}), ...(relation ? { relation } : {}) }
    return [{ ...pattern, ...told, start: match.index + skipped, end }]
  })
}

/** The first ends of 2025〜2026年 and 13〜16日, whose sign stands at the second. */
function openEnds(text: string): Omit<DayInText, 'text'>[] {
  const ends = [...text.matchAll(OPEN_END)].map(({ index, 0: written, groups = {} }) => {
    const pattern: DatePattern = groups.year
      ? { year: Number(groups.year) }
      : groups.month
        ? { month: Number(groups.month) }
        : { day: kanjiNumber(groups.day ?? '') }
    return { ...pattern, start: index, end: index + written.length }
  })
  return [...ends, ...shortYears(text)]
}

/** 1950〜53年: the second year is of the same century. */
function shortYears(text: string): Omit<DayInText, 'text'>[] {
  return [...text.matchAll(/(?<!\d)((?:1[5-9]|20)\d{2})([-–—~〜])(\d{2})年/gu)].flatMap(
    ({ index, 1: first = '', 3: last = '' }) => [
      { year: Number(first), start: index, end: index + 4 },
      { year: Number(first.slice(0, 2) + last), start: index + 5, end: index + 8 },
    ],
  )
}
