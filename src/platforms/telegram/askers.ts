import type { Message } from 'grammy/types'
import type { Request } from '../../command/dispatch.ts'
import type { Reader } from '../../command/services.ts'
import type { TelegramBot } from './api-calls.ts'
import { chatOf, topicOf } from './chat-ids.ts'
import { namedChats } from './named-chats.ts'
import { rightsBy } from './rights.ts'
import { languageOf, TELEGRAM } from './settings.ts'

/** Somebody who writes as a channel, or as the group itself, is that chat to us. */
export function readerOf({ from, sender_chat, chat }: Pick<Message, 'from' | 'sender_chat' | 'chat'>): Reader {
  const isChat = sender_chat !== undefined || from === undefined
  return { platform: TELEGRAM, id: String(sender_chat?.id ?? from?.id ?? chat.id), ...(isChat ? { isChat } : {}) }
}

export type Asker = Pick<Request, 'chat' | 'reader' | 'hint' | 'isAdministrator' | 'findChat' | 'canPost'>

/** Who asks, where, and with which rights on the platform's word. */
export function askerOf(message: Message, bot: TelegramBot): Asker {
  const { from, sender_chat } = message
  const chat = chatOf(message.chat, topicOf(message))
  const reader = readerOf(message)
  const rights = rightsBy(bot)
  // Who writes as another channel is nobody here.
  const isGuest = sender_chat !== undefined && sender_chat.id !== message.chat.id
  return {
    chat,
    reader,
    hint: languageOf(from?.language_code),
    findChat: namedChats(sender_chat ? undefined : from?.id, bot),
    canPost: () => rights.canPost(chat),
    isAdministrator: async () => !isGuest && (await rights.of(reader, chat)) === 'administrator',
  }
}
