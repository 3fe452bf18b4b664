import { UserError } from '../../errors.ts'
import { clip } from '../../language/text.ts'
import { dayOf } from './day-of.ts'
import { parseRawFeed, type RawFeed, type RawItem } from './feed-formats.ts'
import { parseHtml } from './html-document.ts'
import { htmlParagraphs } from './html-text.ts'
import { paragraphsOf } from './plain-text.ts'

export interface FeedItem {
  readonly title: string
  /** Where its article stands; undefined where the feed names no page. */
  readonly address: string | undefined
  readonly date: string | undefined
  readonly summary: string | undefined
  /** Its article, where the feed holds more than a summary of it; else none. */
  readonly paragraphs: readonly string[]
}

export interface Feed {
  /** As the feed names itself. */
  readonly title: string | undefined
  readonly language: string | undefined
  /** In the feed's order. */
  readonly items: readonly FeedItem[]
}

const MOST_ITEMS = 100
/** UTF-16 units that a list shows. */
const TITLE = 200
const SUMMARY = 400
/** An article has at least so many paragraphs. */
const ARTICLE = 3

// A comment ends where it first can: tried in other ways, a few dozen of them would never end.
const XML_FEED = /^\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/iu
const JSON_FEED = /^\s*\{[\s\S]*?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/u

/** Whether a text is a feed – RSS, Atom or JSON Feed – rather than a page. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 4000)
  return XML_FEED.test(start) || JSON_FEED.test(start)
}

/** @throws {UserError} on what is no feed, or has nothing in it */
export function readFeed(text: string, address?: string): Feed {
  const feed = rawFeed(text)
  const title = clip(inWords(feed.title).join(' '), TITLE)
  const site = URL.parse(feed.site ?? '', address)?.href ?? address
  const items = feed.items.flatMap((item) => itemOf(item, site) ?? [])
  if (items.length === 0) throw new UserError('desk-intake-empty-feed')
  return { title: title === '' ? undefined : title, language: feed.language, items }
}

function rawFeed(text: string): RawFeed {
  try {
    return parseRawFeed(text, MOST_ITEMS)
  } catch {
    throw new UserError('desk-intake-no-feed')
  }
}

function itemOf(item: RawItem, site: string | undefined): FeedItem | undefined {
  const [content, summary] = [inWords(item.content), inWords(item.summary)]
  const paragraphs = [content, summary].find((one) => one.length >= ARTICLE) ?? []
  const short = clip((summary.length > 0 ? summary : content).join(' '), SUMMARY)
  const title = clip(inWords(item.title).join(' ') || short, TITLE)
  const page = item.address ? URL.parse(item.address, site) : undefined
  const address = page && /^https?:$/u.test(page.protocol) ? page.href : undefined
  if (title === '' || (!address && paragraphs.length === 0)) return undefined
  return { title, address, date: dayOf(item.date), summary: short === '' ? undefined : short, paragraphs }
}

/** A text of a feed, with or without tags. */
function inWords(text = ''): string[] {
  return /<[a-z/!]|&[#\w]+;/iu.test(text) ? htmlParagraphs(parseHtml(text).body) : paragraphsOf(text)
}
