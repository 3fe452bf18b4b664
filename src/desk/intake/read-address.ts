import { UserError } from '../../errors.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { SourceText } from '../drafts/draft.ts'
import { decodeText } from './decode.ts'
import { type Feed, type FeedItem, looksLikeFeed } from './feed.ts'
import { type FetchLimits, fetchPublic } from './fetch-public.ts'
import { languageOf } from './language-of.ts'
import { readPaste } from './paste.ts'
import { readApart } from './read-apart.ts'
import { readArticle } from './read-article.ts'

/** What stands at an address: a text, or a list of them to choose from. */
export type AtAddress =
  | { readonly kind: 'text'; readonly source: SourceText }
  | { readonly kind: 'feed'; readonly feed: Feed }

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/u
const TEXT = /^text\/|^application\/(?:.+\+)?(?:xml|json)$/u

/** @throws {UserError} in words for whoever wrote the address */
export async function readAddress(written: string, evidence: WordEvidence, limits?: FetchLimits): Promise<AtAddress> {
  const { url, type, charset, body } = await fetchPublic(written, limits)
  if (type === 'application/pdf' || body.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new UserError('desk-intake-pdf')
  if (type !== '' && !HTML.test(type) && !TEXT.test(type))
    throw new UserError('desk-intake-type', { type: type.slice(0, 80) })
  const text = decodeText(body, charset)
  if (looksLikeFeed(text)) return { kind: 'feed', feed: await feedOf(text, url.href) }
  if (HTML.test(type) || /^\s*<[!?a-z]/iu.test(text)) {
    return { kind: 'text', source: await readArticle(text, url.href, evidence) }
  }
  const outlet = url.hostname.replace(/^www\./u, '')
  return { kind: 'text', source: readPaste(text, evidence, { url: url.href, outlet }) }
}

async function feedOf(text: string, address: string): Promise<Feed> {
  const reading = await readApart({ form: 'feed', text, address })
  if (!('feed' in reading)) throw new UserError('desk-intake-no-feed')
  return reading.feed
}

/** An item of a feed as a source: what the feed holds of it, or else what stands at its address. */
export async function readFeedItem(
  { title, address, date, paragraphs }: FeedItem,
  feed: Feed,
  evidence: WordEvidence,
  limits?: FetchLimits,
): Promise<SourceText> {
  if (paragraphs.length > 0) {
    const language = languageOf(paragraphs, evidence, feed.language)
    return { title, outlet: feed.title, url: address, date, language, paragraphs }
  }
  const found = address === undefined ? undefined : await readAddress(address, evidence, limits)
  if (found?.kind !== 'text') throw new UserError('desk-intake-no-article')
  return { ...found.source, date: found.source.date ?? date, title: found.source.title ?? title }
}
