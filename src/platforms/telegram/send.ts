import { HttpError } from 'grammy'
import type { ForceReply, InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import { z } from 'zod'
import type { Answer } from '../../answer/document.ts'
import { presentationOf } from '../../command/presentation.ts'
import type { Chat } from '../../command/services.ts'
import { renderTelegram, type TelegramMessage, type TelegramView } from '../../render/telegram.ts'
import type { PlatformCore } from '../core.ts'
import { callIn, isFinal, type TelegramBot } from './api-calls.ts'
import { addressOf } from './chat-ids.ts'
import { isUnchanged } from './refusals.ts'

/** Renders an answer with what the library knows now. */
export function messagesFor(answer: Answer, { knowledge }: PlatformCore, view?: TelegramView): TelegramMessage[] {
  return renderTelegram(answer, presentationOf(knowledge(), answer.language), view)
}

/** Sends messages one after the other, the first as a reply where `replyTo` says so. Returns the ids of those that arrived. */
export async function sendAll(
  messages: readonly TelegramMessage[],
  chat: Chat,
  bot: TelegramBot,
  replyTo?: number,
): Promise<number[]> {
  const ids: number[] = []
  for (const [index, message] of messages.entries()) {
    const { text, ...rest } = payloadOf(message)
    const reply = index === 0 && replyTo !== undefined ? replyingTo(replyTo) : {}
    const sent = await callIn(
      chat,
      async ({ chat_id, ...topic }) => idOf(await bot.api.sendMessage(chat_id, text, { ...rest, ...topic, ...reply })),
      bot,
    )
    if (sent === undefined) break
    ids.push(sent)
  }
  return ids
}

/** That an answer comes; Telegram shows it for five seconds, or until it is there. */
export async function showTyping(chat: Chat, { api }: TelegramBot): Promise<void> {
  const { chat_id, ...topic } = addressOf(chat)
  await api.sendChatAction(chat_id, 'typing', topic)
}

/** @throws {HttpError} where the answer names no message: it is unknown whether it arrived */
function idOf(sent: unknown): number {
  const { data } = SENT.safeParse(sent)
  if (!data) throw new HttpError('sendMessage: no message in the answer', undefined)
  return data.message_id
}

const SENT = z.object({ message_id: z.int().positive() })

/** A message of ours: in a chat, or in one that we are not in, sent by way of us. */
export type Place = { readonly chat: Chat; readonly id: number } | { readonly chat: Chat; readonly inlineId: string }

/** Puts a message in the place of another. Returns false where Telegram does not let that one be edited any more. */
export async function edit(place: Place, message: TelegramMessage, bot: TelegramBot): Promise<boolean> {
  const { text, entities, link_preview_options } = payloadOf(message)
  const rest = { entities, link_preview_options, ...keyboardOf(message.keyboard) }
  try {
    await callIn(
      place.chat,
      ({ chat_id }) =>
        'id' in place
          ? bot.api.editMessageText(chat_id, place.id, text, rest)
          : bot.api.editMessageTextInline(place.inlineId, text, rest),
      bot,
    )
    return true
  } catch (error) {
    if (!isFinal(error)) throw error
    return isUnchanged(error)
  }
}

/** A message as the API takes it: plain text with entities, so that nothing in it is markup. */
export function payloadOf({ text, entities, keyboard, asks }: TelegramMessage) {
  return {
    text,
    // The API's own types want to be able to write to their arrays.
    entities: entities.map((entity): MessageEntity => ({ ...entity })),
    link_preview_options: { is_disabled: true },
    ...(asks === undefined ? keyboardOf(keyboard) : { reply_markup: askingFor(asks) }),
  }
}

export function keyboardOf(rows: TelegramMessage['keyboard']): { reply_markup?: InlineKeyboardMarkup } {
  if (rows.length === 0) return {}
  const inline_keyboard = rows.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })))
  return { reply_markup: { inline_keyboard } }
}

/** Opens the reply for whoever asked, not for the whole group. */
function askingFor(placeholder: string): ForceReply {
  return { force_reply: true, selective: true, input_field_placeholder: placeholder }
}

export function replyingTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } }
}
