import type { Api } from 'grammy'
import { withBackoff } from '../backoff.ts'
import type { PlatformCore } from '../core.ts'
import { forGrammy } from './api.ts'
import { pauseAfter } from './api-calls.ts'
import { heardWithin } from './heard.ts'
import { reasonOf } from './refusals.ts'
import { UPDATES } from './updates.ts'

// Pauses between two looks in milliseconds: the usual one, and the first after a look that failed, each twice the one before.
const PAUSE = 120_000
const FIRST_PAUSE = 5000

/** Milliseconds after the last word of Telegram's for which it counts as connected. */
const HEARD = PAUSE + 60_000

/** Looks in a row that found updates waiting behind a new failure; one is nothing, as another process may have taken them since. */
const FAILING = 2

export interface WebhookWatch {
  /** Whether Telegram brings updates to us, as far as it says. */
  isOurs(): boolean
  stop(): Promise<void>
}

interface WatchParts {
  readonly api: Api
  /** The same, whose calls end when connecting has to; that is when the signal says so. */
  readonly connecting: Api
  readonly signal: AbortSignal
  readonly core: PlatformCore
  /** How many updates were brought so far. */
  readonly arrived: () => number
}

/**
 * Tells Telegram where to bring updates, looks now and then whether it still knows, and tells it again where it does not:
 * whoever has the token can take them away. What waits with Telegram stays.
 * @throws what Telegram refuses
 */
export async function watchWebhook(
  address: string,
  secret: string,
  { api, connecting, signal: ended, core, arrived }: WatchParts,
): Promise<WebhookWatch> {
  const { log } = core
  const stopping = new AbortController()
  const { signal } = stopping
  const settings = { secret_token: secret, allowed_updates: UPDATES }
  const wait = (pause: number) => core.wait(pause, ended)
  await withBackoff(() => connecting.setWebhook(address, settings), wait, pauseAfter)
  const heard = heardWithin(HEARD, core.now)
  let isOurs = true
  let failures = 0
  let last = { arrived: arrived(), failedAt: (await connecting.getWebhookInfo()).last_error_date ?? 0 }

  async function look(): Promise<void> {
    const info = await api.getWebhookInfo(forGrammy(signal))
    const { url, pending_update_count: waiting, last_error_date: failedAt = 0, last_error_message: reason } = info
    if (typeof url !== 'string') throw new TypeError('no webhook in the answer')
    heard.note()
    isOurs = url === address
    const hasFailed = failedAt !== last.failedAt
    const isStuck = waiting > 0 && arrived() === last.arrived
    failures = isStuck ? failures + Number(hasFailed) : 0
    last = { arrived: arrived(), failedAt }
    if (!isOurs) log('telegram webhook missing', { advice: TAKEN_AWAY })
    if (hasFailed) log('telegram webhook failed', { reason, waiting })
    if (isOurs && failures === 0) return
    // Whoever set the same address with another secret is undone, too.
    await api.setWebhook(address, settings, forGrammy(signal))
    isOurs = true
  }

  async function keepLooking(): Promise<void> {
    for (let pause = PAUSE; ; ) {
      await core.wait(pause, signal)
      if (signal.aborted) return
      try {
        await look()
        pause = PAUSE
      } catch (error) {
        if (signal.aborted) return
        log('telegram webhook failed', { reason: reasonOf(error) })
        pause = pause === PAUSE ? FIRST_PAUSE : Math.min(pause * 2, PAUSE)
      }
    }
  }

  const looking = keepLooking()
  return {
    isOurs: () => isOurs && failures < FAILING && heard.isRecent(),
    async stop() {
      stopping.abort()
      await looking
    },
  }
}

const TAKEN_AWAY =
  'somebody else has this token and took the updates away: stop whoever did, or revoke the token; the address is set again'
