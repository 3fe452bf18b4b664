import type { APIMethodParams } from '@gramio/types'
import { assertMaySend, findRoom, findTopic, type Kind } from './access.ts'
import { refused } from './errors.ts'
import { inlineKeyboard } from './keyboards.ts'
import { GENERAL, nextMessageId, type Room, type Topic } from './rooms.ts'
import type { Message, MessageRef } from './types.ts'
import type { Stored, World } from './world.ts'

/** The parameters that all sending methods share. */
export type Sending = Pick<
  APIMethodParams<'sendMessage'>,
  'chat_id' | 'message_thread_id' | 'reply_parameters' | 'reply_markup' | 'protect_content' | 'message_effect_id'
>
export type Content = Omit<Message, 'message_id' | 'date' | 'chat'>

export const keyOf = ({ chat, message_id }: MessageRef) => `${chat.id}:${message_id}`

export function find(world: World, chat: number, message: number | undefined): Stored | undefined {
  return world.messages.get(`${chat}:${message}`)
}

/** The bot writes a message, if it may. */
export function send(world: World, params: Sending, kind: Kind, content: Content): Message {
  const room = findRoom(world, params.chat_id)
  const keyboard = inlineKeyboard(params.reply_markup, room)
  const reply = repliedTo(world, room, params.reply_parameters)
  const topic = findTopic(room, params.message_thread_id ?? reply?.message_thread_id)
  assertMaySend(world, room, kind, topic)
  const message = post(world, room, topic, {
    ...(room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: author(world) }),
    ...content,
    ...(reply && { reply_to_message: reply }),
    ...(keyboard && { reply_markup: keyboard }),
    ...(params.protect_content && { has_protected_content: true as const }),
    ...(params.message_effect_id !== undefined && { effect_id: params.message_effect_id }),
  })
  world.events.emit('message', message)
  return message
}

/** Anybody's message, as it is stored and told. */
export function post(world: World, room: Room, topic: Topic | undefined, content: Content): Message {
  const inTopic = topic && topic.id !== GENERAL ? topic : undefined
  // What is written in a topic answers the message that opened it, unless it answers another.
  const opening = inTopic && find(world, room.chat.id, inTopic.id)?.message
  const message: Message = {
    message_id: nextMessageId(world, room),
    date: world.date(),
    chat: room.chat,
    ...(inTopic && { message_thread_id: inTopic.id, is_topic_message: true as const }),
    ...(opening && { reply_to_message: withoutReply(opening) }),
    ...content,
  }
  const byBot = message.from?.id === world.bot.id || (message.sender_chat !== undefined && !message.from)
  world.messages.set(keyOf(message), { message, byBot })
  return message
}

export function author({ bot }: World): NonNullable<Message['from']> {
  const { id, is_bot, first_name, username } = bot
  return { id, is_bot, first_name, username }
}

/** A message that another one answers is shown without what it answers itself. */
export function withoutReply({ reply_to_message: _, ...message }: Message): Message {
  return message
}

function repliedTo(world: World, room: Room, parameters: Sending['reply_parameters']): Message | undefined {
  if (parameters?.message_id === undefined) return undefined
  const { message_id, chat_id, allow_sending_without_reply, quote } = parameters
  const target = chat_id === undefined ? room : findRoom(world, chat_id)
  const found = find(world, target.chat.id, message_id)?.message
  if (!found) {
    if (allow_sending_without_reply) return undefined
    throw refused('message to be replied not found')
  }
  if (quote !== undefined && !(found.text ?? found.caption ?? '').includes(String(quote))) {
    throw refused('QUOTE_TEXT_INVALID')
  }
  return withoutReply(found)
}
