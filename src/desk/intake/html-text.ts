import type { HtmlElement, HtmlNode } from './html-document.ts'
import { joinLines, plainLine } from './plain-text.ts'

const ELEMENT = 1
const TEXT = 3

/** What is no text of an article, wherever it stands: programs, forms, ways through a site, readings above characters. */
const SKIPPED = new Set(
  (
    'script style noscript template iframe object embed svg math canvas audio video picture head title meta link form button ' +
    'select textarea input label dialog nav menu rp rt figcaption'
  ).split(' '),
)

/** What begins a line of its own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html li main ol p pre search section summary table tbody tfoot thead tr ul'
  ).split(' '),
)

const CELLS = new Set(['td', 'th'])
const BETWEEN_CELLS = ' | '

const ENDED = /[.!?…。！？؟][\])}"'”’»」』）]*\s*$/u
/** The number of a note. */
const NOTE = /^\s*[[（(]\w{1,3}[\])）]\s*$/u

/** Whether an element is part of a line, and shown in it. */
export function isInline(node: HtmlNode): boolean {
  const name = node.localName ?? ''
  return node.nodeType === ELEMENT && !SKIPPED.has(name) && !BLOCKS.has(name) && !CELLS.has(name) && name !== 'br'
}

/** The paragraphs below a node, as they would be read aloud. Two line breaks part paragraphs; one does behind a full stop. */
export function htmlParagraphs(root: HtmlNode): string[] {
  const paragraphs: string[] = []
  let line = ''
  let breaks = 0
  const end = () => {
    const paragraph = plainLine(joinLines(line.split(/[^\S\u00a0\u202f\u3000]+/u)))
    if (paragraph !== '') paragraphs.push(paragraph)
    line = ''
    breaks = 0
  }
  const write = (text: string) => {
    if (text.trim() !== '') {
      if (breaks > 1 || (breaks === 1 && ENDED.test(line))) end()
      else if (breaks === 1) line += '\n'
      breaks = 0
    }
    line += text
  }
  const enter = (node: HtmlNode) => {
    const name = node.localName ?? ''
    if (isHidden(node)) return
    if (name === 'br') breaks++
    else {
      if (BLOCKS.has(name)) {
        end()
        open.push('end')
      }
      if (CELLS.has(name) && line.trim() !== '') line += BETWEEN_CELLS
      for (const child of [...node.childNodes].reverse()) open.push(child)
    }
  }
  // A list of its own in place of calls: pages nest as deeply as they like.
  const open: (HtmlNode | 'end')[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'end') end()
    else if (node.nodeType === TEXT) write(node.textContent ?? '')
    else if (node.nodeType === ELEMENT) enter(node)
  }
  end()
  return paragraphs
}

function isHidden(node: HtmlNode): boolean {
  const { localName: name = '', getAttribute } = node as HtmlElement // every element has attributes
  if (SKIPPED.has(name)) return true
  if (name === 'sup') return isNote(node)
  const attribute = (key: string) => getAttribute.call(node, key)
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute('style') ?? '')
  )
}

function isNote({ childNodes }: HtmlNode): boolean {
  const [only, ...others] = childNodes
  return only !== undefined && others.length === 0 && NOTE.test(textOf(only))
}

/** Of a text, or of an element with nothing but a text in it: a note is often a link. */
function textOf(node: HtmlNode): string {
  const [only, ...others] = node.childNodes
  const text = only === undefined ? node : only
  return others.length === 0 && text.nodeType === TEXT ? (text.textContent ?? '') : ''
}
