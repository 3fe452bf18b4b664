import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../../src/answer/ask.ts'
import { presentationOf } from '../../src/command/present.ts'
import { type Component, renderDiscord } from '../../src/render/discord.ts'
import { knowledge } from '../fixtures/shipped.ts'

// npm run preview:discord [-- FILE]: the real payloads of some answers as a page of our own, to look at their layout.

const QUESTIONS = [
  'What was agreed on space at the Japan–Italy summit?',
  'Whom did Meloni meet in January 2026?',
  'How long did the talks in Nara last?',
  'What is the weather in Tokyo?',
  'ما الذي اتُّفق عليه في مسقط؟',
  'كم يبلغ التبادل التجاري بين عُمان وإيطاليا؟',
  'Confronta il vertice di Nara e la visita a Mascate',
  'Che cos’è Edgewing?',
  '奈良で誰が会談しましたか',
  '1月13日から16日までに何がありましたか',
]
const now = Date.UTC(2026, 1, 4)

const file = process.argv[2] ?? join(tmpdir(), 'communique-discord.html')
writeFileSync(file, page(QUESTIONS.map(conversation)))
process.stdout.write(`${file}\n`)

function conversation(question: string): string {
  const { answer } = ask(question, knowledge, { now })
  const messages = renderDiscord(answer, presentationOf(knowledge, answer.language))
  const shown = messages.flatMap(({ components }) => components.map(html)).join('')
  return `<section><p class="asked" dir="auto">${escapeHtml(question)}</p>${shown}</section>`
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

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}

function page(sections: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Discord preview</title>
<style>
body { margin: 0; padding: 12px; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP", sans-serif }
main { max-width: 640px; margin: auto }
.notice { color: #949ba4; font-size: 13px }
section { margin: 20px 0 }
.asked { color: #f2f3f5; margin: 0 0 6px }
.container { background: #2b2d31; border: 1px solid #3f4147; border-inline-start: 4px solid; border-radius: 8px; padding: 12px 14px }
p { margin: 2px 0; overflow-wrap: anywhere }
.title { font-weight: 700; font-size: 18px; color: #f2f3f5; margin-bottom: 6px }
.small { font-size: 12.5px; color: #949ba4 }
a { color: #00a8fc; text-decoration: none }
.space { height: 8px }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px }
.button { background: #4e5058; color: #fff; border-radius: 8px; padding: 6px 14px; font-size: 14px }
.style1 { background: #5865f2 }
</style>
<main><p class="notice">The payloads are real; the drawing is ours. It shows layout, order and direction, not how Discord itself draws them.</p>${sections.join('')}</main>
`
}
