import type { Message } from 'grammy/types'
import { promptedCommand } from '../../command/argument-choices.ts'
import { asQuestion } from '../../command/dispatch.ts'
import { hasWords } from '../../language/text.ts'
import { saidTo } from '../core.ts'
import { typingWhile } from '../typing.ts'
import { albumOf, cameAlong, rememberAlbum } from './albums.ts'
import { pictureFor, replacePicture, sendPicture } from './answer-pictures.ts'
import { answersTo, keyOf, rememberAnswers, type SentAnswer } from './answers.ts'
import { callLightly, type TelegramBot } from './api-calls.ts'
import { type Asker, askerOf } from './askers.ts'
import { fromStart } from './deep-links.ts'
import { pressesOn } from './inline-keyboards.ts'
import { addressedText, isReplyTo } from './mentions.ts'
import { borrowedBy } from './references.ts'
import { edit, messagesFor, sendAll, showTyping } from './send.ts'
import { type SendableAnswer, sendAnswer } from './send-answer.ts'

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
  const answer = await answerTo(message, meant, asker, bot)
  if (answer) await remember(message, meant, await sendAnswer(answer, asker.chat, bot, replyTo), bot)
}

/** An edited question edits its answer; a message that was not answered is left alone. */
export async function onEdited(message: Message, bot: TelegramBot): Promise<void> {
  const meant = meantBy(message, bot)
  if (!meant) return
  const album = albumOf(message, bot)
  const isOwn = isSent(await answersTo(keyOf(message), bot))
  // Words may be written below any picture of an album that had none.
  if (isOwn) await answerAgain(message, meant, keyOf(message), bot)
  else if (album && !album.isAnswered && meant.hasWords) await answerAgain(message, meant, album.item, bot)
}

/** Puts an answer in the place of what was said to a message before, which is this one or another of its album. */
async function answerAgain(message: Message, meant: Meant, before: string, bot: TelegramBot): Promise<void> {
  const asker = askerOf(message, bot)
  const { chat } = asker
  const answer = await answerTo(message, meant, asker, bot)
  if (!answer) return
  const { messages, picture } = answer
  const sent = await answersTo(before, bot)
  const shown = sent.picture && (await replacePicture(sent.picture, picture, chat, bot))
  const texts: number[] = []
  for (const [index, id] of sent.texts.entries()) {
    const next = messages[index]
    if (!next) await callLightly(() => bot.api.deleteMessage(message.chat.id, id), bot)
    else if (await edit({ chat, id }, next, bot)) texts.push(id)
    else texts.push(...(await sendAll([next], chat, bot, message.message_id)))
  }
  texts.push(...(await sendAll(messages.slice(sent.texts.length), chat, bot)))
  // What was not there before cannot come above.
  const added = picture && !sent.picture ? await sendPicture(picture, chat, bot) : undefined
  if (before !== keyOf(message)) await rememberAnswers(before, { texts: [] }, bot)
  await remember(message, meant, { texts, picture: added === 'refused' ? undefined : (added ?? shown) }, bot)
}

async function remember(message: Message, { hasWords }: Meant, sent: SentAnswer, bot: TelegramBot): Promise<void> {
  if (!isSent(sent)) return
  await rememberAnswers(keyOf(message), sent, bot)
  rememberAlbum(message, { item: keyOf(message), isAnswered: hasWords }, bot)
}

function isSent({ texts, picture }: SentAnswer): boolean {
  return texts.length > 0 || picture !== undefined
}

/** Undefined where nothing is to be said. */
async function answerTo(
  message: Message,
  { text }: Meant,
  asker: Asker,
  bot: TelegramBot,
): Promise<SendableAnswer | undefined> {
  const { core, me } = bot
  const replied = isReplyTo(message, me) ? message.reply_to_message : undefined
  const about = pressesOn(replied, core).find(({ briefing }) => briefing !== undefined)?.briefing
  const asking = saidTo({ ...asker, text, about, canChoose: true, prefersChoices: true }, core)
  const said = await typingWhile(asking, () => showTyping(asker.chat, bot), core)
  if (!said) return undefined
  const messages = messagesFor(said, core)
  const picture = await pictureFor(said, bot)
  // Telegram takes no other buttons in a channel than those below a message.
  if (message.chat.type !== 'channel') return { messages, picture }
  return { messages: messages.map((one) => ({ ...one, asks: undefined })), picture }
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
