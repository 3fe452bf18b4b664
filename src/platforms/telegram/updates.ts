import { sequentialize } from '@grammyjs/runner'
import type { Bot, Context } from 'grammy'
import { onPress } from './buttons.ts'
import type { TelegramBot } from './calls.ts'
import { onMigration, onOwnMembership } from './chats.ts'
import { onInlineQuery } from './inline.ts'
import { onEdited, onMessage } from './messages.ts'
import { recent } from './recent.ts'
import { reasonOf } from './refusals.ts'

/** The kinds of updates that we want to hear of. */
export const UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const

/** How many updates are remembered, so that one which Telegram sends again is answered once. */
const REMEMBERED = 10_000

/** Updates of one chat that may wait for each other; what comes beyond them is left out. */
const MOST_WAITING = 40

/** Answers each update once: those of one chat in their order, those of different chats at the same time. */
export function answerUpdates(grammy: Bot, bot: TelegramBot): void {
  const seen = recent<true>(REMEMBERED)
  grammy.use(async ({ update: { update_id: id } }, next) => {
    if (seen.get(String(id))) return
    seen.set(String(id), true)
    await next()
  })
  const waiting = new Map<string, number>()
  grammy.use(async (context, next) => {
    const order = orderOf(context) ?? ''
    const count = waiting.get(order) ?? 0
    // Whoever floods the bot waits behind themselves, and keeps nobody else waiting.
    if (count >= MOST_WAITING) return bot.core.log('telegram update left out', { kind: kindOf(context) })
    waiting.set(order, count + 1)
    try {
      await next()
    } finally {
      if (waiting.get(order) === 1) waiting.delete(order)
      else waiting.set(order, (waiting.get(order) ?? 1) - 1)
    }
  })
  grammy.use(sequentialize(orderOf))
  grammy.on(['message:migrate_to_chat_id'], ({ message }) => onMigration(message, bot))
  grammy.on(['message', 'channel_post'], ({ msg }) => onMessage(msg, bot))
  grammy.on(['edited_message', 'edited_channel_post'], ({ msg }) => onEdited(msg, bot))
  grammy.on('callback_query:data', ({ callbackQuery }) => onPress(callbackQuery, bot))
  grammy.on('inline_query', ({ inlineQuery }) => onInlineQuery(inlineQuery, bot))
  grammy.on('my_chat_member', ({ myChatMember }) => onOwnMembership(myChatMember, bot))
  grammy.catch(({ error, ctx }) =>
    bot.core.log('telegram update failed', { kind: kindOf(ctx), reason: reasonOf(error) }),
  )
}

function orderOf({ chat, from }: Context): string | undefined {
  return String(chat?.id ?? from?.id ?? '')
}

function kindOf({ update }: Context): string {
  return UPDATES.find((kind) => kind in update) ?? 'other'
}
