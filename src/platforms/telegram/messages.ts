import type { Message } from 'grammy/types'
import { promptedCommand } from '../../command/offer.ts'
import type { TelegramMessage } from '../../render/telegram.ts'
import { saidTo } from '../core.ts'
import { addressedText, isReplyTo } from './addressed.ts'
import { callLightly, type TelegramBot } from './calls.ts'
import { fromStart } from './deep-links.ts'
import { pressesOn } from './pressed.ts'
import { edit, sendAll, speak } from './speak.ts'
import { type Asker, askerOf } from './who.ts'

/** Answers what is said to us in private, and in groups and channels by command, mention or reply. */
export async function onMessage(message: Message, bot: TelegramBot): Promise<void> {
  const text = addressedText(message, bot.me, bot.core)
  if (text === undefined) return
  const replyTo = message.chat.type === 'private' ? undefined : message.message_id
  const asker = askerOf(message, bot)
  const sent = await sendAll(await answersTo(message, text, asker, bot), asker.chat, bot, replyTo)
  if (sent.length > 0) bot.answers.set(keyOf(message), sent)
}

/** An edited question edits its answer; a message that was not answered is left alone. */
export async function onEdited(message: Message, bot: TelegramBot): Promise<void> {
  const sent = bot.answers.get(keyOf(message))
  const text = addressedText(message, bot.me, bot.core)
  if (!sent || text === undefined) return
  const asker = askerOf(message, bot)
  const { chat } = asker
  const messages = await answersTo(message, text, asker, bot)
  const kept: number[] = []
  for (const [index, id] of sent.entries()) {
    const next = messages[index]
    if (!next) await callLightly(() => bot.api.deleteMessage(message.chat.id, id), bot)
    else if (await edit({ chat, id }, next, bot)) kept.push(id)
    else kept.push(...(await sendAll([next], chat, bot, message.message_id)))
  }
  kept.push(...(await sendAll(messages.slice(sent.length), chat, bot)))
  bot.answers.set(keyOf(message), kept)
}

async function answersTo(message: Message, text: string, asker: Asker, bot: TelegramBot): Promise<TelegramMessage[]> {
  const { core, me } = bot
  const replied = isReplyTo(message, me) ? message.reply_to_message : undefined
  const said = await saidTo(
    {
      ...asker,
      text: meantBy(text, replied, bot),
      about: pressesOn(replied, core).find(({ briefing }) => briefing !== undefined)?.briefing,
      canChoose: true,
      prefersChoices: true,
    },
    core,
  )
  const messages = said ? speak(said, core) : []
  // Telegram takes no other buttons in a channel than those below a message.
  return message.chat.type === 'channel' ? messages.map((one) => ({ ...one, asks: undefined })) : messages
}

/** What replies to a request for words is what the command lacked. */
function meantBy(text: string, replied: Message | undefined, { core }: TelegramBot): string {
  if (text.startsWith('/')) return fromStart(text, core.commands)
  const command = replied?.text && promptedCommand(replied.text, core.commands, core.knowledge().phrases)
  return command ? `/${command} ${text}` : text
}

function keyOf({ chat, message_id }: Message): string {
  return `${chat.id}/${message_id}`
}
