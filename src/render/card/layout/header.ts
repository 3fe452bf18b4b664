import type { BriefingCard } from '../card.ts'
import { type Block, type LayoutParts, stacked } from './blocks.ts'
import { textBlock } from './text-block.ts'

/** Where and when, and what it is called. */
export function headerBlock(
  { kicker, title }: BriefingCard,
  {
    width,
    kickerSize,
    titleSizes,
    lines,
  }: { width: number; kickerSize: number; titleSizes: readonly [number, number]; lines: number },
  parts: LayoutParts,
): Block {
  const { palette } = parts
  const on = palette.page
  return stacked(
    [
      textBlock(kicker, { width, sizes: [kickerSize, kickerSize - 6], weight: 600 }, parts, {
        colour: palette.accent,
        on,
      }),
      textBlock(title, { width, sizes: titleSizes, weight: 700, lines }, parts, { colour: palette.text, on }),
    ],
    Math.round(kickerSize * 0.2),
  )
}
