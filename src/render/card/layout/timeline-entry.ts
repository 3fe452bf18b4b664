import type { TimelineEntry } from '../card.ts'
import type { Step } from '../drawing.ts'
import type { LayoutParts } from './blocks.ts'
import { type NodeBox, pile, wordsIn } from './node-box.ts'

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

/** What happened; that sources differ stands above it, the whole sentence below. */
export function toldBox(
  { text, detail, doubt, isKey }: TimelineEntry,
  { width, lines }: { readonly width: number; readonly lines: number },
  sizes: EntrySizes,
  parts: LayoutParts,
): NodeBox {
  const { palette } = parts
  const look = { width, on: palette.page, align: 'left' } as const
  const weight = isKey ? 700 : sizes.hasKeys && !sizes.isDetailed ? 400 : 600
  const doubted = { ...look, size: sizes.date, lines: 2, weight: 600, colour: palette.accent } as const
  const told = { ...look, size: sizes.text, lines, weight, colour: palette.text } as const
  const whole = { ...look, size: sizes.date, lines: SENTENCE_LINES, weight: 400, colour: palette.text } as const
  return pile(
    [
      ...(doubt === undefined ? [] : [wordsIn(doubt, doubted, sizes, parts)]),
      wordsIn(text, told, sizes, parts),
      ...(sizes.isDetailed ? [wordsIn(detail, whole, sizes, parts)] : []),
    ],
    2,
  )
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
