import { type Person, SIZES } from '../card.ts'
import type { Step } from '../drawing.ts'
import { type Block, gridOf, type LayoutParts } from './blocks.ts'
import type { Inside } from './frame.ts'
import { meetingBox } from './meeting-box.ts'
import { inReadingOrder } from './mirror.ts'
import type { NodeSizes } from './node-box.ts'
import { personRow, portrait } from './person-boxes.ts'
import type { Sides } from './sides.ts'

const BETWEEN = 64
const HUB = 460
const ALONE = 620
const LINE = 4

/** One meeting with people above and below it, in two columns with their ties between them. Undefined where they do not fit. */
export function aroundOne(
  { first, meetings, second }: Sides,
  inside: Inside,
  sizes: NodeSizes,
  parts: LayoutParts,
): Step[] | undefined {
  const [meeting] = meetings
  if (!meeting) return undefined
  const hub = meetingBox(meeting, HUB, sizes, parts)
  const [above, below] = [first, second].map((people) => groupOf(people, inside.width, sizes, parts))
  if (!above || !below) return undefined
  const least = sizes.gap * 2.4
  const taken = above.block.height + hub.height + below.block.height
  const left = inside.height - taken - 2 * least
  const isWhole = [hub, above, below].every((one) => one.isWhole)
  if (left < 0 || !(isWhole || sizes.isLast)) return undefined
  const space = least + Math.min(left / 4, 60)
  const top = inside.y + (inside.height - taken - 2 * space) / 2
  const middle = inside.x + inside.width / 2
  const hubTop = top + above.block.height + space
  const belowTop = hubTop + hub.height + space
  const fill = parts.palette.party
  const [from, to] = [top + (above.middles[0] ?? 0), belowTop + (below.middles.at(-1) ?? 0)]
  const half = BETWEEN / 2 + 4
  // The last of an odd number has nobody beside them.
  const branch = (y: number, isHalf: boolean): Step => ({
    draw: 'rect',
    x: middle - half,
    y: y - LINE / 2,
    width: isHalf ? half : 2 * half,
    height: LINE,
    fill,
  })
  const branches = [
    ...(first.length > 1 ? above.middles.map((y, at) => branch(top + y, at * 2 + 1 === first.length)) : []),
    ...(second.length > 1 ? below.middles.map((y, at) => branch(belowTop + y, at * 2 + 1 === second.length)) : []),
  ]
  return [
    ...inReadingOrder(
      [
        { draw: 'rect', x: middle - LINE / 2, y: from, width: LINE, height: to - from, fill },
        ...branches,
        ...above.block.draw(inside.x, top),
        ...hub.draw(middle - HUB / 2, hubTop),
        ...below.block.draw(inside.x, belowTop),
      ],
      SIZES.tall.width,
      parts.setter.language,
    ),
  ]
}

/** People in rows of two; somebody alone stands large in the middle. */
function groupOf(people: readonly Person[], width: number, sizes: NodeSizes, parts: LayoutParts) {
  const [only, ...others] = people
  if (only && others.length === 0) {
    const block = (sizes.hasOffices ? portrait : personRow)(only, ALONE, sizes, parts)
    const centred: Block = { height: block.height, draw: (x, y) => block.draw(x + (width - ALONE) / 2, y) }
    return { block: centred, middles: [block.height / 2], isWhole: block.isWhole }
  }
  const column = (width - BETWEEN) / 2
  const blocks = people.map((one) => personRow(one, column, sizes, parts))
  const block = gridOf(blocks, { columns: 2, width, gap: BETWEEN, space: sizes.gap })
  let top = 0
  const middles = Array.from({ length: Math.ceil(people.length / 2) }, (_, row) => {
    const height = Math.max(...blocks.slice(row * 2, row * 2 + 2).map((one) => one.height))
    const middle = top + height / 2
    top += height + sizes.gap
    return middle
  })
  return { block, middles, isWhole: blocks.every(({ isWhole }) => isWhole) }
}
