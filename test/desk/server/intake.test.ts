import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDesk } from './desk.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Space talks</title><meta property="og:site_name" content="The Daily"></head>
<body><nav>Home Sports</nav><article><h1>Space talks</h1>
<p>Prime Minister Sanae Takaichi met Prime Minister Giorgia Meloni in Tokyo on 3 March 2026 for talks on space.</p>
<p>They agreed to spend 40 million euros over five years, officials of both governments said after the meeting.</p>
<script>document.title = 'taken'</script></article></body></html>`
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Daily feed</title>
<item><title>Space talks</title><link>/page</link></item><item><title>Other talks</title><link>/other</link></item></channel></rss>`
const SHEET = `# Space talks, 3 March 2026

## Facts
1. Takaichi met Meloni in Tokyo on 3 March 2026. — type: meeting; countries: Japan, Italy; sources: [s1]

## Sources
- [s1] The Daily | 2026-03-03 | en | https://example.org/a
`

const site = createServer((request, response) => {
  response.setHeader('content-type', request.url === '/feed' ? 'application/rss+xml' : 'text/html; charset=utf-8')
  response.end(request.url === '/feed' ? FEED : PAGE)
})
let origin: string
beforeAll(async () => {
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}` // it listens on a port
})
afterAll(() => void site.close())

/** Reads this machine too, where the site is. */
const HERE = { network: { resolve: async () => ['127.0.0.1'], mayReach: () => true, isPort: () => true } }

async function deskAt(fetchLimits?: typeof HERE) {
  const desk = testDesk({ services: { fetchLimits } })
  await desk.logIn()
  const csrf = await desk.csrf()
  const send = async (path: string, form: Record<string, string> = {}) => {
    const response = await desk.ask(path, { form: { csrf, ...form } })
    return { status: response.status, text: await response.text(), to: response.headers.get('hx-redirect') }
  }
  return { ...desk, csrf, send, tray: () => desk.services.trayOf('Anna').items() }
}

it('takes in a pasted text with its paragraphs, and makes a draft of it', async () => {
  const { send, tray, services } = await deskAt()
  const { text } = await send('/intake/paste', { text: 'Takaichi met Meloni in Tokyo.\n\nThey agreed on space.' })
  expect(text).toContain('They agreed on space.')
  const [item] = tray()
  await send('/intake/fields', { path: `${item?.id}.outlet`, value: 'Jiji Press' })
  await send('/intake/fields', { path: `${item?.id}.date`, value: '2026-03-03' })
  const { to } = await send('/intake/draft')
  expect(to).toMatch(/^\/drafts\/2026-03-03-/u)
  expect(tray()).toEqual([])
  const draft = services.drafts.read(to?.split('/').at(-1) ?? '')
  expect([...draft.sources.values()][0]).toMatchObject({ outlet: 'Jiji Press', date: '2026-03-03' })
})

it('knows a fact sheet from an article', async () => {
  const { send, tray } = await deskAt()
  const { text } = await send('/intake/paste', { text: SHEET })
  expect(text).toContain('Fact sheet')
  expect(tray()[0]?.sheet).toBe(SHEET)
  expect((await send('/intake/draft')).to).toMatch(/^\/drafts\//u)
})

it('takes in a file, and refuses what is none', async () => {
  const { ask, csrf, tray } = await deskAt()
  const upload = (bytes: string | Uint8Array<ArrayBuffer>, name: string) => {
    const body = new FormData()
    body.set('csrf', csrf)
    body.set('file', new File([bytes], name))
    return ask('/intake/file', { body })
  }
  expect((await upload('Takaichi met Meloni.\nThey agreed.', 'talks.txt')).status).toBe(200)
  expect(tray()[0]?.text.paragraphs).toEqual(['Takaichi met Meloni.', 'They agreed.'])
  expect((await upload(new Uint8Array([0, 1, 2, 255, 254, 0]), 'picture.png')).status).toBe(422)
  expect(tray()).toHaveLength(1)
})

it('reads an address, and of a feed what is chosen', async () => {
  const { send, tray } = await deskAt(HERE)
  await send('/intake/address', { address: `${origin}/page` })
  expect(tray()[0]?.text).toMatchObject({ outlet: 'The Daily', language: 'en' })
  expect(tray()[0]?.text.paragraphs.join(' ')).not.toContain('taken')
  const { text } = await send('/intake/address', { address: `${origin}/feed` })
  expect(text).toContain('Other talks')
  expect((await send('/intake/feed')).status).toBe(422)
  await send('/intake/feed', { '1': 'on' })
  expect(tray()).toHaveLength(2)
})

it('reads no address of this machine or its network', async () => {
  const { send, tray } = await deskAt()
  for (const address of [
    `${origin}/page`,
    'http://localhost/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'file:///etc/passwd',
  ])
    expect((await send('/intake/address', { address })).status, address).toBe(422)
  expect(tray()).toEqual([])
})
