import type { Deliverer, Log } from '../platforms/platform.ts'
import { type Lease, pauseLease, releaseLease, takeLease } from '../store/leases.ts'
import { beginTry, type Outgoing, sendable, takeOver } from '../store/outbox.ts'
import { dropWaiting } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import { type AttemptOutcome, attempt, isPast } from './attempt.ts'
import { within } from './loop.ts'
import type { Meters } from './meters.ts'
import { LONGEST_SILENCE, type Verdict, verdictOn } from './outcome.ts'
import { createSettler, type Suspended } from './settling.ts'

export interface SenderParts {
  readonly store: Store
  readonly deliverer: Deliverer
  /** This process's name among all that may send; another one at each start. */
  readonly owner: string
  /** Resolves when the next part may go. */
  readonly pace: () => Promise<void>
  /** Requests in flight at most; so many may arrive twice when the process dies, where a platform cannot look for them. */
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
const STOP_WITHIN = 4000
/** Milliseconds that a store may take to let another take over; without it, the lease lapses. */
const RELEASE_WITHIN = 2000
/** So many unknown outcomes in a row, and the lease is left to whoever gets through; milliseconds for which it is. */
const UNKNOWN = 8
const ASIDE = 10_000
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
  let silentUntil = 0
  let unknownInARow = 0
  let asideUntil = 0
  let isStopping = false
  let isOver = false
  const settler = createSettler({ ...parts, isOver: () => isOver })

  /** A silence that a wrong clock, or a later version, put too far ahead is none. */
  const isSilent = () => now() < silentUntil && silentUntil - now() <= LONGEST_SILENCE
  const isAside = () => now() < asideUntil && asideUntil - now() <= ASIDE
  const mayBegin = () => lease !== undefined && !isStopping && !isSilent()

  async function hold(): Promise<boolean> {
    const wanted = !isStopping && !isAside()
    const held = wanted ? await takeLease(store, { name, owner, now: now(), lasts: LEASE }) : undefined
    if (held && held.fence !== lease?.fence) {
      const taken = await takeOver(store, name, held.fence, now())
      log('digest sender took over', { platform: name, fence: held.fence, unsettled: taken })
    } else if (!held && lease) log('digest sender lost its lease', { platform: name, fence: lease.fence })
    if (held && held.silentUntil > now()) silentUntil = held.silentUntil
    lease = held
    return held !== undefined
  }

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

  /** One after the other until the request is on its way: who is stopped here finishes what is in flight, and no more. */
  async function begin(one: Outgoing): Promise<boolean> {
    while (inFlight.size >= parts.atOnce) await Promise.race(inFlight)
    await parts.pace()
    if (!lease || !mayBegin()) return false
    const begunAt = now()
    const begun = await beginTry(store, lease, one, begunAt)
    if (!begun) return false
    const settled = attempt(one, parts).then((outcome) => {
      const attempted = { one, begun, begunAt, outcome }
      const circumstances = { now: now(), chatPause: parts.chatPause, chance: parts.random() }
      const verdict = verdictOn(attempted, circumstances)
      heed(outcome, verdict)
      const written = settler.settle(attempted, verdict)
      // Where the platform is asked before another try, a part that arrived need not be written to let the next one go.
      return deliverer.wasSent ? undefined : written
    })
    const work = settled.finally(() => inFlight.delete(work))
    inFlight.add(work)
    return true
  }

  /** What one outcome means for all that is sent. */
  function heed({ kind }: AttemptOutcome, { silence, sent }: Verdict): void {
    unknownInARow = kind === 'unreachable' ? unknownInARow + 1 : 0
    if (sent === 'token-refused') log('digests refused for the token', { platform: name })
    if (silence !== undefined) beSilent(silence)
    else if (unknownInARow >= UNKNOWN) stepAside()
  }

  /** Nothing is known to arrive from here: another process may, or this one after a while. */
  function stepAside(): void {
    unknownInARow = 0
    asideUntil = now() + ASIDE
    lease = undefined
    log('digest sending failed again and again', { platform: name, seconds: ASIDE / 1000 })
  }

  /** For the whole token, and for whoever holds the lease next. */
  function beSilent(milliseconds: number): void {
    silentUntil = Math.max(isSilent() ? silentUntil : 0, now() + milliseconds)
    pauseLease(store, name, silentUntil).catch((error: unknown) =>
      log('digest silence not kept', { platform: name, reason: error instanceof Error ? error.name : '' }),
    )
  }

  return {
    hold,
    sendDue,
    async settled() {
      while (inFlight.size > 0) await Promise.all(inFlight)
      await settler.idle()
    },
    async stop() {
      isStopping = true
      await within(STOP_WITHIN, this.settled(), parts.wait)
      isOver = true
      await within(RELEASE_WITHIN, releaseLease(store, { name, owner }), parts.wait)
      lease = undefined
    },
  }
}
