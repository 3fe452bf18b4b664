import { type AdminRights, ALL_RIGHTS, isIn, type Member, memberPayload } from './members.ts'
import { author, type Content, find, keyOf, post } from './messages.ts'
import { addRoom, nextMessageId, type Room, roomOf, setMember } from './rooms.ts'
import type { Chat, ChatRef, Message, User } from './types.ts'
import { tell } from './updates.ts'
import { announce } from './use-say.ts'
import type { World } from './world.ts'

export interface Change {
  /** Whose place in the chat changes; default: the bot's. */
  readonly who?: User | undefined
  /** Who changes it; default: the first person. */
  readonly by: User
  readonly rights?: AdminRights | undefined
}

/** Somebody enters, leaves, or gets another status in a group or channel. */
export function change(world: World, chat: ChatRef, status: Member['status'], { who, by, rights }: Change): void {
  const room = roomOf(world, chat)
  const user = who ?? author(world)
  const mine = user.id === world.bot.id
  const before = room.members.get(user.id)
  setMember(room, user, status, rights)
  const after = room.members.get(user.id)
  const update = {
    chat: room.chat,
    from: by,
    date: world.date(),
    old_chat_member: memberPayload(before, user),
    new_chat_member: memberPayload(after, user),
  }
  const sees = mine || room.members.get(world.bot.id)?.status === 'administrator'
  if (sees) tell(world, mine ? 'my_chat_member' : 'chat_member', update)
  if (room.chat.type === 'channel' || isIn(before) === isIn(after)) return
  service(world, room, { from: by, ...(isIn(after) ? { new_chat_members: [user] } : { left_chat_member: user }) })
}

/** A person stops the bot, takes that back, or deletes their account, of which bots hear nothing. */
export function stand(world: World, person: User, state: 'open' | 'blocked' | 'deactivated'): void {
  const room = roomOf(world, person)
  const member = (blocked: boolean) =>
    memberPayload({ user: author(world), status: blocked ? 'kicked' : 'member', rights: ALL_RIGHTS }, author(world))
  const was = room.state
  room.state = state
  if (state === 'deactivated' || state === was) return
  tell(world, 'my_chat_member', {
    chat: room.chat,
    from: person,
    date: world.date(),
    old_chat_member: member(was === 'blocked'),
    new_chat_member: member(state === 'blocked'),
  })
}

/** A group becomes a supergroup with another id; the old one is closed. */
export function migrate(world: World, group: ChatRef, by: User): Chat {
  const old = roomOf(world, group)
  if (old.chat.type !== 'group') throw new Error(`${old.chat.title} is no group`)
  const chat: Chat = { ...old.chat, id: -1_002_000_000_000 - world.serial(), type: 'supergroup' }
  const room = addRoom(world, { chat })
  for (const [id, member] of old.members) room.members.set(id, member)
  service(world, old, { from: by, migrate_to_chat_id: chat.id })
  service(world, room, { from: by, migrate_from_chat_id: old.chat.id })
  old.migratedTo = chat.id
  return chat
}

/** Opens a forum topic; its id is that of the message that says so. */
export function openTopic(world: World, chat: ChatRef, name: string, by: User): number {
  const room = roomOf(world, chat)
  if (!room.chat.is_forum) throw new Error(`${room.chat.title} is no forum`)
  const id = nextMessageId(world, room)
  room.topics.set(id, { id, name, closed: false })
  const message: Message = {
    message_id: id,
    message_thread_id: id,
    is_topic_message: true,
    date: world.date(),
    chat: room.chat,
    from: by,
    forum_topic_created: { name, icon_color: 7_322_096 },
  }
  world.messages.set(keyOf(message), { message, byBot: false })
  announce(world, room, message)
  return id
}

export function closeTopic(world: World, chat: ChatRef, id: number, by: User, closed: boolean): void {
  const room = roomOf(world, chat)
  const topic = room.topics.get(id)
  if (!topic) throw new Error(`${room.chat.title} has no topic ${id}`)
  topic.closed = closed
  const message = post(world, room, topic, {
    from: by,
    ...(closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }),
  })
  announce(world, room, message)
}

function service(world: World, room: Room, content: Content): void {
  announce(world, room, post(world, room, undefined, content))
}

/** The bot's messages as they now stand. */
export const sentBy = ({ messages }: World) =>
  [...messages.values()].flatMap(({ message, byBot }) => (byBot ? [message] : []))
export const messageAt = (world: World, chat: ChatRef, id: number) =>
  find(world, roomOf(world, chat).chat.id, id)?.message
