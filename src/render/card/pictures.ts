import { createHash } from 'node:crypto'
import type { Picture, Theme } from '../../answer/document.ts'
import type { Knowledge } from '../../answer/knowledge.ts'
import type { Language } from '../../content/languages.ts'
import type { Card, Size, Style } from './card.ts'
import type { Painter } from './painter.ts'
import { altOf } from './words/alt-text.ts'
import { cardOf } from './words/card.ts'

export interface Drawn {
  /** The same for equal pictures, and no other's: 22 characters that may stand in an address. */
  readonly key: string
  /** A PNG. */
  readonly bytes: Uint8Array
}

export interface PictureParts {
  readonly painter: Pick<Painter, 'paint'>
  readonly knowledge: () => Pick<Knowledge, 'library' | 'phrases'>
  /** Remembers pictures that were drawn, as many as there is room for. */
  readonly kept: {
    get(key: string): Promise<Drawn> | undefined
    set(key: string, drawn: Promise<Drawn>): void
    forget(key: string): void
  }
  readonly log: (event: string, fields: Readonly<Record<string, string>>, level: 'warn') => void
}

/** How a picture looks where nobody chose. */
export const USUAL_THEMES: Readonly<Record<Size, Theme>> = { tall: 'light', wide: 'dark' }

/** With so many in front of it, a picture would come too late. */
const MOST_WAITING = 12

/**
 * Pictures of what is known at the moment, each drawn once: it is known by what it shows, so that a correction, another name or
 * another sentence makes another picture, and a reload of the same content none.
 */
export function createPictures({ painter, knowledge, kept, log }: PictureParts) {
  let waiting = 0

  async function paint(key: string, card: Card, style: Style): Promise<Drawn> {
    waiting++
    try {
      return { key, bytes: await painter.paint(card, style) }
    } finally {
      waiting--
    }
  }

  return {
    /** What it shows, in words; undefined where there is nothing to draw. */
    describe(picture: Picture, language: Language): string | undefined {
      const card = cardOf(picture, language, knowledge())
      return card && altOf(card, knowledge().phrases(language))
    },
    /** Undefined where there is nothing to draw, too much is to be drawn before, or it cannot be drawn. */
    async draw(picture: Picture, language: Language, size: Size): Promise<Drawn | undefined> {
      const card = cardOf(picture, language, knowledge())
      if (!card) return undefined
      const style = { size, theme: picture.theme ?? USUAL_THEMES[size] }
      const key = keyOf(card, style)
      const before = kept.get(key)
      if (!before && waiting >= MOST_WAITING) return undefined
      const drawing = before ?? paint(key, card, style)
      // What is asked for again stays longer.
      kept.set(key, drawing)
      try {
        return await drawing
      } catch (error) {
        // It is tried anew when it is wanted again; one line for all who waited.
        if (kept.get(key) === drawing) {
          kept.forget(key)
          log('picture not drawn', { reason: error instanceof Error ? error.message : String(error) }, 'warn')
        }
        return undefined
      }
    },
  }
}

function keyOf(card: Card, style: Style): string {
  return createHash('sha256')
    .update(JSON.stringify([card, style]))
    .digest('base64url')
    .slice(0, 22)
}
