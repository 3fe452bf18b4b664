import type { Card, Style } from '../card.ts'
import type { Drawing, Measure } from '../drawing.ts'
import type { World } from '../map/world.ts'
import { layBriefing } from './briefing.ts'

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
    case 'encounters':
      throw new RangeError('not laid out yet')
  }
}
