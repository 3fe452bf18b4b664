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
  const lay = size === 'wide' && card.entries.length <= MOST_ALONG ? alongLine : downLine
  for (let entries = card.entries; ; entries = fewer(entries)) {
    const note = card.omitted[card.entries.length - entries.length] ?? ''
    const { steps, inside } = frameOf(card, note, size, parts)
    const hasKeys = entries.some(({ isKey }) => isKey)
    const inStyle = (isDetailed: boolean) => lay(entries, inside, size, { isDetailed, hasKeys }, parts)
    const line = (entries.length <= MOST_DETAILED ? inStyle(true) : undefined) ?? inStyle(false)
    if (line === undefined && entries.length > 1) continue
    return { ...SIZES[size], steps: inReadingOrder([...steps, ...(line ?? [])], SIZES[size].width, card.language) }
  }
}
