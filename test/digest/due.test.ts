import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Times } from '../../src/command/services.ts'
import { lastDue, localDate, nextDue, rememberingCalendar } from '../../src/digest/due.ts'

const daily = (timeZone: string, localTime: string, days = '1234567'): Times => ({ days, localTime, timeZone })
const at = (text: string) => Date.parse(text)
const next = (times: Times, after: string) => new Date(nextDue(times, at(after))).toISOString().replace(':00.000Z', 'Z')

describe('the next digest', () => {
  it.each([
    ['on the same day', daily('Europe/Rome', '08:00'), '2026-01-16T06:59:59Z', '2026-01-16T07:00Z'],
    ['never at the moment itself', daily('Europe/Rome', '08:00'), '2026-01-16T07:00Z', '2026-01-17T07:00Z'],
    ['on a chosen weekday', daily('Europe/Rome', '08:00', '1'), '2026-01-16T12:00Z', '2026-01-19T07:00Z'],
    ['at a quarter-hour offset', daily('Asia/Kathmandu', '08:00'), '2026-01-16T02:14Z', '2026-01-16T02:15Z'],
    ['at an offset of hours', daily('Etc/GMT-3', '08:00'), '2026-07-16T04:59Z', '2026-07-16T05:00Z'],
    ['at an offset of half hours', daily('+05:30', '08:00'), '2026-07-16T02:29Z', '2026-07-16T02:30Z'],
    ['at an offset behind UTC', daily('-09:30', '20:00'), '2026-07-16T00:00Z', '2026-07-16T05:30Z'],
    ['after the gap', daily('Europe/Rome', '02:30'), '2026-03-28T12:00Z', '2026-03-29T01:30Z'],
    ['after a gap of half an hour', daily('Australia/Lord_Howe', '02:15'), '2026-10-03T00:00Z', '2026-10-03T15:45Z'],
    ['after a gap of two hours', daily('Antarctica/Troll', '01:30'), '2026-03-28T12:00Z', '2026-03-29T01:30Z'],
    ['after a gap at :45', daily('Pacific/Chatham', '03:00'), '2026-09-26T00:00Z', '2026-09-26T14:15Z'],
    ['after a gap that ends past midnight', daily('America/Nuuk', '23:30'), '2026-03-28T12:00Z', '2026-03-29T01:30Z'],
    ['at the first of two', daily('Europe/Rome', '02:30'), '2026-10-24T12:00Z', '2026-10-25T00:30Z'],
    ['not at the second of two', daily('Europe/Rome', '02:30'), '2026-10-25T00:30Z', '2026-10-26T01:30Z'],
    ['after a day that was left out', daily('Pacific/Apia', '08:00'), '2011-12-29T20:00Z', '2011-12-30T18:00Z'],
    ['once after a day that was left out', daily('Pacific/Apia', '08:00'), '2011-12-30T18:00Z', '2011-12-31T18:00Z'],
  ])('comes %s', (_, times, after, expected) => {
    expect(next(times, after)).toBe(expected)
  })

  it('keeps the date it was planned for, even where a gap moves it past midnight', () => {
    const times = daily('America/Nuuk', '23:30')
    expect(lastDue(times, at('2026-03-29T02:00Z'))).toEqual({ at: at('2026-03-29T01:30Z'), date: '2026-03-28' })
    expect(lastDue(times, at('2026-03-30T02:00Z'))).toEqual({ at: at('2026-03-30T00:30Z'), date: '2026-03-29' })
  })

  it('cannot be told for a time zone that does not exist', () => {
    expect(() => nextDue(daily('Europe/Atlantis', '08:00'), 0)).toThrow(RangeError)
  })
})

it('tells the local date', () => {
  expect(localDate('Asia/Tokyo', at('2026-01-16T15:00Z'))).toBe('2026-01-17')
})

const zones = [
  'Europe/Rome',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Kathmandu',
]
const more = ['America/Nuuk', 'America/St_Johns', 'Africa/Casablanca', 'Asia/Tehran', 'America/Havana', 'Asia/Tokyo']
const QUARTER = 15 * 60 * 1000
const DAY = 96 * QUARTER

const someTimes = fc.record({
  timeZone: fc.constantFrom(...zones, ...more),
  localTime: fc.integer({ min: 0, max: 95 }).map((quarter) => {
    return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
  }),
  days: fc.subarray(['1', '2', '3', '4', '5', '6', '7'], { minLength: 1 }).map((days) => days.join('')),
})
const someMoment = fc
  .integer({ min: Math.floor(at('2005-01-01') / QUARTER), max: Math.floor(at('2035-01-01') / QUARTER) })
  .map((quarter) => quarter * QUARTER)

describe('due times, whatever the zone, the hour and the days', () => {
  it('follow each other without a hole, and no date comes twice', () => {
    fc.assert(
      fc.property(someTimes, someMoment, (times, start) => {
        const dates = new Set<string>()
        let from = lastDue(times, start)
        expect(from.at).toBeLessThanOrEqual(start)
        expect(nextDue(times, from.at)).toBeGreaterThan(start)
        for (let round = 0; round < 12; round++) {
          const following = nextDue(times, from.at)
          expect(lastDue(times, following - 1)).toEqual(from)
          const due = lastDue(times, following)
          expect(due.at).toBe(following)
          expect(dates.has(due.date)).toBe(false)
          dates.add(due.date)
          from = due
        }
      }),
      { numRuns: 200 },
    )
  })

  it('are what a clock on the wall shows, where no clock is changed', () => {
    fc.assert(
      fc.property(someTimes, someMoment, (times, after) => {
        const wall = wallClock(times.timeZone)
        let shown = after + QUARTER
        while (!(times.days.includes(wall(shown).day) && wall(shown).time === times.localTime)) shown += QUARTER
        fc.pre(offsetsBetween(times.timeZone, after - DAY, shown + DAY) === 1)
        expect(nextDue(times, after)).toBe(shown)
      }),
      { numRuns: 100 },
    )
  })

  it('are the same when they are remembered', () => {
    const calendar = rememberingCalendar()
    fc.assert(
      fc.property(someTimes, someMoment, (times, now) => {
        for (const one of [now, now + 7 * QUARTER, now]) {
          expect(calendar.nextDue(times, one)).toBe(nextDue(times, one))
          expect(calendar.lastDue(times, one)).toEqual(lastDue(times, one))
        }
      }),
      { numRuns: 100 },
    )
  })
})

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** What a clock and a calendar in a zone show, by Intl, which knows nothing of Temporal. */
function wallClock(timeZone: string) {
  const options = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('en', options)
  return (moment: number) => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    return { day: String(WEEKDAYS.indexOf(parts.weekday ?? '') + 1), time: `${parts.hour}:${parts.minute}` }
  }
}

function offsetsBetween(timeZone: string, from: number, to: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const offsets = new Set<string>()
  for (let moment = from; moment <= to; moment += DAY / 8)
    offsets.add(format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '')
  return offsets.size
}
