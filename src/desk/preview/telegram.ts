import type { Answer } from '../../answer/document.ts'
import type { Language } from '../../content/languages.ts'
import {
  renderTelegram,
  type TelegramEntity,
  type TelegramMessage,
  type TelegramParts,
  type TelegramText,
  type TelegramView,
} from '../../render/telegram.ts'
import { buttonOf, escapeHtml, linkTo } from './html.ts'
import { type DrawnPicture, drawPicture } from './picture.ts'

/** Lines of a quotation that Telegram shows before it is touched. */
const FOLDED = 3

/** The messages that Telegram would be sent, as HTML to be put into `drawChat`; the first below its picture. */
export function drawTelegram(
  answer: Answer,
  parts: TelegramParts,
  view?: TelegramView,
  picture?: DrawnPicture,
): string {
  return renderTelegram(answer, parts, view)
    .map((message, index) => {
      const above = picture && index === 0 ? drawPicture(picture) : ''
      return `<div class="message" lang="${answer.language}">${messageHtml(message, answer.language, above)}</div>`
    })
    .join('')
}

function messageHtml({ text, entities, keyboard, asks }: TelegramMessage, language: Language, above: string): string {
  const rows = keyboard.map(
    (row) => `<div class="row">${row.map(({ label, data }) => buttonOf(label, data)).join('')}</div>`,
  )
  const field = asks === undefined ? '' : `<p class="reply" dir="auto">${escapeHtml(asks)}</p>`
  return `<div class="bubble">${above}${bodyHtml({ text, entities }, language)}</div>${rows.join('')}${field}`
}

function bodyHtml({ text, entities }: TelegramText, language: Language): string {
  const quotation = entities.find(({ type }) => type === 'expandable_blockquote')
  const start = quotation?.offset ?? text.length
  const end = quotation ? start + quotation.length : text.length
  const lines = (from: number, to: number) => linesOf(text, from, to).map((line) => lineHtml(text, line, entities))
  return [
    ...lines(0, start),
    quotation ? quotationHtml(lines(start, end), language) : '',
    ...lines(end, text.length),
  ].join('')
}

/** Its edge stands where its language begins a line. */
function quotationHtml(lines: readonly string[], language: Language): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const [first, rest] = [lines.slice(0, FOLDED).join(''), lines.slice(FOLDED).join('')]
  if (rest === '') return `<blockquote dir="${direction}">${first}</blockquote>`
  return `<details class="quotation" dir="${direction}"><summary>${first}</summary>${rest}</details>`
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function linesOf(text: string, from: number, to: number): Stretch[] {
  const written = text.slice(from, to).replace(/\n+$/u, '')
  if (written === '') return []
  let at = from
  return written.split('\n').map((line) => {
    const stretch = { from: at, to: at + line.length }
    at += line.length + 1
    return stretch
  })
}

/** Each line takes its direction from its first strong letter, as clients do. */
function lineHtml(text: string, { from, to }: Stretch, entities: readonly TelegramEntity[]): string {
  const inside = entities.filter(
    ({ type, offset, length }) => type !== 'expandable_blockquote' && offset >= from && offset + length <= to,
  )
  let at = from
  const written = inside.map((entity) => {
    const before = escapeHtml(text.slice(at, entity.offset))
    at = entity.offset + entity.length
    const shown = escapeHtml(text.slice(entity.offset, at))
    return before + (entity.type === 'text_link' ? linkTo(entity.url, shown) : `<b>${shown}</b>`)
  })
  return `<span class="line" dir="auto">${written.join('')}${escapeHtml(text.slice(at, to))}</span>`
}
