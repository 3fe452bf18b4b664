import type { Deliverer, Log } from '../platforms/platform.ts'
import { type Lease, pauseLease, releaseLease, takeLease } from '../store/leases.ts'
import { beginTry, type Outgoing, sendable, takeOver } from '../store/outbox.ts'
import { dropWaiting } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import { attempt, isPast } from './attempt.ts'
import { within } from './loop.ts'
import type { Meters } from './meters.ts'
import { type Suspended, settle } from './outcome.ts'

export interface SenderParts {
  readonly store: Store
  readonly deliverer: Deliverer
  /** This process's name among all that may send; another one at each start. */
  readonly owner: string
  /** Resolves when the next part may go. */
  readonly pace: () => Promise<void>
  /** Requests in flight at once; so many may arrive twice when the process dies, where a platform cannot look for them. */
  readonly atOnce: number
  /** Milliseconds between two parts to one chat. */
  readonly chatPause: number
  /** A digest that is later than so many milliseconds is not sent any more. */
  readonly maxAge: number
  readonly now: () => number
  /** Waits so many milliseconds; ends early, without an error, when told to. */
  readonly wait: (milliseconds: number, ended?: AbortSignal) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
  readonly log: Log
  readonly meters: Meters
  /** The chat may be told why, where one can still write to somebody. */
  readonly onSuspended: (suspended: Suspended) => void
}

/** Milliseconds for which a lease is taken; a holder that dies is replaced when it lapses. */
export const LEASE = 8000
/** Milliseconds that what is in flight is waited for at the end; whoever sends next cares for the rest. */
const STOP_WITHIN = 5000
/** Parts that are looked up at once. */
const FEW = 20

/** Sends a platform's parts, while it holds the platform's lease. */
export interface Sender {
  /** Takes or renews the lease. To be called every few seconds, also while sending. Whether it is held. */
  hold(): Promise<boolean>
  /** Begins what may be sent now, a few at most; returns how many there were. */
  sendDue(): Promise<number>
  /** Resolves when nothing is in flight. */
  settled(): Promise<void>
  /** Begins nothing more, waits for what is in flight, and lets another take over. */
  stop(): Promise<void>
}

export function createSender(parts: SenderParts): Sender {
  const { store, deliverer, owner, now, log } = parts
  const name = deliverer.name
  const inFlight = new Set<Promise<void>>()
  let lease: Lease | undefined
  let pausedUntil = 0
  let isStopping = false
  let isOver = false

  async function hold(): Promise<boolean> {
    const held = isStopping ? undefined : await takeLease(store, { name, owner, now: now(), lasts: LEASE })
    if (held && held.fence !== lease?.fence) {
      const taken = await takeOver(store, name, held.fence, now())
      log('digest sender took over', { platform: name, fence: held.fence, unsettled: taken })
    } else if (!held && lease) log('digest sender lost its lease', { platform: name, fence: lease.fence })
    pausedUntil = Math.max(pausedUntil, held?.pausedUntil ?? 0)
    lease = held
    return held !== undefined
  }

  const mayBegin = () => lease !== undefined && !isStopping && now() >= pausedUntil

  async function sendDue(): Promise<number> {
    if (!mayBegin()) return 0
    const due = await sendable(store, name, now(), FEW)
    for (const one of due) {
      if (isNotWanted(one)) await dropWaiting(store, one, whyNot(one), now())
      else if (!(await begin(one))) break
    }
    return due.length
  }

  /** What may have arrived is looked for first, where the platform can. */
  const isNotWanted = (one: Outgoing) =>
    one.subscriptionState !== 'active' || (one.unsureSince === undefined && isPast(one, parts.maxAge, now()))
  const whyNot = ({ subscriptionState }: Outgoing) => (subscriptionState === 'active' ? 'stale' : subscriptionState)

  /** One after the other until the request is on its way: who is stopped here finishes one at most. */
  async function begin(one: Outgoing): Promise<boolean> {
    while (inFlight.size >= parts.atOnce) await Promise.race(inFlight)
    await parts.pace()
    if (!lease || !mayBegin()) return false
    const begunAt = now()
    const begun = await beginTry(store, lease, one, begunAt)
    if (!begun) return false
    const work = attempt(one, parts)
      .then((outcome) => settle({ one, begun, begunAt, outcome }, parts, { pause, isOver: () => isOver }))
      .finally(() => inFlight.delete(work))
    inFlight.add(work)
    return true
  }

  /** For the whole token, and for whoever holds the lease next. */
  async function pause(milliseconds: number): Promise<void> {
    pausedUntil = Math.max(pausedUntil, now() + milliseconds)
    await pauseLease(store, name, pausedUntil)
  }

  async function settled(): Promise<void> {
    await Promise.all(inFlight)
  }

  return {
    hold,
    sendDue,
    settled,
    async stop() {
      isStopping = true
      await within(STOP_WITHIN, settled(), parts.wait)
      isOver = true
      await releaseLease(store, { name, owner })
      lease = undefined
    },
  }
}
