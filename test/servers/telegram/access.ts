import { chatNotFound, forbidden, refused, threadNotFound } from './errors.ts'
import { botMay } from './members.ts'
import { GENERAL, type Room, type Topic } from './rooms.ts'
import type { World } from './world.ts'

/** The chat that a request names, if the bot can see it. */
export function findRoom(world: World, id: number | string | undefined): Room {
  const room = lookUp(world, id)
  if (!room) throw chatNotFound()
  if (room.migratedTo !== undefined) {
    throw refused('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.migratedTo })
  }
  const { type } = room.chat
  if (type === 'private') return room
  const kind = type === 'channel' ? 'channel chat' : `${type} chat`
  const bot = room.members.get(world.bot.id)
  if (bot?.status === 'kicked') throw forbidden(`bot was kicked from the ${kind}`)
  if (!bot || bot.status === 'left') throw forbidden(`bot is not a member of the ${kind}`)
  return room
}

function lookUp(world: World, id: number | string | undefined): Room | undefined {
  if (typeof id === 'number' || /^-?\d+$/u.test(id ?? '')) return world.rooms.get(Number(id))
  // Only public supergroups and channels are found by name.
  return [...world.rooms.values()].find(
    ({ chat }) => chat.type !== 'private' && chat.username !== undefined && `@${chat.username}` === id,
  )
}

export type Kind = 'text messages' | 'photos' | 'documents'

/** Refuses what the bot may not send there. */
export function assertMaySend(world: World, room: Room, kind: Kind, topic: Topic | undefined): void {
  const { chat, state, muted, photoless } = room
  if (state === 'deactivated') throw forbidden('user is deactivated')
  if (state === 'blocked') throw forbidden('bot was blocked by the user')
  if (state === 'stranger') throw forbidden("bot can't initiate conversation with a user")
  if (chat.type === 'channel' && !botMay(world, room, 'can_post_messages')) {
    throw refused('need administrator rights in the channel chat')
  }
  const status = room.members.get(world.bot.id)?.status
  const isBarred = muted || (photoless && kind === 'photos')
  if (status === 'restricted' || (isBarred && status === 'member')) {
    throw refused(`not enough rights to send ${kind} to the chat`)
  }
  if (topic?.closed && !botMay(world, room, 'can_manage_topics')) throw refused('TOPIC_CLOSED')
}

/** The forum topic that a request names; none means General. */
export function findTopic({ topics }: Room, thread: number | undefined): Topic | undefined {
  if (thread === undefined) return topics.get(GENERAL)
  const topic = thread === GENERAL ? undefined : topics.get(thread)
  if (!topic) throw threadNotFound()
  return topic
}
