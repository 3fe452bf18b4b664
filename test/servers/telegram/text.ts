import { checkEntities, detected, type Entity, type Formatted, trimmed } from './entities.ts'
import { malformed } from './errors.ts'
import { parseHtml } from './html.ts'

/** A text as a method takes it, under whatever name. */
export interface Written {
  readonly text: unknown
  readonly parseMode: string | undefined
  readonly entities: readonly Entity[] | undefined
}

export const MOST_TEXT = 4096
export const MOST_CAPTION = 1024

/** The text as Telegram keeps it: parsed, checked, trimmed, and with the entities that Telegram finds by itself. */
export function format({ text, parseMode, entities = [] }: Written): Formatted {
  const given = String(text)
  if (parseMode !== undefined && parseMode !== 'HTML') {
    throw malformed(`this test server reads no ${parseMode}: send entities or HTML`)
  }
  const parsed = parseMode === 'HTML' ? parseHtml(given) : { text: given, entities }
  checkEntities(parsed)
  return detected(trimmed(parsed))
}

/** The text of a message: 1 to 4,096 UTF-16 units after all of that. */
export function messageText(written: Written, tooLong = 'message is too long'): Formatted {
  const formatted = format(written)
  if (formatted.text === '') throw malformed('message text is empty')
  if (formatted.text.length > MOST_TEXT) throw malformed(tooLong)
  return formatted
}

export function captionText(written: Written): Formatted {
  const formatted = format(written)
  if (formatted.text.length > MOST_CAPTION) throw malformed('message caption is too long')
  return formatted
}

/** As the fields of a message; Telegram leaves empty ones out. */
export const textFields = ({ text, entities }: Formatted) => ({
  text,
  ...(entities.length > 0 && { entities: [...entities] }),
})

export const captionFields = ({ text, entities }: Formatted) => ({
  ...(text !== '' && { caption: text }),
  ...(entities.length > 0 && { caption_entities: [...entities] }),
})
