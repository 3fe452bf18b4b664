import { isDeepStrictEqual } from 'node:util'
import type { APIMethodParams } from '@gramio/types'
import { findRoom } from './access.ts'
import { malformed, Refusal, refused } from './errors.ts'
import { keepFile, pictureSize } from './files.ts'
import { inlineKeyboard } from './keyboards.ts'
import { botMay } from './members.ts'
import { type Content, find, keyOf } from './messages.ts'
import type { Methods } from './methods.ts'
import { richMessage } from './rich.ts'
import { captionFields, captionText, messageText, textFields } from './text.ts'
import type { Message } from './types.ts'
import type { World } from './world.ts'

const TWO_DAYS = 48 * 60 * 60

export const editMethods: Methods = {
  editMessageText({ world }, params = {}) {
    const { text, parse_mode, entities, rich_message, link_preview_options } = params
    if ((text === undefined) === (rich_message === undefined)) throw malformed('message text is empty')
    const content: Content = rich_message
      ? { rich_message: richMessage(rich_message) }
      : textFields(messageText({ text, parseMode: parse_mode, entities }, 'MESSAGE_TOO_LONG'))
    return edit(world, params, ['text', 'entities', 'rich_message', 'link_preview_options'], 'text', {
      ...content,
      ...(link_preview_options && { link_preview_options }),
    })
  },
  editMessageCaption({ world }, params = {}) {
    const { caption = '', parse_mode, caption_entities } = params
    const formatted = captionText({ text: caption, parseMode: parse_mode, entities: caption_entities })
    return edit(world, params, ['caption', 'caption_entities'], 'caption', captionFields(formatted))
  },
  editMessageMedia({ world, request }, params) {
    const { media } = params
    if (media.type !== 'photo') throw new Refusal(501, `this test server edits no ${media.type}`)
    const { caption = '', parse_mode, caption_entities } = media
    const formatted = captionText({ text: caption, parseMode: parse_mode, entities: caption_entities })
    const { kept, file } = keepFile(world, request, media.media, 'photos')
    const photo = [{ ...kept, ...pictureSize(file) }]
    return edit(world, params, MEDIA, undefined, { photo, ...captionFields(formatted) })
  },
  editMessageReplyMarkup: ({ world }, params = {}) => edit(world, params, [], undefined, {}),
  deleteMessage({ world }, { chat_id, message_id }) {
    const room = findRoom(world, chat_id)
    const stored = find(world, room.chat.id, message_id)
    if (!stored) throw refused('message to delete not found')
    const { message, byBot } = stored
    const old = world.date() - message.date > TWO_DAYS
    const may = byBot || room.chat.type === 'private' ? !old : false
    if (!may && !botMay(world, room, 'can_delete_messages')) throw refused("message can't be deleted")
    world.messages.delete(keyOf(message))
    if (byBot) world.events.emit('deleted', message)
    return true
  },
}

/** What other media take the place of. */
const MEDIA = ['text', 'entities', 'link_preview_options', 'photo', 'document', 'caption', 'caption_entities'] as const

type Target = Pick<
  NonNullable<APIMethodParams<'editMessageReplyMarkup'>>,
  'chat_id' | 'message_id' | 'inline_message_id' | 'reply_markup'
>

/** Replaces these fields of a message, and its keyboard, which goes when none is given. */
function edit(
  world: World,
  target: Target,
  fields: readonly (keyof Content)[],
  needs: 'text' | 'caption' | undefined,
  content: Content,
): Message | true {
  const found = target.inline_message_id === undefined ? sentMessage(world, target) : viaMessage(world, target)
  const { message, replace } = found
  if (needs && !suits(message, needs)) throw refused(`there is no ${needs} in the message to edit`)
  const keyboard = inlineKeyboard(target.reply_markup, message)
  // Only optional fields are taken out.
  const kept = Object.fromEntries(
    Object.entries(message).filter(([name]) => name !== 'reply_markup' && !fields.some((field) => field === name)),
  ) as Message
  const changed = { ...kept, ...content, ...(keyboard && { reply_markup: keyboard }) }
  if (isDeepStrictEqual(changed, message)) {
    throw refused(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  const edited: Message = { ...changed, edit_date: world.date() }
  replace(edited)
  world.events.emit('edited', edited)
  return target.inline_message_id === undefined ? edited : true
}

function suits(message: Message, needs: 'text' | 'caption'): boolean {
  const hasText = message.text !== undefined || message.rich_message !== undefined
  return needs === 'text' ? hasText : message.photo !== undefined || message.document !== undefined
}

function sentMessage(world: World, { chat_id, message_id }: Target) {
  if (chat_id === undefined || message_id === undefined) throw malformed('message identifier is not specified')
  const room = findRoom(world, chat_id)
  const stored = find(world, room.chat.id, message_id)
  if (!stored) throw refused('message to edit not found')
  if (!stored.byBot) throw refused("message can't be edited")
  return {
    message: stored.message,
    replace(edited: Message) {
      stored.message = edited
    },
  }
}

function viaMessage(world: World, { inline_message_id = '' }: Target) {
  const message = world.inlineMessages.get(inline_message_id)
  if (!message) throw refused('MESSAGE_ID_INVALID')
  return {
    message,
    replace(edited: Message) {
      world.inlineMessages.set(inline_message_id, edited)
      const stored = world.messages.get(keyOf(edited))
      if (stored) stored.message = edited
    },
  }
}
