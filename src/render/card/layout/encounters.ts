import { type EncountersCard, SIZES, type Style } from '../card.ts'
import type { Drawing, Measure } from '../drawing.ts'
import type { World } from '../map/world.ts'

export function layEncounters(card: EncountersCard, { size }: Style, _: Measure, __: World): Drawing {
  return { ...SIZES[size], steps: [] }
}
