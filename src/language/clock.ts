import type { ClockWords, PartOfDay } from './clock-words.ts'
import { clean, fold, latinDigits } from './text.ts'

interface Clock {
  readonly hours: number
  /** Below zero before the hour. */
  readonly minutes: number
}

/**
 * A time of day as readers write it: 7, 7:30, 07.30, 730, 7:30 pm, ore 7 e mezza, half past seven, ٧:٣٠ صباحًا, السابعة والنصف,
 * 午前7時半. Returns HH:MM, undefined for anything else. The languages' words are asked for only where there are some.
 */
export function readTime(typed: string, languages: Iterable<ClockWords>): string | undefined {
  const text = latinDigits(clean(typed)).toLowerCase()
  const figures = inFigures(text)
  if (figures) return written(figures)
  for (const words of languages) {
    const time = inWords(fold(text, words.language), words)
    if (time !== undefined) return time
  }
  return undefined
}

/** Half hours of a day, from when people get up. */
export function halfHours(): string[] {
  const from = 12 // 06:00
  return Array.from({ length: 48 }, (_, at) => {
    const half = (from + at) % 48
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  })
}

function inFigures(text: string): Clock | undefined {
  const [, hour, minute, single] =
    /^(\d{1,2})(?:\s*[:.,٫h時]?\s*(\d{2})\s*分?|\s*時\s*(\d)\s*分|\s*[:.h時])?$/u.exec(text) ?? []
  return hour === undefined ? undefined : { hours: Number(hour), minutes: Number(minute ?? single ?? 0) }
}

function inWords(text: string, words: ClockWords): string | undefined {
  const said = withoutAll(text, words.at, words)
  const whole = spoken(said, words)
  if (whole) return written(whole)
  for (const { part, phrase } of words.parts) {
    const rest = without(said, phrase, words)
    const clock = rest === undefined ? undefined : spoken(withoutAll(rest, words.at, words), words)
    const hours = clock && hourIn(part, clock.hours)
    if (clock && hours !== undefined) return written({ ...clock, hours })
  }
  return undefined
}

/** An hour in figures or words, with what is said of its minutes. */
function spoken(text: string, { hours, minutes }: ClockWords): Clock | undefined {
  const hourOf = (said: string) => (/^\d{1,2}$/u.test(said) ? Number(said) : hours.get(said))
  const whole = hours.get(text)
  if (whole !== undefined) return { hours: whole, minutes: 0 }
  for (const { minutes: added, before, behind } of minutes) {
    if (text.length <= before.length + behind.length || !text.startsWith(before) || !text.endsWith(behind)) continue
    const hour = hourOf(text.slice(before.length, text.length - behind.length))
    if (hour !== undefined) return { hours: hour, minutes: added }
  }
  return inFigures(text)
}

/** The hour of 24 that is meant by one of twelve in a part of the day; undefined where there is none such. */
function hourIn(part: PartOfDay, hour: number): number | undefined {
  switch (part) {
    case 'morning':
      return hour > 12 ? undefined : hour % 12
    case 'noon':
      if (hour === 11 || hour === 12) return hour
      return hour >= 1 && hour <= 5 ? hour + 12 : undefined
    case 'evening':
      return hour < 12 ? hour + 12 : hour
    case 'night':
      if (hour === 12) return 0
      return hour >= 6 && hour < 12 ? hour + 12 : hour
  }
}

function written({ hours, minutes }: Clock): string | undefined {
  if (hours > 23 || minutes > 59) return undefined
  const all = (hours * 60 + minutes + 24 * 60) % (24 * 60)
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}

function withoutAll(text: string, phrases: readonly string[], words: ClockWords): string {
  for (const phrase of phrases) {
    const rest = without(text, phrase, words)
    if (rest !== undefined) return withoutAll(rest, phrases, words)
  }
  return text
}

/** Takes a phrase off one end, where a word ends with it. */
function without(text: string, phrase: string, { language }: ClockWords): string | undefined {
  const isWord = (rest: string, beside: RegExp) => language === 'ja' || phrase.endsWith("'") || !beside.test(rest)
  if (text.startsWith(phrase) && isWord(text.slice(phrase.length), /^\p{L}/u)) return text.slice(phrase.length).trim()
  if (text.endsWith(phrase) && isWord(text.slice(0, -phrase.length), /\p{L}$/u))
    return text.slice(0, -phrase.length).trim()
  return undefined
}
