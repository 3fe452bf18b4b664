import { malformed } from './errors.ts'
import { inlineKeyboard } from './keyboards.ts'
import type { Content } from './messages.ts'
import type { Methods } from './methods.ts'
import { claim } from './queries.ts'
import { richMessage } from './rich.ts'
import { captionFields, captionText, messageText, textFields } from './text.ts'
import type { InlineResult } from './types.ts'

const MOST_RESULTS = 50

export const answerMethods: Methods = {
  answerCallbackQuery({ world }, params) {
    claim(world, world.presses.get(params.callback_query_id), world.options.callbackLife, params)
    world.events.emit('callback', params)
    return true
  },
  answerInlineQuery({ world }, params) {
    const { inline_query_id, results } = params
    if (results.length > MOST_RESULTS) throw malformed('RESULTS_TOO_MUCH')
    if (new Set(results.map(({ id }) => id)).size < results.length) throw malformed('RESULT_ID_DUPLICATE')
    for (const result of results) resultContent(result)
    const query = world.inlineQueries.get(inline_query_id)
    claim(world, query, world.options.inlineLife, params)
    if (query) query.results = results
    world.events.emit('inline', params)
    return true
  },
}

/** The message that choosing a result sends; refuses what could not be sent. */
export function resultContent(result: InlineResult): Content {
  const { reply_markup, input_message_content: input } = { input_message_content: undefined, ...result }
  // Web Apps are refused there as in groups.
  const keyboard = inlineKeyboard(reply_markup, { chat: { id: 0, type: 'group' } })
  return { ...body(result, input), ...(keyboard && { reply_markup: keyboard }) }
}

function body(
  result: InlineResult,
  input: Extract<InlineResult, { type: 'article' }>['input_message_content'] | undefined,
): Content {
  if (input && 'message_text' in input) {
    const { message_text, parse_mode, entities } = input
    return textFields(messageText({ text: message_text, parseMode: parse_mode, entities }, 'MESSAGE_TOO_LONG'))
  }
  if (input && 'rich_message' in input) return { rich_message: richMessage(input.rich_message) }
  if ('caption' in result) {
    const { caption = '', parse_mode, caption_entities } = result
    return captionFields(captionText({ text: caption, parseMode: parse_mode, entities: caption_entities }))
  }
  return {}
}
