import type { TimelineEntry } from '../card.ts'
import type { Step } from '../drawing.ts'
import { type Block, EMPTY, type LayoutParts, stacked } from './blocks.ts'
import { textBlock } from './briefing-blocks.ts'
import { atLeast } from './frame.ts'

/** How entries look beside each other. */
export interface EntryStyle {
  /** The whole sentence stands below each. */
  readonly isDetailed: boolean
  /** Some of them matter more than others. */
  readonly hasKeys: boolean
}

/** Sizes in pixels. */
export interface EntrySizes extends EntryStyle {
  readonly text: number
  readonly date: number
  readonly year: number
  readonly icon: number
  /** No text is smaller. */
  readonly least: number
}

const SENTENCE_LINES = 6

/** What happened; that sources differ stands above it. */
export function toldBlock(
  { text, detail, doubt, isKey }: TimelineEntry,
  { width, lines }: { readonly width: number; readonly lines: number },
  sizes: EntrySizes,
  parts: LayoutParts,
): Block {
  const { palette } = parts
  const on = palette.page
  const doubted = doubt
    ? textBlock(doubt, atLeast(sizes.date, sizes.least, { width, weight: 600 }), parts, { colour: palette.accent, on })
    : EMPTY
  const told = textBlock(
    text,
    atLeast(sizes.text, sizes.least, {
      width,
      lines,
      weight: isKey ? 700 : sizes.hasKeys && !sizes.isDetailed ? 400 : 600,
    }),
    parts,
    {
      colour: palette.text,
      on,
    },
  )
  const whole = sizes.isDetailed
    ? textBlock(detail, atLeast(sizes.date, sizes.least, { width, lines: SENTENCE_LINES }), parts, {
        colour: palette.text,
        on,
      })
    : EMPTY
  return stacked([doubted, told, whole], 2)
}

/** The sign on the line: filled where the entry matters most. */
export function signAt(x: number, y: number, { icon, isKey }: TimelineEntry, size: number, parts: LayoutParts): Step[] {
  const { palette } = parts
  const inner = Math.round(size * 0.54)
  return [
    { draw: 'circle', x, y, radius: size / 2 + 5, fill: palette.page },
    ...(isKey ? [{ draw: 'circle', x, y, radius: size / 2 + 5, fill: palette.glow } as const] : []),
    { draw: 'circle', x, y, radius: size / 2, fill: isKey ? palette.accent : palette.panel },
    {
      draw: 'icon',
      name: icon,
      x: x - inner / 2,
      y: y - inner / 2,
      size: inner,
      colour: isKey ? palette.page : palette.accent,
    },
  ]
}

/** The year where it changes, and the day below it; of a year alone, the year. */
export function dateLines(entry: TimelineEntry, isFirst: boolean): { readonly year?: string; readonly date?: string } {
  const { year, date } = entry
  if (isFirst) return date === '' ? { year } : { year, date }
  return { date: date === '' ? year : date }
}
