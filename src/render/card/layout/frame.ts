import { SIZES, type Size } from '../card.ts'
import type { Step } from '../drawing.ts'
import { type Block, background, type LayoutParts, stacked } from './blocks.ts'
import { textBlock } from './text-block.ts'
import { LEAST, type Room } from './typesetter.ts'

/** What stands around every diagram: a title in a band above it, its sources below. */
export interface Framed {
  readonly kicker?: string | undefined
  readonly title: string
  readonly source: string
}

/** Between the band and the sources. */
export interface Inside {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** As in the picture of a briefing. Text is never smaller than `least`. */
const SHAPES = {
  tall: { margin: 60, pad: 44, kicker: 32, title: [60, 46], source: [25, 22], gap: 34, least: 22, lines: 3 },
  wide: { margin: 42, pad: 24, kicker: 24, title: [44, 34], source: [20, 18], gap: 22, least: 17, lines: 2 },
} as const

export function leastOf(size: Size): number {
  return SHAPES[size].least
}

/** The frame as steps laid out from the left, and the room that it leaves. `note` stands above the sources. */
export function frameOf(
  { kicker, title, source }: Framed,
  note: string,
  size: Size,
  parts: LayoutParts,
): { steps: Step[]; inside: Inside } {
  const { palette } = parts
  const { width: WIDTH, height: HEIGHT } = SIZES[size]
  const shape = SHAPES[size]
  const width = WIDTH - 2 * shape.margin
  const on = palette.panel
  const above: Block[] = [
    ...(kicker === undefined
      ? []
      : [
          textBlock(kicker, { width, sizes: [shape.kicker, shape.kicker - 6], weight: 600 }, parts, {
            colour: palette.accent,
            on,
          }),
        ]),
    textBlock(title, { width, sizes: shape.title, weight: 700, lines: shape.lines }, parts, {
      colour: palette.text,
      on,
    }),
  ]
  const header = stacked(above, Math.round(shape.kicker * 0.2))
  const band = header.height + 2 * shape.pad
  const look = { colour: palette.quiet, on: palette.page }
  const below = stacked(
    [
      ...(note === ''
        ? []
        : [textBlock(note, atLeast(shape.source[0], shape.least, { width, weight: 600 }), parts, look)]),
      textBlock(source, atLeast(shape.source[0], shape.least, { width, lines: 2 }), parts, look),
    ],
    4,
  )
  const foot = HEIGHT - shape.pad * 0.8 - below.height
  return {
    steps: [
      background({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, palette.page),
      background({ x: 0, y: 0, width: WIDTH, height: band }, palette.panel),
      ...header.draw(shape.margin, shape.pad),
      ...below.draw(shape.margin, foot),
    ],
    inside: { x: shape.margin, y: band + shape.gap, width, height: foot - band - 2 * shape.gap },
  }
}

/** Room for a text that the typesetter makes no smaller than that. */
export function atLeast(size: number, least: number, room: Omit<Room, 'sizes'>): Room {
  const isOne = (room.lines ?? 1) === 1
  return { ...room, sizes: [Math.max(size, least), isOne ? least : Math.ceil(least / LEAST)], isEven: true }
}
