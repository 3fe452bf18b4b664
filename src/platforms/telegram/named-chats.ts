import type { NamedChat } from '../../command/services.ts'
import type { TelegramBot } from './api-calls.ts'
import { chatOf } from './chat-ids.ts'
import { unlessRefused } from './refusals.ts'
import { rightsBy } from './rights.ts'

/** A channel or group by its name (`@newsroom`) or id, and what may be done there by whom. */
export function namedChats(
  userId: number | undefined,
  bot: TelegramBot,
): (name: string) => Promise<NamedChat | undefined> {
  return async (name) => {
    const there = await unlessRefused(() => bot.api.getChat(name))
    if (!there || there.type === 'private' || userId === undefined) return undefined
    const chat = chatOf(there)
    const rights = rightsBy(bot)
    const isAdministrator = (await rights.of({ platform: chat.platform, id: String(userId) }, chat)) === 'administrator'
    return { chat, isAdministrator, canPost: await rights.canPost(chat) }
  }
}
