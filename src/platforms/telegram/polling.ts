import { setImmediate } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { PlatformCore } from '../core.ts'
import { reasonOf, refusalOf } from './refusals.ts'
import { UPDATES } from './updates.ts'

/** Seconds that Telegram keeps a request open until something happens; it allows fifty. */
export const POLL_SECONDS = 30

/** Updates in work at the same time; more are fetched when one of them is done. */
const MOST_AT_ONCE = 200

/** Pauses after a failure in milliseconds: the first, and the longest; each is twice the one before. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 60_000

/** What brings updates to us. */
export interface Receiving {
  isConnected(): boolean
  stop(): Promise<void>
}

/**
 * Fetches updates and hands them on, several at a time. An update is confirmed by the next request, so those that are in work
 * when the process is killed are not answered; when it is asked to stop, everything fetched is finished and confirmed.
 */
export function startPolling(api: Api, handle: (update: Update) => Promise<void>, core: PlatformCore): Receiving {
  const stopping = new AbortController()
  // grammY's types know only the polyfill of Node's own signals.
  const signal = stopping.signal as unknown as Parameters<Api['getUpdates']>[1]
  const running = new Set<Promise<void>>()
  let next = 0
  let isConnected = true
  const take = (update: Update) => {
    next = update.update_id + 1
    const work = handle(update).finally(() => running.delete(work))
    running.add(work)
  }
  const fetching = (async () => {
    for (let pause = FIRST_PAUSE; !stopping.signal.aborted; ) {
      try {
        const updates = await api.getUpdates({ offset: next, timeout: POLL_SECONDS, allowed_updates: UPDATES }, signal)
        for (const update of updates) take(update)
        isConnected = true
        pause = FIRST_PAUSE
        while (running.size >= MOST_AT_ONCE) await Promise.race(running)
        // Answers go out before the next request for updates does.
        await setImmediate()
      } catch (error) {
        if (stopping.signal.aborted) return
        isConnected = false
        core.log('telegram updates failed', { reason: reasonOf(error), ...adviceOn(error) })
        const refusal = refusalOf(error)
        await core.wait(refusal?.kind === 'slow-down' ? refusal.milliseconds : pause, stopping.signal)
        pause = Math.min(pause * 2, LONGEST_PAUSE)
      }
    }
  })()
  return {
    isConnected: () => isConnected && !stopping.signal.aborted,
    async stop() {
      stopping.abort()
      await fetching
      await Promise.all(running)
      // Says which updates were taken, so that none comes again.
      if (next > 0) await api.getUpdates({ offset: next, limit: 1, timeout: 0 }).catch(() => {})
    },
  }
}

/** What whoever runs the bot can do about it. */
function adviceOn(error: unknown): { advice?: string } {
  if (!(error instanceof GrammyError)) return {}
  if (error.error_code === 409)
    return { advice: 'another process fetches updates with this token: stop it, or give it a token of its own' }
  return error.error_code === 401 ? { advice: 'the token was revoked: set the new TELEGRAM_TOKEN and start again' } : {}
}
