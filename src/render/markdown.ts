import type { Markup } from './pages.ts'

/**
 * The text of a message, in characters; and in bytes, of which Discord's own store takes no more than 10,170 with 12 for each
 * text (github.com/discord/discord-api-docs/issues/8554), so that 3,400 Japanese characters are too many.
 */
export const TEXT_LIMIT = 4000
const BYTE_LIMIT = 10_000

/** Discord's Markdown. A backslash makes plain text of any sign; a mention or a shortened link is broken up. */
export const MARKDOWN: Markup = {
  escape: (text) =>
    text
      .replace(/[\\*_~`|<>[\]()#]/gu, '\\$&')
      .replace(/^(\s*)([-+])(?=\s)/gmu, '$1\\$2')
      .replace(/^(\s*\d+)\.(?=\s)/gmu, '$1\\.')
      .replace(/@/gu, '@\u200b')
      .replace(/:\/\//gu, ':\u200b//'),
  bold: (markup) => `**${markup}**`,
  small: (markup) => `-# ${markup}`,
  link: (markup, url) => `[${markup}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`,
  length: (markup) => Math.max(markup.length, Math.ceil((Buffer.byteLength(markup) * TEXT_LIMIT) / BYTE_LIMIT)),
}
