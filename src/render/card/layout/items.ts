import type { Item } from '../card.ts'
import { type Block, columnOf, gridOf, type LayoutParts, stacked } from './blocks.ts'
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
    { columns, width, gap, space, align: 'top' },
  )
}

function itemBlock(item: Item, width: number, sizes: ItemSizes, parts: LayoutParts): Block {
  const { palette, setter } = parts
  const indent = sizes.icon + Math.round(sizes.icon * 0.28)
  const room = { width: width - indent }
  const on = palette.page
  const small = { ...room, sizes: [sizes.sector, sizes.sector - 3], weight: 600 } as const
  const above = tagsOf(item, (text) => !setter.fit(text, { ...small, sizes: [sizes.sector, sizes.sector] }).isCut)
  const tags = above.map((tag) => textBlock(tag, { ...small, lines: 2 }, parts, { colour: palette.accent, on }))
  const told = textBlock(
    item.text,
    { ...room, sizes: [sizes.text, Math.round(sizes.text * 0.86)], weight: 600, lines: sizes.lines, isEven: true },
    parts,
    { colour: palette.text, on },
  )
  const words = stacked([...tags, told], 0)
  const height = Math.max(words.height, sizes.icon)
  const inner = Math.round(sizes.icon * 0.58)
  const margin = (sizes.icon - inner) / 2
  const { icon: size } = sizes
  return {
    height,
    draw: (x, y) => [
      { draw: 'rect', x, y, width: size, height: size, radius: size * 0.26, fill: palette.tile },
      { draw: 'icon', name: item.icon, x: x + margin, y: y + margin, size: inner, colour: palette.accent },
      ...words.draw(x + indent, y + Math.max(size - words.height, 0) / 2),
    ],
  }
}

/** Its sector, and whether sources differ: in one line where there is room, and else below each other. */
function tagsOf({ sector, doubt }: Item, fits: (text: string) => boolean): string[] {
  const both = sector && doubt ? `${sector}\u00a0· ${doubt}` : undefined
  if (both !== undefined && fits(both)) return [both]
  return [sector, doubt].filter((tag) => tag !== undefined)
}
