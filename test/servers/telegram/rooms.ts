import { ALL_RIGHTS, type Member } from './members.ts'
import type { Chat, ChatRef, User } from './types.ts'
import type { World } from './world.ts'

export interface Topic {
  readonly id: number
  readonly name: string
  closed: boolean
}

/** A chat and what is true of it. */
export interface Room {
  readonly chat: Chat
  /** By user id; the bot is one of them. Empty in private chats. */
  readonly members: Map<number, Member>
  /** Of a forum, by thread id; 1 is "General". */
  readonly topics: Map<number, Topic>
  /** Whose private chat with the bot it is. */
  readonly person?: User
  /** How a person stands to the bot. */
  state: 'stranger' | 'open' | 'blocked' | 'deactivated'
  /** Whether members may write. */
  muted: boolean
  /** Whether members may write, but send no photos. */
  photoless: boolean
  /** The supergroup that a group has become. */
  migratedTo?: number
  pinned?: number
  /** Messages are numbered for each supergroup and channel; private chats and groups share the bot's numbers. */
  lastMessage: number
}

export const GENERAL = 1

export function addRoom(world: World, { chat, person, state = 'open' }: Pick<Room, 'chat'> & Partial<Room>): Room {
  const room: Room = {
    chat,
    members: new Map(),
    topics: new Map(),
    ...(person && { person }),
    state,
    muted: false,
    photoless: false,
    lastMessage: 0,
  }
  if (chat.is_forum) room.topics.set(GENERAL, { id: GENERAL, name: 'General', closed: false })
  world.rooms.set(chat.id, room)
  return room
}

export interface ChatOptions {
  readonly type?: 'group' | 'supergroup' | 'channel'
  readonly title?: string
  readonly username?: string
  readonly forum?: boolean
  /** How the bot stands there; default: a member, in channels an administrator. */
  readonly bot?: Member['status']
  /** Who made the chat. */
  readonly owner?: User
}

export function addChat(world: World, { type = 'supergroup', title = 'Newsroom', ...more }: ChatOptions): Room {
  const { username, forum = false, bot = type === 'channel' ? 'administrator' : 'member', owner } = more
  const id = type === 'group' ? -4_000_000_000 - world.serial() : -1_002_000_000_000 - world.serial()
  const chat: Chat = { id, type, title, ...(username !== undefined && { username }), ...(forum && { is_forum: true }) }
  const room = addRoom(world, { chat })
  setMember(room, world.bot, bot)
  if (owner) setMember(room, owner, 'creator')
  return room
}

export function setMember(room: Room, user: User, status: Member['status'], rights = ALL_RIGHTS): void {
  room.members.set(user.id, { user, status, rights })
}

/** What a test means by a chat; a mistake there is the test's. */
export function roomOf(world: World, chat: ChatRef): Room {
  const id = typeof chat === 'number' ? chat : chat.id
  const room = world.rooms.get(id)
  if (!room) throw new Error(`there is no chat ${id}`)
  return room
}

export function nextMessageId(world: World, room: Room): number {
  const { type } = room.chat
  if (type === 'private' || type === 'group') return 1000 + world.serial()
  room.lastMessage += 1
  // 1 would be the service message of the chat's creation.
  return room.lastMessage + 1
}
