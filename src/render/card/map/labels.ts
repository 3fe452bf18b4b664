import type { Box } from '../drawing.ts'

/** A name that wants to stand beside a point; what matters more comes first. */
export interface Wanted {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Radius of the mark at the point. */
  readonly mark: number
}

const GAP = 8

/** Where each name stands so that it covers no mark and no other name; undefined where there is no such place. */
export function placeLabels(wanted: readonly Wanted[], within: Box): (Box | undefined)[] {
  const taken: Box[] = wanted.map(({ x, y, mark }) => ({ x: x - mark, y: y - mark, width: mark * 2, height: mark * 2 }))
  return wanted.map((one) => {
    const free = placesOf(one)
      .map((box) => intoBox(box, within))
      .find((box) => liesIn(box, within) && !taken.some((other) => overlap(box, other)))
    if (free) taken.push(free)
    return free
  })
}

/** Below, above, to the sides, and at the corners. */
function placesOf({ x, y, width, height, mark }: Wanted): Box[] {
  const [far, wide] = [mark + GAP, mark + GAP + 4]
  const [left, centred, right] = [x - wide - width, x - width / 2, x + wide]
  const [above, beside, below] = [y - far - height, y - height / 2, y + far]
  const tops: (readonly [number, number])[] = [
    [centred, below],
    [centred, above],
    [right, beside],
    [left, beside],
    [right, below],
    [left, below],
    [right, above],
    [left, above],
  ]
  return tops.map(([x, y]) => ({ x, y, width, height }))
}

/** Moved sideways as far as it takes to stand inside. */
function intoBox(box: Box, within: Box): Box {
  const x = Math.min(Math.max(box.x, within.x + GAP), within.x + within.width - box.width - GAP)
  return { ...box, x }
}

function liesIn(box: Box, within: Box): boolean {
  return box.y >= within.y + GAP && box.y + box.height <= within.y + within.height - GAP && box.x >= within.x
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
