import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Log, PlatformError } from '../platform.ts'
import type { WebhookSettings } from './parts.ts'
import type { Receiving } from './polling.ts'
import { UPDATES } from './updates.ts'

/** Telegram's updates are a few kilobytes; in bytes. */
const LARGEST_UPDATE = 1_000_000

/**
 * Lets Telegram bring updates to an address behind a reverse proxy. Its last part, and the secret that Telegram sends along,
 * are made from the token: nobody can guess them, and every process that has the token knows them.
 * @throws {PlatformError} when the port is taken; what the call throws when Telegram refuses the address
 */
export async function openWebhook(
  { url, host, port }: WebhookSettings,
  token: string,
  api: Api,
  handle: (update: Update) => Promise<void>,
  log: Log,
): Promise<Receiving> {
  const [path, secret] = [derived('path', token), derived('secret', token)]
  const running = new Set<Promise<void>>()
  const app = new Hono()
  app.use(bodyLimit({ maxSize: LARGEST_UPDATE, onError: (context) => context.body(null, 413) }))
  // A proxy may have left a prefix in front, or taken it off.
  app.post('*', async (context) => {
    if (context.req.path.split('/').at(-1) !== path) return context.notFound()
    if (!isSame(context.req.header('x-telegram-bot-api-secret-token') ?? '', secret)) {
      log('telegram webhook refused', { reason: 'wrong secret' })
      return context.body(null, 401)
    }
    const update: Update = await context.req.json()
    const work = handle(update).finally(() => running.delete(work))
    running.add(work)
    await work
    return context.body(null, 200)
  })
  app.onError((error, context) => {
    log('telegram webhook failed', { reason: error.name })
    return context.body(null, 400)
  })
  const server = createAdaptorServer(app)
  server.listen(port, host)
  await once(server, 'listening').catch((cause: unknown) => {
    throw new PlatformError(`TELEGRAM_WEBHOOK_LISTEN: ${host}:${port} cannot be listened on.`, { cause })
  })
  try {
    await api.setWebhook(`${url.replace(/\/$/u, '')}/${path}`, { secret_token: secret, allowed_updates: UPDATES })
  } catch (error) {
    server.close()
    throw error
  }
  return {
    isConnected: () => server.listening,
    /** Leaves the address with Telegram, which keeps what happens until somebody listens again. */
    async stop() {
      server.close()
      await Promise.all(running)
    },
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
