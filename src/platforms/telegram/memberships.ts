import type { ChatMemberUpdated, Message } from 'grammy/types'
import { welcome } from '../../command/welcome.ts'
import type { TelegramBot } from './api-calls.ts'
import { chatOf } from './chat-ids.ts'
import { messagesFor, sendAll } from './send.ts'
import { languageOf } from './settings.ts'

const OUT: ReadonlySet<string> = new Set(['left', 'kicked'])

/** Says hello where the bot was let in, and notes where it was shown out. */
export async function onOwnMembership(update: ChatMemberUpdated, bot: TelegramBot): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: after } = update
  const here = chatOf(chat)
  if (OUT.has(after.status)) return await bot.core.chats.gone(here, after.status)
  const isNew = OUT.has(before.status)
  // In private, Start is what is answered; in a channel, readers want the channel's own posts only.
  if (!isNew || chat.type === 'private' || chat.type === 'channel') return
  const language = languageOf(from.language_code) ?? 'en'
  await sendAll(messagesFor(welcome(bot.core.knowledge(), language), bot.core), here, bot)
}

/** A group that became a supergroup has another id from now on. */
export async function onMigration({ chat, migrate_to_chat_id: to }: Message, { core }: TelegramBot): Promise<void> {
  if (to !== undefined) await core.chats.moved(chatOf(chat), String(to))
}
