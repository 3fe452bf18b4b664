import { type GeoPath, geoGraticule, geoPath } from 'd3-geo'
import type { Country } from '../card.ts'
import type { Box, Step } from '../drawing.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import type { Palette } from '../themes.ts'
import { arcBetween } from './arcs.ts'
import { placeLabels } from './labels.ts'
import { type View, viewOf } from './view.ts'
import type { Placed, World } from './world.ts'

export interface MapParts {
  readonly world: World
  readonly palette: Palette
  readonly setter: Typesetter
  /** Of names, in pixels. */
  readonly size: number
  /** How much of its lower end fades into what lies below. */
  readonly fade: number
}

/** A country that takes more of the map than this is filled softly: it would be all that is seen. */
const FILLED_SOFTLY = 0.006

/**
 * Where it was and between whom: arcs from the first of the countries to the others, and lesser ties to their partners. Never
 * mirrored: east is right in every language. Nothing where no map knows any of them.
 */
export function mapOf(countries: readonly Country[], partners: readonly Country[], box: Box, parts: MapParts): Step[] {
  const { world, palette } = parts
  const [parties, others] = [countries, partners].map((some) => some.flatMap((one) => world.place(one) ?? []))
  if (!parties || !others || parties.length === 0) return []
  const all = [...parties, ...others]
  const view = viewOf(
    all.map(({ at }) => at),
    box,
  )
  // What lies outside is not drawn, so that it need not be written down.
  view.project.clipExtent([
    [box.x - 20, box.y - 20],
    [box.x + box.width + 20, box.y + box.height + 20],
  ])
  const path = geoPath(view.project).digits(1)
  return [
    ...ground(view, path, box, parts),
    ...parties.flatMap((one) => filled(one, palette.party, path, box)),
    ...others.flatMap((one) => filled(one, palette.partner, path, box)),
    ...faded(box, parts),
    ...ties(parties, others, view, box, parts),
    ...marks(parties, others, view, box, parts),
  ]
}

const GRATICULE = geoGraticule().step([15, 15])()

function ground(view: View, path: GeoPath, box: Box, { world, palette }: MapParts): Step[] {
  const { kind, radius, centre } = view
  const [x, y] = centre
  const lines: Step[] = [
    { draw: 'path', d: path(GRATICULE) ?? '', stroke: palette.graticule, line: 1, within: box },
    { draw: 'path', d: path(world.land(view.project.scale())) ?? '', fill: palette.land, within: box },
  ]
  if (kind === 'world') return lines
  const sphere = path({ type: 'Sphere' }) ?? ''
  const halo = {
    along: [x, y, radius * 0.97, x, y, radius * 1.18],
    stops: [
      [0, `${palette.halo}70`],
      [1, `${palette.halo}00`],
    ],
  } as const
  const sea = {
    along: [x, y - radius * 0.5, radius * 0.1, x, y, radius],
    stops: [
      [0, palette.sea[0]],
      [1, palette.sea[1]],
    ],
  } as const
  return [
    { draw: 'rect', ...box, fill: halo },
    { draw: 'path', d: sphere, fill: sea, within: box },
    ...lines,
    { draw: 'path', d: sphere, stroke: palette.rim, line: 1.5, within: box },
  ]
}

function filled({ land }: Placed, colour: string, path: GeoPath, within: Box): Step[] {
  const d = land && path(land)
  if (!d) return []
  const share = path.area(land) / (within.width * within.height)
  return [{ draw: 'path', d, fill: share > FILLED_SOFTLY ? `${colour}80` : colour, within }]
}

function faded(box: Box, { palette, fade }: MapParts): Step[] {
  const from = box.y + box.height - fade
  const fill = {
    along: [0, from, 0, box.y + box.height],
    stops: [
      [0, `${palette.panel}00`],
      [1, palette.panel],
    ],
  } as const
  return [{ draw: 'rect', x: box.x, y: from, width: box.width, height: fade, fill }]
}

function ties(parties: readonly Placed[], others: readonly Placed[], view: View, within: Box, parts: MapParts): Step[] {
  const { palette, size } = parts
  const [host, ...guests] = parties
  if (!host) return []
  const line = Math.max(2, size / (guests.length > 3 ? 9 : 5))
  const lesser = others.map(({ at }): Step => {
    const d = arcBetween(host.at, at, view)
    return { draw: 'path', d, stroke: palette.partner, line: line * 0.6, dash: [line * 1.6, line * 1.2], within }
  })
  const main = guests.flatMap(({ at }): Step[] => {
    const d = arcBetween(host.at, at, view)
    return [
      { draw: 'path', d, stroke: palette.glow, line: line * 2.8, within },
      // An edge keeps the arc apart from the land it crosses.
      { draw: 'path', d, stroke: palette.panel, line: line * 1.7, within },
      { draw: 'path', d, stroke: palette.party, line, within },
    ]
  })
  return [...lesser, ...main]
}

function marks(parties: readonly Placed[], others: readonly Placed[], view: View, box: Box, parts: MapParts): Step[] {
  const { palette, setter, size } = parts
  const isCrowded = parties.length + others.length > 4
  const points = [...parties, ...others].flatMap((placed, at) => {
    const point = view.project(placed.at)
    if (!point) return []
    const isParty = at < parties.length
    const mark = (isParty ? size * 0.34 : size * 0.26) * (isCrowded ? 0.7 : 1)
    const name = setter.fit(placed.country.name, {
      sizes: isCrowded || !isParty ? [Math.round(size * 0.84), Math.round(size * 0.7)] : [size, Math.round(size * 0.8)],
      weight: 600,
      width: box.width * 0.42,
    })
    return [{ x: point[0], y: point[1], mark, name, colour: isParty ? palette.party : palette.partner }]
  })
  const clear = { ...box, height: box.height - parts.fade * 0.35 }
  const places = placeLabels(
    points.map(({ x, y, mark, name }) => ({ x, y, mark: mark * 1.3, width: name.width, height: name.step })),
    clear,
  )
  return points.flatMap(({ x, y, mark, name, colour }, at): Step[] => {
    const place = places[at]
    return [
      { draw: 'circle', x, y, radius: mark * 1.9, fill: `${colour}48` },
      { draw: 'circle', x, y, radius: mark, fill: colour },
      { draw: 'circle', x, y, radius: mark * 0.42, fill: palette.panel },
      ...(place
        ? setter.set(name, {
            x: place.x + place.width / 2,
            y: place.y,
            align: 'center',
            colour: palette.text,
            on: palette.panel,
            halo: palette.panel,
          })
        : []),
    ]
  })
}
