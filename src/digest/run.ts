import type { Deliverer, Log } from '../platforms/platform.ts'
import type { StoreClock } from '../store/clock.ts'
import { prune } from '../store/prune.ts'
import type { Store } from '../store/store.ts'
import { type Composer, composingOnce } from './compose-once.ts'
import { rememberingCalendar } from './due.ts'
import { tellingInterruptions } from './interruptions.ts'
import { type LoopParts, loop, within } from './loop.ts'
import type { Meters } from './meters.ts'
import type { Pace } from './pacing.ts'
import { replanForRules, watchingClock } from './replan.ts'
import { BATCH, type ScheduleParts, tick } from './schedule.ts'
import { createSender, type Sender } from './send.ts'
import type { Suspended } from './settling.ts'

/** How a platform takes digests. */
export interface Route {
  readonly deliverer: Deliverer
  readonly pace: Pace
  /** Requests in flight at most; so many may arrive twice when the process dies, where a platform cannot look for them. */
  readonly atOnce: number
  /** Milliseconds between two parts to one chat. */
  readonly chatPause: number
}

export interface DigestParts {
  readonly store: Store
  readonly routes: readonly Route[]
  readonly composer: Composer
  /** What this process does: makes digests, sends them, or both. */
  readonly roles: ReadonlySet<'schedule' | 'send'>
  /** Digests later than so many milliseconds are not sent. */
  readonly maxAge: number
  /** This process's name among all that may send; another one at each start. */
  readonly owner: string
  /** Version of the time-zone rules, `process.versions.tz`. */
  readonly zoneRules: string
  readonly clock: StoreClock
  /** Waits so many milliseconds; ends early, without an error, when told to. */
  readonly wait: (milliseconds: number, ended?: AbortSignal) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
  readonly log: Log
  /** For what only we can mend. */
  readonly onError: (error: unknown) => void
  readonly meters: Meters
  readonly onSuspended: (suspended: Suspended) => void
  /** Called after each step that worked, with the pause before the next, in milliseconds. */
  readonly beat?: LoopParts['beat']
}

// Milliseconds between two looks.
const TICK = 1000
const RENEWAL = 2000
const CANDIDACY = 1000
const OUTBOX = 500
const ADJUSTMENT = 10_000
const HOUR = 60 * 60 * 1000
/** What is under way is waited for so long at the end. */
const STOP_WITHIN = 2000
/** Settled deliveries are kept for so long. */
const KEPT = 30 * 24 * HOUR

/** Makes and sends digests until stopped. Whatever fails is tried again; `stop` takes seconds. */
export async function startDigests(digests: DigestParts): Promise<{ stop(): Promise<void> }> {
  const parts = { ...digests, now: digests.clock.now }
  const ending = new AbortController()
  const loopParts = { ...parts, ended: ending.signal, interruptions: tellingInterruptions(parts.log) }
  const clock = loop('clock', loopParts, async () => {
    await parts.clock.adjust()
    return ADJUSTMENT
  })
  const loops = parts.roles.has('schedule') ? scheduling(parts, loopParts) : []
  const senders = parts.roles.has('send') ? parts.routes.map((route) => senderOf(route, parts)) : []
  const sending = senders.flatMap((sender) => sendingLoops(sender, loopParts))
  return {
    async stop() {
      ending.abort()
      const stopped = await Promise.allSettled(senders.map((sender) => sender.stop()))
      for (const one of stopped) if (one.status === 'rejected') parts.onError(one.reason)
      await within(STOP_WITHIN, Promise.all([clock, ...loops, ...sending]), parts.wait)
    },
  }
}

type Parts = DigestParts & { readonly now: () => number }

function scheduling(parts: Parts, loopParts: LoopParts): Promise<void>[] {
  const watchClock = watchingClock(parts)
  let hasReplanned = false
  const replanning = loop('replanning', loopParts, async () => {
    if (!hasReplanned) await replanForRules(parts)
    hasReplanned = true
    await watchClock()
    return TICK
  })
  const pruning = loop('pruning', loopParts, async () => {
    await prune(parts.store, parts.now() - KEPT)
    return HOUR
  })
  const ticks = parts.routes.map(({ deliverer }) => {
    const platform = deliverer.name
    const outcomeOf = composingOnce(parts.composer, deliverer, parts.onError)
    const schedule: ScheduleParts = { ...parts, platform, outcomeOf, calendar: rememberingCalendar() }
    return loop(`schedule of ${platform}`, loopParts, async () => {
      await parts.composer.catchUp?.()
      return (await tick(schedule)) === BATCH ? 0 : TICK
    })
  })
  return [replanning, pruning, ...ticks]
}

function senderOf({ deliverer, pace, atOnce, chatPause }: Route, parts: Parts): Sender & { name: string } {
  return {
    ...createSender({ ...parts, deliverer, atOnce, chatPause, pace: pace.turn }),
    name: deliverer.name,
  }
}

function sendingLoops(sender: Sender & { name: string }, loopParts: LoopParts): Promise<void>[] {
  return [
    loop(`lease of ${sender.name}`, loopParts, async () => ((await sender.hold()) ? RENEWAL : CANDIDACY)),
    loop(`sender of ${sender.name}`, loopParts, async () => ((await sender.sendDue()) > 0 ? 0 : OUTBOX)),
  ]
}
