import type { Action, Answer } from '../answer/document.ts'
import type { Language } from '../content/languages.ts'
import { clip } from '../language/text.ts'
import { isolateRuns, labelOf, rightToLeftMark } from './bidi.ts'
import { inert } from './inert.ts'
import { type KeyboardParts, keyboardOf, type Rows } from './keyboard.ts'
import { lineOf } from './lines.ts'
import { type Markup, type Page, type PageParts, pagesOf } from './pages.ts'

/** Where a text has which style; counted in UTF-16 units, as Telegram does. */
export type TelegramEntity =
  | { readonly type: 'bold' | 'expandable_blockquote'; readonly offset: number; readonly length: number }
  | { readonly type: 'text_link'; readonly offset: number; readonly length: number; readonly url: string }

/** A text with its entities; there is no markup in it that anything could break out of. */
export interface TelegramText {
  readonly text: string
  readonly entities: readonly TelegramEntity[]
}

export interface TelegramMessage extends TelegramText {
  readonly keyboard: Rows
  /** What stands in the field where the reader is to write; undefined where nothing is asked. */
  readonly asks: string | undefined
}

export type TelegramParts = PageParts & KeyboardParts

export interface TelegramView {
  /** How many of the answer's statements were shown before. */
  readonly from?: number
  /** Leads back to what the message showed before. */
  readonly back?: Action | undefined
}

/** Telegram's limits. https://core.telegram.org/bots/api#sendmessage */
export const TEXT_LIMIT = 4096
const ENTITIES_LIMIT = 100
const PLACEHOLDER_LIMIT = 64

/** What is left for the text of an answer once its title stands. */
const TITLE_LIMIT = 200

interface WrittenLine extends TelegramText {
  readonly isHeading: boolean
}

/** No more than a hundred styles a message: each weighs as much as its share of the text. */
const ENTITY_WEIGHT = Math.ceil(TEXT_LIMIT / (ENTITIES_LIMIT - 5))

const ENTITIES: Markup<WrittenLine> = {
  write: ({ spans, language, isHeading = false }) => ({
    ...joined([
      styled(rightToLeftMark(language)),
      ...spans.map(({ text, isBold, url }) => styled(inert(isolateRuns(text, language)), isBold, url)),
    ]),
    isHeading,
  }),
  // An empty line stands above a heading.
  length: ({ text, entities, isHeading }) =>
    Math.max(text.length, entities.length * ENTITY_WEIGHT) + (isHeading ? 1 : 0),
  limit: TEXT_LIMIT - TITLE_LIMIT,
}

/**
 * An answer as messages: a bold title, a line for each statement, the sources in a quotation that opens at a touch, and
 * buttons. What does not fit is a further page, behind a button where it can carry the facts, else a further message.
 */
export function renderTelegram(
  answer: Answer,
  parts: TelegramParts,
  { from = 0, back }: TelegramView = {},
): TelegramMessage[] {
  const pages = pagesOf(answer, ENTITIES, parts, from)
  const prompt = answer.blocks.some(({ type }) => type === 'prompt')
  const shown = pages.turn ? pages.pages.slice(0, 1) : pages.pages
  return shown.map((page, index) => {
    const isLast = index === shown.length - 1
    const title = index === 0 ? [titleOf(answer)] : []
    return {
      ...joined([...title, ...paragraphsOf(page)], '\n\n'),
      keyboard: isLast && !prompt ? keyboardOf(answer, { pages, from, back }, parts) : [],
      asks: isLast && prompt ? labelOf(answer.title, answer.language, PLACEHOLDER_LIMIT) : undefined,
    }
  })
}

function paragraphsOf({ lines, footers }: Page<WrittenLine>): TelegramText[] {
  const headings = lines.flatMap(({ isHeading }, at) => (isHeading && at > 0 ? [at] : []))
  const starts = lines.length > 0 ? [0, ...headings] : []
  return [
    ...starts.map((start, index) => joined(lines.slice(start, starts[index + 1]), '\n')),
    ...(footers.length > 0 ? [quoted(joined(footers, '\n'))] : []),
  ]
}

function titleOf({ title, language }: { readonly title: string; readonly language: Language }): TelegramText {
  const line = clip(title.replace(/\s+/gu, ' ').trim(), TITLE_LIMIT / 2 - 10)
  return ENTITIES.write(lineOf([{ text: line === '' ? '…' : line, isBold: true }], language))
}

function styled(text: string, isBold = false, url?: string): TelegramText {
  const [offset, length] = [0, text.length]
  if (length === 0) return { text, entities: [] }
  if (url) return { text, entities: [{ type: 'text_link', offset, length, url }] }
  return { text, entities: isBold ? [{ type: 'bold', offset, length }] : [] }
}

function quoted({ text, entities }: TelegramText): TelegramText {
  return { text, entities: [{ type: 'expandable_blockquote', offset: 0, length: text.length }, ...entities] }
}

function joined(texts: readonly TelegramText[], between = ''): TelegramText {
  let text = ''
  const entities = texts.flatMap((one, index) => {
    if (index > 0) text += between
    const start = text.length
    text += one.text
    return one.entities.map((entity) => ({ ...entity, offset: entity.offset + start }))
  })
  return { text, entities }
}
