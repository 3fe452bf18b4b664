import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../src/desk/intake/article.ts'
import { readArticle } from '../../../src/desk/intake/read-article.ts'
import { knowledge } from '../../fixtures/library.ts'
import { phraseOf } from '../../fixtures/user-error.ts'

const ADDRESS = 'https://www.gazette.example/world/bridge?utm_source=feed'
const FIRST = 'The governor of the island opened the new bridge on Monday, after ten years of work on both shores.'
const SECOND = 'It cost 30 million and will carry 4,000 cars a day, the ministry of transport said in a statement.'
const THIRD = 'The first train is expected to cross it in October, once the rails have been laid on its lower deck.'

const page = (body: string, head = '', attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><title>Bridge opened | The Gazette</title>${head}</head><body>${body}</body></html>`
const article = (inside: string) => page(`<article><h1>Bridge opened</h1>${inside}</article>`)
const paragraphsOf = (html: string) => articleOf(html, ADDRESS).paragraphs

describe('an article', () => {
  it('has the title, outlet, day, language and address that its page tells', () => {
    const head = `<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="/world/bridge">
      <meta property="article:published_time" content="2026-03-02T23:30:00+09:00">
      <link rel="alternate" type="application/rss+xml" href="/feed.xml">`
    expect(
      articleOf(page(`<article><h1>Bridge opened</h1><p>${FIRST}</p><p>${SECOND}</p></article>`, head), ADDRESS),
    ).toEqual({
      title: 'Bridge opened',
      outlet: 'The Gazette',
      date: '2026-03-02',
      language: 'en',
      url: 'https://www.gazette.example/world/bridge',
      paragraphs: [FIRST, SECOND],
      feed: 'https://www.gazette.example/feed.xml',
    })
  })

  it('has outlet and day from what its page says for search engines', () => {
    const data = {
      '@type': 'NewsArticle',
      datePublished: '2026-03-02',
      publisher: { '@type': 'Organization', name: 'L’Écho “du” Pont' },
    }
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    expect(articleOf(page(`<p>${FIRST}</p>`, head), ADDRESS)).toMatchObject({
      outlet: 'L’Écho “du” Pont',
      date: '2026-03-02',
    })
  })

  it('has its host as outlet, and the address it was read at, where its page tells no other', () => {
    expect(articleOf(page(`<p>${FIRST}</p>`), ADDRESS)).toMatchObject({
      outlet: 'gazette.example',
      date: undefined,
      url: ADDRESS,
    })
  })

  it.each(['https://other.example/bridge', 'javascript:alert(1)', 'https://www.gazette.example/'])(
    'does not take %s for its address',
    (href) => {
      expect(articleOf(page(`<p>${FIRST}</p>`, `<link rel="canonical" href="${href}">`), ADDRESS).url).toBe(ADDRESS)
    },
  )

  it('is its paragraphs without what stands around them', () => {
    const html = page(`<header><a href="/">Home</a></header><nav><ul><li><a href="/w">World</a></li></ul></nav>
      <main><article><h1>Bridge opened</h1><p>${FIRST}</p><script>document.write("written by a script")</script>
      <style>p { content: "styled" }</style><noscript>Switch on scripts</noscript><template><p>a template</p></template>
      <p>${SECOND}</p><figure><img src="https://elsewhere.example/x.png" alt="a picture"><figcaption>Photo: someone</figcaption></figure>
      <form><input value="your mail"><button>Subscribe</button></form><p hidden>hidden words</p><p style="display: none">unseen words</p>
      <p>${THIRD}</p></article></main>
      <section id="comments" class="comments"><h2>Comments</h2><p>I have never seen a better bridge in all my life, says a reader.</p></section>
      <aside class="related"><h2>Read also</h2><ul><li><a href="/1">Another bridge</a></li></ul></aside><footer>© The Gazette</footer>`)
    expect(paragraphsOf(html)).toEqual([FIRST, SECOND, THIRD])
  })

  it('keeps every word of a sentence, whatever its tags are called', () => {
    const sentence = `<p>The two met on <time datetime="2026-03-01">1 March</time> in the capital, with <span class="author">the governor</span>, for talks on <a class="tag" href="/t">trade</a> and <b class="ad">rails</b>, until <span class="date">2 May</span>.<sup>[1]</sup></p>`
    expect(paragraphsOf(article(`<p>${FIRST}</p>${sentence}<p>${SECOND}</p>`))).toEqual([
      FIRST,
      'The two met on 1 March in the capital, with the governor, for talks on trade and rails, until 2 May.',
      SECOND,
    ])
  })

  it('puts no space where the page has none', () => {
    const [first] = paragraphsOf(
      article(
        `<p>All’<i>inaugurazione</i>, «<em>un giorno felice</em>», il ponte costato 3&nbsp;500 euro (<b>circa</b>).</p><p>${SECOND}</p><p>${THIRD}</p>`,
      ),
    )
    expect(first).toBe('All’inaugurazione, «un giorno felice», il ponte costato 3\u00a0500 euro (circa).')
  })

  it('begins a paragraph behind two line breaks, or one that ends a sentence', () => {
    const html = article(`<div>${FIRST}<br><br>${SECOND}<br>${THIRD}<br>Not ended<br>by this.</div>`)
    expect(paragraphsOf(html)).toEqual([FIRST, SECOND, THIRD, 'Not ended by this.'])
  })

  it('has each row of a table as a paragraph', () => {
    const table = '<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2026</td><td>4,000</td></tr></table>'
    expect(paragraphsOf(article(`<p>${FIRST}</p>${table}<p>${SECOND}</p>`))).toEqual([
      FIRST,
      'Year | Cars',
      '2026 | 4,000',
      SECOND,
    ])
  })

  it('is read from right to left without marks of direction', () => {
    const text =
      'وقال الوزير إن البلدين اتفقا على توسيع التعاون في مجالات الطاقة والنقل، وإن اللجنة ستجتمع في مارس المقبل.'
    const html = page(
      `<div class="content"><h1>اتفاق جديد</h1><p>\u200f\u202b${text}\u202c</p><p>${text}</p></div>`,
      '',
      'lang="ar" dir="rtl"',
    )
    expect(paragraphsOf(html)).toEqual([text, text])
  })

  it('is read without spaces where words stand without them', () => {
    const text = '両国の外相は首都で会談し、新しい鉄道の建設について協議を続けることで合意したと発表した。'
    const html = page(
      `<div id="main"><h1>外相会談</h1><div class="body">　<ruby>外相<rp>（</rp><rt>がいしょう</rt><rp>）</rp></ruby>が会談\n  した。${text}<br>\n　${text}</div></div>`,
      '',
      'lang="ja"',
    )
    expect(paragraphsOf(html)).toEqual([`外相が会談した。${text}`, text])
  })

  it('keeps tags that are written as text as what they are: text', () => {
    expect(paragraphsOf(article(`<p>${FIRST} &lt;script&gt;alert(1)&lt;/script&gt;</p><p>${SECOND}</p>`))[0]).toBe(
      `${FIRST} <script>alert(1)</script>`,
    )
  })

  it('is found in a page that leaves out the tags of its frame', () => {
    const html = `<!doctype html><meta property="og:site_name" content="The Gazette"><title>Bridge</title><p>${FIRST}<p>${SECOND}`
    expect(articleOf(html, ADDRESS)).toMatchObject({
      title: 'Bridge',
      outlet: 'The Gazette',
      paragraphs: [FIRST, SECOND],
    })
  })
})

describe('reading an article', () => {
  it('makes a source of it', async () => {
    expect(await readArticle(article(`<p>${FIRST}</p><p>${SECOND}</p>`), ADDRESS, knowledge.evidence)).toEqual({
      outlet: 'gazette.example',
      date: undefined,
      url: ADDRESS,
      title: 'Bridge opened',
      language: 'en',
      paragraphs: [FIRST, SECOND],
    })
  })

  it.each([
    ['is empty', ''],
    ['shows itself by a script', page('<div id="root"></div><script>boot()</script>')],
  ])('says that there is none where a page %s', async (_, html) => {
    expect(await phraseOf(() => readArticle(html, ADDRESS, knowledge.evidence))).toBe('desk-intake-no-article')
  })

  it('gives up on a page that would take forever', async () => {
    const html = page('<div>'.repeat(20_000) + FIRST)
    expect(await phraseOf(() => readArticle(html, ADDRESS, knowledge.evidence, 1000))).toBe('desk-intake-no-article')
  })
})
