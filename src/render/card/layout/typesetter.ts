import type { Language } from '../../../content/languages.ts'
import type { Align, Family, Font, Measure, TextStep } from '../drawing.ts'
import { unitsOf } from './line-units.ts'

/** Sets text of one language in lines. */
export interface Typesetter {
  readonly language: Language
  /** The largest font of a range in which a text fits; its lines end between words. */
  fit(text: string, room: Room): Paragraph
  width(text: string, font: Font): number
  /** The lines of a paragraph below each other; `y` is its upper edge. */
  set(paragraph: Paragraph, at: Place): TextStep[]
}

export interface Room {
  /** Sizes in pixels, from the one wanted to the smallest that is still read well. */
  readonly sizes: readonly [wanted: number, least: number]
  readonly weight?: Font['weight']
  readonly width: number
  readonly lines?: number
  /** Stands among others of its size, and is not made smaller to save a line. */
  readonly isEven?: boolean
}

export interface Paragraph {
  readonly lines: readonly string[]
  readonly font: Font
  /** From one baseline to the next. */
  readonly step: number
  readonly height: number
  /** Of its longest line. */
  readonly width: number
  /** There was no room for all of it. */
  readonly isCut: boolean
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly colour: string
  readonly on: string
  readonly align?: Align
  readonly halo?: string
}

const FAMILIES: Readonly<Record<Language, Family>> = { ar: 'arabic', en: 'latin', it: 'latin', ja: 'japanese' }

/** Shares of the font's size: from one line to the next, and from a line's upper edge to its baseline. */
const LINES: Readonly<Record<Family, { readonly step: number; readonly rise: number }>> = {
  latin: { step: 1.2, rise: 0.93 },
  arabic: { step: 1.4, rise: 1.0 },
  japanese: { step: 1.32, rise: 1.0 },
}

/** A text is made smaller than it should be rather than cut; smaller than this share, nobody could read it. */
export const LEAST = 0.9

/** Where a text takes a line less at this share of its size, it is set so. */
const TIGHTER = 0.87

export function typesetter(language: Language, measure: Measure): Typesetter {
  const family = FAMILIES[language]
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const width = (text: string, font: Font) => measure(inContext(text, language), font)

  function fit(
    text: string,
    { sizes: [wanted, least], weight = 400, width: room, lines: most = 1, isEven = false }: Room,
  ): Paragraph {
    const units = unitsOf(text, language)
    const floor = Math.ceil(least * LEAST)
    const tried = (size: number) => {
      const font = { size, weight, family }
      const lines = broken(units, room, font)
      return { font, lines, fits: lines.length <= most && lines.every((line) => width(line, font) <= room) }
    }
    for (let size = wanted; ; size--) {
      const first = tried(size)
      const smaller = first.fits && first.lines.length > 1 && !isEven ? tried(Math.ceil(size * TIGHTER)) : first
      const { font, lines, fits } = smaller.lines.length < first.lines.length ? smaller : first
      // What is too long even when it is small is cut where it can still be read.
      if (!fits && size > (most > 1 || units.length === 1 ? floor : least)) continue
      const shown = fits ? balanced(units, { room, font, lines }) : cut(units, { room, font, most })
      return paragraph(shown, font, !fits)
    }
  }

  function broken(units: readonly string[], room: number, font: Font): string[] {
    const lines: string[] = []
    let line = ''
    for (const unit of units) {
      if (line !== '' && width((line + unit).trimEnd(), font) > room) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += unit
    }
    return [...lines, line.trimEnd()]
  }

  /** The narrowest room that takes no more lines: they become about as long as each other. */
  function balanced(units: readonly string[], { room, font, lines }: { room: number; font: Font; lines: string[] }) {
    if (lines.length < 2) return lines
    let [low, high, best] = [room * 0.5, room, lines]
    while (high - low > 4) {
      const middle = (low + high) / 2
      const tried = broken(units, middle, font)
      const fits = tried.length === lines.length && tried.every((line) => width(line, font) <= room)
      if (fits) [high, best] = [middle, tried]
      else low = middle
    }
    return best
  }

  /** As many whole words as there is room for, and an ellipsis. */
  function cut(units: readonly string[], { room, font, most }: { room: number; font: Font; most: number }): string[] {
    for (let kept = units.length - 1; kept > 0; kept--) {
      const text = units
        .slice(0, kept)
        .join('')
        .replace(/[\s،,؛;:、・—–-]+$/u, '')
      const lines = broken(unitsOf(`${text}…`, language), room, font)
      if (lines.length <= most && lines.every((line) => width(line, font) <= room)) return lines
    }
    return ['…']
  }

  function paragraph(lines: readonly string[], font: Font, isCut: boolean): Paragraph {
    const step = Math.round(font.size * LINES[family].step)
    return {
      lines,
      font,
      step,
      height: lines.length * step,
      width: Math.max(...lines.map((line) => width(line, font))),
      isCut,
    }
  }

  return {
    language,
    fit,
    width,
    set({ lines, font, step }, { x, y, align = 'left', ...look }) {
      const rise = Math.round(font.size * LINES[family].rise + (step - font.size * LINES[family].step) / 2)
      return lines.map((line, at) => ({
        draw: 'text',
        text: inContext(line, language),
        x,
        y: y + rise + at * step,
        font,
        align,
        direction,
        ...look,
        width: width(line, font),
      }))
    },
  }
}

/**
 * Each line is drawn by itself, while the order of figures beside Arabic letters is decided by the whole paragraph: a mark
 * in front of a line that begins with a figure stands for the letters before it. https://unicode.org/reports/tr9/#W2
 */
function inContext(line: string, language: Language): string {
  return language === 'ar' && /^[\s(«–-]*\p{N}/u.test(line) && /\p{Script=Arabic}/u.test(line) ? `\u061c${line}` : line
}
