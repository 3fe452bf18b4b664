import type { Bot, Context } from 'grammy'
import { onPress } from './buttons.ts'
import type { TelegramBot } from './calls.ts'
import { onMigration, onOwnMembership } from './chats.ts'
import { onInlineQuery } from './inline.ts'
import { onEdited, onMessage } from './messages.ts'
import { reasonOf } from './refusals.ts'
import { inTurn, once } from './turns.ts'

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

/** Answers each update once: those of one chat in their order, those of different chats at the same time. */
export function answerUpdates(grammy: Bot, bot: TelegramBot): void {
  grammy.use(once(), ...inTurn((context) => bot.core.log('telegram update left out', { kind: kindOf(context) })))
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

function kindOf({ update }: Context): string {
  return UPDATES.find((kind) => kind in update) ?? 'other'
}
