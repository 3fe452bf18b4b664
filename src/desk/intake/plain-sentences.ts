import type { HtmlDocument, HtmlElement, HtmlNode } from './html-document.ts'
import { isInline } from './html-text.ts'

const TEXT = 3

/** In UTF-16 units: what is shorter may be a byline, whose parts say what they are. */
const SENTENCE = 40

/** What may not become text by itself. */
const NOT_TEXT =
  'br, script, style, noscript, template, [hidden], [style], sup, rt, rp, button, input, label, select, textarea'

/**
 * Takes away the tags inside sentences. Whoever looks for an article drops elements that look like dates, authors and tags of
 * a site; inside a sentence such a date is what it tells.
 */
export function unwrapSentences(document: HtmlDocument): void {
  for (const block of document.querySelectorAll('p, li, dd, blockquote, td, div')) {
    const inside = [...block.childNodes]
    const words = inside.filter(({ nodeType }) => nodeType === TEXT)
    const parts = inside.filter((node): node is HtmlElement => isInline(node) && isPlain(node as HtmlElement)) // isInline: an element
    if (parts.length > 0 && lengthOf(words) >= Math.max(SENTENCE, lengthOf(parts)))
      for (const part of parts) part.replaceWith(part.textContent ?? '')
  }
}

function isPlain(element: HtmlElement): boolean {
  return (
    element.querySelector(NOT_TEXT) === null &&
    !element.matches(NOT_TEXT) &&
    ![...element.querySelectorAll('*')].some((node) => !isInline(node))
  )
}

function lengthOf(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((length, { textContent }) => length + (textContent?.trim().length ?? 0), 0)
}
