import { AMBIGUOUS, type Calendar, calendarOf } from './calendar.ts'
import type { DatePattern } from './date-patterns.ts'
import { BETWEEN_DAYS, BETWEEN_PARTS, LEADS, partBefore, relationBefore } from './day-words.ts'
import type { DayInText } from './days-in-text.ts'
import { remembering } from './lists.ts'
import { formsWithoutClitics, isClitic, plainDigits, type TextToken, tokensIn } from './text-tokens.ts'
import type { SpacedLanguage } from './words.ts'

const calendars = remembering(calendarOf)

/** Days named in a language with spaces between its words. */
export function daysInWords(text: string, language: SpacedLanguage): DayInText[] {
  const inFigures = datesInFigures(text)
  const isTaken = ({ start, end }: TextToken) => inFigures.some((one) => start < one.end && end > one.start)
  const tokens = tokensIn(text, language).filter((token) => !isTaken(token))
  const read = reader(tokens, language)
  const found: DayInText[] = []
  for (let at = 0; at < tokens.length; ) {
    const days = read(at)
    for (const day of days?.days ?? []) found.push({ ...day, text: text.slice(day.start, day.end) })
    at = days?.end ?? at + 1
  }
  return [...found, ...inFigures].sort((a, b) => a.start - b.start)
}

