import type { TelegramInlineKeyboardButton, TelegramInlineKeyboardMarkup } from '@gramio/types'
import { malformed } from './errors.ts'
import type { Room } from './rooms.ts'

export type Button = TelegramInlineKeyboardButton
export type InlineKeyboard = TelegramInlineKeyboardMarkup

const DECORATION = new Set(['text', 'style', 'icon_custom_emoji_id'])
const MOST_BUTTONS = 100
const MOST_IN_ROW = 8

/** The inline keyboard that a message gets, checked; other reply markup does not stay with the message. */
export function inlineKeyboard(markup: unknown, { chat }: Pick<Room, 'chat'>): InlineKeyboard | undefined {
  if (!isInline(markup)) {
    if (markup !== undefined && chat.type === 'channel') throw malformed('inline keyboard expected')
    return undefined
  }
  const rows = markup.inline_keyboard.filter((row) => row.length > 0)
  const buttons = rows.flat()
  if (buttons.length > MOST_BUTTONS) throw malformed(`reply markup is too long: ${buttons.length} buttons`)
  const long = rows.find((row) => row.length > MOST_IN_ROW)
  if (long) throw malformed(`${long.length} buttons in a row, where clients show ${MOST_IN_ROW}`)
  for (const button of buttons) checkButton(button, chat.type)
  return rows.length > 0 ? { inline_keyboard: rows } : undefined
}

function isInline(markup: unknown): markup is InlineKeyboard {
  return typeof markup === 'object' && markup !== null && 'inline_keyboard' in markup
}

function checkButton(button: Button, chatType: string): void {
  const actions = Object.keys(button).filter((key) => !DECORATION.has(key))
  const label = `button "${button.text}"`
  if (button.text.trim() === '') throw malformed('inline keyboard button text must be non-empty')
  if (actions.length === 0) throw malformed('text buttons are unallowed in the inline keyboard')
  if (actions.length > 1) throw malformed(`${label} does more than one thing: ${actions.join(', ')}`)
  if (button.url !== undefined && !/^(?:https?|tg):\/\/./iu.test(button.url)) throw malformed('BUTTON_URL_INVALID')
  if (button.web_app && (chatType !== 'private' || !button.web_app.url.startsWith('https://'))) {
    throw malformed('BUTTON_TYPE_INVALID')
  }
}
