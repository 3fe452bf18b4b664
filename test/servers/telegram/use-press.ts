import type { Button } from './keyboards.ts'
import { find } from './messages.ts'
import { openPress } from './queries.ts'
import { roomOf } from './rooms.ts'
import type { Message, MessageRef, Pressed, User } from './types.ts'
import { tell } from './updates.ts'
import type { World } from './world.ts'

export interface Pressing {
  /** Default: the person of a private chat, else the first person. */
  readonly from?: User
  readonly languageCode?: string
  /** The message is so old that the bot is told only where it stands. */
  readonly inaccessible?: boolean
}

/** Somebody presses a button, by its data or label, in a message as it now stands or sent via the bot. */
export function press(
  world: World,
  button: string,
  target: MessageRef | string,
  first: User,
  { from, languageCode, inaccessible = false }: Pressing = {},
): Pressed {
  const message = pressed(world, target)
  const data = findButton(message, button).callback_data
  if (data === undefined) throw new Error(`"${button}" is no button that asks the bot`)
  const room = roomOf(world, message.chat)
  const who = from ?? room.person ?? first
  const { id, answer } = openPress(world)
  const place = { chat: message.chat, message_id: message.message_id }
  tell(world, 'callback_query', {
    id,
    from: { ...who, ...(languageCode !== undefined && { language_code: languageCode }) },
    chat_instance: String(message.chat.id * -7919),
    data,
    ...(typeof target === 'string'
      ? { inline_message_id: target }
      : { message: inaccessible ? { ...place, date: 0 } : message }),
  })
  return { id, answer }
}

function pressed(world: World, target: MessageRef | string): Message {
  const message =
    typeof target === 'string'
      ? world.inlineMessages.get(target)
      : find(world, target.chat.id, target.message_id)?.message
  if (!message) throw new Error('there is no such message to press a button in')
  return message
}

function findButton(message: Message, wanted: string): Button {
  const buttons = buttonsOf(message)
  const button = buttons.find((one) => one.callback_data === wanted) ?? buttons.find(({ text }) => text === wanted)
  if (!button) {
    const names = buttons.map(({ text, callback_data }) => `${text} (${callback_data ?? 'no data'})`)
    throw new Error(`nothing to press as "${wanted}" in that message; there is: ${names.join(', ') || 'nothing'}`)
  }
  return button
}

/** The buttons under a message. */
export function buttonsOf({ reply_markup }: Message): readonly Button[] {
  // Messages hold plain keyboards; gramio's builders are for requests.
  return reply_markup && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard.flat() : []
}
