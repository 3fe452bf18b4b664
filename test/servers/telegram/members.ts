import type { TelegramChatAdministratorRights, TelegramChatMember } from '@gramio/types'
import type { Room } from './rooms.ts'
import type { User } from './types.ts'
import type { World } from './world.ts'

export type AdminRights = TelegramChatAdministratorRights

export interface Member {
  readonly user: User
  readonly status: TelegramChatMember['status']
  /** Of an administrator. */
  readonly rights: AdminRights
}

export const ALL_RIGHTS: AdminRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: false,
}

/** What members may do in a group that nobody has restricted. */
export function permissions(allowed: boolean) {
  return {
    can_send_messages: allowed,
    can_send_audios: allowed,
    can_send_documents: allowed,
    can_send_photos: allowed,
    can_send_videos: allowed,
    can_send_video_notes: allowed,
    can_send_voice_notes: allowed,
    can_send_polls: allowed,
    can_send_other_messages: allowed,
    can_add_web_page_previews: allowed,
    can_react_to_messages: allowed,
    can_edit_tag: false,
    can_change_info: false,
    can_invite_users: allowed,
    can_pin_messages: false,
    can_manage_topics: false,
  }
}

/** A member as getChatMember and chat_member updates show them; who was never there has left. */
export function memberPayload(member: Member | undefined, user: User): TelegramChatMember {
  const status = member?.status ?? 'left'
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false }
    case 'administrator':
      return { status, user, can_be_edited: false, ...(member?.rights ?? ALL_RIGHTS) }
    case 'restricted':
      return { status, user, is_member: true, ...permissions(false), until_date: 0 }
    case 'kicked':
      return { status, user, until_date: 0 }
    case 'member':
    case 'left':
      return { status, user }
  }
}

export const isIn = (member: Member | undefined) => member !== undefined && !['left', 'kicked'].includes(member.status)

/** Whether the bot has a right that only administrators have. */
export function botMay(world: World, room: Room, right: keyof AdminRights): boolean {
  const bot = room.members.get(world.bot.id)
  return bot?.status === 'creator' || (bot?.status === 'administrator' && bot.rights[right] === true)
}
