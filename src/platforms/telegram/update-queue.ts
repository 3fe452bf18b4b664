import { sequentialize } from '@grammyjs/runner'
import type { Context, MiddlewareFn } from 'grammy'
import { recent } from '../recent.ts'

/** How many updates are remembered, so that one which Telegram sends again is answered once. */
const REMEMBERED = 10_000

/** Updates of one chat that may wait for each other; what comes beyond them is left out. */
const MOST_WAITING = 40

/** Lets each update through once. */
export function once(): MiddlewareFn {
  const seen = recent<true>(REMEMBERED)
  return async ({ update: { update_id: id } }, next) => {
    if (seen.get(String(id))) return
    seen.set(String(id), true)
    await next()
  }
}

/**
 * Lets updates of one chat through in their order, those of different chats at the same time. Whoever floods the bot waits
 * behind themselves, and keeps nobody else waiting.
 */
export function inTurn(onLeftOut: (context: Context) => void): MiddlewareFn[] {
  const waiting = new Map<string, number>()
  const few: MiddlewareFn = async (context, next) => {
    const order = orderOf(context)
    const count = waiting.get(order) ?? 0
    if (count >= MOST_WAITING) return onLeftOut(context)
    waiting.set(order, count + 1)
    try {
      await next()
    } finally {
      const left = (waiting.get(order) ?? 1) - 1
      if (left > 0) waiting.set(order, left)
      else waiting.delete(order)
    }
  }
  return [few, sequentialize(orderOf)]
}

function orderOf({ chat, from }: Context): string {
  return String(chat?.id ?? from?.id ?? '')
}
