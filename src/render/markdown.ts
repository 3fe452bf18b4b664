import { isolateRuns, rightToLeftMark } from './bidi.ts'
import type { Line, Span } from './lines.ts'

/**
 * The text of a message, in characters; and in bytes, of which Discord's own store takes no more than 10,170 with 12 for each
 * text (github.com/discord/discord-api-docs/issues/8554), so that 3,400 Japanese characters are too many.
 */
export const TEXT_LIMIT = 4000
const BYTE_LIMIT = 10_000

/** A line in Discord's Markdown. */
export function writeMarkdown({ spans, isSmall, language }: Line): string {
  const written = spans.map((span) => writeSpan({ ...span, text: isolateRuns(span.text, language) }))
  return (isSmall ? '-# ' : '') + rightToLeftMark(language) + written.join('')
}

/** What Markdown takes of `TEXT_LIMIT`. */
export function markdownLength(markdown: string): number {
  return Math.max(markdown.length, Math.ceil((Buffer.byteLength(markdown) * TEXT_LIMIT) / BYTE_LIMIT))
}

/** A backslash makes plain text of any sign; a mention, a link or an invitation is broken up. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]()#]/gu, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gmu, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s)/gmu, '$1\\.')
    .replace(/@/gu, '@\u200b')
    .replace(/:\/\//gu, ':\u200b//')
    .replace(/\.(?=\p{L}{2,}\/)/gu, '.\u200b')
}

function writeSpan({ text, isBold, url }: Span): string {
  const escaped = escapeMarkdown(text)
  if (url) return `[${escaped}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`
  return isBold ? `**${escaped}**` : escaped
}
