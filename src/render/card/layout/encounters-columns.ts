import { type Meeting, SIZES, type Size } from '../card.ts'
import type { Step } from '../drawing.ts'
import type { Block, LayoutParts } from './blocks.ts'
import { meetingBox, type NodeSizes, personRow, portrait } from './encounter-blocks.ts'
import type { Inside } from './frame.ts'
import { inReadingOrder } from './mirror.ts'
import { placesFor, spreadOver, totalOf } from './places.ts'
import { mean, type Sides } from './sides.ts'

/** Those asked about, the meetings, the others, and the ways between them. */
const WIDTHS = {
  tall: { first: 256, meetings: 256, second: 384, between: 32 },
  wide: { first: 310, meetings: 286, second: 376, between: 72 },
} as const

interface Column {
  readonly blocks: readonly Block[]
  readonly x: number
  readonly width: number
}

/** Meetings in the middle between two sides, tied to whoever was there. Undefined where they do not fit. */
export function inColumns(
  sides: Sides,
  inside: Inside,
  size: Size,
  sizes: NodeSizes,
  parts: LayoutParts,
): Step[] | undefined {
  const widths = WIDTHS[size]
  const isPortrait = (count: number) => sizes.hasOffices && (count === 1 || (size === 'tall' && count < 4))
  const nodeOf = (count: number) => (isPortrait(count) ? portrait : personRow)
  const x2 = inside.x + widths.first + widths.between
  const x3 = x2 + widths.meetings + widths.between
  const first: Column = {
    blocks: sides.first.map((one) => nodeOf(sides.first.length)(one, widths.first, sizes, parts)),
    x: inside.x,
    width: widths.first,
  }
  const meetings: Column = {
    blocks: sides.meetings.map((one) => meetingBox(one, widths.meetings, sizes, parts)),
    x: x2,
    width: widths.meetings,
  }
  const isAlone = sides.second.length === 1 && size === 'wide'
  const second: Column = {
    blocks: sides.second.map((one) => (isAlone ? nodeOf(1) : personRow)(one, widths.second, sizes, parts)),
    x: x3,
    width: widths.second,
  }
  const columns = [first, meetings, second]
  if (columns.some((column) => totalOf(heightsOf(column), sizes.gap) > inside.height)) return undefined
  const middles = placed(sides, columns.map(heightsOf), inside, sizes.gap)
  return [
    ...tiesOf(sides, columns, middles, size, parts),
    ...inReadingOrder(
      columns.flatMap((column, at) => drawn(column, middles[at] ?? [])),
      SIZES[size].width,
      parts.setter.language,
    ),
  ]
}

const heightsOf = ({ blocks }: Column) => blocks.map(({ height }) => height)

function drawn({ blocks, x }: Column, middles: readonly number[]): Step[] {
  return blocks.flatMap((block, at) => block.draw(x, (middles[at] ?? 0) - block.height / 2))
}

/** The fullest column takes the room; the others stand beside what they are tied to. */
function placed(
  { first, meetings, second }: Sides,
  heights: readonly (readonly number[])[],
  { y, height }: Inside,
  gap: number,
): number[][] {
  const stretch = { from: y, to: y + height }
  const [a = [], m = [], b = []] = heights
  const spread = (own: readonly number[]) => spreadOver(own, gap, Math.max(mean(own) * 0.8, gap), stretch)
  const beside = (own: readonly number[], tied: readonly (readonly number[])[]) => {
    const wanted = own.map((_, at) => mean(tied[at] ?? []))
    return placesFor(wanted, own, gap, stretch).map((top, at) => top + (own[at] ?? 0) / 2)
  }
  const of = (meeting: Meeting, people: Sides['first'], middles: readonly number[]) =>
    people.flatMap(({ id }, at) => (meeting.people.includes(id) ? [middles[at] ?? 0] : []))
  const fullest = Math.max(totalOf(a, gap), totalOf(m, gap), totalOf(b, gap))
  const met = (people: Sides['first'], middles: readonly number[]) =>
    people.map(({ id }) => meetings.flatMap((meeting, at) => (meeting.people.includes(id) ? [middles[at] ?? 0] : [])))
  if (fullest === totalOf(b, gap) && meetings.every((meeting) => of(meeting, second, b).length > 0)) {
    const others = spread(b)
    const middles = beside(
      m,
      meetings.map((meeting) => of(meeting, second, others)),
    )
    return [beside(a, met(first, middles)), middles, others]
  }
  if (fullest === totalOf(a, gap) && meetings.every((meeting) => of(meeting, first, a).length > 0)) {
    const own = spread(a)
    const middles = beside(
      m,
      meetings.map((meeting) => of(meeting, first, own)),
    )
    return [own, middles, beside(b, met(second, middles))]
  }
  const middles = spread(m)
  return [beside(a, met(first, middles)), middles, beside(b, met(second, middles))]
}

/** From whoever was there to each meeting; drawn below both. */
function tiesOf(
  { first, meetings, second }: Sides,
  [a, m, b]: readonly Column[],
  [left = [], middle = [], right = []]: readonly (readonly number[])[],
  size: Size,
  parts: LayoutParts,
): Step[] {
  if (!a || !m || !b) return []
  return meetings.flatMap(({ people }, at) => {
    const y = middle[at] ?? 0
    const from = first.flatMap(({ id }, one) => (people.includes(id) ? [left[one] ?? 0] : []))
    const to = second.flatMap(({ id }, one) => (people.includes(id) ? [right[one] ?? 0] : []))
    return [
      ...from.map((start) => tie([a.x + a.width - 4, start], [m.x + 4, y], size, parts)),
      ...to.map((end) => tie([m.x + m.width - 4, y], [b.x + 4, end], size, parts)),
    ]
  })
}

/** Leaves one side and reaches the other level. It is no text, and changes sides by itself. */
function tie(from: readonly [number, number], to: readonly [number, number], size: Size, parts: LayoutParts): Step {
  const { palette, setter } = parts
  const sideOf = (x: number) => (setter.language === 'ar' ? SIZES[size].width - x : x)
  const [x1, x2, middle] = [sideOf(from[0]), sideOf(to[0]), sideOf((from[0] + to[0]) / 2)]
  const points = [middle, from[1], middle, to[1], x2, to[1]].map((value) => value.toFixed(1)).join(' ')
  return {
    draw: 'path',
    d: `M${x1.toFixed(1)} ${from[1].toFixed(1)}C${points}`,
    stroke: palette.party,
    line: size === 'tall' ? 4 : 3,
  }
}
