import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/document.ts'
import { noticeOf } from '../../src/answer/notice.ts'
import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import { type DrawnPlatform, drawChat, drawQuestion } from '../../src/desk/preview/chat.ts'
import { escapeHtml } from '../../src/desk/preview/html.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import type { Pictures } from '../../src/platforms/core.ts'
import { drawnFor, pictureOf } from '../../src/platforms/pictures.ts'
import { recent } from '../../src/platforms/recent.ts'
import { openPainter } from '../../src/render/card/painter.ts'
import { createPictures, type Drawn } from '../../src/render/card/pictures.ts'
import { testCore } from '../fixtures/core.ts'
import { root } from '../fixtures/paths.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { CONVERSATIONS } from './conversations.ts'

/** Pictures that are drawn once. */
const KEPT = 100

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
 * `drawText` draws it, below its picture.
 */
export async function previewPage(platform: DrawnPlatform, drawText: (answer: Answer) => string): Promise<string> {
  const painter = await openPainter()
  const parts = { painter, knowledge: () => knowledge, kept: recent<Promise<Drawn>>(KEPT), log: () => {} }
  const pictures = createPictures(parts)
  const draw = async (answer: Answer) => (await drawPicture(answer, platform, pictures)) + drawText(answer)
  const talks = await Promise.all(
    CONVERSATIONS.flatMap((messages) => LANGUAGES.map((language) => talk(messages[language], language, draw))),
  )
  const digests = await Promise.all(
    LANGUAGES.map(async (language) => {
      const answer = composeDigest({ language, ...DIGEST }, knowledge, () => undefined)
      return answer ? [await draw(answer)] : []
    }),
  )
  await painter.close()
  const notices = LANGUAGES.map((language) => {
    const said = NOTICES.map(([key, values]) => noticeOf(knowledge.phrases(language), key, values))
    const blocks = said.flatMap((one) => one.blocks)
    return said[0] ? [drawText({ ...said[0], blocks })] : []
  })
  const chats = [...talks, ...digests, ...notices].map((messages) => drawChat(platform, messages))
  const style = readFileSync(join(root, 'src/desk/static', `preview-${platform}.css`), 'utf8')
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${platform} preview</title>
<style>
body { margin: 0; padding: 8px; font: 13px/1.4 sans-serif; color-scheme: light dark }
main { max-width: 680px; margin: auto }
.chat { margin-block: 16px }
.shown { display: block; max-width: 400px; max-height: 500px; margin-block: 4px; border-radius: 8px }
${style}
</style>
<main><p>The payloads are real; the drawing is ours. It shows layout, order and direction, not how the platform itself draws them.</p>${chats.join('')}</main>
`
}

/** An answer's picture, which its address holds; nothing where there is none. */
async function drawPicture(answer: Answer, platform: DrawnPlatform, pictures: Pictures): Promise<string> {
  const described = pictureOf(answer, { pictures })
  const drawn = described && (await drawnFor(described, platform === 'telegram' ? 'tall' : 'wide', { pictures }))
  if (!drawn) return ''
  const address = `data:image/png;base64,${Buffer.from(drawn.bytes).toString('base64')}`
  return `<img class="shown" src="${address}" alt="${escapeHtml(described.description)}">`
}

/** One reader's messages, each with its reply, as in a chat of their own. */
async function talk(
  messages: readonly string[],
  language: Language,
  draw: (answer: Answer) => Promise<string>,
): Promise<string[]> {
  const { say } = await testCore({ knowledge: () => knowledge, now: () => NOW })
  const turns: string[] = []
  for (const text of messages) turns.push(drawQuestion(text), await draw(await say(text, { hint: language })))
  return turns
}