/** 2026-01-16, 16/1/2026, 16.1.2026: day before month. */
function datesInFigures(text: string): DayInText[] {
  const pattern = /(?<![\d.,/-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([./])(\d{1,2})\5(\d{4}))(?!\d)/gu
  return [...plainDigits(text).matchAll(pattern)].flatMap(({ index, 0: written, ...groups }) => {
    const [year, month, day] = (groups[1] ? [groups[1], groups[2], groups[3]] : [groups[7], groups[6], groups[4]]).map(
      Number,
    )
    if (!year || !month || !day || month > 12 || day > 31) return []
    const end = index + written.length
    return [{ start: index, end, text: text.slice(index, end), year, month, day }]
  })
}

interface Part {
  readonly kind: keyof DatePattern
  readonly value: number
  readonly from: number
  readonly to: number
  /** A word of everyday use too. */
  readonly vague?: boolean
}

type Found = { readonly days: Omit<DayInText, 'text'>[]; readonly end: number }

function reader(tokens: readonly TextToken[], language: SpacedLanguage) {
  const { months, weekdays }: Calendar = calendars(language)

  return (at: number): Found | undefined => {
    const first = firstDayOf(at)
    const parts = first ? [first] : partsAt(at)
    if (parts.length === 0) return undefined
    const days = [dayOf(parts)]
    let end = (parts.at(-1)?.to ?? at) + 1
    // Days that share their month, before it or behind it: 13-16 January, January 13-16.
    for (;;) {
      const isOpen = first !== undefined && days.every(({ month }) => month === undefined)
      const next = joined(end, isOpen)
      const more = next === undefined ? [] : (isOpen && firstDayOf(next)) || partsAt(next)
      const list = Array.isArray(more) ? more : [more]
      const lone =
        list.length === 0 && next !== undefined && parts.some(({ kind }) => kind === 'month')
          ? loneDayAt(next, parts)
          : undefined
      if (list.length === 0 && !lone) break
      const day = dayOf(lone ? [lone] : list)
      if (!isLike(days.at(-1), day)) break
      days.push(day)
      end = ((lone ? [lone] : list).at(-1)?.to ?? end) + 1
    }
    const year = yearAt(tokens[end]?.text === ',' ? end + 1 : end, parts)
    if (days.length > 1 && year && days.every((day) => day.year === undefined)) {
      const last = days.at(-1)
      if (last) days[days.length - 1] = { ...last, year: year.value, end: tokens[year.to]?.end ?? last.end }
      end = year.to + 1
    }
    return { days: shareParts(days), end }
  }

  /** The 13 of "13 to 16 January" and of "13 and 16 January". */
  function firstDayOf(at: number): Part | undefined {
    const day = startsName(at) ? undefined : dayAt(at)
    const next = day && joined(day.to + 1, true)
    if (!day || next === undefined) return undefined
    const parts = partsAt(next)
    if (parts.some(({ kind }) => kind === 'day') && parts.some(({ kind }) => kind === 'month')) return day
    return parts.length === 0 && dayAt(next) && firstDayOf(next) ? day : undefined
  }

  /** In front of which the next day of a list or stretch stands. */
  function joined(at: number, isList: boolean): number | undefined {
    const token = tokens[at]
    const isComma = isList && /^[,،]$/u.test(token?.text ?? '')
    if (!token || (!isComma && !BETWEEN_DAYS[language].has(token.folded))) return undefined
    let next = at + 1
    while (tokens[next] && BETWEEN_PARTS[language].has(tokens[next]?.folded ?? '')) next++
    return next
  }

  /** The longest run of different parts; a day needs its month beside it. */
  function partsAt(at: number): Part[] {
    const parts: Part[] = []
    for (let next = at; ; ) {
      const found = partAt(next, parts)
      if (!found || parts.some(({ kind }) => kind === found.kind)) break
      parts.push(found)
      next = found.to + 1
      const joint = tokens[next]
      const behind = joint && partAt(next + 1, parts)
      const isComma =
        /^[,،]$/u.test(joint?.text ?? '') &&
        (found.kind === 'weekday' ? behind?.kind === 'day' : behind?.kind === 'year')
      if (behind && (isComma || BETWEEN_PARTS[language].has(joint.folded))) next++
    }
    while (parts.at(-1)?.kind === 'day' && !parts.some(({ kind }) => kind === 'month')) parts.pop()
    const [only] = parts
    const isNamed = LEADS[language].has(tokens[at - 1]?.folded ?? '')
    return parts.length === 1 && only?.vague && !isNamed ? [] : parts
  }

  function partAt(at: number, before: readonly Part[]): Part | undefined {
    const token = tokens[at]
    if (!token) return undefined
    if (token.kind === 'word') return nameAt(at)
    const last = before.at(-1)?.kind
    const behindMonth = last === 'month' && language === 'en' && !before.some(({ kind }) => kind === 'day')
    return (
      yearAt(at, before) ??
      ((last === undefined || last === 'weekday' || behindMonth) && !startsName(at) ? dayAt(at) : undefined)
    )
  }

  function nameAt(at: number): Part | undefined {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (!token) return undefined
    for (const form of formsWithoutClitics(token.folded, language)) {
      const two = next?.kind === 'word' ? months.get(`${form} ${next.folded}`) : undefined
      const month = two ?? months.get(form)
      const vague = AMBIGUOUS.has(form) && two === undefined
      if (month && !(vague && language === 'en' && token.text === token.folded)) {
        const to = two === undefined ? at : at + 1
        return { kind: 'month', value: month, from: at, to: to + againAt(to + 1, month), vague }
      }
      const weekday = weekdays.get(form)
      if (weekday) return { kind: 'weekday', value: weekday, from: at, to: at }
    }
    return undefined
  }

  /** How many tokens a month takes that is named once more in another way: كانون الثاني/يناير, كانون الثاني (يناير). */
  function againAt(at: number, month: number): number {
    if (!/^[/(]$/u.test(tokens[at]?.text ?? '') || months.get(tokens[at + 1]?.folded ?? '') !== month) return 0
    return tokens[at]?.text === '(' ? 3 : 2
  }

  function yearAt(at: number, before: readonly Part[]): Part | undefined {
    const token = tokens[at]
    if (token?.kind !== 'number' || before.some(({ kind }) => kind === 'year')) return undefined
    // 2025-26
    const isShort =
      /^\d{2}$/.test(token.text) &&
      tokens[at - 1]?.text.match(/^[-–]$/u) &&
      /^(?:19|20)\d{2}$/.test(tokens[at - 2]?.text ?? '')
    const isBehindMonth = before.at(-1)?.kind === 'month'
    const value = Number(isShort ? `${tokens[at - 2]?.text.slice(0, 2)}${token.text}` : token.text)
    if (!isShort && (!(isBehindMonth ? /^\d{4}$/ : /^(?:1[5-9]|20)\d{2}$/).test(token.text) || startsName(at)))
      return undefined
    return { kind: 'year', value, from: at, to: at }
  }

  function dayAt(at: number): Part | undefined {
    const token = tokens[at]
    if (token?.kind !== 'number' || !/^(?:[12]?\d|3[01])$/.test(token.text) || token.text === '0') return undefined
    const suffix = tokens[at + 1]
    const isOrdinal = suffix && !suffix.spaced && /^(?:st|nd|rd|th|°|º)$/u.test(suffix.folded)
    return { kind: 'day', value: Number(token.text), from: at, to: at + (isOrdinal ? 1 : 0) }
  }

  /** January 13 and 16: the second has its month from the first. */
  function loneDayAt(at: number, before: readonly Part[]): Part | undefined {
    return language === 'en' && before.at(-1)?.kind === 'day' ? dayAt(at) : undefined
  }

  /** G7, 2+2: a figure that belongs to a name. */
  function startsName(at: number): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]]
    if (!token || token.spaced || !before) return false
    return before.kind === 'word' ? !isClitic(before) : /^[+×]$/u.test(before.text)
  }

  function dayOf(parts: readonly Part[]): Omit<DayInText, 'text'> {
    const [from, to] = [parts[0]?.from ?? 0, parts.at(-1)?.to ?? 0]
    const pattern: DatePattern = Object.fromEntries(parts.map(({ kind, value }) => [kind, value]))
    const part = partBefore(tokens, from, language)
    const relation = relationBefore(tokens, part?.from ?? from, language)
    return {
      ...pattern,
      start: tokens[from]?.start ?? 0,
      end: tokens[to]?.end ?? 0,
      ...(part ? { part: part.part } : {}),
      ...(relation ? { relation } : {}),
    }
  }
}

/** Only two of a kind make a stretch or a list: two days, two months, two years, two weekdays. */
function isLike(a: Omit<DayInText, 'text'> | undefined, b: Omit<DayInText, 'text'>): boolean {
  const finest = ({ day, month, year }: Omit<DayInText, 'text'>) =>
    day ? 'day' : month ? 'month' : year ? 'year' : 'weekday'
  return a !== undefined && finest(a) === finest(b)
}

/** What only one end of a stretch says of month and year holds for the other too. */
export function shareParts<Day extends Omit<DayInText, 'text'>>(days: readonly Day[]): Day[] {
  const sharing = (day: Day, kind: 'month' | 'year') =>
    day[kind] === undefined && (kind === 'month' ? day.day : (day.month ?? day.day)) !== undefined
  return days.map((day) => {
    const shared = (['month', 'year'] as const).filter(
      (kind) => sharing(day, kind) && days.some((one) => one[kind] !== undefined),
    )
    if (shared.length === 0) return day
    const taken = Object.fromEntries(
      shared.map((kind) => [kind, days.findLast((one) => one[kind] !== undefined)?.[kind]]),
    )
    return { ...day, ...taken, shared }
  })
}
