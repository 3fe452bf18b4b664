import type { Size, TimelineEntry } from '../card.ts'
import type { Step } from '../drawing.ts'
import type { LayoutParts } from './blocks.ts'
import { atLeast, type Inside, leastOf } from './frame.ts'
import { largestThat } from './largest.ts'
import { daysBetween, firstOfYear } from './timeline-choice.ts'
import { dateLines, type EntrySizes, type EntryStyle, signAt, toldBox } from './timeline-entry.ts'
import type { Paragraph } from './typesetter.ts'

/** From the size that is wanted to the smallest; the other sizes follow that of the text. */
const TEXTS = { tall: { wanted: 44, least: 25 }, wide: { wanted: 30, least: 19 } } as const

/** Whole sentences are shown where all stays as large as this. */
const DETAILED = { tall: 34, wide: 26 } as const
const LINES = 3
const COLUMNS = { tall: 1, wide: 2 } as const
const BETWEEN = 44

/** The least space between two entries, and the most, as shares of the text's size. */
const SPACE = { least: 0.42, most: 3 }

interface Row {
  readonly entry: TimelineEntry
  readonly height: number
  draw(x: number, y: number): Step[]
}

/** Entries below each other, in columns; what room is left lies where much time passed. Undefined where they do not fit. */
export function downLine(
  entries: readonly TimelineEntry[],
  inside: Inside,
  size: Size,
  style: EntryStyle,
  parts: LayoutParts,
): Step[] | undefined {
  const columns = Math.min(COLUMNS[size], entries.length)
  const width = (inside.width - BETWEEN * (columns - 1)) / columns
  const { wanted, least } = TEXTS[size]
  const atSize = (text: number): Step[] | undefined => {
    const sizes = sizesFor(text, leastOf(size), style)
    const gap = text * SPACE.least
    const { rowsFor, isWhole } = rowsOf(entries, width, sizes, parts, columns)
    // What has no room even when it is small is drawn all the same.
    if (!isWhole && (style.isDetailed || text > least)) return undefined
    const split = splitInto(columns, rowsFor, inside.height, gap)
    if (split === undefined) return undefined
    const centre = dateWidth(entries, sizes, parts) + sizes.icon / 2 + gapOf(sizes)
    return split.flatMap((rows, at) =>
      column(rows, { ...inside, x: inside.x + at * (width + BETWEEN), width }, centre, sizes, parts),
    )
  }
  return largestThat(atSize, style.isDetailed ? DETAILED[size] : least, wanted)
}

function sizesFor(text: number, least: number, style: EntryStyle): EntrySizes {
  const icon = Math.round(text * 1.75)
  return { text, date: Math.round(text * 0.84), year: Math.round(text * 1.1), icon, least, ...style }
}

const gapOf = ({ icon }: EntrySizes) => Math.round(icon * 0.34)

/** The longest date decides how far from the edge the line stands. */
function dateWidth(entries: readonly TimelineEntry[], sizes: EntrySizes, parts: LayoutParts): number {
  return Math.max(...entries.flatMap((entry) => dated(entry, true, sizes, parts)).map(({ width }) => width))
}

function dated(
  entry: TimelineEntry,
  isFirst: boolean,
  { date: size, year: yearSize, least }: EntrySizes,
  { setter }: LayoutParts,
): Paragraph[] {
  const { year, date } = dateLines(entry, isFirst)
  const width = Number.POSITIVE_INFINITY
  return [
    ...(year === undefined ? [] : [setter.fit(year, atLeast(yearSize, least, { width, weight: 700 }))]),
    ...(date === undefined ? [] : [setter.fit(date, atLeast(size, least, { width, weight: 600 }))]),
  ]
}

