import type { Figure } from '../card.ts'
import { type Block, columnOf, EMPTY, type LayoutParts, stacked } from './blocks.ts'
import { textBlock } from './text-block.ts'

export interface FigureSizes {
  readonly width: number
  readonly columns: number
  readonly gap: number
  readonly figure: number
  readonly label: number
  readonly padding: number
  /** The colour that the tiles stand on differs from page to panel. */
  readonly tile: string
}

/** Figures large, with what they measure. */
export function figuresBlock(figures: readonly Figure[], sizes: FigureSizes, parts: LayoutParts): Block {
  const widthOf = (columns: number) => columnOf({ ...sizes, columns })
  const fits = ({ figure }: Figure, columns: number) => {
    const room = {
      width: widthOf(columns) - sizes.padding * 2,
      sizes: [sizes.figure, Math.round(sizes.figure * 0.6)],
    } as const
    return !parts.setter.fit(figure, { ...room, weight: 700 }).isCut
  }
  const whole = figures.filter((one) => fits(one, 1))
  let columns = Math.min(whole.length, sizes.columns)
  // Rather fewer figures than small ones.
  while (columns > 1 && !whole.slice(0, columns).every((one) => fits(one, columns))) columns--
  if (columns === 0) return EMPTY
  const shown = whole.slice(0, columns)
  const column = widthOf(columns)
  const tiles = shown.map((figure) => figureBlock(figure, column - sizes.padding * 2, sizes, parts))
  const height = Math.max(...tiles.map((tile) => tile.height)) + sizes.padding * 2
  return {
    height,
    draw: (x, y) =>
      tiles.flatMap((tile, at) => {
        const left = x + at * (column + sizes.gap)
        return [
          { draw: 'rect', x: left, y, width: column, height, radius: 14, fill: sizes.tile },
          ...tile.draw(left + sizes.padding, y + sizes.padding),
        ]
      }),
  }
}

function figureBlock({ figure, label }: Figure, width: number, sizes: FigureSizes, parts: LayoutParts): Block {
  const { palette } = parts
  const on = sizes.tile
  const large = textBlock(
    figure,
    { width, sizes: [sizes.figure, Math.round(sizes.figure * 0.6)], weight: 700 },
    parts,
    { colour: palette.accent, on },
  )
  const small = textBlock(label, { width, sizes: [sizes.label, Math.round(sizes.label * 0.85)], lines: 3 }, parts, {
    colour: palette.text,
    on,
  })
  return stacked([large, small], 2)
}

/** As many figures in a narrow panel: each in a row with what it measures behind it, if there is room for all of it. */
export function figureRows(figures: readonly Figure[], most: number, width: number, parts: LayoutParts): Block {
  const { palette } = parts
  const padding = 16
  const inner = width - padding * 2
  const on = palette.tile
  const room = { width: inner * 0.5, sizes: [40, 22], weight: 700, lines: 2 } as const
  const rows = figures.flatMap(({ figure, label }): Block[] => {
    const large = textBlock(figure, room, parts, { colour: palette.accent, on })
    const indent = large.width + 16
    const small = textBlock(label, { width: inner - indent, sizes: [20, 17], lines: 4 }, parts, {
      colour: palette.text,
      on,
    })
    if (large.isCut || small.isCut) return []
    const height = Math.max(large.height, small.height) + 20
    const draw: Block['draw'] = (x, y) => [
      { draw: 'rect', x, y, width, height, radius: 12, fill: palette.tile },
      ...large.draw(x + padding, y + (height - large.height) / 2),
      ...small.draw(x + padding + indent, y + (height - small.height) / 2),
    ]
    return [{ height, draw }]
  })
  return stacked(rows.slice(0, most), 10)
}
