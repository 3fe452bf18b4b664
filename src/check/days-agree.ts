import type { Path } from '../content/problems.ts'
import type { DatePattern } from '../language/date-patterns.ts'
import { type DayInText, type DayRelation, dateOf, weekdayOf } from '../language/days-in-text.ts'
import {
  allConflictsIn,
  isDisputed,
  type Likeness,
  otherReading,
  ownReading,
  quoted,
  type Said,
  type Telling,
  tellingsIn,
} from './comparison.ts'
import type { Finding } from './finding.ts'
import type { ToldFact } from './passages.ts'
import { finding, TYPED } from './places.ts'

/** A day, month, year or weekday of a text or of a typed field. */
export interface ToldDay extends DatePattern {
  readonly relation?: DayRelation | undefined
  /** Its voice also has a day or month of that year, so that the year alone stands for something else. */
  readonly isYearOnly?: boolean | undefined
  /** Part of a name, such as Expo 2025. */
  readonly isInName?: boolean | undefined
  readonly text: string
  readonly path: Path
}

/** Dates and weekdays agree in all languages, with `dates` and with `happened`. */
export function dayFindings(fact: ToldFact): Finding[] {
  const voices = dayVoices(fact)
  const tellings = tellingsIn(ownReading(voices), DAYS)
  const conflicts = allConflictsIn(voices, DAYS)
  const isOpen = (telling: Telling<ToldDay>) => !isDisputed(telling, conflicts)
  const differing = conflicts.map(({ odd, others }) =>
    finding(
      fact,
      'error',
      'days-differ',
      odd,
      `says “${odd.item.text}” where others say ${quoted(others, shown)}: mend the one that is wrong`,
    ),
  )
  return [
    ...weekdayFindings(fact),
    ...differing,
    ...tellings.filter(isOpen).flatMap((telling) => silenceFindings(fact, telling)),
    ...untypedFindings(fact, tellings),
    ...tellingsIn(otherReading(voices, fact.languages), DAYS).flatMap((telling) => silentAlone(fact, telling)),
  ]
}

/** What each language says, and what is typed. */
export function dayVoices({ passages, data, languages }: ToldFact): Map<string, ToldDay[]> {
  const voices = new Map<string, ToldDay[]>(languages.map((language) => [language, []]))
  for (const { language, field, days } of passages)
    voices.get(language)?.push(...days.map((day) => ({ ...day, path: [field] })))
  const typed = data.dates.flatMap(({ on, by, since, until }, at) =>
    Object.entries({ on, by, since, until }).flatMap(([relation, date]) =>
      date === undefined ? [] : [typedDay(date, ['dates', at, relation])],
    ),
  )
  voices.set(TYPED, [...typed, ...(data.happened === undefined ? [] : [typedDay(data.happened, ['happened'])])])
  return new Map([...voices].map(([voice, days]) => [voice, yearsApart(days)]))
}

/** "By the end of 2025", beside 7 July 2025. */
function yearsApart(days: readonly ToldDay[]): ToldDay[] {
  return days.map((day) => {
    const isOther =
      day.month === undefined &&
      day.weekday === undefined &&
      days.some(({ year, month }) => month !== undefined && year === day.year)
    return isOther ? { ...day, isYearOnly: true } : day
  })
}

export function typedDay(date: string, path: Path): ToldDay {
  const [year, month, day] = date.split('-').map(Number)
  return { ...(year ? { year } : {}), ...(month ? { month } : {}), ...(day ? { day } : {}), text: date, path }
}

function shown({ text }: ToldDay): string {
  return text
}

const PARTS = ['year', 'month', 'day'] as const

export const DAYS: Likeness<ToldDay> = { agree, rival, confirms }

function confirms(day: DayLike, by: DayLike): boolean {
  return PARTS.every((part) => day[part] === undefined || by[part] !== undefined) && agree(day, by)
}

type DayLike = DatePattern & { readonly isYearOnly?: boolean | undefined }

/** All that both say is the same; a weekday alone is that of a whole date. */
function agree(a: DayLike, b: DayLike): boolean {
  if ((a.isYearOnly && b.month !== undefined) || (b.isYearOnly && a.month !== undefined)) return false
  const shared = PARTS.filter((part) => a[part] !== undefined && b[part] !== undefined)
  if (shared.length > 0) return shared.every((part) => a[part] === b[part])
  const [first, second] = [weekdayIn(a), weekdayIn(b)]
  return first !== undefined && first === second
}

function weekdayIn(pattern: DatePattern): number | undefined {
  const date = dateOf(pattern)
  return pattern.weekday ?? (date === undefined ? undefined : weekdayOf(date))
}

type Grain = 'day' | 'month' | 'year' | 'weekday'

function grainOf({ day, month, year }: DatePattern): Grain {
  if (day !== undefined) return 'day'
  return month !== undefined ? 'month' : year !== undefined ? 'year' : 'weekday'
}

