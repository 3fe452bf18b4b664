import type { Size } from '../../render/card/card.ts'
import { escapeHtml } from './html.ts'

export type DrawnPlatform = 'telegram' | 'discord'

/** The shape of the pictures that each sends. */
export const SIZE_ON: Readonly<Record<DrawnPlatform, Size>> = { telegram: 'tall', discord: 'wide' }

/** Messages below one another on their platform's ground; styled by `static/preview-<platform>.css`. */
export function drawChat(platform: DrawnPlatform, messages: readonly string[]): string {
  return `<div class="chat ${platform}">${messages.join('')}</div>`
}

/** What a reader wrote; it stands on the reader's side of the page, whatever its direction. */
export function drawQuestion(text: string): string {
  return `<div class="asked"><p dir="auto">${escapeHtml(text)}</p></div>`
}
