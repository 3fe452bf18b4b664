import { isIn } from './members.ts'
import type { Room } from './rooms.ts'
import type { Message } from './types.ts'
import type { World } from './world.ts'

/**
 * Whether the bot gets to see a message. In groups a bot in privacy mode sees commands that may be meant for it,
 * replies to it, its name, what is sent via it, and service messages; an administrator sees everything.
 * (core.telegram.org/bots/features#privacy-mode)
 */
export function hears({ bot, options }: World, room: Room, message: Message): boolean {
  if (room.chat.type === 'private') return room.state === 'open'
  const me = room.members.get(bot.id)
  if (!isIn(me)) return false
  // Bots do not see each other.
  if (message.from?.is_bot && message.from.id !== bot.id && !message.sender_chat) return false
  if (room.chat.type === 'channel' || options.canReadAll || me?.status === 'administrator') return true
  const content = message.text ?? message.caption
  if (content === undefined && !message.photo && !message.document) return true
  if (message.via_bot?.id === bot.id || message.reply_to_message?.from?.id === bot.id) return true
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length, user }) => {
    const words = (content ?? '').slice(offset, offset + length).toLowerCase()
    const name = `@${bot.username.toLowerCase()}`
    if (type === 'bot_command') return !words.includes('@') || words.endsWith(name)
    return (type === 'mention' && words === name) || (type === 'text_mention' && user?.id === bot.id)
  })
}
