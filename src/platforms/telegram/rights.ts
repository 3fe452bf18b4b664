import type { ChatFullInfo, ChatMember } from 'grammy/types'
import { withBackoff } from '../backoff.ts'
import type { ChatRights } from '../platform.ts'
import { pauseAfter, type TelegramBot } from './api-calls.ts'
import { addressOf } from './chat-ids.ts'
import { unlessRefused } from './refusals.ts'

type RightsParts = Pick<TelegramBot, 'api' | 'core'> & { readonly me: Pick<TelegramBot['me'], 'id'> }

/** What we, and readers, may do in a chat. @throws where Telegram cannot be reached, or asks to wait for long */
export function rightsBy({ api, me, core }: RightsParts): ChatRights {
  const learn = <T>(call: () => Promise<T>) => unlessRefused(() => withBackoff(call, core.wait, pauseAfter))
  return {
    async canPost(chat) {
      const { chat_id } = addressOf(chat)
      const there = await learn(() => api.getChat(chat_id))
      // Whether somebody has blocked the bot is only told to who writes to them.
      if (!there || there.type === 'private') return there !== undefined
      const mine = await learn(() => api.getChatMember(chat_id, me.id))
      return mine !== undefined && mayWrite(mine, there)
    },
    async of({ id }, chat) {
      const { chat_id } = addressOf(chat)
      // Their own private chat, or a group that they write in as the group.
      if (id === chat_id) return 'administrator'
      const member = await learn(() => api.getChatMember(chat_id, Number(id)))
      return member?.status === 'creator' || member?.status === 'administrator' ? 'administrator' : 'member'
    },
  }
}

function mayWrite(mine: ChatMember, { type, permissions }: ChatFullInfo): boolean {
  const isChannel = type === 'channel'
  switch (mine.status) {
    case 'creator':
      return true
    case 'administrator':
      return !isChannel || mine.can_post_messages === true
    case 'member':
      return !isChannel && permissions?.can_send_messages !== false
    case 'restricted':
      return mine.is_member && mine.can_send_messages
    case 'left':
    case 'kicked':
      return false
  }
}
