import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/document.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { type Component, renderDiscord } from '../../src/render/discord.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { escapeHtml, previewPage } from './page.ts'

// npm run preview:discord [-- FILE]: the real payloads of some conversations as a page of our own, to look at their layout.

const STYLE = `
body { background: #313338; color: #dbdee1 }
.notice { color: #949ba4; font-size: 13px }
.asked { color: #f2f3f5; margin: 0 0 6px }
.container { background: #2b2d31; border: 1px solid #3f4147; border-inline-start: 4px solid; border-radius: 8px; padding: 12px 14px }
.title { font-weight: 700; font-size: 18px; color: #f2f3f5; margin-bottom: 6px }
.small { font-size: 12.5px; color: #949ba4 }
a { color: #00a8fc; text-decoration: none }
.space { height: 8px }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px }
.button { background: #4e5058; color: #fff; border-radius: 8px; padding: 6px 14px; font-size: 14px }
.style1 { background: #5865f2 }`

const file = process.argv[2] ?? join(tmpdir(), 'communique-discord.html')
writeFileSync(file, await previewPage('Discord', STYLE, draw))
process.stdout.write(`${file}\n`)

function draw(answer: Answer): string {
  const messages = renderDiscord(answer, presentationOf(knowledge, answer.language))
  return messages.flatMap(({ components }) => components.map(html)).join('')
}

function html(component: Component): string {
  switch (component.type) {
    case 17: {
      const colour = component.accent_color.toString(16).padStart(6, '0')
      return `<div class="container" style="border-color:#${colour}">${component.components.map(html).join('')}</div>`
    }
    case 10:
      return component.content.split('\n').map(line).join('')
    case 14:
      return '<div class="space"></div>'
    case 1:
      return `<div class="row">${component.components.map(html).join('')}</div>`
    case 2:
      return `<span class="button style${component.style}">${escapeHtml(component.label)}</span>`
  }
}

/** The little Markdown that answers use. */
function line(text: string): string {
  const [, mark = '', rest = ''] = /^(### |-# )?(.*)$/su.exec(text) ?? []
  const kind = mark === '### ' ? 'title' : mark === '-# ' ? 'small' : 'plain'
  const inline = escapeHtml(rest)
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(&lt;(.*?)&gt;\)/gu, '<a href="$2">$1</a>')
    .replace(/\*\*((?:\\.|[^*\\])*)\*\*/gu, '<b>$1</b>')
    .replace(/\\([^A-Za-z0-9\s])/gu, '$1')
  return `<p class="${kind}" dir="auto">${inline}</p>`
}
