import type { Chat } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import type { Log } from '../platforms/platform.ts'
import type { Outgoing, Try } from '../store/outbox.ts'
import { type Later, settleFailed, settleLater, settleMoved, settleSent, settleSuspended } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import type { AttemptOutcome } from './attempt.ts'
import type { Meters, Sent } from './meters.ts'

/** A subscription that was suspended because of what its platform said. */
export interface Suspended {
  readonly chat: Chat
  readonly language: Language
  readonly kind: 'gone' | 'forbidden'
  readonly reason: string
}

export interface OutcomeParts {
  readonly store: Store
  readonly chatPause: number
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly random: () => number
  readonly log: Log
  readonly meters: Meters
  readonly onSuspended: (suspended: Suspended) => void
}

export interface Attempted {
  readonly one: Outgoing
  readonly begun: Try
  readonly begunAt: number
  readonly outcome: AttemptOutcome
}

/** With the pauses between them, so many tries take longer than a digest is fresh. */
const TRIES = 40
const FIRST_PAUSE = 5000
const LONGEST_PAUSE = 10 * 60 * 1000
/** Nothing is sent at all for no longer than this after a platform asked to slow down; what it was about waits as long as asked. */
const LONGEST_SILENCE = 60 * 1000
/** Milliseconds after which a token that was refused is tried again. */
const TOKEN_PAUSE = 30 * 1000
/** Milliseconds between two tries to write down an outcome while the store cannot be reached. */
const STORE_PAUSE = 1000

export interface Settling {
  /** Silence for the whole token. */
  pause(milliseconds: number): Promise<void>
  /** Nobody waits for it any more. */
  isOver(): boolean
}

/** Writes an outcome down, as often as it takes: what was sent must not be sent again for a database's sake. */
export async function settle(attempted: Attempted, parts: OutcomeParts, { pause, isOver }: Settling): Promise<void> {
  for (let isFirst = true; !isOver(); isFirst = false)
    try {
      const sent = await write(attempted, parts, pause)
      parts.meters.settled(attempted.one.chat.platform, sent)
      return
    } catch (error) {
      if (isFirst) parts.log('digest outcome not written yet', { reason: error instanceof Error ? error.message : '' })
      await parts.wait(STORE_PAUSE)
    }
}

async function write(
  { one, begun, begunAt, outcome }: Attempted,
  parts: OutcomeParts,
  pause: Settling['pause'],
): Promise<Sent> {
  const { store, meters, log } = parts
  const now = parts.now()
  const { chat, language, unsureSince } = one
  const failures = one.failures + 1
  const again: Later = { runAt: now, failures, unsureSince, reason: outcome.kind }
  const named = (counted: boolean, name: Sent = outcome.kind): Sent => (counted ? name : 'superseded')
  switch (outcome.kind) {
    case 'sent': {
      const nextAt = one.isLast ? undefined : now + parts.chatPause
      const counted = await settleSent(store, begun, outcome.messageId, now, nextAt)
      if (counted) meters.lag(chat.platform, now - one.dueAt)
      return named(counted)
    }
    case 'slow-down': {
      // A long wait is mostly one chat's, though Telegram does not say so: another chat shows soon whether it is everybody's.
      if (!outcome.isOfChat) await pause(Math.min(outcome.milliseconds, LONGEST_SILENCE))
      const runAt = now + outcome.milliseconds
      return named(await settleLater(store, begun, { ...again, runAt, failures: one.failures }))
    }
    case 'token-refused': {
      log('digests refused by the token', { platform: chat.platform, reason: outcome.reason })
      await pause(TOKEN_PAUSE)
      return named(await settleLater(store, begun, { ...again, runAt: now + TOKEN_PAUSE, failures: one.failures }))
    }
    case 'gone':
    case 'forbidden': {
      const { kind, reason } = outcome
      const counted = await settleSuspended(store, begun, chat, reason, now)
      if (counted) parts.onSuspended({ chat, language, kind, reason })
      return named(counted)
    }
    case 'moved':
      if (failures >= TRIES) return named(await settleFailed(store, begun, 'moved too often', now, true), 'given-up')
      return named(await settleMoved(store, begun, chat, outcome.to, again))
    case 'rejected':
      log('digest rejected', { platform: chat.platform, subscription: one.subscription, reason: outcome.reason })
      return named(await settleFailed(store, begun, outcome.reason, now, false))
    case 'stale':
      return named(await settleFailed(store, begun, 'stale, and unknown whether it arrived', now, true))
    case 'unreachable': {
      if (failures >= TRIES) return named(await settleFailed(store, begun, outcome.reason, now, true), 'given-up')
      const runAt = now + pauseBefore(failures, parts.random())
      return named(
        await settleLater(store, begun, {
          ...again,
          runAt,
          unsureSince: unsureSince ?? begunAt,
          reason: outcome.reason,
        }),
      )
    }
  }
}

/** Twice as long each time, and half of it by chance, so that many do not come back at once. */
function pauseBefore(failures: number, chance: number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
  return Math.round(longest * (0.5 + chance / 2))
}
