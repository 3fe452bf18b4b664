import type { Api } from 'grammy'
import type { Message, Chat as TelegramChat, User } from 'grammy/types'
import type { Request } from '../../command/dispatch.ts'
import type { Chat, Reader } from '../../command/services.ts'
import { languageOf, TELEGRAM } from './parts.ts'

/** A forum's topic is a chat of its own, `<group>/<topic>`; what is set for the group counts in all of them. */
export function chatOf(chat: Pick<TelegramChat, 'id' | 'type'>, topic?: number): Chat {
  const id = topic === undefined ? String(chat.id) : `${chat.id}/${topic}`
  return { platform: TELEGRAM, id, ...(chat.type === 'private' ? {} : { community: String(chat.id) }) }
}

/** Where to send to: the group's id, and its topic. */
export function addressOf({ id }: Chat): { chat_id: string; message_thread_id?: number } {
  const [chat_id = '', topic] = id.split('/')
  return topic === undefined ? { chat_id } : { chat_id, message_thread_id: Number(topic) }
}

/** The topic that a message stands in; the one called General has none. */
export function topicOf({ is_topic_message, message_thread_id }: Message): number | undefined {
  return is_topic_message ? message_thread_id : undefined
}

/** Somebody who writes as a channel, or as the group itself, is that chat to us. */
export function readerOf({ from, sender_chat, chat }: Pick<Message, 'from' | 'sender_chat' | 'chat'>): Reader {
  const isChat = sender_chat !== undefined || from === undefined
  return { platform: TELEGRAM, id: String(sender_chat?.id ?? from?.id ?? chat.id), ...(isChat ? { isChat } : {}) }
}

/** Who asks, where, and with which rights on the platform's word. */
export function askerOf(message: Message, api: Api): Pick<Request, 'chat' | 'reader' | 'hint' | 'isAdministrator'> {
  const { chat, from, sender_chat } = message
  return {
    chat: chatOf(chat, topicOf(message)),
    reader: readerOf(message),
    hint: languageOf(from?.language_code),
    isAdministrator: async () => {
      // Only those who administer a channel write in it, and only they write in a group as the group.
      if (chat.type === 'channel' || sender_chat?.id === chat.id) return true
      return sender_chat === undefined && (await administers(from, chat, api))
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
