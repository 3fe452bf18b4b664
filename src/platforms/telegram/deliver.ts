import { Api } from 'grammy'
import { z } from 'zod'
import type { PlatformCore } from '../core.ts'
import type { Deliverer } from '../platform.ts'
import { reachedBy } from '../reachability.ts'
import { readPart, UNREADABLE } from '../stored-part.ts'
import { addressOf } from './chat-ids.ts'
import { refusalOf } from './refusals.ts'
import { messagesFor, payloadOf } from './send.ts'
import { TELEGRAM, type TelegramSettings } from './settings.ts'

/** How long Telegram may take to answer, in seconds; after that it is unknown whether a part arrived. */
const PATIENCE = 10

/** Sends what was prepared, a message a request: nothing is waited for, and nothing tried again. */
export function reachTelegram(
  { token, apiRoot, paidBroadcast = false }: TelegramSettings,
  core: PlatformCore,
  patience = PATIENCE,
): Deliverer {
  const api = new Api(token, { timeoutSeconds: patience, ...(apiRoot ? { apiRoot } : {}) })
  const paid = paidBroadcast ? { allow_paid_broadcast: true } : {}
  return {
    name: TELEGRAM,
    isReached: reachedBy(() => api.getMe(), core.now),
    // Nobody has asked, so there is nobody to open a reply for.
    prepare: (answer) =>
      messagesFor(answer, core).map((message) => JSON.stringify(payloadOf({ ...message, asks: undefined }))),
    async sendPart(chat, part) {
      const message = readPart(part, MESSAGE)
      if (!message) return UNREADABLE
      const { chat_id, ...topic } = addressOf(chat)
      const left = core.quietChats.left(chat_id)
      if (left > 0) return { kind: 'slow-down', milliseconds: left, isOfChat: true }
      const { text, ...rest } = message
      try {
        const sent: unknown = await api.sendMessage(chat_id, text, { ...rest, ...topic, ...paid })
        const { data } = CREATED.safeParse(sent)
        if (!data) return { kind: 'unreachable', reason: 'no message in the answer' }
        return { kind: 'sent', messageId: String(data.message_id) }
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal.kind === 'slow-down') core.quietChats.keep(chat_id, refusal.milliseconds)
        return refusal
      }
    },
  }
}

const stretch = { offset: z.int(), length: z.int() }

/** What says that a message arrived. */
const CREATED = z.object({ message_id: z.int().positive() })

/** A message as it is stored, and as the API takes it. */
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
})
