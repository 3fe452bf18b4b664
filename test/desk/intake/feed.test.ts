import { describe, expect, it } from 'vitest'
import { looksLikeFeed, readFeed } from '../../../src/desk/intake/feed.ts'
import { phraseOf } from '../../fixtures/user-error.ts'

const SITE = 'https://gazette.example/feed'

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Gazette &amp; Herald</title><link>https://gazette.example/</link><language>en-GB</language>
<item><title>Bridge &lt;b&gt;opened&lt;/b&gt;</title><link>/bridge</link><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate>
<description><![CDATA[<p>It is <i>open</i>.</p><script>alert(1)</script>]]></description></item>
<item><title>Whole</title><guid>https://gazette.example/whole</guid><description>Short.</description>
<content:encoded><![CDATA[<p>One.</p><p>Two.</p><p>Three.</p>]]></content:encoded></item>
<item><title>Nowhere</title><link>javascript:alert(1)</link></item>
</channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it"><title>La Gazzetta</title><id>x</id><updated>2026-03-02T00:00:00Z</updated>
<entry><id>1</id><title>Ponte aperto</title><link rel="self" href="https://gazette.example/1.atom"/><link href="https://gazette.example/1"/>
<published>2026-03-01T23:00:00+01:00</published><updated>2026-03-02T00:00:00Z</updated><summary>È aperto.</summary></entry></feed>`

const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://shimbun.example/"><title>試験新聞</title><link>https://shimbun.example/</link><description>x</description><dc:language>ja</dc:language></channel>
<item rdf:about="https://shimbun.example/1"><title>橋が開通</title><link>https://shimbun.example/1</link><dc:date>2026-03-02T09:00:00+09:00</dc:date></item></rdf:RDF>`

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'الجريدة',
  home_page_url: 'https://jarida.example/',
  language: 'ar',
  items: [
    {
      id: '1',
      url: 'https://jarida.example/1',
      title: 'افتتاح الجسر',
      date_published: '2026-03-02T10:00:00Z',
      content_text: 'الأولى.\nالثانية.\nالثالثة.',
    },
  ],
})

describe('a feed', () => {
  it('is a list of what can be read, in plain words', () => {
    const { title, language, items } = readFeed(RSS, SITE)
    expect([title, language]).toEqual(['The Gazette & Herald', 'en-GB'])
    expect(items).toEqual([
      {
        title: 'Bridge opened',
        address: 'https://gazette.example/bridge',
        date: '2026-03-02',
        summary: 'It is open.',
        paragraphs: [],
      },
      {
        title: 'Whole',
        address: 'https://gazette.example/whole',
        date: undefined,
        summary: 'Short.',
        paragraphs: ['One.', 'Two.', 'Three.'],
      },
    ])
  })

  it.each([
    [
      'Atom',
      ATOM,
      'it',
      { title: 'Ponte aperto', address: 'https://gazette.example/1', date: '2026-03-01', summary: 'È aperto.' },
    ],
    ['RDF', RDF, 'ja', { title: '橋が開通', address: 'https://shimbun.example/1', date: '2026-03-02' }],
    [
      'JSON',
      JSON_FEED,
      'ar',
      {
        title: 'افتتاح الجسر',
        address: 'https://jarida.example/1',
        date: '2026-03-02',
        paragraphs: ['الأولى.', 'الثانية.', 'الثالثة.'],
      },
    ],
  ])('may be of the format %s', (_, text, language, item) => {
    expect(looksLikeFeed(text)).toBe(true)
    expect(readFeed(text, SITE)).toMatchObject({ language, items: [item] })
  })

  it('has no more than a hundred items', () => {
    const items = Array.from({ length: 300 }, (_, at) => `<item><title>Item ${at}</title><link>/${at}</link></item>`)
    expect(
      readFeed(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`, SITE).items,
    ).toHaveLength(100)
  })

  it.each([
    ['desk-intake-no-feed', 'no feed at all'],
    ['desk-intake-no-feed', '<rss'],
    ['desk-intake-empty-feed', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
  ])('is refused as %s: %s', async (phrase, text) => {
    expect(await phraseOf(() => readFeed(text, SITE))).toBe(phrase)
  })

  it('does not grow by entities that stand for one another', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0"><channel><title>x</title><item><title>&c;</title><link>https://gazette.example/1</link></item></channel></rss>`
    expect(readFeed(bomb, SITE).items[0]?.title.length).toBeLessThan(20)
  })

  it('does not look into the files of this machine', async () => {
    const entity = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>x</title><item><title>Title &a;</title><link>https://gazette.example/1</link></item></channel></rss>`
    expect(await phraseOf(() => readFeed(entity, SITE))).toBe('desk-intake-no-feed')
  })
})

it.each([
  '<!doctype html><html><body>feed</body></html>',
  'plain words',
  '{"a": 1}',
  '<?xml version="1.0"?><html></html>',
  `${'<!-- ad -->'.repeat(300)}<html></html>`,
])('is not what a page is: %s', (text) => {
  expect(looksLikeFeed(text)).toBe(false)
})
