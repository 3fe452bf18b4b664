import type { Card, Style } from '../card.ts'
import type { Drawing, Measure } from '../drawing.ts'
import type { World } from '../map/world.ts'
import { layBriefing } from './briefing.ts'
import { layEncounters } from './encounters.ts'
import { layTimeline } from './timeline.ts'

/** What it takes to lay pictures out: the width of text, and the map. */
export interface Tools {
  readonly measure: Measure
  readonly world: World
}

/** A picture as steps. Pure but for the measuring of text. */
export function layoutOf(card: Card, style: Style, { measure, world }: Tools): Drawing {
  switch (card.kind) {
    case 'briefing':
      return layBriefing(card, style, measure, world)
    case 'timeline':
      return layTimeline(card, style, measure, world)
    case 'encounters':
      return layEncounters(card, style, measure, world)
  }
}
