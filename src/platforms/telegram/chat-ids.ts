import type { Message, Chat as TelegramChat } from 'grammy/types'
import type { Chat } from '../../command/services.ts'
import { TELEGRAM } from './settings.ts'

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
