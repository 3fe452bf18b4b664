import { author, post } from './messages.ts'
import { resultContent } from './methods-answers.ts'
import { openInline } from './queries.ts'
import { GENERAL, roomOf } from './rooms.ts'
import type { ChatRef, InlineAnswer, InlineResult, Message, User } from './types.ts'
import { tell } from './updates.ts'
import { announce } from './use-say.ts'
import type { World } from './world.ts'

export interface Asking {
  readonly from?: User
  /** Where an earlier answer's `next_offset` left off. */
  readonly offset?: string
  readonly chatType?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel'
  readonly languageCode?: string
}

/** Somebody types `@bot query` in any chat. */
export function ask(world: World, query: string, first: User, asking: Asking = {}): Promise<InlineAnswer> {
  const { from = first, offset = '', chatType = 'sender', languageCode } = asking
  if (!world.options.inline) throw new Error('this bot was started without inline mode')
  const who = { ...from, ...(languageCode !== undefined && { language_code: languageCode }) }
  // Clients send no more than 256 characters.
  const typed = query.slice(0, 256)
  const { id, answer } = openInline(world, who, typed)
  tell(world, 'inline_query', { id, from: who, query: typed, offset, chat_type: chatType })
  return answer
}

export interface Choosing {
  /** Where it is sent; default: the asker's private chat with the bot. */
  readonly chat?: ChatRef
  readonly topic?: number
}

export interface Chosen {
  readonly message: Message
  /** The bot may edit the message under this id; only messages with buttons have one. */
  readonly inlineMessageId?: string
}

/** Whoever asked sends one of the results that the bot answered with. */
export function choose(world: World, { id }: Pick<InlineResult, 'id'>, { chat, topic }: Choosing = {}): Chosen {
  const asked = [...world.inlineQueries.values()].findLast(({ results }) => results.some((one) => one.id === id))
  const result = asked?.results.find((one) => one.id === id)
  if (!asked || !result) throw new Error(`the bot has offered no result "${id}"`)
  const { from, query } = asked
  const room = roomOf(world, chat ?? from)
  const content = { from, via_bot: author(world), ...resultContent(result) }
  const message = post(world, room, room.topics.get(topic ?? GENERAL), content)
  const inlineMessageId = message.reply_markup ? `inline-${world.serial()}` : undefined
  if (inlineMessageId !== undefined) world.inlineMessages.set(inlineMessageId, message)
  announce(world, room, message)
  const named = inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }
  // Bots get this only if their owner has turned inline feedback on.
  if (world.options.inlineFeedback) tell(world, 'chosen_inline_result', { result_id: id, from, query, ...named })
  return { message, ...(inlineMessageId !== undefined && { inlineMessageId }) }
}
