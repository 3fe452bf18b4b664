import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'

/** An item as any of the formats has it; texts may hold HTML. */
export interface RawItem {
  readonly title: string | undefined
  readonly address: string | undefined
  readonly date: string | undefined
  readonly summary: string | undefined
  readonly content: string | undefined
}

export interface RawFeed {
  readonly title: string | undefined
  /** What its addresses are relative to. */
  readonly site: string | undefined
  readonly language: string | undefined
  readonly items: readonly RawItem[]
}

/** @throws {Error} on what is no feed */
export function parseRawFeed(text: string, maxItems: number): RawFeed {
  const parsed = parseFeed<string>(text, { maxItems })
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed)
    case 'rdf':
      return rdf(parsed.feed)
    case 'atom':
      return atom(parsed.feed)
    case 'json':
      return json(parsed.feed)
  }
}

function rss({ title, link, language, items = [] }: RssFeed.Feed<string>): RawFeed {
  return {
    title,
    site: link,
    language,
    items: items.map((item) => ({
      title: item.title,
      address: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      date: item.pubDate ?? item.dc?.dates?.[0],
      summary: item.description,
      content: item.content?.encoded,
    })),
  }
}

function rdf({ title, link, dc, items = [] }: RdfFeed.Feed<string>): RawFeed {
  return {
    title,
    site: link,
    language: dc?.languages?.[0],
    items: items.map((item) => ({
      title: item.title,
      address: item.link,
      date: item.dc?.dates?.[0],
      summary: item.description,
      content: item.content?.encoded,
    })),
  }
}

function atom({ title, links = [], xml, entries = [] }: AtomFeed.Feed<string>): RawFeed {
  return {
    title: title?.value,
    site: pageOf(links),
    language: xml?.lang,
    items: entries.map(({ title, links = [], published, updated, summary, content }) => ({
      title: title?.value,
      address: pageOf(links),
      date: published ?? updated,
      summary: summary?.value,
      content: content?.value,
    })),
  }
}

function pageOf(links: readonly AtomFeed.Link<string>[]): string | undefined {
  return links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href
}

function json({ title, home_page_url, language, items = [] }: JsonFeed.Feed<string>): RawFeed {
  return {
    title,
    site: home_page_url,
    language,
    items: items.map((item) => ({
      title: item.title,
      address: item.url ?? item.external_url,
      date: item.date_published ?? item.date_modified,
      summary: item.summary,
      content: item.content_html ?? item.content_text,
    })),
  }
}
