import type { Check } from './health.ts'

export interface Heartbeats {
  /** A part did its work, and will do it again after so many milliseconds. */
  beat(part: string, pause: number): void
  /** Whether every part that was ever heard has been heard in time. */
  readonly check: Check
}

/** Milliseconds beyond its pause after which a part that was not heard is taken for stuck. */
const SILENCE = 30_000

/** Listens to work that goes on by itself, which nobody would miss otherwise. `now` in milliseconds, going on evenly. */
export function heartbeats(now: () => number): Heartbeats {
  const expected = new Map<string, number>()
  return {
    beat: (part, pause) => void expected.set(part, now() + pause + SILENCE),
    check: () => [...expected.values()].every((at) => now() <= at),
  }
}
