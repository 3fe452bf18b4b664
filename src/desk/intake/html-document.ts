import { parseHTML } from 'linkedom'

/** What is used of a document's nodes; types of browsers are not at hand. */
export interface HtmlNode {
  readonly nodeType: number
  /** In small letters; undefined for what is no element. */
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
  matches(selector: string): boolean
  replaceWith(text: string): void
}

export interface HtmlDocument extends Pick<HtmlElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: HtmlElement
  readonly body: HtmlElement
}

/** Parses HTML, whole or a piece of it. Nothing in it runs, and nothing it refers to is loaded. */
export function parseHtml(html: string): HtmlDocument {
  const { document } = parseHTML(isWhole(html) ? html : wrapped(html)) as unknown as { document: HtmlDocument } // as linkedom makes it
  return document
}

function isWhole(html: string): boolean {
  return /<html[\s>]/iu.test(html) && /<body[\s>]/iu.test(html)
}

/** HTML lets tags of its frame be left out; linkedom needs them. */
function wrapped(html: string): string {
  const [, attributes = ''] = /<html(\s[^>]*)>/iu.exec(html) ?? []
  const inside = html.replace(/<!doctype[^>]*>|<\?xml[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu, '')
  return `<!doctype html><html${attributes}><head></head><body>${inside}</body></html>`
}
