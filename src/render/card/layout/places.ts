import { mean } from './sides.ts'

/** A stretch between two heights. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Upper edges of boxes that keep their order and their distance, as close to where each wants its middle as may be. */
export function placesFor(
  wanted: readonly number[],
  heights: readonly number[],
  gap: number,
  { from, to }: Stretch,
): number[] {
  const before = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height + gap, 0))
  const total = totalOf(heights, gap)
  // Without what stands before it, each only has to stand no higher than the one before: pools of those that would.
  const pools: number[][] = []
  for (const [at, middle] of wanted.entries()) {
    pools.push([middle - (heights[at] ?? 0) / 2 - (before[at] ?? 0)])
    for (;;) {
      const [above, last] = [pools.at(-2), pools.at(-1)]
      if (!above || !last || mean(above) <= mean(last)) break
      pools.splice(-2, 2, [...above, ...last])
    }
  }
  const tops = pools.flatMap((pool) => pool.map(() => mean(pool)))
  return tops.map((top, at) => Math.min(Math.max(top, from), Math.max(to - total, from)) + (before[at] ?? 0))
}

/** Middles of boxes that share a stretch out evenly, no further from each other than `most`. */
export function spreadOver(heights: readonly number[], least: number, most: number, { from, to }: Stretch): number[] {
  const left = to - from - totalOf(heights, 0)
  const gap = Math.min(Math.max(left / (heights.length + 1), least), most)
  let top = from + (to - from - totalOf(heights, gap)) / 2
  return heights.map((height) => {
    const middle = top + height / 2
    top += height + gap
    return middle
  })
}

export function totalOf(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, gap * Math.max(heights.length - 1, 0))
}
