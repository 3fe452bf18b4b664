import type { Language } from '../content/languages.ts'
import { glyphEnd } from '../language/text.ts'

/** A stretch of a line in one style. Its text is plain: it becomes a platform's markup only when it is written. */
export interface Span {
  readonly text: string
  readonly isBold?: boolean
  readonly url?: string
}

/** One line of an answer, in no platform's markup yet, so that it can be cut anywhere. */
export interface Line {
  readonly spans: readonly Span[]
  /** It runs in its language's direction, whatever its first letter is. */
  readonly language: Language
  /** In smaller letters, where the platform has them. */
  readonly isSmall?: boolean
  /** Stands above what follows. */
  readonly isHeading?: boolean
}

export function lineOf(spans: readonly (Span | string)[], language: Language): Line {
  return { spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)), language }
}

/**
 * Cuts a line into pieces that fit, between words, or where there is no space, between characters. `fits` has to hold
 * for whatever is shorter than what fits.
 */
export function cutLine(line: Line, fits: (piece: Line) => boolean): Line[] {
  const pieces: Line[] = []
  let rest = line
  while (!fits(rest)) {
    const text = textOf(rest)
    const end = wordEnd(
      text,
      longest(text.length, (length) => fits(sliceLine(rest, 0, length))),
    )
    pieces.push(sliceLine(rest, 0, end))
    rest = sliceLine(rest, end)
  }
  return [...pieces, rest]
}

function textOf({ spans }: Line): string {
  return spans.map(({ text }) => text).join('')
}

/** In UTF-16 units. */
function sliceLine(line: Line, start: number, end = Number.POSITIVE_INFINITY): Line {
  let at = 0
  const spans = line.spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += span.text.length
    return text === '' ? [] : [{ ...span, text }]
  })
  return { ...line, spans }
}

/** The greatest length below `length` for which that holds; at least one. */
function longest(length: number, holds: (length: number) => boolean): number {
  let [low, high] = [1, length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Where to cut at or before `end`: behind a space of the second half, or else between two glyphs. */
function wordEnd(text: string, end: number): number {
  const space = text.lastIndexOf(' ', end - 1)
  if (space >= end / 2 && glyphEnd(text, space + 1) === space + 1) return space + 1
  // A heap of marks that fills a page by itself is no glyph that anybody could read.
  return glyphEnd(text, end) || characterEnd(text, end)
}

function characterEnd(text: string, end: number): number {
  const isWithin =
    end > 1 && /^[\udc00-\udfff]/u.test(text.charAt(end)) && /[\ud800-\udbff]$/u.test(text.charAt(end - 1))
  return isWithin ? end - 1 : end
}
