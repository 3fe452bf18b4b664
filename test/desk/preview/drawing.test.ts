import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/document.ts'
import { drawChat, drawQuestion } from '../../../src/desk/preview/chat.ts'
import { drawDiscord } from '../../../src/desk/preview/discord.ts'
import { drawTelegram } from '../../../src/desk/preview/telegram.ts'
import { renderDiscord } from '../../../src/render/discord.ts'
import { renderTelegram } from '../../../src/render/telegram.ts'
import { partsWith } from '../../contracts/renderer.ts'
import { anyAnswer } from '../../fixtures/answers.ts'
import { root } from '../../fixtures/paths.ts'

const parts = partsWith(({ source }) => `source ${source}`)
const platforms = [
  ['telegram', drawTelegram],
  ['discord', drawDiscord],
] as const

const TAGS = new Set('a b blockquote button details div p span summary'.split(' '))
const ATTRIBUTES = new Set('class data-command dir href lang name rel target value'.split(' '))

/** What is used of a parsed drawing. */
interface Drawn {
  readonly localName: string
  readonly textContent: string
  readonly attributes: Iterable<{ name: string; value: string }>
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<Drawn>
}
const parsed = (html: string) =>
  (parseHTML(`<html><body>${html}</body></html>`) as unknown as { document: Drawn }).document // as linkedom makes it
const all = (html: string, selector: string) => [...parsed(html).querySelectorAll(selector)]

const answer = (overrides: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  language: 'en',
  title: 'Bridge, 2 March 2026',
  blocks: [
    {
      type: 'facts',
      statements: [
        {
          text: 'The bridge is open.',
          citations: [{ briefing: 'b', source: 'gazette' }],
          fact: 'b/f0',
          stressed: 'open',
        },
      ],
    },
  ],
  actions: [{ label: 'Sources', command: 'sources', briefing: 'b' }],
  ...overrides,
})

