import type { BriefingCard } from '../card.ts'
import { type Block, EMPTY } from './blocks.ts'

/** How much of a card is shown. */
export interface Plan {
  readonly items: number
  readonly figures: number
  readonly hasLead: boolean
}

/** From all of it to the least, by what a reader misses least. */
export function plansFor({ items, figures, lead }: BriefingCard, most: Omit<Plan, 'hasLead'>): Plan[] {
  const hasLead = lead !== undefined
  const shown = Math.min(figures.length, most.figures)
  const there = Math.min(items.length, most.items)
  // Full rows of two.
  const wanted = there > 3 ? there - (there % 2) : there
  const counts = [wanted, ...[6, 4, 2].filter((count) => count < wanted)]
  const plans = counts.map((count) => ({ items: count, figures: shown, hasLead }))
  const least = Math.min(wanted, 2)
  return [
    ...plans,
    { items: least, figures: 0, hasLead },
    { items: 0, figures: 0, hasLead },
    { items: 0, figures: 0, hasLead: false },
  ]
}

/** A body that fits, with as little of its gaps given up as it takes, and how high it is. */
export interface Fitted {
  readonly gap: number
  draw(gap: number): Block
}

/** The richest plan that there is room for: gaps give way before anything is left out. */
export function fitting(
  plans: readonly Plan[],
  bodyOf: (plan: Plan, gap: number) => Block,
  { room, gaps }: { readonly room: number; readonly gaps: readonly number[] },
): Fitted {
  for (const plan of plans)
    for (const gap of gaps) if (bodyOf(plan, gap).height <= room) return { gap, draw: (wider) => bodyOf(plan, wider) }
  return { gap: 0, draw: () => EMPTY }
}
