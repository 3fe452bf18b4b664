import { geoInterpolate } from 'd3-geo'
import type { View } from './view.ts'
import type { Point } from './world.ts'

/** Points of an arc. */
const PIECES = 64

/** How far an arc rises above the ground in its middle: a share of the globe, or of the way on a flat map. */
const RISE = { globe: 0.1, world: 0.22 }

/** The way between two places, as a path that rises in its middle. */
export function arcBetween(from: Point, to: Point, { kind, project, centre: [cx, cy] }: View): string {
  const [a, b] = [project(from), project(to)]
  if (!a || !b) return ''
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const onGround = geoInterpolate(from, to)
  const points = Array.from({ length: PIECES + 1 }, (_, at): Point => {
    const share = at / PIECES
    const lift = Math.sin(Math.PI * share)
    if (kind === 'world') {
      const [x, y] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
      return [x, y - lift * length * RISE.world]
    }
    const [x, y] = project(onGround(share)) ?? a
    // A short way rises less than a long one, and upwards rather than outwards.
    const rise = lift * Math.min(RISE.globe, (length / 1000) * RISE.globe)
    return [x + (x - cx) * rise, y + (y - cy) * rise - lift * length * 0.08]
  })
  return `M${points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}`
}
