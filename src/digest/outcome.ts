import type { Outgoing, Try } from '../store/outbox.ts'
import type { Later, Settlement } from '../store/settle.ts'
import type { AttemptOutcome } from './attempt.ts'
import type { Sent } from './meters.ts'

/** A try that ended. */
export interface Attempted {
  readonly one: Outgoing
  readonly begun: Try
  readonly begunAt: number
  readonly outcome: AttemptOutcome
}

/** What becomes of a try. */
export interface Verdict {
  readonly sent: Sent
  readonly settlement: Settlement
  /** Milliseconds for which nothing at all is sent to the platform. */
  readonly silence?: number
}

/** With the pauses between them, so many tries take longer than a digest is fresh. */
const TRIES = 40
const FIRST_PAUSE = 5000
const LONGEST_PAUSE = 10 * 60 * 1000
/** Nothing is sent at all for no longer than this after a platform asked to slow down; what it was about waits as long as asked. */
export const LONGEST_SILENCE = 60 * 1000
/** Milliseconds after which a token that was refused is tried again. */
const TOKEN_PAUSE = 30 * 1000

export interface Circumstances {
  readonly now: number
  /** Milliseconds between two parts to one chat. */
  readonly chatPause: number
  /** From 0 to 1. */
  readonly chance: number
}

/** What is known decides: gone and rejected only where the platform says so, arrived only with a message's id. Pure. */
export function verdictOn({ one, begunAt, outcome }: Attempted, { now, chatPause, chance }: Circumstances): Verdict {
  const { unsureSince } = one
  const failures = one.failures + 1
  const later = (change: Partial<Later>): Later => ({
    kind: 'later',
    runAt: now,
    failures: one.failures,
    unsureSince,
    reason: outcome.kind,
    ...change,
  })
  const givenUp = (reason: string): Verdict => ({ sent: 'given-up', settlement: { kind: 'failed', reason } })
  switch (outcome.kind) {
    case 'sent': {
      const nextAt = one.isLast ? undefined : now + chatPause
      return { sent: 'sent', settlement: { kind: 'sent', messageId: outcome.messageId, nextAt } }
    }
    case 'slow-down': {
      const { milliseconds, isOfChat } = outcome
      // A long wait is mostly one chat's, though Telegram does not say so: another chat shows soon whether it is everybody's.
      const silence = isOfChat ? {} : { silence: Math.min(milliseconds, LONGEST_SILENCE) }
      return { sent: 'slow-down', settlement: later({ runAt: now + milliseconds }), ...silence }
    }
    case 'token-refused': {
      const settlement = later({ runAt: now + TOKEN_PAUSE, reason: outcome.reason })
      return { sent: 'token-refused', settlement, silence: TOKEN_PAUSE }
    }
    case 'gone':
    case 'forbidden':
      return { sent: outcome.kind, settlement: { kind: 'suspended', reason: outcome.reason } }
    case 'moved':
      if (failures >= TRIES) return givenUp('moved too often')
      return { sent: 'moved', settlement: later({ failures, movedTo: outcome.to }) }
    case 'rejected':
      return { sent: 'rejected', settlement: { kind: 'failed', reason: outcome.reason } }
    case 'stale':
      return { sent: 'stale', settlement: { kind: 'failed', reason: 'stale, and unknown whether it arrived' } }
    case 'unreachable': {
      if (failures >= TRIES) return givenUp(outcome.reason)
      const runAt = now + pauseBefore(failures, chance)
      const settlement = later({ runAt, failures, unsureSince: unsureSince ?? begunAt, reason: outcome.reason })
      return { sent: 'unreachable', settlement }
    }
  }
}

/** Twice as long each time, and half of it by chance, so that many do not come back at once. */
function pauseBefore(failures: number, chance: number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
  return Math.round(longest * (0.5 + chance / 2))
}
