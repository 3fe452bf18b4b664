import type { Action, Answer } from '../answer/document.ts'
import type { Language } from '../content/languages.ts'
import { clip } from '../language/text.ts'
import { isolateRuns, labelOf, rightToLeftMark } from './bidi.ts'
import { inert } from './inert.ts'
import { type KeyboardParts, keyboardOf, type Rows } from './keyboard.ts'
import { lineOf } from './lines.ts'
import { type Markup, type Page, type PageParts, type Pages, pagesOf } from './pages.ts'

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
  /** The first message stands below a picture, and whatever it has no room for follows in further messages. */
  readonly isCaption?: boolean
}

/** Telegram's limits. https://core.telegram.org/bots/api#sendmessage */
export const TEXT_LIMIT = 4096
export const CAPTION_LIMIT = 1024
const ENTITIES_LIMIT = 100
const PLACEHOLDER_LIMIT = 64

/** What is left for the text of an answer once its title stands. */
const TITLE_LIMIT = 200

interface WrittenLine extends TelegramText {
  readonly isHeading: boolean
}

/** No more than a hundred styles a message: each weighs as much as its share of the text. */
const ENTITY_WEIGHT = Math.ceil(TEXT_LIMIT / (ENTITIES_LIMIT - 5))

/** What a caption's page has no say in: the words in front of its sources, what parts them, and an empty line. */
const BETWEEN = 40

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
  { from = 0, back, isCaption = false }: TelegramView = {},
): TelegramMessage[] {
  const pages = isCaption ? belowPicture(answer, parts) : pagesOf(answer, ENTITIES, parts, from)
  const prompt = answer.blocks.some(({ type }) => type === 'prompt')
  const shown = pages.turn && !isCaption ? pages.pages.slice(0, 1) : pages.pages
  return shown.map((page, index) => {
    const isLast = index === shown.length - 1
    const title = index === 0 ? [titleOf(answer)] : []
    return {
      ...textOf(title, page),
      keyboard:
        isLast && !prompt
          ? keyboardOf(answer, { pages: isCaption ? { ...pages, pages: [page] } : pages, from, back }, parts)
          : [],
      asks: isLast && prompt ? labelOf(answer.title, answer.language, PLACEHOLDER_LIMIT) : undefined,
    }
  })
}

/** One caption where it holds everything, else a caption and pages that follow it. */
function belowPicture(answer: Answer, parts: TelegramParts): Pages<WrittenLine> {
  const whole = pagesOf(answer, ENTITIES, parts)
  const [page, ...others] = whole.pages
  const title = titleOf(answer)
  const fits = page && textOf([title], page).text.length <= CAPTION_LIMIT
  if (fits && others.length === 0) return whole
  return pagesOf(answer, ENTITIES, parts, 0, CAPTION_LIMIT - title.text.length - BETWEEN)
}

/** Words below a picture that stand for it; at most `CAPTION_LIMIT` UTF-16 units. */
export function captionOf(description: string, language: Language): string {
  for (let room = CAPTION_LIMIT; ; ) {
    const caption = clip(description.trim(), room)
      .split('\n')
      .map((line) => rightToLeftMark(language) + inert(isolateRuns(line, language)))
      .join('\n')
    if (caption.length <= CAPTION_LIMIT) return caption
    room = Math.floor((room * CAPTION_LIMIT) / caption.length)
  }
}

function textOf(title: readonly TelegramText[], page: Page<WrittenLine>): TelegramText {
  return joined([...title, ...paragraphsOf(page)], '\n\n')
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
