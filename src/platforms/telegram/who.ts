import type { Api } from 'grammy'
import type { Message, Chat as TelegramChat, User } from 'grammy/types'
import type { Request } from '../../command/dispatch.ts'
import type { Reader } from '../../command/services.ts'
import { chatOf, topicOf } from './addresses.ts'
import type { TelegramBot } from './calls.ts'
import { namedChats } from './named-chats.ts'
import { languageOf, TELEGRAM } from './parts.ts'
import { rightsBy } from './rights.ts'

/** Somebody who writes as a channel, or as the group itself, is that chat to us. */
export function readerOf({ from, sender_chat, chat }: Pick<Message, 'from' | 'sender_chat' | 'chat'>): Reader {
  const isChat = sender_chat !== undefined || from === undefined
  return { platform: TELEGRAM, id: String(sender_chat?.id ?? from?.id ?? chat.id), ...(isChat ? { isChat } : {}) }
}

export type Asker = Pick<Request, 'chat' | 'reader' | 'hint' | 'isAdministrator' | 'findChat' | 'canPost'>

/** Who asks, where, and with which rights on the platform's word. */
export function askerOf(message: Message, bot: TelegramBot): Asker {
  const { chat, from, sender_chat } = message
  const here = chatOf(chat, topicOf(message))
  return {
    chat: here,
    findChat: namedChats(sender_chat ? undefined : from?.id, bot),
    canPost: () => rightsBy(bot).canPost(here),
    reader: readerOf(message),
    hint: languageOf(from?.language_code),
    isAdministrator: async () => {
      // Only those who administer a channel write in it, and only they write in a group as the group.
      if (chat.type === 'channel' || sender_chat?.id === chat.id) return true
      return sender_chat === undefined && (await administers(from, chat, bot.api))
    },
  }
}

/** Everybody may do everything in their own private chat. @throws what the call throws */
export async function administers(
  user: Pick<User, 'id'> | undefined,
  chat: Pick<TelegramChat, 'id' | 'type'>,
  api: Api,
): Promise<boolean> {
  if (chat.type === 'private') return true
  if (!user) return false
  const { status } = await api.getChatMember(chat.id, user.id)
  return status === 'creator' || status === 'administrator'
}
