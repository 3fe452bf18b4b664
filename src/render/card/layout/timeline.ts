import { SIZES, type Style, type TimelineCard } from '../card.ts'
import type { Drawing, Measure } from '../drawing.ts'
import type { World } from '../map/world.ts'
import { PALETTES } from '../themes.ts'
import type { LayoutParts } from './blocks.ts'
import { frameOf } from './frame.ts'
import { inReadingOrder } from './mirror.ts'
import { alongLine } from './timeline-along.ts'
import { fewer } from './timeline-choice.ts'
import { downLine } from './timeline-down.ts'
import { typesetter } from './typesetter.ts'

/** So few stand side by side on a wide picture. */
const MOST_ALONG = 5

/** There is no room for whole sentences of more. */
const MOST_DETAILED = 4

/** Dates on a line: downwards, or along where few stand on a wide picture. Key entries stay where there is no room for all. */
export function layTimeline(card: TimelineCard, { size, theme }: Style, measure: Measure, world: World): Drawing {
  const parts: LayoutParts = { setter: typesetter(card.language, measure), palette: PALETTES[theme], world }
  for (let entries = card.entries; ; entries = fewer(entries)) {
    const note = card.omitted[card.entries.length - entries.length] ?? ''
    const { steps, inside } = frameOf(card, note, size, parts)
    const hasKeys = entries.some(({ isKey }) => isKey)
    const isFew = entries.length <= MOST_DETAILED
    const ways = size === 'wide' && card.entries.length <= MOST_ALONG ? [alongLine, downLine] : [downLine]
    const tries = ways.flatMap((lay) =>
      (isFew ? [true, false] : [false]).map(
        (isDetailed) => () => lay(entries, inside, size, { isDetailed, hasKeys }, parts),
      ),
    )
    const line = firstOf(tries)
    if (line === undefined && entries.length > 1) continue
    return { ...SIZES[size], steps: inReadingOrder([...steps, ...(line ?? [])], SIZES[size].width, card.language) }
  }
}

function firstOf<Found>(tries: readonly (() => Found | undefined)[]): Found | undefined {
  for (const attempt of tries) {
    const found = attempt()
    if (found !== undefined) return found
  }
  return undefined
}
