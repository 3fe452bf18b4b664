import { detected, type Entity } from './entities.ts'
import { author, type Content, find, keyOf, post, withoutReply } from './messages.ts'
import { hears } from './privacy.ts'
import { type Room, roomOf, setMember, type Topic } from './rooms.ts'
import type { Chat, ChatRef, Message, MessageRef, User } from './types.ts'
import { tell } from './updates.ts'
import type { World } from './world.ts'

export interface Saying {
  /** Default: the first person. */
  readonly from?: User
  /** Default: the person's private chat with the bot, or the chat of the message that is answered. */
  readonly chat?: ChatRef
  /** A forum topic's id. */
  readonly topic?: number
  readonly replyTo?: MessageRef
  /** Beside those that Telegram finds by itself: commands, mentions, hashtags, addresses. */
  readonly entities?: readonly Entity[]
  readonly languageCode?: string
  /** Sent via this bot's inline mode, or another's. */
  readonly viaBot?: User
  /** An anonymous administrator writes as their group, a channel writes in its discussion group. */
  readonly senderChat?: ChatRef
  /** What else the message carries. */
  readonly more?: Content
}

/** Somebody writes a message; the bot is told if it may hear it. */
export function say(world: World, text: string, first: User, saying: Saying = {}): Message {
  const { replyTo, senderChat, viaBot, entities = [], more = {} } = saying
  const from = {
    ...(saying.from ?? first),
    ...(saying.languageCode !== undefined && { language_code: saying.languageCode }),
  }
  const room = roomOf(world, saying.chat ?? replyTo?.chat ?? from)
  enter(room, from)
  const reply = replyTo && find(world, replyTo.chat.id, replyTo.message_id)?.message
  if (replyTo && !reply) throw new Error(`message ${replyTo.message_id} is gone`)
  const topic = topicOf(room, saying.topic ?? reply?.message_thread_id)
  const found = detected({ text, entities: [...entities] })
  const sender = senderChat === undefined ? undefined : roomOf(world, senderChat).chat
  const message = post(world, room, topic, {
    from: sender ? standIn(sender, room) : from,
    text,
    ...(found.entities.length > 0 && { entities: [...found.entities] }),
    ...(reply && { reply_to_message: withoutReply(reply) }),
    ...(viaBot && { via_bot: viaBot.id === world.bot.id ? author(world) : viaBot }),
    ...(sender && { sender_chat: sender }),
    ...more,
  })
  announce(world, room, message)
  return message
}

/** Tells the bot of a message that it may hear. */
export function announce(world: World, room: Room, message: Message): void {
  if (hears(world, room, message)) tell(world, room.chat.type === 'channel' ? 'channel_post' : 'message', message)
}

/** The author changes a message. */
export function editSaid(world: World, { chat, message_id }: MessageRef, text: string): Message {
  const stored = find(world, chat.id, message_id)
  const room = roomOf(world, chat)
  if (!stored) throw new Error(`message ${message_id} is gone`)
  const { entities: _, ...rest } = stored.message
  const { entities } = detected({ text, entities: [] })
  stored.message = { ...rest, text, ...(entities.length > 0 && { entities: [...entities] }), edit_date: world.date() }
  const kind = room.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message'
  if (hears(world, room, stored.message)) tell(world, kind, stored.message)
  return stored.message
}

/** The author, or an administrator, takes a message away; Telegram does not tell bots. */
export function erase(world: World, message: MessageRef): void {
  if (!world.messages.delete(keyOf(message))) throw new Error(`message ${message.message_id} is gone`)
}

/** A channel's administrators post in its name. */
export function channelPost(world: World, text: string, channel: ChatRef): Message {
  const room = roomOf(world, channel)
  const { entities } = detected({ text, entities: [] })
  const content = { sender_chat: room.chat, text, ...(entities.length > 0 && { entities: [...entities] }) }
  const message = post(world, room, undefined, content)
  // A post without `from` is the bot's own only if the bot sent it.
  world.messages.set(keyOf(message), { message, byBot: false })
  announce(world, room, message)
  return message
}

/** Whom Telegram names as the author of what a chat says: an anonymous administrator, or a channel. */
function standIn(sender: Chat, room: Room): User {
  return sender.id === room.chat.id
    ? { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
    : { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' }
}

/** Whoever writes in a chat is in it, and whoever writes to the bot has started it. */
function enter(room: Room, from: User): void {
  const { state, person } = room
  if (state === 'blocked' || state === 'deactivated')
    throw new Error(`${person?.first_name} has left the bot: ${state}`)
  if (person && person.id !== from.id) throw new Error(`this is the private chat of ${person.first_name}`)
  if (state === 'stranger') room.state = 'open'
  if (!person && !room.members.has(from.id)) setMember(room, from, 'member')
}

function topicOf(room: Room, id: number | undefined): Topic | undefined {
  if (id === undefined) return undefined
  const topic = room.topics.get(id)
  if (!topic) throw new Error(`${room.chat.title} has no topic ${id}`)
  return topic
}
