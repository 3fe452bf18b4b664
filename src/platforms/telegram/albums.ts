import type { Message } from 'grammy/types'
import type { TelegramBot } from './api-calls.ts'

/** What was said to an album, whose pictures come as messages of their own, in any order and in several updates. */
export interface AnsweredAlbum {
  /** The key of the message that was answered. */
  readonly item: string
  /** Whether that was more than a hint how to ask. */
  readonly isAnswered: boolean
}

export function albumOf(message: Message, { albums }: TelegramBot): AnsweredAlbum | undefined {
  const key = albumKey(message)
  return key === undefined ? undefined : albums.get(key)
}

export function rememberAlbum(message: Message, album: AnsweredAlbum, { albums }: TelegramBot): void {
  const key = albumKey(message)
  if (key !== undefined) albums.set(key, album)
}

function albumKey({ chat, media_group_id: id }: Message): string | undefined {
  return id === undefined ? undefined : `${chat.id}/${id}`
}

/** What is forwarded together bears the same time; in seconds. */
const TOGETHER = 2

/** Whether a message was forwarded along with one before it, and so needs no hint of its own. Notes when it was heard. */
export function cameAlong({ chat, date, forward_origin }: Message, { heard }: TelegramBot): boolean {
  const last = heard.get(String(chat.id))
  heard.set(String(chat.id), date)
  return forward_origin !== undefined && last !== undefined && date - last <= TOGETHER
}
