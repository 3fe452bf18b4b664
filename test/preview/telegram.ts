import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/document.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { renderTelegram, type TelegramEntity, type TelegramMessage } from '../../src/render/telegram.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { escapeHtml, previewPage } from './page.ts'

// npm run preview:telegram [-- FILE]: the real payloads of some conversations as a page of our own, to look at their layout.

const STYLE = `
body { background: #cfdbe6; color: #000 }
.notice { color: #5b6b78; font-size: 13px }
.asked { background: #e3ffc9; border-radius: 14px; padding: 6px 12px; margin: 0 0 8px auto; width: fit-content; max-width: 85% }
.bubble { background: #fff; border-radius: 14px; padding: 8px 12px; max-width: 92% }
.bubble p { min-height: 1.1em }
blockquote { margin: 6px 0; padding: 4px 10px; border-inline-start: 3px solid #3390ec; background: #eaf3fc; border-radius: 4px; font-size: 14px }
a { color: #3390ec; text-decoration: none }
.row { display: flex; gap: 4px; margin-top: 4px; max-width: 92% }
.button { flex: 1; background: #7e95a8cc; color: #fff; border-radius: 8px; padding: 8px 6px; font-size: 14px; text-align: center;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis }`

const file = process.argv[2] ?? join(tmpdir(), 'communique-telegram.html')
writeFileSync(file, await previewPage('Telegram', STYLE, draw))
process.stdout.write(`${file}\n`)

function draw(answer: Answer): string {
  return renderTelegram(answer, presentationOf(knowledge, answer.language)).map(html).join('')
}

function html({ text, entities, keyboard }: TelegramMessage): string {
  const rows = keyboard.map((row) => {
    const buttons = row.map(({ label }) => `<span class="button" dir="auto">${escapeHtml(label)}</span>`)
    return `<div class="row">${buttons.join('')}</div>`
  })
  const quotation = entities.find(({ type }) => type === 'expandable_blockquote')
  const end = quotation ? quotation.offset + quotation.length : text.length
  const start = quotation?.offset ?? text.length
  const paragraphs = (from: number, to: number) =>
    linesOf(text, from, to).map((line) => paragraph(text, line, entities))
  const quoted = quotation ? `<blockquote>${paragraphs(start, end).join('')}</blockquote>` : ''
  return `<div class="bubble">${paragraphs(0, start).join('')}${quoted}</div>${rows.join('')}`
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function linesOf(text: string, from: number, to: number): Stretch[] {
  let at = from
  return text
    .slice(from, to)
    .replace(/\n+$/u, '')
    .split('\n')
    .map((line) => {
      const stretch = { from: at, to: at + line.length }
      at += line.length + 1
      return stretch
    })
}

/** Each paragraph takes its direction from its first strong letter, as clients do. */
function paragraph(text: string, { from, to }: Stretch, entities: readonly TelegramEntity[]): string {
  const inside = entities.filter(
    ({ type, offset, length }) => type !== 'expandable_blockquote' && offset >= from && offset + length <= to,
  )
  let at = from
  const written = inside.map((entity) => {
    const before = escapeHtml(text.slice(at, entity.offset))
    at = entity.offset + entity.length
    const shown = escapeHtml(text.slice(entity.offset, at))
    return (
      before + (entity.type === 'text_link' ? `<a href="${escapeHtml(entity.url)}">${shown}</a>` : `<b>${shown}</b>`)
    )
  })
  return `<p dir="auto">${written.join('')}${escapeHtml(text.slice(at, to))}</p>`
}
