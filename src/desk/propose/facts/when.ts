import type { Language } from '../../../content/languages.ts'
import type { FactType } from '../../../content/schemas.ts'
import { type DayInText, dateOf, daysIn, weekdayOf } from '../../../language/days-in-text.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import { REFERENCES } from '../reading/references.ts'

export type Dated = NonNullable<NonNullable<DraftFact['dates']>[number]>

export interface When {
  readonly happened?: string | undefined
  readonly dates: readonly Dated[]
}

export interface Told {
  readonly language: Language
  readonly type: FactType
  /** The day of the event. */
  readonly event: string
  /** The day the text was written, from which "Friday" and "today" count. */
  readonly written: string
  /** The day meant by "that day". */
  readonly lastNamed?: string | undefined
  /** The act that stands nearest in front of a place in the text, else behind it; and whether it is the main one. */
  actNear(at: number): { readonly id: string; readonly isMain: boolean } | undefined
}

/** When a fact happened, and the dates of what is done in it. */
export function whenOf(text: string, told: Told): When {
  const read = daysIn(text, told.language)
  const near = (at: number) => {
    const before = read.slice(0, at).findLast((day) => day.year !== undefined && day.month !== undefined)
    return (before && dateOf(before)?.padEnd(10, '-15')) ?? told.written
  }
  const days = [...inStretches(read, text).flatMap((day, at) => resolved(day, near(at), told)), ...sameDays(text, told)]
  const dates: Dated[] = []
  let happened: string | undefined
  for (const [index, { date, relation, at }] of days.entries()) {
    const next = days[index + 1]
    if (relation === 'until' && days[index - 1]?.relation === 'since') continue
    const act = told.actNear(at)
    const of = [act?.id ?? ACT_OF_TYPE[told.type]].filter((one) => one !== undefined)
    if (relation === 'since' && next?.relation === 'until') dates.push({ since: date, until: next.date, of })
    else if (relation !== undefined) dates.push({ [relation]: date, of })
    else if (isOwnDay(date, act, told) && happened === undefined) happened = date
    else if (of.length > 0) dates.push({ on: date, of })
  }
  return { happened, dates: together(dates) }
}

/** Where nothing is said to be done, a date is that of what the type implies. */
const ACT_OF_TYPE: Readonly<Partial<Record<FactType, string>>> = {
  meeting: 'meet',
  agreement: 'agree',
  concern: 'worry',
  statement: 'say',
  programme: 'cooperate',
  'next-step': 'aim',
}

/** Another day than that of the event is when it all happened, if the main act has it and it is not yet to come. */
function isOwnDay(date: string, act: { isMain: boolean } | undefined, { event, type }: Told): boolean {
  if (event.startsWith(date) || (act !== undefined && !act.isMain)) return false
  return type !== 'next-step' || date < event
}

interface Day {
  readonly date: string
  readonly relation?: 'by' | 'since' | 'until' | undefined
  readonly at: number
}

/** "15 to 17 January", "2026–2030": the two ends of one stretch. */
function inStretches(days: readonly DayInText[], text: string): DayInText[] {
  const ends = (at: number) => {
    const [one, other] = [days[at], days[at + 1]]
    if (!one || !other || (other.relation !== undefined && other.relation !== 'until')) return false
    return one.shared !== undefined || /^\s*[-–—~〜～]\s*$/u.test(text.slice(one.end, other.start))
  }
  return days.map((day, at) => {
    if (ends(at)) return { ...day, relation: 'since' }
    return ends(at - 1) ? { ...day, relation: 'until' } : day
  })
}

function resolved(day: DayInText, written: string, told: Told): Day[] {
  const relation = day.relation === 'before' ? 'by' : day.relation === 'after' ? undefined : day.relation
  const date = dateOf(day) ?? withYear(day, written) ?? lastWeekday(day, told)
  return date === undefined ? [] : [{ date, relation, at: day.start }]
}

/** A day without its year lies nearest to the date that stands before it, or to when it was written. */
function withYear({ month, day }: DayInText, written: string): string | undefined {
  if (month === undefined) return undefined
  const near = Number(written.slice(0, 4))
  const distance = (date: string) => Math.abs(Date.parse(date.padEnd(10, '-15')) - Date.parse(written))
  const dates = [near - 1, near, near + 1].flatMap((year) => dateOf({ year, month, ...(day ? { day } : {}) }) ?? [])
  return dates.toSorted((one, other) => distance(one) - distance(other))[0]
}

const DAY = 24 * 60 * 60 * 1000

/** "On Friday" in a report is the last one. */
function lastWeekday({ weekday, day, month }: DayInText, { written }: Told): string | undefined {
  const today = weekdayOf(written)
  if (weekday === undefined || day !== undefined || month !== undefined || today === undefined) return undefined
  return new Date(Date.parse(written) - ((today - weekday + 7) % 7) * DAY).toISOString().slice(0, 10)
}

function sameDays(text: string, { language, event, lastNamed }: Told): Day[] {
  const [found] = text.matchAll(REFERENCES[language].sameDay)
  return found ? [{ date: lastNamed ?? event, at: found.index }] : []
}

/** One date for several acts. */
function together(dates: readonly Dated[]): Dated[] {
  const merged = new Map<string, Dated>()
  for (const { of = [], ...date } of dates) {
    const key = JSON.stringify(date)
    merged.set(key, { ...date, of: [...new Set([...(merged.get(key)?.of ?? []), ...of])] })
  }
  return [...merged.values()]
}
