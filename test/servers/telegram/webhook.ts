import type { APIMethodParams, TelegramWebhookInfo } from '@gramio/types'
import { malformed } from './errors.ts'
import type { Methods } from './methods.ts'
import type { Update } from './types.ts'
import { confirm } from './updates.ts'
import type { World } from './world.ts'

export interface Webhook {
  readonly settings: APIMethodParams<'setWebhook'>
  /** Aborted when the webhook is replaced or removed. */
  readonly over: AbortController
  lastError?: { readonly at: number; readonly message: string }
}

export const webhookMethods: Methods = {
  setWebhook({ world }, settings) {
    removeWebhook(world)
    if (settings.drop_pending_updates) confirm(world, () => true)
    if (settings.allowed_updates) world.updates.allowed = settings.allowed_updates
    if (settings.url === '') return true
    checkUrl(world.options.webhookTo(settings.url), settings.url)
    world.updates.poll?.finish('webhook')
    world.webhook = { settings, over: new AbortController() }
    for (const listener of world.updates.listeners) listener()
    return true
  },
  deleteWebhook({ world }, { drop_pending_updates } = {}) {
    removeWebhook(world)
    if (drop_pending_updates) confirm(world, () => true)
    return true
  },
  getWebhookInfo({ world }): TelegramWebhookInfo {
    const { webhook, updates } = world
    const { settings, lastError } = webhook ?? {}
    return {
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.queue.length,
      ...(settings && { max_connections: settings.max_connections ?? 40, ip_address: '127.0.0.1' }),
      ...(lastError && { last_error_date: Math.floor(lastError.at / 1000), last_error_message: lastError.message }),
      ...(updates.allowed.length > 0 && { allowed_updates: [...updates.allowed] }),
    }
  },
}

export function removeWebhook(world: World): void {
  world.webhook?.over.abort()
  world.webhook = undefined
}

/** Real Telegram takes HTTPS only; a bot under test may also listen on this machine, and only there. */
function checkUrl(reached: string, url: string): void {
  if (!URL.canParse(url) || !URL.canParse(reached)) throw malformed('bad webhook: invalid webhook URL specified')
  const { protocol, hostname } = new URL(reached)
  if (hostname !== '127.0.0.1') throw malformed(`bad webhook: ${hostname} is not on this machine; use webhookTo`)
  const { protocol: declared, port } = new URL(url)
  if (url === reached && protocol === 'http:') return
  if (declared !== 'https:') throw malformed('bad webhook: An HTTPS URL must be provided for webhook')
  if (!['', '80', '88', '8443'].includes(port)) {
    throw malformed('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
}

export type RunReply = (method: string, params: Readonly<Record<string, unknown>>) => Promise<void>

/** Hands updates to the webhook: those of one chat one after the other, those of different chats side by side. */
export function createDeliveries(world: World, run: RunReply): void {
  const busy = new Map<string, Promise<void>>()
  const taken = new Set<object>()

  function pump(): void {
    const { webhook } = world
    if (!webhook) return
    for (const queued of world.updates.queue) {
      if (taken.has(queued)) continue
      taken.add(queued)
      const key = chatOf(queued.update)
      const before = busy.get(key) ?? Promise.resolve()
      const turn = before
        .then(() => deliver(world, webhook, queued.update, run))
        .then((handled) => {
          taken.delete(queued)
          if (busy.get(key) === turn) busy.delete(key)
          if (handled) confirm(world, (one) => one === queued)
          // The webhook was replaced meanwhile: the new one gets it.
          else pump()
        })
      busy.set(key, turn)
    }
  }

  world.updates.listeners.add(pump)
}

/** Whether the update is done with: taken, or given up. */
async function deliver(world: World, webhook: Webhook, update: Update, run: RunReply): Promise<boolean> {
  const { settings, over } = webhook
  const { webhookAttempts, webhookTo, retryDelay } = world.options
  for (let attempt = 1; attempt <= webhookAttempts && !over.signal.aborted; attempt++) {
    const outcome = await post(webhookTo(settings.url), settings.secret_token, update, over.signal)
    if (over.signal.aborted) return false
    const delivery = { update, attempt, status: outcome.status }
    world.deliveries.push(delivery)
    if (outcome.ok) {
      world.events.emit('delivery', delivery)
      const { method, ...params } = outcome.reply
      if (typeof method === 'string') await run(method, params)
      return true
    }
    webhook.lastError = { at: world.now(), message: `Wrong response from the webhook: ${outcome.status}` }
    world.events.emit('delivery', delivery)
    await new Promise<void>((resolve) => setTimeout(resolve, retryDelay))
  }
  return !over.signal.aborted
}

interface Outcome {
  readonly ok: boolean
  readonly status: number | string
  readonly reply: Readonly<Record<string, unknown>>
}

async function post(url: string, secret: string | undefined, update: Update, signal: AbortSignal): Promise<Outcome> {
  const headers = {
    'content-type': 'application/json',
    ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
  }
  try {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update), signal })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== ''
    return { ok: response.ok, status: response.status, reply: isJson ? JSON.parse(text) : {} }
  } catch (error) {
    return { ok: false, status: String(error), reply: {} }
  }
}

/** Updates about different chats and people do not wait for each other. */
function chatOf({
  message,
  edited_message,
  channel_post,
  callback_query,
  my_chat_member,
  inline_query,
}: Update): string {
  const from = callback_query?.from ?? inline_query?.from
  return String((message ?? edited_message ?? channel_post ?? my_chat_member)?.chat.id ?? from?.id)
}
