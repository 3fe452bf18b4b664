import type { Arrival } from './arrivals.ts'
import type { Blow } from './processes.ts'

/** A request may be on its way a little before its process is struck, and be seen a little after; clocks of messages differ. */
const NEAR = 2000

/** Those that came twice although nothing happened between: each needs a blow or a lost acknowledgement of its own. */
export function unexplained(
  doubles: readonly (readonly Arrival[])[],
  blows: readonly Blow[],
  lost: readonly number[],
): (readonly Arrival[])[] {
  const causes = [...blows.map(({ from, to }) => ({ from, to })), ...lost.map((at) => ({ from: at, to: at }))].sort(
    (a, b) => a.to - b.to,
  )
  const pairs = doubles.flatMap((those) => those.slice(1).map((second, at) => [those[at] ?? second, second] as const))
  return pairs
    .sort(([, a], [, b]) => a.at - b.at)
    .filter(([first, second]) => {
      const found = causes.findIndex(({ from, to }) => to >= first.at - NEAR && from <= second.at + NEAR)
      if (found >= 0) causes.splice(found, 1)
      return found < 0
    })
}
