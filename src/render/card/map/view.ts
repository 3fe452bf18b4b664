import { type GeoProjection, geoDistance, geoNaturalEarth1, geoOrthographic } from 'd3-geo'
import type { Box } from '../drawing.ts'
import type { Point } from './world.ts'

/** How the world is looked at. */
export interface View {
  readonly kind: 'globe' | 'world'
  readonly project: GeoProjection
  /** Neighbours are looked at from so near that no globe is seen. */
  readonly isNear: boolean
  /** Of a globe, in pixels. */
  readonly radius: number
  readonly centre: Point
}

/** Points further apart than this, in radians, do not stand on one side of a globe. */
const ONE_SIDE = 2.1

/** Neighbours, closer than this, are looked at from near: no globe is seen. */
const NEAR = 0.6

/** What the points take of the box, at most, and how far the ground is enlarged. */
const SHARE = { width: 0.62, height: 0.4 }
const LARGEST = 2.2

/** On a globe the points stand above its middle, by so many degrees of latitude; its top and all of them are seen. */
const RAISED = 24
const TOP = 18
const LOWEST = 0.72

/** A globe turned to the points, or the whole world where they stand too far apart. */
export function viewOf(points: readonly Point[], box: Box): View {
  const [west, east] = spanOf(points.map(([longitude]) => longitude))
  const middle = (west + east) / 2
  const isOneSide = points.every((one) => points.every((other) => geoDistance(one, other) < ONE_SIDE))
  return isOneSide ? globe(points, middle, box) : world(middle, box)
}

function globe(points: readonly Point[], middle: number, box: Box): View {
  const isNear = points.every((one) => points.every((other) => geoDistance(one, other) < NEAR))
  const mean = meanOf(points.map(([, latitude]) => latitude))
  const tilt = isNear ? clamp(mean, -60, 60) : clamp(mean - RAISED, -30, 30)
  const project = geoOrthographic().rotate([-middle, -tilt]).scale(1).translate([0, 0]).clipAngle(90).precision(0.3)
  const flat = points.flatMap((point) => [project(point) ?? []])
  const [xs, ys] = [flat.map(([x = 0]) => x), flat.map(([, y = 0]) => y)]
  const wide = (box.width * SHARE.width) / Math.max(spreadOf(xs), 0.01)
  const high = isNear
    ? Math.min((box.height * SHARE.height) / Math.max(spreadOf(ys), 0.01), box.width * LARGEST)
    : (box.height * LOWEST - TOP) / (1 + Math.max(...ys))
  const radius = Math.min(wide, high)
  const centre: Point = [
    box.x + box.width / 2 - middleOf(xs) * radius,
    isNear ? box.y + box.height * 0.48 - middleOf(ys) * radius : box.y + TOP + radius,
  ]
  return { kind: 'globe', isNear, project: project.scale(radius).translate(centre), radius, centre }
}

/** From the north of Iceland to the south of Australia: where nobody meets is left out. */
const INHABITED: readonly Point[] = [
  [-179.9, 66],
  [179.9, 66],
  [-179.9, -40],
  [179.9, -40],
]

function world(middle: number, box: Box): View {
  const project = geoNaturalEarth1().rotate([-middle, 0]).precision(0.3)
  const coordinates = INHABITED.map(([longitude, latitude]): Point => [longitude + middle, latitude])
  project.fitExtent(
    [
      [box.x + 16, box.y + box.height * 0.12],
      [box.x + box.width - 16, box.y + box.height * 0.9],
    ],
    { type: 'MultiPoint', coordinates },
  )
  return { kind: 'world', isNear: false, project, radius: 0, centre: project.translate() }
}

/** The shortest stretch of longitudes that holds all of them; it may go beyond 180°. */
function spanOf(longitudes: readonly number[]): readonly [west: number, east: number] {
  const sorted = [...longitudes].sort((a, b) => a - b)
  const gaps = sorted.map((one, at) => (sorted[at + 1] ?? (sorted[0] ?? 0) + 360) - one)
  const widest = gaps.indexOf(Math.max(...gaps))
  const west = sorted[(widest + 1) % sorted.length] ?? 0
  const east = sorted[widest] ?? 0
  return [west, east < west ? east + 360 : east]
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
const spreadOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
const middleOf = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
