import { Temporal } from 'temporal-polyfill'
import type { Times } from '../command/services.ts'

/** A digest's time, and the local date it is planned for. */
export interface DueTime {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly date: string
}

/**
 * When the next digest is due after a time. An hour that clocks skip gives the same time after the gap, an hour that comes
 * twice its first coming.
 * @throws {RangeError} on a time zone that does not exist
 */
export function nextDue(times: Times, after: number): number {
  return following(times, after).at
}

/** The last digest that was due at a time or before. @throws {RangeError} on a time zone that does not exist */
export function lastDue(times: Times, now: number): DueTime {
  for (let date = dateIn(times.timeZone, now); ; date = date.subtract({ days: 1 })) {
    const at = isDay(times, date) ? dueOn(times, date) : Number.POSITIVE_INFINITY
    if (at <= now) return { at, date: date.toString() }
  }
}

function following(times: Times, after: number): DueTime {
  // A gap before midnight moves an evening's digest past it: yesterday's may still be to come.
  return firstAfter(times, after, dateIn(times.timeZone, after).subtract({ days: 1 }))
}

function firstAfter(times: Times, after: number, start: Temporal.PlainDate): DueTime {
  for (let date = start; ; date = date.add({ days: 1 })) {
    const at = isDay(times, date) ? dueOn(times, date) : after
    if (at > after) return { at, date: date.toString() }
  }
}

/** YYYY-MM-DD. */
export function localDate(timeZone: string, at: number): string {
  return dateIn(timeZone, at).toString()
}

export interface Calendar {
  lastDue(times: Times, now: number): DueTime
  nextDue(times: Times, after: number): number
}

/** Times that are remembered by a calendar; beyond them it starts afresh. */
const ROOM = 10_000

/** Many chats want the same hour: what holds from one digest to the next is computed once. */
export function rememberingCalendar(): Calendar {
  const spans = new Map<string, Span>()
  const spanAt = (times: Times, now: number) => {
    const key = `${times.timeZone} ${times.localTime} ${times.days}`
    const known = spans.get(key)
    if (known && isIn(known, now)) return known
    // Time goes on: mostly the span after the known one is asked for.
    const step = known && spanAfter(times, known.next)
    const span = step && isIn(step, now) ? step : { last: lastDue(times, now), next: following(times, now) }
    if (spans.size >= ROOM) spans.clear()
    spans.set(key, span)
    return span
  }
  return {
    lastDue: (times, now) => spanAt(times, now).last,
    nextDue: (times, after) => spanAt(times, after).next.at,
  }
}

interface Span {
  readonly last: DueTime
  readonly next: DueTime
}

function spanAfter(times: Times, last: DueTime): Span {
  return { last, next: firstAfter(times, last.at, Temporal.PlainDate.from(last.date).add({ days: 1 })) }
}

function isIn({ last, next }: Span, now: number): boolean {
  return last.at <= now && now < next.at
}

/** Temporal's own rule for local times that do not exist or come twice is the one wanted: `compatible`. */
function dueOn({ localTime, timeZone }: Times, date: Temporal.PlainDate): number {
  return date.toZonedDateTime({ timeZone, plainTime: localTime }).epochMilliseconds
}

function isDay({ days }: Times, date: Temporal.PlainDate): boolean {
  return days.includes(String(date.dayOfWeek))
}

function dateIn(timeZone: string, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
}
