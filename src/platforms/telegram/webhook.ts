import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { PlatformCore } from '../core.ts'
import { type Listening, PlatformError } from '../platform.ts'
import { finish, isDoneWithin } from './patience.ts'
import type { WebhookSettings } from './settings.ts'
import { readUpdate } from './update-form.ts'
import { watchWebhook } from './webhook-watch.ts'

/** Telegram's updates are a few kilobytes; in bytes. */
const LARGEST_UPDATE = 1_000_000

/**
 * How long Telegram is kept waiting for our word, in milliseconds: it brings few updates at the same time, and those of
 * other chats wait behind one that takes long.
 */
const LONGEST_WAIT = 10_000

/** What being brought updates needs. */
export interface WebhookParts {
  readonly token: string
  readonly api: Api
  /** The same, whose calls end when connecting has to; that is when the signal says so. */
  readonly connecting: Api
  readonly signal: AbortSignal
  /** Never fails. */
  readonly handle: (update: Update) => Promise<void>
  readonly core: PlatformCore
  readonly lost: (reason: string) => void
}

/**
 * Lets Telegram bring updates to an address behind a reverse proxy. Its last part, and the secret that Telegram sends along,
 * are made from the token: nobody can guess them, and every process that has the token knows them.
 * @throws {PlatformError} when the port is taken; what the call throws when Telegram refuses the address
 */
export async function openWebhook(
  { url, host, port }: WebhookSettings,
  { token, api, connecting, signal, handle, core, lost }: WebhookParts,
): Promise<Listening> {
  const { claims, log } = core
  const [path, secret] = [derived('path', token), derived('secret', token)]
  const running = new Set<Promise<void>>()
  let arrived = 0

  async function answerOnce(update: Update, key: string): Promise<void> {
    await handle(update)
    await claims.done(key)
  }

  /** Where it was not done here, Telegram brings it again. */
  async function take(update: Update): Promise<200 | 503> {
    const key = `telegram update ${update.update_id}`
    const claim = await claims.take(key)
    if (claim === 'busy') return 503
    if (claim === 'done') return 200
    const work = answerOnce(update, key)
      .catch((error: Error) => log('telegram claim failed', { reason: error.name }))
      .finally(() => running.delete(work))
    running.add(work)
    await isDoneWithin(work, LONGEST_WAIT)
    return 200
  }

  const app = new Hono()
  app.use(bodyLimit({ maxSize: LARGEST_UPDATE, onError: (context) => context.body(null, 413) }))
  // A proxy may have left a prefix in front, or taken it off.
  app.post('*', async (context) => {
    if (context.req.path.split('/').at(-1) !== path) return context.notFound()
    if (!isSame(context.req.header('x-telegram-bot-api-secret-token') ?? '', secret)) {
      log('telegram webhook refused', { reason: 'wrong secret' })
      return context.body(null, 401)
    }
    const update = readUpdate(await bodyOf(context))
    if (!update) {
      log('telegram webhook failed', { reason: 'no update' })
      return context.body(null, 400)
    }
    arrived += 1
    return context.body(null, await take(update))
  })
  const server = createAdaptorServer(app)
  server.listen(port, host)
  await once(server, 'listening').catch((cause: unknown) => {
    throw new PlatformError(`TELEGRAM_WEBHOOK_LISTEN: ${host}:${port} cannot be listened on.`, { cause })
  })
  const address = `${url}/${path}`
  const watch = await watchWebhook(address, secret, { api, connecting, signal, core, arrived: () => arrived }).catch(
    (error) => {
      server.close()
      throw error
    },
  )
  server.on('error', (error) => lost(error.name))
  return {
    isConnected: () => server.listening && watch.isOurs(),
    /** Leaves the address with Telegram, which keeps what happens until somebody listens again. */
    async stop() {
      server.close()
      const [left] = await Promise.all([finish(running), watch.stop()])
      if (left > 0) log('telegram stopping failed', { reason: 'not done in time', updates: left })
    },
  }
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    // Told like anything else that is no update.
    return undefined
  }
}

function derived(purpose: string, token: string): string {
  return createHmac('sha256', token).update(`communique ${purpose}`).digest('hex')
}

/** In constant time, whatever their lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', expected).update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
