import type { TelegramInputRichMessage, TelegramRichBlock, TelegramRichMessage } from '@gramio/types'
import { malformed } from './errors.ts'

/** core.telegram.org/bots/api#rich-message-limits */
const MOST_CHARACTERS = 32_768
const MOST_BLOCKS = 500
const MOST_DEPTH = 16

/** A rich message as Telegram keeps it. Of HTML and Markdown this server keeps only the text, as one paragraph. */
export function richMessage({ blocks, html, markdown, is_rtl }: TelegramInputRichMessage): TelegramRichMessage {
  const given = [blocks, html, markdown].filter((one) => one !== undefined)
  if (given.length !== 1) throw malformed('exactly one of the fields blocks, html and markdown must be used')
  const kept = blocks ?? [{ type: 'paragraph', text: (html ?? markdown ?? '').replace(/<[^>]*>/gu, '') }]
  const { characters, count, depth } = measure(kept)
  if (characters === 0) throw malformed('rich message is empty')
  if (characters > MOST_CHARACTERS) throw malformed('rich message is too long')
  if (count > MOST_BLOCKS) throw malformed('rich message has too many blocks')
  if (depth > MOST_DEPTH) throw malformed('rich message is nested too deeply')
  // Blocks are described alike on their way in and out, except for media; gramio leaves out that a text may be plain.
  return { blocks: kept as TelegramRichBlock[], ...(is_rtl && { is_rtl }) }
}

interface Measure {
  readonly characters: number
  /** Blocks, list items and table rows, at any depth. */
  readonly count: number
  readonly depth: number
}

function measure(value: unknown, key = 'blocks'): Measure {
  if (typeof value === 'string') return { characters: TEXTS.has(key) ? value.length : 0, count: 0, depth: 0 }
  if (typeof value !== 'object' || value === null) return { characters: 0, count: 0, depth: 0 }
  const isList = Array.isArray(value)
  const inner = Object.entries(value).map(([name, one]) => measure(one, isList ? key : name))
  return {
    characters: inner.reduce((sum, one) => sum + one.characters, 0),
    count: (isList && LISTS.has(key) ? value.length : 0) + inner.reduce((sum, one) => sum + one.count, 0),
    depth: (isList ? 0 : 1) + Math.max(0, ...inner.map(({ depth }) => depth)),
  }
}

const TEXTS = new Set(['text', 'expression', 'summary', 'caption', 'credit', 'label'])
const LISTS = new Set(['blocks', 'items', 'cells'])
