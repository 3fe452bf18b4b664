import { Api, type InputFile } from 'grammy'
import { z } from 'zod'
import { CAPTION_LIMIT } from '../../render/telegram.ts'
import type { PlatformCore } from '../core.ts'
import { drawnFor, pictureOf, STORED_PICTURE } from '../pictures.ts'
import type { Deliverer, Receipt, Refusal } from '../platform.ts'
import { reachedBy } from '../reachability.ts'
import { recent } from '../recent.ts'
import { readPart, UNREADABLE } from '../stored-part.ts'
import { clientOptions } from './api.ts'
import { addressOf } from './chat-ids.ts'
import { keptPhotos } from './photos.ts'
import { isForPicture, reasonOf, refusalOf } from './refusals.ts'
import { messagesFor, payloadOf } from './send.ts'
import { TELEGRAM, type TelegramSettings } from './settings.ts'
import { fetchUploading } from './uploads.ts'

/** How long Telegram may take to answer, in seconds; after that it is unknown whether a part arrived. */
const PATIENCE = 10

/** A part whose picture was left unknown so often goes without it; and how many such parts are remembered. */
const MOST_UNKNOWN = 2
const MOST_REMEMBERED = 1000

/** Sends what was prepared, a message a request: nothing is waited for, and nothing tried again. */
export function reachTelegram(settings: TelegramSettings, core: PlatformCore, patience = PATIENCE): Deliverer {
  const { token, paidBroadcast = false } = settings
  const options = clientOptions(settings, patience)
  const api = new Api(token, options)
  const uploading = new Api(token, { ...options, fetch: fetchUploading })
  const photos = keptPhotos(token, core)
  const unknown = recent<number>(MOST_REMEMBERED)
  const paid = paidBroadcast ? { allow_paid_broadcast: true } : {}

  /** Undefined where the text is to go alone. */
  async function sendPhoto({ picture, ...message }: StoredMessage, address: Address, key: string) {
    const unknowns = unknown.get(key) ?? 0
    if (!picture || message.text.length > CAPTION_LIMIT || unknowns >= MOST_UNKNOWN) return undefined
    const drawn = await drawnFor(picture, 'tall', core, patience * 1000)
    if (!drawn) return undefined
    const { chat_id, ...topic } = address
    const { text: caption, entities: caption_entities, reply_markup } = message
    const keyboard = reply_markup ? { reply_markup } : {}
    const call = (photo: string | InputFile) =>
      (typeof photo === 'string' ? api : uploading).sendPhoto(chat_id, photo, {
        caption,
        caption_entities,
        ...keyboard,
        ...topic,
        ...paid,
      })
    try {
      return received(await photos.show(drawn, call))
    } catch (error) {
      if (isForPicture(error)) {
        core.log('telegram picture refused', { chat: chat_id, reason: reasonOf(error) })
        return undefined
      }
      const refusal = refusalOf(error)
      if (refusal.kind === 'unreachable') unknown.set(key, unknowns + 1)
      return refusal
    }
  }

  async function sendText({ picture: _, text, ...rest }: StoredMessage, { chat_id, ...topic }: Address) {
    try {
      const sent: unknown = await api.sendMessage(chat_id, text, { ...rest, ...topic, ...paid })
      const { data } = CREATED.safeParse(sent)
      return data ? received(data.message_id) : NO_MESSAGE
    } catch (error) {
      return refusalOf(error)
    }
  }

  return {
    name: TELEGRAM,
    isReached: reachedBy(() => api.getMe(), core.now),
    // Nobody has asked, so there is nobody to open a reply for.
    prepare(answer) {
      const described = pictureOf(answer, core)
      const messages = messagesFor(answer, core, described ? { isCaption: true } : undefined)
      const reference = described && { picture: described.picture, language: described.language }
      return messages.map((message, index) => {
        const payload = payloadOf({ ...message, asks: undefined })
        const hasPicture = index === 0 && reference && message.text.length <= CAPTION_LIMIT
        return JSON.stringify(hasPicture ? { ...payload, picture: reference } : payload)
      })
    },
    async sendPart(chat, part, deliveryKey) {
      const message = readPart(part, MESSAGE)
      if (!message) return UNREADABLE
      const address = addressOf(chat)
      const left = core.quietChats.left(address.chat_id)
      if (left > 0) return { kind: 'slow-down', milliseconds: left, isOfChat: true }
      const outcome = (await sendPhoto(message, address, deliveryKey)) ?? (await sendText(message, address))
      if (outcome.kind === 'slow-down') core.quietChats.keep(address.chat_id, outcome.milliseconds)
      return outcome
    },
  }
}

type Address = ReturnType<typeof addressOf>

const NO_MESSAGE: Refusal = { kind: 'unreachable', reason: 'no message in the answer' }

function received(id: number): Receipt | Refusal {
  return { kind: 'sent', messageId: String(id) }
}

const stretch = { offset: z.int(), length: z.int() }

/** What says that a message arrived. */
const CREATED = z.object({ message_id: z.int().positive() })

/** A message as it is stored, and as the API takes it; its first may stand below a picture. */
const MESSAGE = z.object({
  text: z.string().min(1),
  entities: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.enum(['bold', 'expandable_blockquote']), ...stretch }),
      z.object({ type: z.literal('text_link'), url: z.string(), ...stretch }),
    ]),
  ),
  link_preview_options: z.object({ is_disabled: z.literal(true) }),
  reply_markup: z
    .object({ inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string() }))) })
    .exactOptional(),
  picture: STORED_PICTURE,
})

type StoredMessage = z.infer<typeof MESSAGE>