/** Two days, two years; a month is also another way to tell a day of it. */
function rival(a: DatePattern, b: DatePattern): boolean {
  const grains = new Set([grainOf(a), grainOf(b)])
  return grains.size === 1 || (grains.has('month') && grains.has('day')) || (grains.has('weekday') && grains.has('day'))
}

/** Friday 16 January 2026 has to be one; a weekday alone has to be that of a day that the fact has. */
function weekdayFindings(fact: ToldFact): Finding[] {
  return fact.passages.flatMap(({ language, field, days }) =>
    days.flatMap((day): Finding[] => {
      const date = dateOf(withYear(day, fact))
      const weekday = date === undefined ? undefined : weekdayOf(date)
      if (day.weekday === undefined || weekday === undefined || day.weekday === weekday) return []
      const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      )
      const message = `“${day.text}”: ${date} is a ${name}; mend the weekday or the date`
      return [finding(fact, 'error', 'weekday-wrong', { voice: language, item: { path: [field] } }, message)]
    }),
  )
}

/** "Friday 16 January" has its year from the date that the fact gives for that day. */
function withYear(day: DayInText, { data, folder }: ToldFact): DatePattern {
  if (day.year !== undefined || day.day === undefined) return day
  const dates = [
    folder.data.date,
    data.happened,
    ...data.dates.flatMap(({ on, by, since, until }) => [on, by, since, until]),
  ]
  const known = dates.find(
    (date) => date?.slice(5) === `${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`,
  )
  return known === undefined ? day : { ...day, year: Number(known.slice(0, 4)) }
}

/** Days that only some of the voices give. */
function silenceFindings(fact: ToldFact, { said, silent }: Telling<ToldDay>): Finding[] {
  const inTexts = said.filter(({ voice }) => voice !== TYPED)
  const [first] = inTexts
  const [typed] = said.filter(({ voice }) => voice === TYPED)
  const event = typedDay(fact.folder.data.date, [])
  // What happened at the event has its day without being told.
  if (said.some(({ item }) => agree(item, event))) return []
  // "Within the year" has no figure.
  const isUntold = typed !== undefined && !typed.item.isYearOnly && silent.length === fact.languages.length
  if (!first) return isUntold ? [untold(fact, typed)] : []
  const missing = silent.filter((voice) => voice !== TYPED)
  if (inTexts.length < missing.length && (typed || first.item.isYearOnly)) return []
  if (inTexts.length < missing.length) {
    const message = `only this language says “${first.item.text}”, and no date has it: take it out, or tell it everywhere`
    return [finding(fact, 'warning', 'day-alone', first, message)]
  }
  return missing.map((voice) => missingIn(fact, voice, inTexts))
}

/**
 * Days that no field has, where the fact has no day at all, or where they are what "when?" asks for: a whole date, the end or
 * beginning of a stretch. A year in the background of a sentence needs none.
 */
function untypedFindings(fact: ToldFact, tellings: readonly Telling<ToldDay>[]): Finding[] {
  const event = typedDay(fact.folder.data.date, [])
  const hasDay = fact.fact.day !== undefined || fact.data.dates.length > 0
  const untyped = tellings.filter(({ said, silent }) => {
    const isTyped = !silent.includes(TYPED) || said.some(({ item }) => agree(item, event) || item.isInName)
    const isFew = said.length < fact.languages.length / 2
    const isBackground = said.every(({ item: { relation } }) => ['since', 'after', 'before'].includes(relation ?? ''))
    return (
      !isTyped &&
      !isFew &&
      ((!hasDay && !isBackground) ||
        said.some(({ item }) => item.day !== undefined || item.relation === 'by' || item.relation === 'until'))
    )
  })
  const days = untyped.flatMap(({ said: [first] }) => (first ? [`“${first.item.text}”`] : []))
  if (days.length === 0) return []
  const message = `the texts say ${days.join(' and ')}, but neither dates nor happened does: add it, so that “when?” finds it`
  return [finding(fact, 'warning', 'day-untyped', { voice: TYPED, item: { path: ['dates'] } }, message)]
}

/** Only one language does not say it of the other reading. */
function silentAlone(fact: ToldFact, { said, silent }: Telling<ToldDay>): Finding[] {
  const [voice, ...more] = silent
  return voice === undefined || more.length > 0 || fact.languages.length < 3
    ? []
    : [missingIn(fact, voice, said, 'other')]
}

function missingIn(fact: ToldFact, voice: string, said: readonly Said<ToldDay>[], field = 'text'): Finding {
  const message = `does not say ${quoted(said, shown)}: tell it here too, unless its words say the same`
  return finding(fact, 'warning', 'day-missing', { voice, item: { path: [field] } }, message)
}

function untold(fact: ToldFact, typed: Said<ToldDay>): Finding {
  return finding(
    fact,
    'warning',
    'day-untold',
    typed,
    `“${typed.item.text}” stands in no text: tell it, or take it away`,
  )
}
