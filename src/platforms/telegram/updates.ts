import type { Bot, Context } from 'grammy'
import type { Update } from 'grammy/types'
import type { TelegramBot } from './api-calls.ts'
import { onPress } from './callback-queries.ts'
import { onInlineQuery } from './inline-queries.ts'
import { onMigration, onOwnMembership } from './memberships.ts'
import { onEdited, onMessage } from './messages.ts'
import { reasonOf } from './refusals.ts'
import { inTurn, once } from './update-queue.ts'
import type { Slots } from './update-slots.ts'

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

/** An update in work, and the bot as it is to be used for it: what the bot waits for takes no slot from others. */
export type UpdateContext = Context & { bot: TelegramBot }

/**
 * What answers an update, once: those of one chat in their order, those of different chats at the same time. It never fails,
 * and ends when the update is answered or has taken too long.
 */
export function answerUpdates(
  grammy: Bot<UpdateContext>,
  bot: TelegramBot,
  slots: Slots,
): (update: Update) => Promise<void> {
  const { log } = bot.core
  const failed = (context: Context, error: unknown) =>
    log('telegram update failed', { kind: kindOf(context), reason: reasonOf(error) })
  grammy.use(once(), ...inTurn((context) => log('telegram update left out', { kind: kindOf(context) })))
  grammy.use(async (context, next) => {
    const isDone = await slots.work(async (wait) => {
      context.bot = { ...bot, core: { ...bot.core, wait } }
      await next().catch((error: unknown) => failed(context, error))
    })
    if (!isDone) log('telegram update failed', { kind: kindOf(context), reason: 'not done in time' })
  })
  grammy.on(['message:migrate_to_chat_id'], ({ message, bot }) => onMigration(message, bot))
  grammy.on(['message', 'channel_post'], ({ msg, bot }) => onMessage(msg, bot))
  grammy.on(['edited_message', 'edited_channel_post'], ({ msg, bot }) => onEdited(msg, bot))
  grammy.on('callback_query:data', ({ callbackQuery, bot }) => onPress(callbackQuery, bot))
  grammy.on('inline_query', ({ inlineQuery, bot }) => onInlineQuery(inlineQuery, bot))
  grammy.on('my_chat_member', ({ myChatMember, bot }) => onOwnMembership(myChatMember, bot))
  grammy.catch(({ error, ctx }) => failed(ctx, error))
  return async (update) => {
    await grammy.handleUpdate(update).catch((error) => grammy.errorHandler(error))
  }
}

function kindOf({ update }: Context): string {
  return UPDATES.find((kind) => kind in update) ?? 'other'
}
