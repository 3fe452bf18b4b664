import type { APIMethodParams } from '@gramio/types'
import { conflict } from './errors.ts'
import type { Call } from './methods.ts'
import type { Update } from './types.ts'
import { confirm, type Poll } from './updates.ts'
import type { World } from './world.ts'

const LONGEST_POLL = 50

/** Long polling: what is unconfirmed comes again and again, until a request's offset is beyond it. */
export async function getUpdates(
  { world, request, signal }: Call,
  { offset = 0, limit = 100, timeout = 0, allowed_updates }: NonNullable<APIMethodParams<'getUpdates'>>,
): Promise<Update[]> {
  const { updates } = world
  if (world.webhook) {
    throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
  }
  if (allowed_updates) updates.allowed = allowed_updates
  updates.poll?.finish('conflict')
  const from = offset < 0 ? (updates.queue.at(offset) ?? updates.queue[0])?.update.update_id : offset
  confirm(world, ({ update, repeated }) => !repeated && update.update_id < (from ?? 0))
  if (updates.queue.length === 0 && timeout > 0 && !signal.aborted) {
    await wait(world, request, Math.min(timeout, LONGEST_POLL) * 1000, signal)
  }
  const batch = updates.queue.slice(0, limit)
  if (!signal.aborted) confirm(world, (queued) => queued.repeated && batch.includes(queued))
  return batch.map(({ update }) => update)
}

function wait(world: World, request: Poll['request'], ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const { updates } = world
  const poll: Poll = {
    request,
    until: world.now() + ms,
    finish(outcome) {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
      if (updates.poll === poll) updates.poll = undefined
      if (outcome === 'conflict') {
        reject(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'))
      } else if (outcome === 'webhook') reject(conflict('terminated by setWebhook request'))
      else resolve()
    },
  }
  const leave = () => poll.finish('gone')
  const timer = setTimeout(() => poll.finish('timeout'), ms)
  signal.addEventListener('abort', leave)
  updates.poll = poll
  world.events.emit('polling', request)
  return promise
}

/** Ends the waiting long poll if the server's clock has passed its time. */
export function expirePoll({ updates, now }: World): void {
  if (updates.poll && updates.poll.until <= now()) updates.poll.finish('timeout')
}
