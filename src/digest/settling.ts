import type { Chat } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import type { Log } from '../platforms/platform.ts'
import { settleAll } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import type { Meters } from './meters.ts'
import type { Attempted, Verdict } from './outcome.ts'

/** A subscription that was suspended because of what its platform said. */
export interface Suspended {
  readonly chat: Chat
  readonly language: Language
  readonly kind: 'gone' | 'forbidden'
  readonly reason: string
}

export interface SettlingParts {
  readonly store: Store
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly log: Log
  readonly meters: Meters
  readonly onSuspended: (suspended: Suspended) => void
  /** Nobody waits for what is not written yet. */
  readonly isOver: () => boolean
}

export interface Settler {
  /** Resolves when the outcome is written, or where it cannot be yet: it is kept, and tried again. */
  settle(attempted: Attempted, verdict: Verdict): Promise<void>
  /** Resolves when every outcome is written. */
  idle(): Promise<void>
}

/** Milliseconds between two tries to write down outcomes while the store does not take them. */
const STORE_PAUSE = 1000

/** What waits to be written down. */
interface Waiting {
  readonly attempted: Attempted
  readonly verdict: Verdict
  readonly done: () => void
}

/**
 * Writes outcomes down, those that came meanwhile together, and as often as it takes: what was sent must not be sent again for
 * a database's sake. One that cannot be written holds up no other.
 */
export function createSettler({ store, now, wait, log, meters, onSuspended, isOver }: SettlingParts): Settler {
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined

  async function writeAll(): Promise<void> {
    let failures = 0
    while (waiting.length > 0 && !isOver()) {
      const group = waiting
      waiting = []
      const left = await writeGroup(group)
      for (const { done } of left) done()
      waiting = [...left, ...waiting]
      failures = left.length > 0 ? failures + 1 : 0
      if (failures > 0) await wait(STORE_PAUSE)
    }
    writing = undefined
  }

  /** Returns those that could not be written. */
  async function writeGroup(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      const ended = group.map(({ attempted: { begun, one }, verdict }) => ({ begun, chat: one.chat, ...verdict }))
      const counted = await settleAll(store, ended, now())
      for (const [at, one] of group.entries()) {
        told(one, counted[at] ?? false)
        one.done()
      }
      return []
    } catch (error) {
      const [only, ...others] = group
      if (!only || others.length === 0) {
        log('digest outcome not written yet', { reason: error instanceof Error ? error.message : '' })
        return group
      }
      const left: Waiting[] = []
      for (const one of group) left.push(...(await writeGroup([one])))
      return left
    }
  }

  function told({ attempted: { one, outcome }, verdict }: Waiting, counted: boolean): void {
    const { chat, language } = one
    meters.settled(chat.platform, counted ? verdict.sent : 'superseded')
    if (!counted) return
    if (outcome.kind === 'sent') meters.lag(chat.platform, now() - one.dueAt)
    if (outcome.kind === 'gone' || outcome.kind === 'forbidden')
      onSuspended({ chat, language, kind: outcome.kind, reason: outcome.reason })
    if (outcome.kind === 'rejected')
      log('digest rejected', { platform: chat.platform, subscription: one.subscription, reason: outcome.reason })
  }

  return {
    settle(attempted, verdict) {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push({ attempted, verdict, done: resolve })
      writing ??= writeAll()
      return promise
    },
    async idle() {
      await writing
    },
  }
}
