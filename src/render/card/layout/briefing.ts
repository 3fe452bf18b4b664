import type { BriefingCard } from '../card.ts'
import { SIZES, type Style } from '../card.ts'
import type { Drawing, Measure } from '../drawing.ts'
import type { World } from '../map/world.ts'
import { PALETTES } from '../themes.ts'
import { tallBriefing } from './tall-briefing.ts'
import { typesetter } from './typesetter.ts'
import { wideBriefing } from './wide-briefing.ts'

/** Lays an event out: pure but for the measuring of text. */
export function layBriefing(card: BriefingCard, { size, theme }: Style, measure: Measure, world: World): Drawing {
  const parts = { setter: typesetter(card.language, measure), palette: PALETTES[theme], world }
  const lay = size === 'tall' ? tallBriefing : wideBriefing
  return { ...SIZES[size], steps: lay(card, parts) }
}
