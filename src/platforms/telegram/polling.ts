import { setImmediate } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { PlatformCore } from '../core.ts'
import type { Listening } from '../platform.ts'
import { forGrammy } from './api.ts'
import { heardWithin } from './heard.ts'
import { finish } from './patience.ts'
import { reasonOf, refusalOf } from './refusals.ts'
import { readUpdates } from './update-form.ts'
import type { Slots } from './update-slots.ts'
import { UPDATES } from './updates.ts'

/** Seconds that Telegram keeps a request open until something happens; it allows fifty. */
export const POLL_SECONDS = 30

// Pauses after a failure in milliseconds: the first and the longest, each twice the one before; and the bounds of one that Telegram names.
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 60_000
const SHORTEST_ASKED = 1000
const LONGEST_ASKED = 60 * 60 * 1000

/** An answer that brings nothing, and sooner than this, did not wait for anything; in milliseconds. */
const AT_ONCE = 500

/** Milliseconds after the last proper answer for which Telegram counts as connected. */
const HEARD = 60_000

/** For how long the last word to Telegram is waited for at a stop, in milliseconds. */
const LAST_WORD = 1500

/** What fetching needs. */
export interface PollingParts {
  /** Patient enough for a long poll. */
  readonly api: Api
  /** Never fails. */
  readonly handle: (update: Update) => Promise<void>
  readonly slots: Slots
  readonly core: PlatformCore
  readonly lost: (reason: string) => void
}

/**
 * Fetches updates and hands them on, several at a time. An update is confirmed by the next request, so those that are in work
 * when the process is killed are not answered; when it is asked to stop, everything fetched is finished and confirmed.
 */
export function startPolling({ api, handle, slots, core, lost }: PollingParts): Listening {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = new Set<Promise<void>>()
  let next = 0
  const heard = heardWithin(HEARD, core.now)
  const take = (update: Update) => {
    next = update.update_id + 1
    const work = handle(update).finally(() => running.delete(work))
    running.add(work)
  }

  async function fetchSome(): Promise<void> {
    const begun = core.now()
    const asked = { offset: next, timeout: POLL_SECONDS, allowed_updates: UPDATES }
    const updates = readUpdates(await api.getUpdates(asked, forGrammy(signal)))
    heard.note()
    const isAtOnce = core.now() - begun < AT_ONCE
    const isNothingNew = updates.every(({ update_id: id }) => id < next)
    for (const update of updates) take(update)
    // Answers go out before the next request for updates does.
    await setImmediate()
    await slots.room(signal)
    if (isNothingNew && isAtOnce) await core.wait(SHORTEST_ASKED, signal)
  }

  async function mend(error: unknown, usual: number): Promise<void> {
    core.log('telegram updates failed', { reason: reasonOf(error), ...adviceOn(error) })
    // Where a webhook is set, nothing can be fetched; what waits there stays.
    if (isTakenByWebhook(error)) await api.deleteWebhook({}, forGrammy(signal)).catch(() => {})
    await core.wait(pauseOn(error, usual), signal)
  }

  async function fetchAll(): Promise<void> {
    for (let pause = FIRST_PAUSE; !signal.aborted; )
      try {
        await fetchSome()
        pause = FIRST_PAUSE
      } catch (error) {
        if (signal.aborted) return
        await mend(error, pause)
        pause = Math.min(pause * 2, LONGEST_PAUSE)
      }
  }

  const fetching = fetchAll().catch((error: unknown) => lost(reasonOf(error)))
  return {
    isConnected: () => !signal.aborted && heard.isRecent(),
    async stop() {
      stopping.abort()
      await fetching
      const left = await finish(running)
      if (left > 0) core.log('telegram stopping failed', { reason: 'not done in time', updates: left })
      // Says which updates were taken, so that none comes again.
      const last = { offset: next, limit: 1, timeout: 0 }
      if (next > 0) await api.getUpdates(last, forGrammy(AbortSignal.timeout(LAST_WORD))).catch(() => {})
    },
  }
}

/** Whoever asks to be fetched from again much later is not waited for so long. */
function pauseOn(error: unknown, usual: number): number {
  const refusal = refusalOf(error)
  return refusal.kind === 'slow-down' ? Math.min(refusal.milliseconds, LONGEST_ASKED) : usual
}

function isTakenByWebhook(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409 && error.description.includes('webhook')
}

/** What whoever runs the bot can do about it. */
function adviceOn(error: unknown): { advice?: string } {
  if (isTakenByWebhook(error))
    return { advice: 'somebody set a webhook with this token: it is removed; stop whoever did, or revoke the token' }
  switch (error instanceof GrammyError && error.error_code) {
    case 409:
      return { advice: 'another process fetches updates with this token: stop it, or give it a token of its own' }
    case 401:
    case 404:
      return { advice: 'the token was revoked: set the new TELEGRAM_TOKEN and start again' }
    default:
      return {}
  }
}
