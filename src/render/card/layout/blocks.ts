import type { Box, Step } from '../drawing.ts'
import type { World } from '../map/world.ts'
import type { Palette } from '../themes.ts'
import type { Typesetter } from './typesetter.ts'

export interface LayoutParts {
  readonly setter: Typesetter
  readonly palette: Palette
  readonly world: World
}

/** A piece of a picture that knows how high it is before it knows where it stands. */
export interface Block {
  readonly height: number
  draw(x: number, y: number): Step[]
}

export const EMPTY: Block = { height: 0, draw: () => [] }

/** Blocks below each other; those without height, and the gap before them, are left out. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0)
  const height = shown.reduce((sum, block) => sum + block.height, gap * Math.max(shown.length - 1, 0))
  return {
    height,
    draw(x, y) {
      let top = y
      return shown.flatMap((block) => {
        const steps = block.draw(x, top)
        top += block.height + gap
        return steps
      })
    },
  }
}

export interface Grid {
  readonly columns: number
  readonly width: number
  readonly gap: number
  /** Between rows. */
  readonly space: number
  /** Where lower blocks of a row stand beside higher ones. */
  readonly align?: 'top' | 'middle'
}

/** Blocks of equal width side by side, row by row; each row is as high as its highest. */
export function gridOf(blocks: readonly Block[], { columns, width, gap, space, align = 'middle' }: Grid): Block {
  const rows = Array.from({ length: Math.ceil(blocks.length / columns) }, (_, row) =>
    blocks.slice(row * columns, (row + 1) * columns),
  )
  const column = columnOf({ columns, width, gap })
  return stacked(
    rows.map((row) => ({
      height: Math.max(...row.map(({ height }) => height)),
      draw(x, y) {
        const highest = Math.max(...row.map(({ height }) => height))
        const lower = (block: Block) => (align === 'top' ? 0 : (highest - block.height) / 2)
        return row.flatMap((block, at) => block.draw(x + at * (column + gap), y + lower(block)))
      },
    })),
    space,
  )
}

/** The width of one column. */
export function columnOf({ columns, width, gap }: Pick<Grid, 'columns' | 'width' | 'gap'>): number {
  return (width - gap * (columns - 1)) / columns
}

export function ruler({ palette }: LayoutParts, width: number): Block {
  return { height: 2, draw: (x, y) => [{ draw: 'rect', x, y, width, height: 2, fill: palette.rule }] }
}

export function background(box: Box, fill: string): Step {
  return { draw: 'rect', ...box, fill }
}
