import type { Step } from '../drawing.ts'
import type { Block, LayoutParts } from './blocks.ts'
import { atLeast } from './frame.ts'

/** Sizes in pixels. */
export interface NodeSizes {
  readonly name: number
  readonly detail: number
  readonly flag: number
  readonly padding: number
  readonly gap: number
  readonly hasOffices: boolean
  /** Where and when stand in one line. */
  readonly isInline: boolean
  /** No text is smaller. */
  readonly least: number
  /** There are no smaller ones to try. */
  readonly isLast: boolean
}

/** Somebody, or a meeting, in a diagram. */
export interface NodeBox extends Block {
  readonly width: number
  /** Everything in it is shown as it should be: smaller sizes need not be tried. */
  readonly isWhole: boolean
}

export const NOBODY: NodeBox = { width: 0, height: 0, isWhole: true, draw: () => [] }

const RADIUS = 14
const EDGE = 3

/** A box with an edge. */
export function framed(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  fill: string,
  edge: string,
): Step[] {
  const inner = { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE }
  return [
    { draw: 'rect', x, y, width, height, radius: RADIUS, fill: edge },
    { draw: 'rect', ...inner, radius: RADIUS - EDGE, fill },
  ]
}

export interface Wording {
  readonly width: number
  readonly size: number
  readonly lines: number
  readonly weight: 400 | 600 | 700
  readonly colour: string
  readonly on: string
  readonly align: 'left' | 'center'
}

/** Words in a box, where `x` is the edge or the middle that they are aligned to. */
export function wordsIn(
  text: string,
  { width, size, lines, weight, ...look }: Wording,
  { least }: Pick<NodeSizes, 'least'>,
  { setter }: LayoutParts,
): NodeBox {
  const wanted = setter.fit(text, atLeast(size, least, { width, lines, weight }))
  // A line more is better than small letters, and one long word better small than not there.
  const longer = wanted.isCut ? setter.fit(text, atLeast(least, least, { width, lines: lines + 1, weight })) : wanted
  const small = { width, lines, weight, sizes: [least, Math.ceil(least * SMALLER)] } as const
  const paragraph = longer.isCut ? setter.fit(text, small) : longer
  return {
    width: paragraph.width,
    height: paragraph.height,
    isWhole: !wanted.isCut,
    draw: (x, y) => setter.set(paragraph, { x, y, ...look }),
  }
}

const SMALLER = 0.8

/** Boxes below each other. */
export function pile(boxes: readonly NodeBox[], gap: number): NodeBox {
  const shown = boxes.filter(({ height }) => height > 0)
  return {
    width: Math.max(0, ...shown.map(({ width }) => width)),
    height: shown.reduce((sum, { height }) => sum + height, gap * Math.max(shown.length - 1, 0)),
    isWhole: shown.every(({ isWhole }) => isWhole),
    draw(x, y) {
      let top = y
      return shown.flatMap((box) => {
        const steps = box.draw(x, top)
        top += box.height + gap
        return steps
      })
    },
  }
}
