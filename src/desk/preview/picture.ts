import { SIZES, type Size } from '../../render/card/card.ts'
import { escapeHtml } from './html.ts'

/** A picture beside a message, by its address. */
export interface DrawnPicture {
  readonly src: string
  /** What it shows, in words. */
  readonly alt: string
  readonly size: Size
}

/** Drawn when somebody comes to see it: the page does not wait for it. */
export function drawPicture({ src, alt, size }: DrawnPicture): string {
  const { width, height } = SIZES[size]
  return `<img class="picture" src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy">`
}
