import type { Item } from '../card.ts'
import { type Block, columnOf, EMPTY, gridOf, type LayoutParts, stacked } from './blocks.ts'
import { textBlock } from './text-block.ts'

export interface ItemSizes {
  readonly width: number
  readonly columns: number
  readonly gap: number
  readonly space: number
  readonly icon: number
  readonly text: number
  readonly sector: number
  readonly lines: number
}

/** What was agreed: a sign, the sector, and in a few words what. */
export function itemsBlock(items: readonly Item[], sizes: ItemSizes, parts: LayoutParts): Block {
  const { columns, width, gap, space } = sizes
  const column = columnOf({ columns, width, gap })
  return gridOf(
    items.map((item) => itemBlock(item, column, sizes, parts)),
    { columns, width, gap, space },
  )
}

function itemBlock({ icon, sector, text }: Item, width: number, sizes: ItemSizes, parts: LayoutParts): Block {
  const { palette } = parts
  const indent = sizes.icon + Math.round(sizes.icon * 0.28)
  const room = { width: width - indent }
  const on = palette.page
  const named = sector
    ? textBlock(sector, { ...room, sizes: [sizes.sector, sizes.sector - 3], weight: 600, lines: 2 }, parts, {
        colour: palette.accent,
        on,
      })
    : EMPTY
  const told = textBlock(
    text,
    { ...room, sizes: [sizes.text, Math.round(sizes.text * 0.86)], weight: 600, lines: sizes.lines, isEven: true },
    parts,
    { colour: palette.text, on },
  )
  const words = stacked([named, told], 0)
  const height = Math.max(words.height, sizes.icon)
  return {
    height,
    draw(x, y) {
      const top = y + (height - sizes.icon) / 2
      const inner = Math.round(sizes.icon * 0.58)
      const margin = (sizes.icon - inner) / 2
      return [
        {
          draw: 'rect',
          x,
          y: top,
          width: sizes.icon,
          height: sizes.icon,
          radius: sizes.icon * 0.26,
          fill: palette.tile,
        },
        { draw: 'icon', name: icon, x: x + margin, y: top + margin, size: inner, colour: palette.accent },
        ...words.draw(x + indent, y + (height - words.height) / 2),
      ]
    },
  }
}
