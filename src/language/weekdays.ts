import type { Language } from '../content/languages.ts'
import type { LexiconData } from '../content/schemas.ts'
import { dayNames } from './dates.ts'
import { listNames, phrasesIn, unique } from './lists.ts'
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

/** How a language names days, several at once too. */
export interface DayWords {
  readonly language: Language
  /** ISO weekdays by folded phrase: weekdays, fine settimana, 平日. */
  readonly sets: ReadonlyMap<string, string>
  /** Phrases, folded, for days that differ from country to country: أيام العمل. */
  readonly unclear: ReadonlySet<string>
}

export function dayWords({ weekdays }: Pick<LexiconData, 'weekdays'>, language: Language): DayWords {
  const folded = (list: string) => phrasesIn(list).map((phrase) => fold(phrase, language))
  const sets = Object.entries(weekdays.sets).flatMap(([days, list]) =>
    folded(list).map((phrase): [string, string] => [phrase, days]),
  )
  return { language, sets: new Map(sets), unclear: new Set(folded(weekdays.unclear)) }
}

/** Whether a text names days that are not the same everywhere, so that the reader has to name them one by one. */
export function areUnclearDays(typed: string, { unclear, language }: DayWords): boolean {
  return unclear.has(fold(clean(typed), language))
}

/**
 * Days as a reader writes them: by name or its beginning ("Mon, Wed"), in any of our languages, as a stretch ("Mon-Fri", "da
 * lunedì a venerdì", 月〜金) or by what they are together (weekdays, 週末). Undefined for anything else. Returns ISO weekdays in
 * their order.
 */
export function readDays(typed: string, languages: Iterable<DayWords>): string | undefined {
  const text = clean(typed).toLowerCase()
  const [, initials] = /^([月火水木金土日]+)(?:曜日?)?$/u.exec(text) ?? []
  if (initials) return inOrder([...initials].map((day) => '月火水木金土日'.indexOf(day) + 1))
  for (const words of languages) {
    const whole = setIn(text, words)
    if (whole) return whole
    const [from, to, ...more] = text.split(
      /\s*(?:[-–—〜~～]|\b(?:to|through|thru|till|until|a|al|alla)\b|から|(?<=\s)(?:(?:إلى|الى|حتى|لغاية)(?=\s)|لل))\s*/u,
    )
    const [first, last] = [dayIn(from, words), dayIn(to, words)]
    if (first && last && more.length === 0) return stretch(first, last)
    const parts = text.split(/\s*(?:[,،、・/&+]|\b(?:and|e)\b|と)\s*/u).filter((part) => part !== '')
    const found = parts.map((part) => setIn(part, words) ?? daysIn(part, words))
    if (found.length > 0 && found.every((days) => days !== undefined)) return inOrder([...found.join('')].map(Number))
  }
  return undefined
}

function setIn(text: string, { sets, language }: DayWords): string | undefined {
  return sets.get(fold(text, language))
}

/** One day after the other with spaces between them. */
function daysIn(text: string, words: DayWords): string | undefined {
  const whole = dayIn(text, words)
  const days = whole
    ? [whole]
    : text
        .replace(BEFORE, '')
        .split(/\s+/u)
        .map((word) => dayIn(word, words))
  return days.every((day) => day !== undefined) ? days.join('') : undefined
}

/** Fewer letters than this could begin anything. */
const SHORTEST = 3
/** What may stand before a day. */
const BEFORE = /^(?:(?:dal|dalla|da|il|la|i|le|di|ogni|from|on|every|each|من|كل|يوم|أيام|و|毎週)\s*)+/u

function dayIn(text: string | undefined, { language }: DayWords): number | undefined {
  if (!text) return undefined
  const folded = fold(text.replace(BEFORE, '').replace(/(?:s|まで)$/u, ''), language)
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
