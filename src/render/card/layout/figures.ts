import type { Figure } from '../card.ts'
import { type Block, columnOf, type LayoutParts, stacked } from './blocks.ts'
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

/** Figures large, with what they measure: side by side where there are several. */
export function figuresBlock(figures: readonly Figure[], sizes: FigureSizes, parts: LayoutParts): Block {
  const widthOf = (columns: number) => columnOf({ ...sizes, columns }) - sizes.padding * 2
  const roomOf = (columns: number) => ({
    width: widthOf(columns),
    sizes: [sizes.figure, Math.round(sizes.figure * 0.6)] as const,
    weight: 700 as const,
  })
  const fitted = (columns: number) =>
    figures.slice(0, columns).map(({ figure }) => parts.setter.fit(figure, roomOf(columns)))
  const labelOf = (columns: number) => ({ ...labelRoom(sizes), width: widthOf(columns) })
  const isWhole = (columns: number) =>
    fitted(columns).every(({ isCut }) => !isCut) &&
    figures.slice(0, columns).every(({ label }) => !parts.setter.fit(label, labelOf(columns)).isCut)
  let columns = Math.min(figures.length, sizes.columns)
  // Rather fewer figures than small ones.
  while (columns > 1 && !isWhole(columns)) columns--
  if (columns < 2) return figureRows(figures, { ...sizes, most: columns }, parts)
  // What stands side by side has one size.
  const size = Math.min(...fitted(columns).map(({ font }) => font.size))
  const column = columnOf({ ...sizes, columns })
  const tiles = figures
    .slice(0, columns)
    .map((figure) => figureBlock(figure, widthOf(columns), { ...sizes, figure: size }, parts))
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

function labelRoom({ label }: Pick<FigureSizes, 'label'>) {
  return { sizes: [label, Math.round(label * 0.85)] as const, lines: 3 }
}

function figureBlock({ figure, label }: Figure, width: number, sizes: FigureSizes, parts: LayoutParts): Block {
  const { palette } = parts
  const on = sizes.tile
  const look = { width, sizes: [sizes.figure, sizes.figure], weight: 700 } as const
  const large = textBlock(figure, look, parts, { colour: palette.accent, on })
  const small = textBlock(label, { ...labelRoom(sizes), width }, parts, { colour: palette.text, on })
  return stacked([large, small], 2)
}

export interface RowSizes {
  readonly width: number
  readonly figure: number
  readonly label: number
  readonly padding: number
  readonly tile: string
  /** How many there is room for. */
  readonly most: number
}

/** Figures each in a row, with what it measures behind it; one that there is no room for in full is left out. */
export function figureRows(figures: readonly Figure[], sizes: RowSizes, parts: LayoutParts): Block {
  const { palette } = parts
  const { width, padding, label: small, most, tile: on } = sizes
  const inner = width - padding * 2
  const room = {
    width: inner * 0.5,
    sizes: [sizes.figure, Math.round(sizes.figure * 0.55)],
    weight: 700,
    lines: 2,
  } as const
  const rows = figures.flatMap(({ figure, label }): Block[] => {
    const large = textBlock(figure, room, parts, { colour: palette.accent, on })
    const indent = large.width + padding
    const look = { width: inner - indent, sizes: [small, Math.round(small * 0.9)], lines: 4 } as const
    const told = textBlock(label, look, parts, { colour: palette.text, on })
    if (large.isCut || told.isCut) return []
    const height = Math.max(large.height, told.height) + padding * 1.25
    const draw: Block['draw'] = (x, y) => [
      { draw: 'rect', x, y, width, height, radius: 12, fill: on },
      ...large.draw(x + padding, y + (height - large.height) / 2),
      ...told.draw(x + padding + indent, y + (height - told.height) / 2),
    ]
    return [{ height, draw }]
  })
  return stacked(rows.slice(0, most), 10)
}
