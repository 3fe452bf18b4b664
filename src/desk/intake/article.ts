import { DefuddleClass } from 'defuddle/node'
import { dayOf } from './day-of.ts'
import { type HtmlDocument, type HtmlElement, parseHtml } from './html-document.ts'
import { htmlParagraphs } from './html-text.ts'
import { unwrapSentences } from './plain-sentences.ts'
import { plainLine } from './plain-text.ts'

/** What a page tells of the article that it shows. */
export interface Article {
  readonly title: string | undefined
  readonly outlet: string | undefined
  /** A day, where the page gives it in a form for machines. */
  readonly date: string | undefined
  /** What the page says its language is. */
  readonly language: string | undefined
  /** The address it wants to be known by; where it was read, else. */
  readonly url: string | undefined
  /** Empty where there is no article. */
  readonly paragraphs: readonly string[]
  /** Where its site lists what is new. */
  readonly feed: string | undefined
}

const FEED_LINK =
  'link[rel~="alternate"][type="application/rss+xml"], link[rel~="alternate"][type="application/atom+xml"]'

/** The article of a page: its text without what stands around it. */
export function articleOf(html: string, address?: string): Article {
  const document = parseHtml(html)
  const firstTime = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined
  unwrapSentences(document)
  const { content, title, published, language } = new DefuddleClass(
    document as unknown as ConstructorParameters<typeof DefuddleClass>[0],
    {
      url: address ?? 'about:blank',
      useAsync: false,
      removeImages: true,
      // Only for showing it as a page; it moves spaces.
      standardize: false,
    },
  ).parse()
  const body = parseHtml(content).body
  const heading = plainLine(body.querySelector('h1')?.textContent ?? '')
  const named = plainLine(title)
  // Without its site's name: "Bridge opened | The Gazette".
  const headed = heading !== '' && named.includes(heading) ? heading : named
  return {
    title: headed === '' ? undefined : headed,
    outlet: outletOf(document, address),
    date: dayOf(published) ?? dayOf(firstTime),
    language: language === '' ? undefined : language,
    url: canonicalOf(document, address),
    paragraphs: withoutHeading(htmlParagraphs(body), [heading, headed]),
    feed: webAddressOf(document.querySelector(FEED_LINK)?.getAttribute('href'), address),
  }
}

/** The title is a field of its own, and no paragraph. */
function withoutHeading(paragraphs: readonly string[], headings: readonly string[]): readonly string[] {
  return headings.includes(paragraphs[0] ?? '') ? paragraphs.slice(1) : paragraphs
}

/** As the site names itself; its host, where it does not. */
function outletOf(document: HtmlDocument, address: string | undefined): string | undefined {
  const named = ['meta[property="og:site_name"]', 'meta[name="og:site_name"]', 'meta[name="application-name"]']
    .map((selector) => plainLine(document.querySelector(selector)?.getAttribute('content') ?? ''))
    .find((name) => name !== '')
  return named ?? publisherOf(document) ?? (address ? URL.parse(address)?.hostname.replace(/^www\./u, '') : undefined)
}

/** The publisher in what a page says for search engines. https://schema.org/publisher */
function publisherOf(document: HtmlDocument): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const [, name] =
      /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*("(?:[^"\\]|\\.){1,200}")/u.exec(script.textContent ?? '') ?? []
    if (name) return plainLine(jsonText(name)) || undefined
  }
  return undefined
}

function jsonText(written: string): string {
  try {
    return String(JSON.parse(written))
  } catch {
    // Pages write what is nearly JSON.
    return ''
  }
}

function canonicalOf(document: HtmlDocument, address: string | undefined): string | undefined {
  const link: HtmlElement | null = document.querySelector('link[rel~="canonical"]')
  const canonical = webAddressOf(link?.getAttribute('href'), address)
  if (!canonical) return address
  // A page speaks for its own site only; a canonical address without a path is a site's mistake.
  const [own, told] = [address ? URL.parse(address) : undefined, new URL(canonical)]
  return own && (own.host !== told.host || (told.pathname === '/' && own.pathname !== '/')) ? address : canonical
}

function webAddressOf(href: string | null | undefined, base: string | undefined): string | undefined {
  const url = href ? URL.parse(href, base) : undefined
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined
}
