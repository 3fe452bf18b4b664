import type { Log } from '../platforms/platform.ts'
import { backlog } from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import { type Due, type Plan, planDue } from '../store/tick.ts'
import type { DigestRequest, Outcome } from './compose-once.ts'
import { type Calendar, type DueTime, localDate } from './due.ts'
import type { Meters } from './meters.ts'

export interface ScheduleParts {
  readonly store: Store
  readonly platform: string
  readonly calendar: Calendar
  readonly outcomeOf: (request: DigestRequest, chat: Due['chat']) => Outcome
  /** A digest that is later than so many milliseconds is not sent; the next one holds what it would have told. */
  readonly maxAge: number
  readonly now: () => number
  readonly log: Log
  readonly meters: Meters
}

/** Subscriptions of one transaction. */
export const BATCH = 500
/** Parts that wait; with more, no further digests are made until the sender has caught up. */
const BACKLOG = 1000
const DAY = 24 * 60 * 60 * 1000

/** Makes digests of subscriptions whose time has come, a batch at most. Returns how many it saw to. */
export async function tick(parts: ScheduleParts): Promise<number> {
  const { store, platform, meters } = parts
  const waiting = await backlog(store, platform, BACKLOG + 1)
  meters.backlog(platform, waiting)
  if (waiting > BACKLOG) return 0
  const now = parts.now()
  let plans: readonly Plan[] = []
  const count = await planDue(store, { platform, now, limit: BATCH }, (due) => {
    plans = due.map((one) => planOf(one, now, parts))
    return plans
  })
  for (const [outcome, those] of Map.groupBy(plans, (plan) => plan.outcome.kind))
    meters.planned(platform, outcome, those.length)
  return count
}

/** The latest digest that was missed stands for those before it, unless it is stale itself. */
function planOf(due: Due, now: number, { calendar, outcomeOf, maxAge, log }: ScheduleParts): Plan {
  const { id, times, windowStart, language, topics, saysNothing, pictures } = due
  try {
    const last = latest(due, calendar.lastDue(times, now))
    const to = last.at
    const fromDate = windowStart === undefined ? undefined : localDate(times.timeZone, windowStart)
    const outcome: Outcome =
      now - to > maxAge
        ? { kind: 'stale' }
        : outcomeOf(
            { language, topics, from: windowStart, to, fromDate, date: last.date, saysNothing, pictures },
            due.chat,
          )
    return {
      subscription: id,
      digestDate: last.date,
      dueAt: to,
      windowStart,
      nextDueAt: calendar.nextDue(times, now),
      outcome,
    }
  } catch (error) {
    log('digest not planned', { subscription: id, reason: error instanceof Error ? error.message : String(error) })
    const outcome = { kind: 'failed', reason: 'its time cannot be told' } as const
    const digestDate = new Date(now).toISOString().slice(0, 10)
    return { subscription: id, digestDate, dueAt: due.dueAt, windowStart, nextDueAt: now + DAY, outcome }
  }
}

/** What was asked for out of turn is due when it was asked for. */
function latest({ dueAt, times }: Due, last: DueTime): DueTime {
  return last.at >= dueAt ? last : { at: dueAt, date: localDate(times.timeZone, dueAt) }
}
