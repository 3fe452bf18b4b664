import { describe, expect, it } from 'vitest'
import { readAddress, readFeedItem } from '../../../src/desk/intake/read-address.ts'
import { knowledge } from '../../fixtures/library.ts'
import { phraseOf } from '../../fixtures/user-error.ts'
import { type Page, sending, THIS_MACHINE, webSite } from '../../servers/web.ts'

const { evidence } = knowledge
const limits = { network: THIS_MACHINE }
const LONG = 'The governor of the island opened the new bridge on Monday, after ten years of work on both shores.'

async function readingOf(page: Page) {
  await using site = await webSite({ '/page': page })
  return await readAddress(`http://news.example:${site.port}/page`, evidence, limits)
}

describe('what stands at an address', () => {
  it('is an article, where it is a page', async () => {
    const html = `<html lang="en"><head><title>Bridge</title><meta property="og:site_name" content="The Gazette"></head><body><p>${LONG}</p></body></html>`
    expect(await readingOf(sending(html))).toMatchObject({
      kind: 'text',
      source: { title: 'Bridge', outlet: 'The Gazette', language: 'en', paragraphs: [LONG] },
    })
  })

  it.each(['', 'text/plain', 'application/xhtml+xml'])(
    'is a page where it looks like one, or says so: "%s"',
    async (type) => {
      expect(await readingOf(sending(`<html><body><p>${LONG}</p></body></html>`, type))).toMatchObject({
        source: { paragraphs: [LONG] },
      })
    },
  )

  it('is a text, where it is plain', async () => {
    expect(await readingOf(sending(`${LONG}\n\n${LONG}`, 'text/plain'))).toMatchObject({
      source: { outlet: 'news.example', paragraphs: [LONG, LONG] },
    })
  })

  it('is decoded as the server says', async () => {
    const body = Buffer.concat([Buffer.from('<p>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b]), Buffer.from('</p>')])
    expect(await readingOf(sending(body, 'text/html; charset=shift_jis'))).toMatchObject({
      source: { language: 'ja', paragraphs: ['日本'] },
    })
  })

  it('loads nothing that a page refers to', async () => {
    const html = `<html><head><link rel="stylesheet" href="/style.css"><script src="/script.js"></script></head><body><p>${LONG}</p><img src="/image.png"><iframe src="/frame"></iframe></body></html>`
    await using site = await webSite({ '/page': sending(html) })
    await readAddress(`http://${site.host}/page`, evidence, limits)
    expect(site.requests.map(({ url }) => url)).toEqual(['/page'])
  })

  it.each([
    ['desk-intake-pdf', sending('words', 'application/pdf')],
    ['desk-intake-pdf', sending('%PDF-1.7', 'text/html')],
    ['desk-intake-type', sending('words', 'image/png')],
    ['desk-intake-type', sending('words', 'application/octet-stream')],
    ['desk-intake-no-text', sending(Buffer.from([1, 0, 0]), 'text/html')],
    ['desk-intake-no-article', sending('<html><body></body></html>')],
  ])('is refused in words: %s', async (phrase, page) => {
    expect(await phraseOf(() => readingOf(page))).toBe(phrase)
  })
})

describe('a feed at an address', () => {
  const feed = `<rss version="2.0"><channel><title>The Gazette</title><language>en</language>
    <item><title>Bridge</title><link>/bridge</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>
    <item><title>Whole</title><link>/whole</link><description>&lt;p&gt;${LONG}&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description></item>
    </channel></rss>`

  it('is a list to choose from; what it only names is read at its own address', async () => {
    await using site = await webSite({
      '/feed': sending(feed, 'application/rss+xml'),
      '/bridge': sending(`<p>${LONG}</p>`),
    })
    const found = await readAddress(`http://${site.host}/feed`, evidence, limits)
    if (found.kind !== 'feed') throw new Error('no feed')
    const [bridge, whole] = found.feed.items
    if (!bridge || !whole) throw new Error('no items')
    expect(await readFeedItem(bridge, found.feed, evidence, limits)).toMatchObject({
      title: 'Bridge',
      date: '2026-03-02',
      url: `http://${site.host}/bridge`,
      paragraphs: [LONG],
    })
    expect(await readFeedItem(whole, found.feed, evidence, limits)).toEqual({
      title: 'Whole',
      outlet: 'The Gazette',
      url: `http://${site.host}/whole`,
      date: undefined,
      language: 'en',
      paragraphs: [LONG, 'Two.', 'Three.'],
    })
    expect(site.requests.map(({ url }) => url)).toEqual(['/feed', '/bridge'])
  })

  it('cannot make the desk read what no editor could', async () => {
    const item = { title: 'x', address: 'http://127.0.0.1/', date: undefined, summary: undefined, paragraphs: [] }
    const feed = { title: 'x', language: undefined, items: [item] }
    expect(await phraseOf(() => readFeedItem(item, feed, evidence))).toBe('desk-intake-not-public')
  })
})
