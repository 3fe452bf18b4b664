import { assertMaySend, findRoom, findTopic } from './access.ts'
import { malformed, refused } from './errors.ts'
import { ALL_RIGHTS, botMay, isIn, memberPayload, permissions } from './members.ts'
import { author, find } from './messages.ts'
import type { Methods } from './methods.ts'
import { GENERAL, type Room } from './rooms.ts'
import type { User } from './types.ts'
import { change } from './use-chats.ts'
import type { World } from './world.ts'

export const chatMethods: Methods = {
  sendChatAction({ world }, { chat_id, action, message_thread_id }) {
    const room = findRoom(world, chat_id)
    // Unlike messages, actions may name the General topic.
    const topic = message_thread_id === GENERAL ? undefined : findTopic(room, message_thread_id)
    assertMaySend(world, room, 'text messages', topic)
    world.events.emit('action', { chat: room.chat, action })
    return true
  },
  getChat({ world }, { chat_id }) {
    const room = findRoom(world, chat_id)
    const { chat, muted, pinned } = room
    const pinnedMessage = pinned === undefined ? undefined : find(world, chat.id, pinned)?.message
    return {
      ...chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: NO_GIFTS,
      ...(chat.type !== 'private' && chat.type !== 'channel' && { permissions: permissions(!muted) }),
      ...(pinnedMessage && { pinned_message: pinnedMessage }),
    }
  },
  getChatMember({ world }, { chat_id, user_id }) {
    const room = findRoom(world, chat_id)
    return memberPayload(memberIn(world, room, user_id), userOf(world, user_id))
  },
  getChatAdministrators({ world }, { chat_id }) {
    const room = findRoom(world, chat_id)
    if (room.chat.type === 'private') throw refused('there are no administrators in the private chat')
    const members = [...room.members.values()].map((member) => memberPayload(member, member.user))
    return members.filter((member) => member.status === 'administrator' || member.status === 'creator')
  },
  getChatMemberCount({ world }, { chat_id }) {
    const room = findRoom(world, chat_id)
    return room.chat.type === 'private' ? 2 : [...room.members.values()].filter(isIn).length
  },
  leaveChat({ world }, { chat_id }) {
    const room = findRoom(world, chat_id)
    if (room.chat.type === 'private') throw refused("chat member status can't be changed in private chats")
    change(world, room.chat, 'left', { by: author(world) })
    return true
  },
  pinChatMessage({ world }, { chat_id, message_id }) {
    const room = findRoom(world, chat_id)
    if (!find(world, room.chat.id, message_id)) throw refused('message to pin not found')
    const right = room.chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages'
    if (room.chat.type !== 'private' && !botMay(world, room, right)) {
      throw refused('not enough rights to manage pinned messages in the chat')
    }
    room.pinned = message_id
    return true
  },
  setMessageReaction({ world }, { chat_id, message_id, reaction = [] }) {
    const room = findRoom(world, chat_id)
    if (!find(world, room.chat.id, message_id)) throw refused('message to react not found')
    if (reaction.length > 1 || reaction.some(({ type }) => type === 'paid')) throw malformed('REACTIONS_TOO_MANY')
    return true
  },
}

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
}

function memberIn(world: World, room: Room, id: number) {
  if (room.person) {
    if (id !== room.person.id && id !== world.bot.id) throw refused('member not found')
    return { user: room.person, status: 'member' as const, rights: ALL_RIGHTS }
  }
  return room.members.get(id)
}

function userOf(world: World, id: number): User {
  const user = id === world.bot.id ? author(world) : world.rooms.get(id)?.person
  if (!user) throw refused('PARTICIPANT_ID_INVALID')
  return user
}
