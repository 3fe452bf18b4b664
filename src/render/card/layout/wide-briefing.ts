import { type BriefingCard, SIZES } from '../card.ts'
import type { Step } from '../drawing.ts'
import { mapOf } from '../map/map.ts'
import { type Block, background, type LayoutParts, stacked } from './blocks.ts'
import { type BodySizes, briefingBody } from './briefing-body.ts'
import { figureRows } from './figures.ts'
import { inReadingOrder } from './mirror.ts'
import { inShort, partiesBlock } from './parties.ts'
import { fitting, plansFor } from './plans.ts'

const { width: WIDTH, height: HEIGHT } = SIZES.wide
/** The map, those who met and the figures stand in a panel where reading ends. */
const PANEL = 440
const MARGIN = 42
const INNER = WIDTH - PANEL - 2 * MARGIN
const PADDING = 26
/** From one piece to the next, as it should be and at the least. */
const GAPS = [18, 12]
/** Pieces that stand below each other, and how much further apart they may stand. */
const PIECES = 4
const WIDER = 16
const MAP = { least: 220 }
const MOST = { items: 6, figures: 2 }

/** For screens: words beside a panel. */
export function wideBriefing(card: BriefingCard, parts: LayoutParts): Step[] {
  const { palette, setter } = parts
  const isRightToLeft = setter.language === 'ar'
  const panel = panelOf(card, parts)
  const mapHeight = HEIGHT - panel.height - PADDING
  const room = HEIGHT - 2 * (MARGIN - 8)
  const body = fitting(plansFor(card, MOST), (plan, gap) => briefingBody(card, { plan, gap }, BODY, parts), {
    room,
    gaps: GAPS,
  })
  const left = room - body.draw(body.gap).height
  const whole = body.draw(body.gap + Math.min(left / PIECES, WIDER))
  const top = (HEIGHT - whole.height) / 2
  // The map never changes sides with the words: only its place does.
  const box = { x: isRightToLeft ? 0 : WIDTH - PANEL, y: 0, width: PANEL, height: mapHeight }
  const mapParts = { world: parts.world, palette, setter, size: 24, fade: mapHeight * 0.28 }
  return [
    background({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, palette.page),
    background({ ...box, height: HEIGHT }, palette.panel),
    ...mapOf(card.countries, card.partners, box, mapParts),
    ...inReadingOrder(
      [...whole.draw(MARGIN, top), ...panel.draw(WIDTH - PANEL + PADDING, mapHeight)],
      WIDTH,
      setter.language,
    ),
  ]
}

/** Those who met, and the figures as far as the map keeps its room. */
function panelOf(card: BriefingCard, parts: LayoutParts): Block {
  const { parties, figures } = card
  const { palette } = parts
  const width = PANEL - 2 * PADDING
  const isMany = parties.length > 3
  const sizes = isMany
    ? { columns: 2, flag: 44, name: 20, detail: 17, most: 8, gap: 18, space: 12 }
    : { columns: 1, flag: 78, name: 28, detail: 20, most: 3, gap: 0, space: 14 }
  const people = partiesBlock(isMany ? inShort(parties) : parties, { ...sizes, width }, parts)
  const tried = [MOST.figures, 1, 0].map((count) =>
    stacked(
      [
        people,
        figureRows(figures, { width, figure: 40, label: 20, padding: 16, tile: palette.tile, most: count }, parts),
      ],
      18,
    ),
  )
  return tried.find(({ height }) => HEIGHT - height - PADDING >= MAP.least) ?? people
}

const BODY: BodySizes = {
  width: INNER,
  kicker: { sizes: [25, 19] },
  title: { sizes: [48, 36], lines: 3 },
  lead: { sizes: [25, 22], lines: 3 },
  heading: { sizes: [22, 19] },
  items: { columns: 2, gap: 26, space: 15, icon: 46, text: 24, sector: 19, lines: 3 },
  source: { sizes: [20, 18], lines: 2 },
}
