import type { Size, TimelineEntry } from '../card.ts'
import type { Step } from '../drawing.ts'
import { type Block, EMPTY, type LayoutParts, stacked } from './blocks.ts'
import { atLeast, type Inside, leastOf } from './frame.ts'
import { largestThat } from './largest.ts'
import { textBlock } from './text-block.ts'
import { firstOfYear } from './timeline-choice.ts'
import { dateLines, type EntrySizes, type EntryStyle, signAt, toldBox } from './timeline-entry.ts'

const TEXTS = { wanted: 36, least: 22 }

/** Whole sentences are shown where all stays as large as this. */
const DETAILED = 26
const BETWEEN = 36
const LINES = 7

/** Entries side by side: dates above a line, what happened below it. Undefined where they do not fit. */
export function alongLine(
  entries: readonly TimelineEntry[],
  inside: Inside,
  size: Size,
  style: EntryStyle,
  parts: LayoutParts,
): Step[] | undefined {
  const width = (inside.width - BETWEEN * (entries.length - 1)) / entries.length
  const atSize = (text: number): Step[] | undefined => {
    const sizes = {
      text,
      date: Math.round(text * 0.84),
      year: Math.round(text * 1.25),
      icon: text * 2,
      least: leastOf(size),
      ...style,
    }
    const dates = entries.map((entry, at) => dateBlock(entry, firstOfYear(entries, at), width, sizes, parts))
    const told = entries.map((entry) => toldBox(entry, { width, lines: LINES }, sizes, parts))
    const [above, below] = [dates, told].map((blocks) => Math.max(...blocks.map(({ height }) => height)))
    const height = (above ?? 0) + (below ?? 0) + sizes.icon * 1.6
    return height <= inside.height && told.every(({ isWhole }) => isWhole)
      ? placed(entries, dates, told, { inside, width, sizes, height }, parts)
      : undefined
  }
  return largestThat(atSize, style.isDetailed ? DETAILED : TEXTS.least, TEXTS.wanted)
}

function dateBlock(
  entry: TimelineEntry,
  isFirst: boolean,
  width: number,
  { date: size, year: yearSize, least }: EntrySizes,
  parts: LayoutParts,
): Block {
  const { palette } = parts
  const { year, date } = dateLines(entry, isFirst)
  const on = palette.page
  return stacked(
    [
      year === undefined
        ? EMPTY
        : textBlock(year, atLeast(yearSize, least, { width, weight: 700 }), parts, { colour: palette.accent, on }),
      date === undefined
        ? EMPTY
        : textBlock(date, atLeast(size, least, { width, weight: 600 }), parts, { colour: palette.quiet, on }),
    ],
    0,
  )
}

interface Placing {
  readonly inside: Inside
  readonly width: number
  readonly sizes: EntrySizes
  readonly height: number
}

function placed(
  entries: readonly TimelineEntry[],
  dates: readonly Block[],
  told: readonly Block[],
  { inside, width, sizes, height }: Placing,
  parts: LayoutParts,
): Step[] {
  const top = inside.y + (inside.height - height) / 2
  const line = top + Math.max(...dates.map((block) => block.height)) + sizes.icon * 0.8
  const step = width + BETWEEN
  return [
    {
      draw: 'rect',
      x: inside.x + sizes.icon / 2,
      y: line - 2,
      width: inside.width - sizes.icon / 2,
      height: 4,
      fill: parts.palette.rule,
    },
    ...entries.flatMap((entry, at) => {
      const x = inside.x + at * step
      const [date, text] = [dates[at] ?? EMPTY, told[at] ?? EMPTY]
      return [
        ...signAt(x + sizes.icon / 2, line, entry, sizes.icon, parts),
        ...date.draw(x, line - sizes.icon * 0.8 - date.height),
        ...text.draw(x, line + sizes.icon * 0.8),
      ]
    }),
  ]
}
