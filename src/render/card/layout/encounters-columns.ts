import { type Meeting, SIZES, type Size } from '../card.ts'
import type { Step } from '../drawing.ts'
import type { LayoutParts } from './blocks.ts'
import type { Inside } from './frame.ts'
import { meetingBox } from './meeting-box.ts'
import { inReadingOrder } from './mirror.ts'
import { NOBODY, type NodeBox, type NodeSizes } from './node-box.ts'
import { crowdBox, personRow, portrait } from './person-boxes.ts'
import { placesFor, spreadOver, totalOf } from './places.ts'
import { mean, type Party, partiesIn, type Sides, wasAt } from './sides.ts'

/** Those asked about, the meetings, the others, and the ways between them. */
const WIDTHS = {
  tall: { first: 270, meetings: 256, second: 370, between: 32 },
  wide: { first: 310, meetings: 286, second: 376, between: 72 },
  /** Of one meeting, people take more of the width. */
  wideOne: { first: 344, meetings: 272, second: 400, between: 50 },
} as const

interface Tied {
  readonly left: readonly Party[]
  readonly meetings: readonly Meeting[]
  readonly right: readonly Party[]
}

interface Column {
  readonly blocks: readonly NodeBox[]
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
  hasCrowds: boolean,
): Step[] | undefined {
  const { meetings } = sides
  const [left, right] = [sides.first, sides.second].map((people) => partiesIn(people, meetings, hasCrowds))
  if (!left || !right) return undefined
  const widths = WIDTHS[size === 'wide' && meetings.length === 1 ? 'wideOne' : size]
  const isPortrait = (count: number) => sizes.hasOffices && (count === 1 || (size === 'tall' && count < 4))
  const nodeOf = (party: Party, width: number, among: number): NodeBox => {
    const [person, ...others] = party
    if (!person) return NOBODY
    if (others.length > 0) return crowdBox(party, width, sizes, parts)
    return (isPortrait(among) ? portrait : personRow)(person, width, sizes, parts)
  }
  const x2 = inside.x + widths.first + widths.between
  const x3 = x2 + widths.meetings + widths.between
  const first: Column = {
    blocks: left.map((one) => nodeOf(one, widths.first, left.length)),
    x: inside.x,
    width: widths.first,
  }
  const between: Column = {
    blocks: meetings.map((one) => meetingBox(one, widths.meetings, sizes, parts)),
    x: x2,
    width: widths.meetings,
  }
  const second: Column = {
    blocks: right.map((one) => nodeOf(one, widths.second, right.length)),
    x: x3,
    width: widths.second,
  }
  const columns = [first, between, second]
  const isTooHigh = columns.some((column) => totalOf(heightsOf(column), sizes.gap) > inside.height)
  const isWhole = columns.every(({ blocks }) => blocks.every((block) => block.isWhole))
  if (isTooHigh || !(isWhole || sizes.isLast)) return undefined
  const middles = placed({ left, meetings, right }, columns.map(heightsOf), inside, sizes.gap)
  return [
    ...tiesOf({ left, meetings, right }, columns, middles, size, parts),
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
  { left, meetings, right }: Tied,
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
  const of = (meeting: Meeting, parties: readonly Party[], middles: readonly number[]) =>
    parties.flatMap((party, at) => (wasAt(party, meeting) ? [middles[at] ?? 0] : []))
  const fullest = Math.max(totalOf(a, gap), totalOf(m, gap), totalOf(b, gap))
  const met = (parties: readonly Party[], middles: readonly number[]) =>
    parties.map((party) => meetings.flatMap((meeting, at) => (wasAt(party, meeting) ? [middles[at] ?? 0] : [])))
  if (fullest === totalOf(b, gap) && meetings.every((meeting) => of(meeting, right, b).length > 0)) {
    const others = spread(b)
    const middles = beside(
      m,
      meetings.map((meeting) => of(meeting, right, others)),
    )
    return [beside(a, met(left, middles)), middles, others]
  }
  if (fullest === totalOf(a, gap) && meetings.every((meeting) => of(meeting, left, a).length > 0)) {
    const own = spread(a)
    const middles = beside(
      m,
      meetings.map((meeting) => of(meeting, left, own)),
    )
    return [own, middles, beside(b, met(right, middles))]
  }
  const middles = spread(m)
  return [beside(a, met(left, middles)), middles, beside(b, met(right, middles))]
}

/** From whoever was there to each meeting; drawn below both. */
function tiesOf(
  { left, meetings, right }: Tied,
  [a, m, b]: readonly Column[],
  [starts = [], middles = [], ends = []]: readonly (readonly number[])[],
  size: Size,
  parts: LayoutParts,
): Step[] {
  if (!a || !m || !b) return []
  return meetings.flatMap((meeting, at) => {
    const y = middles[at] ?? 0
    const from = left.flatMap((party, one) => (wasAt(party, meeting) ? [starts[one] ?? 0] : []))
    const to = right.flatMap((party, one) => (wasAt(party, meeting) ? [ends[one] ?? 0] : []))
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
