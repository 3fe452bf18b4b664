import type { Chat } from '../../command/services.ts'
import type { TelegramMessage } from '../../render/telegram.ts'
import { type CaptionedPicture, sendPicture } from './answer-pictures.ts'
import type { SentAnswer } from './answers.ts'
import type { TelegramBot } from './api-calls.ts'
import { sendAll } from './send.ts'

/** An answer's messages, and the picture above them. */
export interface SendableAnswer {
  readonly messages: readonly TelegramMessage[]
  readonly picture: CaptionedPicture | undefined
}

/** Sends a picture and the messages below it, each as a reply where `replyTo` says so. Returns what arrived. */
export async function sendAnswer(
  { messages, picture }: SendableAnswer,
  chat: Chat,
  bot: TelegramBot,
  replyTo?: number,
): Promise<SentAnswer> {
  const shown = picture ? await sendPicture(picture, chat, bot, replyTo) : 'refused'
  if (shown === undefined) return { texts: [] }
  const texts = await sendAll(messages, chat, bot, replyTo)
  return shown === 'refused' ? { texts } : { texts, picture: shown }
}
