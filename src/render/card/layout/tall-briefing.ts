import { type BriefingCard, SIZES } from '../card.ts'
import type { Step } from '../drawing.ts'
import { mapOf } from '../map/map.ts'
import { type Block, background, type LayoutParts } from './blocks.ts'
import { type BodySizes, briefingBody } from './briefing-body.ts'
import { figuresBlock } from './figures.ts'
import { inReadingOrder } from './mirror.ts'
import { inShort, partiesBlock } from './parties.ts'
import { fitting, type Plan, plansFor } from './plans.ts'

const { width: WIDTH, height: HEIGHT } = SIZES.tall
const MARGIN = 60
const INNER = WIDTH - 2 * MARGIN
/** From one piece to the next, as it should be and at the least. */
const GAPS = [24, 15]
const EDGE = 36
/** What the map takes: it gives way to words, and grows where there are few. */
const MAP = { least: 240, leastOfMany: 300, most: 560 }
const MOST = { items: 8, figures: 3 }
/** Pieces that stand below each other, and how much further apart they may stand. */
const PIECES = 5
const WIDER = 44

/** For phones: the map and those who met above, what came of it below. */
export function tallBriefing(card: BriefingCard, parts: LayoutParts): Step[] {
  const { palette, setter } = parts
  const parties = partiesOf(card, parts)
  const least = card.countries.length > 4 ? MAP.leastOfMany : MAP.least
  const room = HEIGHT - parties.height - 3 * EDGE
  const body = fitting(plansFor(card, MOST), (plan, gap) => bodyOf(card, plan, gap, parts), {
    room: room - least,
    gaps: GAPS,
  })
  const left = room - body.draw(body.gap).height
  const mapHeight = Math.min(Math.max(left, least), MAP.most)
  const panel = mapHeight + parties.height + EDGE
  // What the map does not take stands between the pieces.
  const whole = body.draw(body.gap + Math.min(Math.max(left - mapHeight, 0) / PIECES, WIDER))
  const box = { x: 0, y: 0, width: WIDTH, height: mapHeight }
  const mapParts = { world: parts.world, palette, setter, size: 30, fade: mapHeight * 0.3 }
  return [
    background({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, palette.page),
    background({ x: 0, y: 0, width: WIDTH, height: panel }, palette.panel),
    ...mapOf(card.countries, card.partners, box, mapParts),
    ...inReadingOrder(
      [...parties.draw(MARGIN, mapHeight), ...whole.draw(MARGIN, panel + EDGE)],
      WIDTH,
      setter.language,
    ),
  ]
}

function partiesOf({ parties }: BriefingCard, parts: LayoutParts): Block {
  const isMany = parties.length > 4
  const sizes = isMany
    ? { columns: 3, flag: 72, name: 28, detail: 22, most: 6, gap: 24, space: 16 }
    : { columns: Math.min(parties.length, 2), flag: 108, name: 40, detail: 28, most: 4, gap: 32, space: 22 }
  return partiesBlock(isMany ? inShort(parties) : parties, { ...sizes, width: INNER }, parts)
}

function bodyOf(card: BriefingCard, plan: Plan, gap: number, parts: LayoutParts): Block {
  const { tile } = parts.palette
  const sizes = { width: INNER, columns: plan.figures, gap: 22, figure: 58, label: 27, padding: 22, tile }
  return briefingBody(card, { plan, gap, figures: figuresBlock(card.figures, sizes, parts) }, BODY, parts)
}

const BODY: BodySizes = {
  width: INNER,
  kicker: { sizes: [32, 26] },
  title: { sizes: [60, 46], lines: 3 },
  lead: { sizes: [34, 30], lines: 4 },
  heading: { sizes: [28, 24] },
  items: { columns: 2, gap: 36, space: 22, icon: 62, text: 32, sector: 25, lines: 3 },
  source: { sizes: [25, 22], lines: 2 },
}
