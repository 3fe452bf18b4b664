import { type Api, GrammyError } from 'grammy'
import type { MessageEntity } from 'grammy/types'
import type { Answer } from '../../answer/document.ts'
import type { Chat } from '../../command/services.ts'
import type { Drawn } from '../../render/card/pictures.ts'
import { captionOf } from '../../render/telegram.ts'
import { drawnFor, pictureOf } from '../pictures.ts'
import type { SentPicture } from './answers.ts'
import { callIn, callLightly, type TelegramBot } from './api-calls.ts'
import { addressOf } from './chat-ids.ts'
import { isUnchanged, reasonOf, refusalOf } from './refusals.ts'
import { replyingTo } from './send.ts'

/** A picture, drawn, with the words below it. */
export interface CaptionedPicture extends Drawn {
  readonly caption: string
  /** Whoever sees the picture need not read it: the words open at a touch. */
  readonly entities: MessageEntity[]
}

/** What an answer shows above its text; undefined where nothing is drawn. */
export async function pictureFor(said: Answer, { core }: TelegramBot): Promise<CaptionedPicture | undefined> {
  const described = pictureOf(said, core)
  if (!described) return undefined
  const drawn = await drawnFor(described, 'tall', core)
  if (!drawn) return undefined
  const caption = captionOf(described.description, described.language)
  return { ...drawn, caption, entities: [{ type: 'expandable_blockquote', offset: 0, length: caption.length }] }
}

/** `refused` = the text goes alone; undefined = nothing at all can be sent there now. */
export type Shown = SentPicture | 'refused' | undefined

/** Sends a picture as a message of its own, without a sound: the text that follows has one. */
export async function sendPicture(
  picture: CaptionedPicture,
  chat: Chat,
  bot: TelegramBot,
  replyTo?: number,
): Promise<Shown> {
  const { caption, entities: caption_entities } = picture
  const reply = replyTo === undefined ? {} : replyingTo(replyTo)
  const call = (photo: Photo, { chat_id, ...topic }: Address) =>
    bot.api.sendPhoto(chat_id, photo, { caption, caption_entities, disable_notification: true, ...topic, ...reply })
  return await showing(picture, chat, call, bot)
}

/** Puts a picture in the place of another: the same stays, and one that nothing takes the place of is deleted. */
export async function replacePicture(
  before: SentPicture,
  next: CaptionedPicture | undefined,
  chat: Chat,
  bot: TelegramBot,
): Promise<SentPicture | undefined> {
  if (next?.key === before.key) return before
  const shown = next && (await showing(next, chat, editing(before.id, next, bot), bot))
  if (shown !== undefined && shown !== 'refused') return { ...shown, id: before.id }
  await callLightly(() => bot.api.deleteMessage(addressOf(chat).chat_id, before.id), bot)
  return undefined
}

type Photo = Parameters<Api['sendPhoto']>[1]
type Address = ReturnType<typeof addressOf>

function editing(id: number, { caption, entities: caption_entities }: CaptionedPicture, { api }: TelegramBot) {
  return async (media: Photo, { chat_id }: Address) => {
    try {
      return await api.editMessageMedia(chat_id, id, { type: 'photo', media, caption, caption_entities })
    } catch (error) {
      if (isUnchanged(error)) return { message_id: id }
      throw error
    }
  }
}

/** An upload that breaks off so often is given up: it may have arrived, and the text is what matters. */
const MOST_BREAKS = 2

/** Shows a picture as an answer is sent; what Telegram does not take for whatever reason of the picture's is left out. */
async function showing(
  picture: CaptionedPicture,
  chat: Chat,
  call: (photo: Photo, address: Address) => Promise<unknown>,
  bot: TelegramBot,
): Promise<Shown> {
  let breaks = 0
  const shown = await callIn(
    chat,
    async (address) => {
      try {
        return { id: await bot.photos.show(picture, (photo) => call(photo, address)), key: picture.key }
      } catch (error) {
        if (isOfChat(error)) throw error
        const isRefused = error instanceof GrammyError && error.error_code < 500
        if (!isRefused && ++breaks < MOST_BREAKS) throw error
        bot.core.log('telegram picture failed', { chat: chat.id, reason: reasonOf(error) })
        return 'refused' as const
      }
    },
    bot,
  )
  if (shown !== undefined && shown !== 'refused') noteShown(chat, shown.key, bot)
  return shown
}

/** What a text would meet with, too. */
function isOfChat(error: unknown): boolean {
  const { kind } = refusalOf(error)
  return kind === 'moved' || kind === 'gone' || kind === 'slow-down' || kind === 'token-refused'
}

/** For how long a picture counts as still in sight of its chat, in milliseconds. */
const IN_SIGHT = 60 * 60 * 1000

function noteShown({ id }: Chat, key: string, { shown, core }: TelegramBot): void {
  shown.set(`${id} ${key}`, core.now())
}

/** Whether a chat was shown a picture within the last hour. */
export function wasShown({ id }: Chat, { key }: Drawn, { shown, core }: TelegramBot): boolean {
  const age = core.now() - (shown.get(`${id} ${key}`) ?? Number.NEGATIVE_INFINITY)
  return age >= 0 && age < IN_SIGHT
}
