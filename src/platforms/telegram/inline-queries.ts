import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import { type Card, cardsFor } from '../../command/inline-cards.ts'
import { KEYSTROKE } from '../../command/rate-limits.ts'
import { labelOf } from '../../render/bidi.ts'
import { callLightly, type TelegramBot } from './api-calls.ts'
import { keyboardOf, messagesFor, payloadOf } from './send.ts'
import { languageOf, TELEGRAM } from './settings.ts'

/** Telegram takes fifty at once; fewer are there sooner, and more come as the reader scrolls. */
const A_PAGE = 10
const TITLE_LIMIT = 80
const PREVIEW_LIMIT = 160

/** Seconds that Telegram may show the same results again; content changes rarely, but it does. */
const CACHED_FOR = 300

/** Answers, as cards to send into any chat, what somebody types behind the bot's name. */
export async function onInlineQuery(query: InlineQuery, bot: TelegramBot): Promise<void> {
  const { core } = bot
  const reader = { platform: TELEGRAM, id: String(query.from.id) }
  const chat = { platform: TELEGRAM, id: `inline:${reader.id}` }
  const { seconds } = await core.limits.take(reader, chat, KEYSTROKE)
  const typed = { reader, chat, text: query.query, hint: languageOf(query.from.language_code) }
  const cards = seconds > 0 ? [] : await cardsFor(typed, core.dispatch, core.knowledge())
  const from = Number(query.offset) || 0
  const page = cards.slice(from, from + A_PAGE)
  const next = from + A_PAGE < cards.length ? String(from + A_PAGE) : ''
  await callLightly(
    () =>
      bot.api.answerInlineQuery(
        query.id,
        page.flatMap((card) => resultOf(card, bot)),
        // Everybody sees their own language.
        { next_offset: next, is_personal: true, cache_time: seconds > 0 ? seconds : CACHED_FOR },
      ),
    bot,
  )
}

/** A card is one message: an answer that takes several is left to the private chat. */
function resultOf({ id, answer, preview }: Card, { core }: TelegramBot): InlineQueryResultArticle[] {
  const [message, ...others] = messagesFor(answer, core)
  if (!message || others.length > 0) return []
  const { text, entities, link_preview_options } = payloadOf(message)
  return [
    {
      type: 'article',
      id,
      title: labelOf(answer.title, answer.language, TITLE_LIMIT),
      description: labelOf(preview, answer.language, PREVIEW_LIMIT),
      input_message_content: { message_text: text, entities, link_preview_options },
      ...keyboardOf(message.keyboard),
    },
  ]
}
