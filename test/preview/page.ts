import type { Answer } from '../../src/answer/document.ts'
import { noticeOf } from '../../src/answer/notice.ts'
import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { CONVERSATIONS } from './conversations.ts'

const NOW = Date.UTC(2026, 1, 4)

/** What names commands, channels, times and zones, which have a direction of their own. */
const NOTICES = [
  ['help-line', { call: '/agreed', description: '…' }],
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
  fromDate: '2026-01-16',
  date: '2026-01-17',
  saysNothing: false,
}

/**
 * A page with the same conversations in each language, a digest and some notices, and what a platform makes of each, as
 * `draw` draws it.
 */
export async function previewPage(platform: string, style: string, draw: (answer: Answer) => string): Promise<string> {
  const talks = await Promise.all(
    CONVERSATIONS.flatMap((messages) => LANGUAGES.map((language) => talk(messages[language], language, draw))),
  )
  const digests = LANGUAGES.map((language) => {
    const answer = composeDigest({ language, ...DIGEST }, knowledge, () => undefined)
    return answer ? `<section>${draw(answer)}</section>` : ''
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
<main><p class="notice">The payloads are real; the drawing is ours. It shows layout, order and direction, not how ${platform} itself draws them.</p>${[...talks, ...digests, ...notices].join('')}</main>
`
}

/** One reader's messages, each with its reply, as in a chat of their own. */
async function talk(
  messages: readonly string[],
  language: Language,
  draw: (answer: Answer) => string,
): Promise<string> {
  const { say } = await testCore({ knowledge: () => knowledge, now: () => NOW })
  const turns: string[] = []
  for (const text of messages) {
    const answer = await say(text, { hint: language })
    turns.push(`<p class="asked" dir="auto">${escapeHtml(text)}</p>${draw(answer)}`)
  }
  return `<section>${turns.join('')}</section>`
}

export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