function rowsOf(
  entries: readonly TimelineEntry[],
  width: number,
  sizes: EntrySizes,
  parts: LayoutParts,
  columns: number,
): { readonly rowsFor: (isTop: (at: number) => boolean) => Row[]; readonly isWhole: boolean } {
  const { palette, setter } = parts
  const left = dateWidth(entries, sizes, parts)
  const line = left + gapOf(sizes) + sizes.icon / 2
  const indent = line + sizes.icon / 2 + gapOf(sizes)
  const told = entries.map((entry) =>
    toldBox(entry, { width: width - indent, lines: LINES + columns - 1 }, sizes, parts),
  )
  const rowsFor = (isTop: (at: number) => boolean) =>
    entries.map((entry, at) => {
      const isFirst = firstOfYear(entries, at) || isTop(at)
      const dates = dated(entry, isFirst, sizes, parts)
      const block = told[at] ?? { height: 0, draw: () => [] }
      const high = dates.reduce((sum, { height }) => sum + height, 0)
      const height = Math.max(high, block.height, sizes.icon)
      return {
        entry,
        height,
        draw(x: number, y: number): Step[] {
          let top = y + (height - high) / 2
          const written = dates.flatMap((paragraph, index) => {
            const isYear = isFirst && index === 0
            const place = { x: x + left, y: top, align: 'right', on: palette.page } as const
            top += paragraph.height
            return setter.set(paragraph, { ...place, colour: isYear ? palette.accent : palette.quiet })
          })
          return [
            ...signAt(x + line, y + height / 2, entry, sizes.icon, parts),
            ...written,
            ...block.draw(x + indent, y + (height - block.height) / 2),
          ]
        },
      }
    })
  return { rowsFor, isWhole: told.every((box) => box.isWhole) }
}

/** Rows in so many columns of about the same height; each column says its year anew. */
function splitInto(
  columns: number,
  rowsFor: (isTop: (at: number) => boolean) => Row[],
  room: number,
  gap: number,
): Row[][] | undefined {
  const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { height }) => sum + height, gap * (rows.length - 1))
  const whole = rowsFor(() => false)
  if (columns === 1) return heightOf(whole) <= room ? [whole] : undefined
  const splits = whole.slice(1).map((_, before) => {
    const rows = rowsFor((at) => at === before + 1)
    return [rows.slice(0, before + 1), rows.slice(before + 1)]
  })
  const highest = (split: Row[][]) => Math.max(...split.map(heightOf))
  const [best] = splits.sort((a, b) => highest(a) - highest(b))
  return best && highest(best) <= room ? best : undefined
}

function column(rows: readonly Row[], inside: Inside, centre: number, sizes: EntrySizes, parts: LayoutParts): Step[] {
  const { palette } = parts
  const [least, most] = [sizes.text * SPACE.least, sizes.text * SPACE.most]
  const left = inside.height - rows.reduce((sum, { height }) => sum + height, least * (rows.length - 1))
  const spaces = spread(rows, Math.max(left, 0), most - least).map((extra) => least + extra)
  const taken = rows.reduce((sum, { height }) => sum + height, 0) + spaces.reduce((sum, space) => sum + space, 0)
  let top = inside.y + Math.max((inside.height - taken) / 2, 0)
  const places = rows.map(({ height }, at) => {
    const y = top
    top += height + (spaces[at] ?? 0)
    return y
  })
  const [from = 0, to = 0] = [0, rows.length - 1].map((at) => (places[at] ?? 0) + (rows[at]?.height ?? 0) / 2)
  return [
    { draw: 'rect', x: inside.x + centre - 2, y: from, width: 4, height: to - from, fill: palette.rule },
    ...rows.flatMap((row, at) => row.draw(inside.x, places[at] ?? 0)),
  ]
}

/** Shares room out between rows by how long it was from one to the next, and no more than `most` to any. */
function spread(rows: readonly Row[], room: number, most: number): number[] {
  const weights = rows.slice(1).map(({ entry }, at) => 1 + Math.log2(1 + daysBetween(rows[at]?.entry, entry)))
  const extra = weights.map(() => 0)
  let left = room
  for (let round = 0; round < weights.length && left > 1; round++) {
    const open = weights.map((weight, at) => ((extra[at] ?? 0) < most ? weight : 0))
    const sum = open.reduce((total, weight) => total + weight, 0)
    if (sum === 0) break
    const given = open.map((weight, at) => Math.min((left * weight) / sum, most - (extra[at] ?? 0)))
    for (const [at, more] of given.entries()) extra[at] = (extra[at] ?? 0) + more
    left -= given.reduce((total, more) => total + more, 0)
  }
  return extra
}
