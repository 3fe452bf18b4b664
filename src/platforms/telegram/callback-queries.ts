import type { CallbackQuery } from 'grammy/types'
import type { Answer } from '../../answer/document.ts'
import { decodeButton, type Press } from '../../command/button-data.ts'
import type { Request } from '../../command/dispatch.ts'
import { notice } from '../../command/presentation.ts'
import type { Chat } from '../../command/services.ts'
import { labelOf } from '../../render/bidi.ts'
import { alwaysSaidTo } from '../core.ts'
import { pictureFor, sendPicture, wasShown } from './answer-pictures.ts'
import { callLightly, type TelegramBot } from './api-calls.ts'
import type { Asker } from './askers.ts'
import { chatOf, topicOf } from './chat-ids.ts'
import { startLink } from './deep-links.ts'
import { wayBack } from './inline-keyboards.ts'
import { namedChats } from './named-chats.ts'
import { rightsBy } from './rights.ts'
import { edit, messagesFor, type Place, sendAll } from './send.ts'
import { languageOf, TELEGRAM } from './settings.ts'

/** Telegram's limit for what flies up over a chat. */
const ALERT_LIMIT = 200

/** What a button leads to takes the place of the message it stands on; mistakes are told to the presser alone. */
export async function onPress(query: CallbackQuery, bot: TelegramBot): Promise<void> {
  const { core } = bot
  const press = decodeButton(query.data ?? '', core.commands, core.knowledge())
  if (!press) {
    const language = languageOf(query.from.language_code) ?? 'en'
    return await alert(query, notice(core.knowledge(), language, 'notice-old-button'), bot)
  }
  const said = await alwaysSaidTo({ ...presserOf(query, bot), ...requestOf(press) }, core)
  if (isForPresserAlone(said)) return await alert(query, said, bot)
  await show(query, press, said, bot)
}

function presserOf({ message, from, chat_instance }: CallbackQuery, bot: TelegramBot): Asker {
  const chat = message ? placeOf(message) : { platform: TELEGRAM, id: `inline:${chat_instance}` }
  const reader = { platform: TELEGRAM, id: String(from.id) }
  const rights = rightsBy(bot)
  return {
    chat,
    reader,
    hint: languageOf(from.language_code),
    findChat: namedChats(from.id, bot),
    canPost: async () => message !== undefined && (await rights.canPost(chat)),
    isAdministrator: async () => message !== undefined && (await rights.of(reader, chat)) === 'administrator',
  }
}

/** A message too old to be looked into still tells its chat. */
function placeOf(message: NonNullable<CallbackQuery['message']>): Chat {
  return chatOf(message.chat, message.date === 0 ? undefined : topicOf(message))
}

function requestOf({ command, briefing, facts, page, values, language }: Press): Omit<Request, 'chat' | 'reader'> {
  const shown = { briefing, facts, page, ...(values ? { values } : {}) }
  return { text: `/${command}`, language, ...shown, canChoose: true, prefersChoices: true }
}

/** A notice that neither offers nor asks anything needs no message of its own. */
function isForPresserAlone({ kind, blocks }: Answer): boolean {
  return kind === 'notice' && !blocks.some(({ type }) => type === 'choice' || type === 'prompt')
}

async function show(query: CallbackQuery, press: Press, said: Answer, bot: TelegramBot): Promise<void> {
  const { message, inline_message_id: inlineId } = query
  const view = { from: press.page, back: wayBack(press, message, bot.core) }
  const [first, ...others] = messagesFor(said, bot.core, view)
  if (!first) return
  const { chat } = presserOf(query, bot)
  if (inlineId !== undefined) {
    // Nothing can be sent after a message in a chat that we are not in: what does not fit is shown in private.
    const url = others.length > 0 ? startLink(press, bot.me) : undefined
    const shown = edit({ chat, inlineId }, first, bot)
    await Promise.all([shown, callLightly(() => bot.api.answerCallbackQuery(query.id, url ? { url } : {}), bot)])
  } else if (message) {
    const acknowledged = callLightly(() => bot.api.answerCallbackQuery(query.id), bot)
    const shown = press.page > 0 ? 'none' : await showNewPicture(said, chat, bot)
    // A request for words opens a reply, which only a new message can; what is too old cannot be edited; and what has a
    // picture keeps it: it may be forwarded, or looked at again.
    const canEdit = first.asks === undefined && message.date !== 0 && !('photo' in message) && shown === 'none'
    const place: Place = { chat, id: message.message_id }
    const isEdited = canEdit && (await edit(place, first, bot))
    if (shown !== undefined) await sendAll(isEdited ? others : [first, ...others], chat, bot)
    await acknowledged
  }
}

/** Shows an answer's picture, unless its chat still has it in sight. Undefined where nothing can be sent there now. */
async function showNewPicture(said: Answer, chat: Chat, bot: TelegramBot): Promise<'new' | 'none' | undefined> {
  const picture = await pictureFor(said, bot)
  if (!picture || wasShown(chat, picture, bot)) return 'none'
  const shown = await sendPicture(picture, chat, bot)
  return shown && (shown === 'refused' ? 'none' : 'new')
}

async function alert(query: CallbackQuery, { blocks, language }: Answer, bot: TelegramBot): Promise<void> {
  const text = blocks.map((block) => (block.type === 'note' ? block.text : '')).join('\n')
  const shown = { text: labelOf(text, language, ALERT_LIMIT), show_alert: true }
  await callLightly(() => bot.api.answerCallbackQuery(query.id, shown), bot)
}
