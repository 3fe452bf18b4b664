import { type Message, MessageType } from 'discord.js'
import { isBare } from '../../language/text.ts'
import { isKeptBack, saidIn } from './mentions.ts'

/** What a message replies to; undefined where that was deleted, or is out of our sight. */
export async function repliedTo(message: Message): Promise<Message | undefined> {
  if (message.type !== MessageType.Reply || !message.reference?.messageId) return undefined
  return await message.fetchReference().catch(() => undefined)
}

/** What somebody else wrote, taken as the question of a message that has no words of its own. */
export type Borrowed = { readonly text: string } | { readonly isUnreadable: true } | undefined

/** The question that a message without words points at: what it replies to, or what the thread began with. */
export async function borrowedBy(message: Message, original: Message | undefined): Promise<Borrowed> {
  if (message.type === MessageType.Reply) return original && questionIn(original)
  const { channel } = message
  if (!channel.isThread()) return undefined
  const isPost = channel.parent?.isThreadOnly() ?? false
  const title = isPost && !isBare(channel.name) ? { text: channel.name } : undefined
  if (message.id === channel.id) return title
  const starter = await channel.fetchStarterMessage().catch(() => undefined)
  const begun = starter ? questionIn(starter) : undefined
  return begun && 'text' in begun ? begun : (title ?? begun)
}

/** Other bots' words, and our own, are nobody's question. */
function questionIn(message: Message): Borrowed {
  if (message.author.bot || message.webhookId || message.system) return undefined
  if (isKeptBack(message)) return { isUnreadable: true }
  const text = saidIn(message)
  return isBare(text) ? undefined : { text }
}
