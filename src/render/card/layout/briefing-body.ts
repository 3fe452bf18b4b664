import type { BriefingCard } from '../card.ts'
import { type Block, EMPTY, type LayoutParts, ruler, stacked } from './blocks.ts'
import { type ItemSizes, itemsBlock } from './items.ts'
import type { Plan } from './plans.ts'
import { textBlock } from './text-block.ts'
import type { Room } from './typesetter.ts'

/** How each piece of a body is set; all have its width. */
export interface BodySizes {
  readonly width: number
  readonly kicker: Setting
  readonly title: Setting
  readonly lead: Setting
  readonly heading: Setting
  readonly items: Omit<ItemSizes, 'width'>
  readonly source: Setting
}

type Setting = Pick<Room, 'sizes' | 'lines'>

/** What an event came to, as far as a plan goes; `figures` stand above its sources. */
export function briefingBody(
  card: BriefingCard,
  { plan, gap, figures = EMPTY }: { readonly plan: Plan; readonly gap: number; readonly figures?: Block },
  sizes: BodySizes,
  parts: LayoutParts,
): Block {
  const { palette } = parts
  const { width } = sizes
  const set = (text: string, room: Setting & Pick<Room, 'weight'>, colour: string) =>
    textBlock(text, { width, ...room }, parts, { colour, on: palette.page })
  const header = [
    set(card.kicker, { ...sizes.kicker, weight: 600 }, palette.accent),
    set(card.title, { ...sizes.title, weight: 700 }, palette.text),
  ]
  const items = itemsBlock(card.items.slice(0, plan.items), { width, ...sizes.items }, parts)
  const heading = set(card.heading, { ...sizes.heading, weight: 600 }, palette.quiet)
  return stacked(
    [
      stacked(header, Math.round(sizes.kicker.sizes[0] * 0.2)),
      plan.hasLead && card.lead ? set(card.lead, sizes.lead, palette.text) : EMPTY,
      items.height > 0 ? stacked([ruler(parts, width), heading, items], Math.round(gap * 0.7)) : EMPTY,
      figures,
      set(card.source, sizes.source, palette.quiet),
    ],
    gap,
  )
}
