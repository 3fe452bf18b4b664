import type { Message } from 'grammy/types'
import { promptedCommand } from '../../command/argument-choices.ts'
import { asQuestion } from '../../command/dispatch.ts'
import { hasWords } from '../../language/text.ts'
import type { TelegramMessage } from '../../render/telegram.ts'
import { saidTo } from '../core.ts'
import { typingWhile } from '../typing.ts'
import { albumOf, cameAlong, rememberAlbum } from './albums.ts'
import { answersTo, keyOf, rememberAnswers } from './answers.ts'
import { callLightly, type TelegramBot } from './api-calls.ts'
import { type Asker, askerOf } from './askers.ts'
import { fromStart } from './deep-links.ts'
import { pressesOn } from './inline-keyboards.ts'
import { addressedText, isReplyTo } from './mentions.ts'
import { borrowedBy } from './references.ts'
import { edit, messagesFor, sendAll, showTyping } from './send.ts'

/** Answers what is said to us in private, and in groups and channels by command, mention or reply. */
export async function onMessage(message: Message, bot: TelegramBot): Promise<void> {
  const meant = meantBy(message, bot)
  if (!meant) return
  const album = albumOf(message, bot)
  if ((cameAlong(message, bot) || album) && !meant.hasWords) return
  // The picture with the words came behind another: what hinted how to ask becomes the answer.
  if (album && !album.isAnswered) return await answerAgain(message, meant, album.item, bot)
  const replyTo = message.chat.type === 'private' ? undefined : message.message_id
  const asker = askerOf(message, bot)
  const messages = await messagesTo(message, meant, asker, bot)
  if (messages) await remember(message, meant, await sendAll(messages, asker.chat, bot, replyTo), bot)
}

/** An edited question edits its answer; a message that was not answered is left alone. */
export async function onEdited(message: Message, bot: TelegramBot): Promise<void> {
  const meant = meantBy(message, bot)
  if (!meant) return
  const album = albumOf(message, bot)
  const isOwn = (await answersTo(keyOf(message), bot)).length > 0
  // Words may be written below any picture of an album that had none.
  if (isOwn) await answerAgain(message, meant, keyOf(message), bot)
  else if (album && !album.isAnswered && meant.hasWords) await answerAgain(message, meant, album.item, bot)
}

/** Puts an answer in the place of what was said to a message before, which is this one or another of its album. */
async function answerAgain(message: Message, meant: Meant, before: string, bot: TelegramBot): Promise<void> {
  const asker = askerOf(message, bot)
  const { chat } = asker
  const messages = await messagesTo(message, meant, asker, bot)
  if (!messages) return
  const sent = await answersTo(before, bot)
  const kept: number[] = []
  for (const [index, id] of sent.entries()) {
    const next = messages[index]
    if (!next) await callLightly(() => bot.api.deleteMessage(message.chat.id, id), bot)
    else if (await edit({ chat, id }, next, bot)) kept.push(id)
    else kept.push(...(await sendAll([next], chat, bot, message.message_id)))
  }
  kept.push(...(await sendAll(messages.slice(sent.length), chat, bot)))
  if (before !== keyOf(message)) await rememberAnswers(before, [], bot)
  await remember(message, meant, kept, bot)
}

async function remember(
  message: Message,
  { hasWords }: Meant,
  sent: readonly number[],
  bot: TelegramBot,
): Promise<void> {
  if (sent.length === 0) return
  await rememberAnswers(keyOf(message), sent, bot)
  rememberAlbum(message, { item: keyOf(message), isAnswered: hasWords }, bot)
}

/** Undefined where nothing is to be said. */
async function messagesTo(
  message: Message,
  { text }: Meant,
  asker: Asker,
  bot: TelegramBot,
): Promise<TelegramMessage[] | undefined> {
  const { core, me } = bot
  const replied = isReplyTo(message, me) ? message.reply_to_message : undefined
  const about = pressesOn(replied, core).find(({ briefing }) => briefing !== undefined)?.briefing
  const asking = saidTo({ ...asker, text, about, canChoose: true, prefersChoices: true }, core)
  const said = await typingWhile(asking, () => showTyping(asker.chat, bot), core)
  if (!said) return undefined
  const messages = messagesFor(said, core)
  // Telegram takes no other buttons in a channel than those below a message.
  return message.chat.type === 'channel' ? messages.map((one) => ({ ...one, asks: undefined })) : messages
}

interface Meant {
  readonly text: string
  readonly hasWords: boolean
}

/** What is asked: its own words, what a command lacked and asked for, or without any, the words that it replies to. */
function meantBy(message: Message, { core, me }: TelegramBot): Meant | undefined {
  const text = addressedText(message, me, core)
  if (text === undefined) return undefined
  const borrowed = borrowedBy(message, text, me, core)
  if (borrowed !== undefined) return { text: asQuestion(borrowed), hasWords: true }
  const replied = isReplyTo(message, me) ? message.reply_to_message : undefined
  const command = replied?.text && promptedCommand(replied.text, core.commands, core.knowledge().phrases)
  const own = text.startsWith('/') ? fromStart(text, core.commands) : command ? `/${command} ${text}` : text
  return { text: own, hasWords: hasWords(text) }
}
