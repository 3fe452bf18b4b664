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
  const { world } = parts
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
    ...lands(parties, others, view, path, box, parts),
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

/**
 * All of them are filled, or none: one that is not would seem to be another kind of party. From near, islands would be seen whose
 * owner is disputed.
 */
function lands(
  parties: readonly Placed[],
  others: readonly Placed[],
  { isNear }: View,
  path: GeoPath,
  within: Box,
  { palette }: MapParts,
): Step[] {
  const all = [...parties, ...others]
  if (isNear || all.some(({ land }) => land === undefined)) return []
  const shapes = all.map(({ land }, at) => ({ land, colour: at < parties.length ? palette.party : palette.partner }))
  const areas = shapes.map(({ land }) => (land ? path.area(land) : 0) / (within.width * within.height))
  const softness = Math.max(...areas) > FILLED_SOFTLY ? '80' : ''
  return shapes.flatMap(({ land, colour }): Step[] => {
    const d = land && path(land)
    return d ? [{ draw: 'path', d, fill: `${colour}${softness}`, within }] : []
  })
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

/** More names than the first would crowd the map, more than the second hide it: flags name them. */
const FEW = 4
const MANY = 6

function marks(parties: readonly Placed[], others: readonly Placed[], view: View, box: Box, parts: MapParts): Step[] {
  const { palette, setter, size } = parts
  const count = parties.length + others.length
  const isCrowded = count > FEW
  const points = [...parties, ...others].flatMap((placed, at) => {
    const point = view.project(placed.at)
    if (!point) return []
    const isParty = at < parties.length
    const mark = (isParty ? size * 0.34 : size * 0.26) * (isCrowded ? 0.7 : 1)
    const { name: own, matter } = placed.country
    const sizes = isCrowded || !isParty ? [0.84, 0.7] : [1, 0.8]
    const look = { sizes: sizes.map((share) => Math.round(size * share)) as [number, number], weight: 600 } as const // two of them
    const whole =
      matter === undefined
        ? undefined
        : setter.fit(`${own}\u00a0· ${matter}`, { ...look, width: box.width * 0.36, lines: 2 })
    const name = whole && !whole.isCut ? whole : setter.fit(own, { ...look, width: box.width * 0.42 })
    return [{ x: point[0], y: point[1], mark, name, colour: isParty ? palette.party : palette.partner }]
  })
  const clear = { ...box, height: box.height - parts.fade * 0.35 }
  const places = placeLabels(
    points.map(({ x, y, mark, name }) => ({ x, y, mark: mark * 1.3, width: name.width, height: name.height })),
    clear,
  )
  return points.flatMap(({ x, y, mark, name, colour }, at): Step[] => {
    const place = count > MANY ? undefined : places[at]
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
