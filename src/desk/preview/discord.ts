import type { Answer } from '../../answer/document.ts'
import { type Component, type DiscordParts, renderDiscord } from '../../render/discord.ts'
import { buttonOf, escapeHtml, linkTo } from './html.ts'
import { type DrawnPicture, drawPicture } from './picture.ts'

/**
 * The messages that Discord would be sent, as HTML to be put into `drawChat`, with a picture at the top of the first. `from`: how many
 * statements were shown before.
 */
export function drawDiscord(answer: Answer, parts: DiscordParts, from?: number, picture?: DrawnPicture): string {
  return renderDiscord(answer, parts, from)
    .map(
      ({ components }, index) =>
        `<div class="message" lang="${answer.language}">${components
          .map((one, at) => componentHtml(one, picture && index === 0 && at === 0 ? drawPicture(picture) : ''))
          .join('')}</div>`,
    )
    .join('')
}

function componentHtml(component: Component, above = ''): string {
  switch (component.type) {
    case 17: {
      const accent = component.accent_color.toString(16).padStart(6, '0')
      return `<div class="container accent-${accent}">${above}${component.components.map((one) => componentHtml(one)).join('')}</div>`
    }
    case 12:
      return component.items.map(({ description }) => `<span class="line">${escapeHtml(description)}</span>`).join('')
    case 10:
      return component.content.split('\n').map(lineHtml).join('')
    case 14:
      return '<div class="space"></div>'
    case 1:
      return `<div class="row">${component.components.map((one) => componentHtml(one)).join('')}</div>`
    case 2:
      return buttonOf(component.label, component.custom_id, component.style === 1 ? 'button primary' : 'button')
  }
}

/** The little Markdown that answers use: a heading or small letters, bold words, links, signs behind a backslash. */
function lineHtml(line: string): string {
  const [, mark = '', rest = ''] = /^(### |-# )?(.*)$/su.exec(line) ?? []
  const kind = mark === '### ' ? 'line title' : mark === '-# ' ? 'line small' : 'line'
  return `<span class="${kind}" dir="auto">${inlineHtml(rest)}</span>`
}

const MARKDOWN = /\\([^A-Za-z0-9\s])|\[((?:\\.|[^\]\\])*)\]\(<([^<>\s]*)>\)|\*\*((?:\\.|[^*\\])*)\*\*/gsu

function inlineHtml(markdown: string): string {
  let at = 0
  const written = [...markdown.matchAll(MARKDOWN)].map((found) => {
    const [whole, sign, label, url, bold] = found
    const before = escapeHtml(markdown.slice(at, found.index))
    at = found.index + whole.length
    if (sign !== undefined) return before + escapeHtml(sign)
    if (label !== undefined && url !== undefined) return before + linkTo(url, inlineHtml(label))
    return `${before}<b>${inlineHtml(bold ?? '')}</b>`
  })
  return written.join('') + escapeHtml(markdown.slice(at))
}
