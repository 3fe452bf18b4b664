import { findRoom } from './access.ts'
import { refused } from './errors.ts'
import { keepFile, pictureSize } from './files.ts'
import { find, send } from './messages.ts'
import type { Methods } from './methods.ts'
import { richMessage } from './rich.ts'
import { captionFields, captionText, messageText, textFields } from './text.ts'

export const sendMethods: Methods = {
  sendMessage({ world }, params) {
    const { text, parse_mode, entities, link_preview_options } = params
    const formatted = messageText({ text, parseMode: parse_mode, entities })
    return send(world, params, 'text messages', {
      ...textFields(formatted),
      ...(link_preview_options && { link_preview_options }),
    })
  },
  sendRichMessage: ({ world }, params) =>
    send(world, params, 'text messages', { rich_message: richMessage(params.rich_message) }),
  sendPhoto({ world, request }, params) {
    const { caption = '', parse_mode, caption_entities } = params
    const formatted = captionText({ text: caption, parseMode: parse_mode, entities: caption_entities })
    const { kept, file } = keepFile(world, request, params.photo, 'photos')
    const photo = [{ ...kept, ...pictureSize(file) }]
    return send(world, params, 'photos', { photo, ...captionFields(formatted) })
  },
  sendDocument({ world, request }, params) {
    const { caption = '', parse_mode, caption_entities } = params
    const formatted = captionText({ text: caption, parseMode: parse_mode, entities: caption_entities })
    const { kept, file } = keepFile(world, request, params.document, 'documents')
    const document = { ...kept, ...(file && { file_name: file.name, mime_type: file.type }) }
    return send(world, params, 'documents', { document, ...captionFields(formatted) })
  },
  copyMessage({ world }, params) {
    const source = findRoom(world, params.from_chat_id)
    const original = find(world, source.chat.id, params.message_id)?.message
    if (!original) throw refused('message to copy not found')
    const { text, entities, caption, caption_entities, photo, document, rich_message } = original
    if (!text && !photo && !document && !rich_message) throw refused("message can't be copied")
    const recaptioned =
      params.caption === undefined
        ? { ...(caption !== undefined && { caption }), ...(caption_entities && { caption_entities }) }
        : captionFields(
            captionText({ text: params.caption, parseMode: params.parse_mode, entities: params.caption_entities }),
          )
    const { message_id } = send(world, params, 'text messages', {
      ...(text !== undefined && { text }),
      ...(entities && { entities }),
      ...(photo && { photo }),
      ...(document && { document }),
      ...(rich_message && { rich_message }),
      ...recaptioned,
    })
    return { message_id }
  },
}
