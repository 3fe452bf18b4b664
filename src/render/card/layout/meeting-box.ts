import { LOCALES } from '../../../language/locales.ts'
import type { Meeting, Occasion } from '../card.ts'
import type { LayoutParts } from './blocks.ts'
import { framed, type NodeBox, type NodeSizes, pile, wordsIn } from './node-box.ts'

/** So many times that the same people met are written out. */
const MOST_OCCASIONS = 4

/** Where and when some people met. */
export function meetingBox({ occasions }: Meeting, width: number, sizes: NodeSizes, parts: LayoutParts): NodeBox {
  const { palette, setter } = parts
  const shown = occasions.length > MOST_OCCASIONS ? occasions.slice(1 - MOST_OCCASIONS) : occasions
  const rest = occasions.length - shown.length
  const inner = width - 2 * sizes.padding
  const figure = new Intl.NumberFormat(LOCALES[setter.language]).format(rest)
  const more = rest === 0 ? [] : [dated(`+ ${figure}`, inner, sizes, parts)]
  const told = shown.map((occasion, at) => {
    const before = shown[at - 1]
    const isSame = !sizes.isInline && before?.place === occasion.place
    const apart = at === 0 || isSame ? [] : [divider(inner, parts)]
    return pile([...apart, occasionBox(occasion, isSame && at > 0, inner, sizes, parts)], 6)
  })
  const words = pile([...more, ...told], 4)
  const height = words.height + sizes.padding * (sizes.isInline ? 0.95 : 1.2)
  return {
    width,
    height,
    isWhole: words.isWhole,
    draw: (x, y) => [
      ...framed({ x, y, width, height }, palette.page, palette.party),
      ...words.draw(x + width / 2, y + (height - words.height) / 2),
    ],
  }
}

function occasionBox(
  { line, place, date, doubt }: Occasion,
  isSamePlace: boolean,
  width: number,
  sizes: NodeSizes,
  parts: LayoutParts,
): NodeBox {
  const { palette } = parts
  const doubted = doubt === undefined ? [] : [dated(doubt, width, sizes, parts, palette.accent)]
  if (sizes.isInline) return pile([dated(line, width, sizes, parts), ...doubted], 0)
  const size = Math.round(sizes.name * 0.9)
  const look = { width, size, lines: 2, weight: 700, colour: palette.text, on: palette.page, align: 'center' } as const
  const above = place === undefined || isSamePlace ? [] : [wordsIn(place, look, sizes, parts)]
  return pile([...above, dated(date, width, sizes, parts), ...doubted], 0)
}

function dated(
  text: string,
  width: number,
  sizes: NodeSizes,
  parts: LayoutParts,
  colour = parts.palette.quiet,
): NodeBox {
  const look = { width, size: sizes.detail, weight: 600, colour, on: parts.palette.page, align: 'center' } as const
  const one = wordsIn(text, { ...look, lines: 1 }, sizes, parts)
  return one.isWhole ? one : wordsIn(text, { ...look, lines: 2 }, sizes, parts)
}

/** Between where and when of one time and the next. */
function divider(width: number, { palette }: LayoutParts): NodeBox {
  const wide = width * 0.4
  return {
    width: wide,
    height: 2,
    isWhole: true,
    draw: (x, y) => [{ draw: 'rect', x: x - wide / 2, y, width: wide, height: 2, fill: palette.rule }],
  }
}
