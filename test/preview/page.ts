import { ask } from '../../src/answer/ask.ts'
import type { Answer } from '../../src/answer/document.ts'
import { noticeOf } from '../../src/answer/notice.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { knowledge } from '../fixtures/shipped.ts'

/** What the previews ask: every kind of block, in four languages. */
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
const NOW = Date.UTC(2026, 1, 4)

/** What names commands, channels, times and zones, which have a direction of their own. */
const NOTICES = [
  ['help-command', { name: 'agreed', description: '…' }],
  ['language-is', {}],
  ['digest-when', { days: '…', time: '07:30', zone: 'Europe/Rome' }],
  ['digest-no-channel', { channel: '@gazette' }],
  ['digest-suspension', { chat: '@gazette', reason: '403 Forbidden: bot was kicked' }],
  ['error-unknown-command', { command: 'dance' }],
  ['welcome', {}],
] as const

/** And a morning's digest. */
const DIGEST = {
  topics: { sectors: [], countries: [] },
  from: Date.UTC(2026, 0, 16, 6),
  to: Date.UTC(2026, 0, 17, 6),
  date: '2026-01-17',
  saysNothing: false,
}

/** A page with the questions and a digest in each language, and what a platform makes of each, as `draw` draws it. */
export function previewPage(platform: string, style: string, draw: (answer: Answer) => string): string {
  const digests = LANGUAGES.map((language) => {
    const answer = composeDigest({ language, ...DIGEST }, knowledge, () => undefined)
    return answer ? `<section>${draw(answer)}</section>` : ''
  })
  const sections = QUESTIONS.map((question) => {
    const { answer } = ask(question, knowledge, { now: NOW })
    return `<section><p class="asked" dir="auto">${escapeHtml(question)}</p>${draw(answer)}</section>`
  })
  const notices = LANGUAGES.map((language) => {
    const said = NOTICES.map(([key, values]) => noticeOf(knowledge.phrases(language), key, values))
    const blocks = said.flatMap((one) => one.blocks)
    return said[0] ? `<section>${draw({ ...said[0], blocks })}</section>` : ''
  })
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${platform} preview</title>
<style>
body { margin: 0; padding: 12px; font: 16px/1.375 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP", sans-serif }
main { max-width: 640px; margin: auto }
section { margin: 20px 0 }
p { margin: 2px 0; overflow-wrap: anywhere }
${style}
</style>
<main><p class="notice">The payloads are real; the drawing is ours. It shows layout, order and direction, not how ${platform} itself draws them.</p>${[...sections, ...digests, ...notices].join('')}</main>
`
}

export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