describe.each(platforms)('%s’s drawing', (platform, draw) => {
  const css = readFileSync(join(root, 'src/desk/static', `preview-${platform}.css`), 'utf8')

  it('shows title, statement, what was asked for, source and buttons', () => {
    const html = draw(answer(), parts)
    expect(all(html, 'body')[0]?.textContent).toMatch(
      /Bridge, 2 March 2026.*The bridge is open\. \[1\].*source gazette.*Sources/su,
    )
    expect(all(html, 'b').map(({ textContent }) => textContent)).toContain('open')
    expect(all(html, 'a').map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      ['https://example.com/article', 'noopener noreferrer'],
    ])
  })

  it('has buttons that send what the platform’s would, in a form around it', () => {
    const [button] = all(draw(answer(), parts), 'button')
    expect([button?.getAttribute('name'), button?.getAttribute('value'), button?.getAttribute('data-command')]).toEqual(
      ['press', '1;sources;b;;;en', 'sources'],
    )
  })

  it('keeps tags in a text or an address as text', () => {
    const evil = '<img src=x onerror=alert(1)> "\'><script>alert(2)</script> [a](<javascript:alert(3)>) **b** \\'
    const hostile = answer({
      title: evil,
      blocks: [
        {
          type: 'facts',
          heading: evil,
          statements: [{ text: evil, citations: [{ briefing: 'b', source: evil }], fact: 'b/f0', lead: evil }],
        },
      ],
      actions: [{ label: evil, command: '"><script>', briefing: 'b' }],
    })
    const html = drawChat(platform, [
      drawQuestion(evil),
      draw(hostile, { ...parts, urlOf: () => 'javascript:alert(4)' }),
    ])
    expect(all(html, 'script, img, [onerror]')).toEqual([])
    expect(all(html, 'a')).toEqual([])
    expect(all(html, 'p')[0]?.textContent).toBe(evil)
  })

  it('needs no style or script of its own: a page that allows neither shows it', () => {
    fc.assert(
      fc.property(anyAnswer, (any) => {
        for (const element of all(draw(any, parts), 'body *')) {
          expect(TAGS).toContain(element.localName)
          for (const { name, value } of element.attributes) {
            expect(ATTRIBUTES).toContain(name)
            if (name === 'href') expect(value).toMatch(/^https?:/u)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it.each(['answer', 'closest', 'unknown', 'notice', 'help'] as const)(
    'has a style for every class it uses: %s',
    (kind) => {
      const html = drawChat(platform, [drawQuestion('?'), draw(answer({ kind }), parts)])
      const classes = all(html, '[class]').flatMap((element) => (element.getAttribute('class') ?? '').split(' '))
      expect([...new Set(classes)].filter((name) => !css.includes(`.${name}`))).toEqual([])
    },
  )

  it('shows a picture at the top of the first message alone, with its words, and room for it before it is there', () => {
    const picture = {
      src: '/picture?kind=briefing&size=tall',
      alt: 'A “bridge” & <b>"more"</b>',
      size: 'tall',
    } as const
    const statements = Array.from({ length: 90 }, (_, at) => ({
      text: `Sentence ${at} tells of the bridge, of those who built it, and of what it cost.`,
      citations: [{ briefing: 'b', source: 'gazette' }] as const,
      fact: `b/f${at}`,
    }))
    const html = draw(answer({ blocks: [{ type: 'facts', statements }] }), parts, undefined, picture)
    const images = all(html, 'img')
    expect(images.map((image) => [...image.attributes].map(({ name, value }) => [name, value]))).toEqual([
      [
        ['class', 'picture'],
        ['src', picture.src],
        ['alt', picture.alt],
        ['width', '1080'],
        ['height', '1350'],
        ['loading', 'lazy'],
      ],
    ])
    expect(all(html, '.message:first-child img:first-child')).toHaveLength(1)
    expect(css).toContain('.picture')
  })

  it('lets each line take its own direction', () => {
    const html = draw(answer({ language: 'ar', title: 'افتتاح الجسر' }), parts)
    expect(all(html, '.message')[0]?.getAttribute('lang')).toBe('ar')
    expect(all(html, '.line').every((line) => line.getAttribute('dir') === 'auto')).toBe(true)
    expect(css).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)/u)
  })
})

const bare = (text: string) => text.replace(/[\s\u200b\u200f\u2066-\u2069]+/gu, '')

it('draws every word of Telegram’s messages', () => {
  fc.assert(
    fc.property(anyAnswer, (any) => {
      const drawn = all(drawTelegram(any, parts), '.bubble').map(({ textContent }) => bare(textContent))
      expect(drawn).toEqual(renderTelegram(any, parts).map(({ text }) => bare(text)))
    }),
    { numRuns: 50 },
  )
})

it('draws as many messages, and as many buttons, as Discord gets', () => {
  fc.assert(
    fc.property(anyAnswer, (any) => {
      const messages = renderDiscord(any, parts)
      const buttons = JSON.stringify(messages).match(/"custom_id"/gu)?.length ?? 0
      const html = drawDiscord(any, parts)
      expect([all(html, '.message').length, all(html, 'button').length]).toEqual([messages.length, buttons])
    }),
    { numRuns: 50 },
  )
})

it('folds a long list of sources, as Telegram does, and opens it without a script', () => {
  const sources = ['a', 'b', 'c', 'd', 'e']
  const statements = sources.map((source, at) => ({
    text: `Sentence ${at}.`,
    citations: [{ briefing: 'b', source }] as const,
    fact: `b/f${at}`,
  }))
  const html = drawTelegram(answer({ blocks: [{ type: 'facts', statements }] }), parts)
  expect(all(html, 'details > summary .line')).toHaveLength(3)
  expect(all(html, 'details .line').length).toBeGreaterThan(3)
})

it('shows where the reader is to write', () => {
  const html = drawTelegram(
    answer({ title: 'Your question?', blocks: [{ type: 'prompt', text: 'Write it below.' }], actions: [] }),
    parts,
  )
  expect(all(html, '.reply')[0]?.textContent).toBe('Your question?')
})
