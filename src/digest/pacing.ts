/** Of what a platform takes, so much is for digests; the rest is for whoever asks something. */
const SHARE = 0.8

/** Messages a second of that rest which are kept back: not every second begins where a platform begins to count. */
const RESERVE = 2

export interface PacingParts {
  /** Milliseconds that go on evenly, whatever is done to the clock. */
  readonly monotonic: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** When messages of one token may go. */
export interface Pace {
  /** Lets one message of a digest go at a time, evenly; one that was late is made up for. */
  turn(): Promise<void>
  /** A message of an answer goes at once; beyond what answers have for themselves, a digest's goes later. */
  giveWay(): void
}

/** `rate` = messages a second that the platform takes. */
export function createPace(rate: number, { monotonic, wait }: PacingParts): Pace {
  const interval = 1000 / (rate * SHARE)
  const ownInterval = 1000 / (rate * (1 - SHARE) - RESERVE)
  let next = Number.NEGATIVE_INFINITY
  let nextOwn = Number.NEGATIVE_INFINITY
  return {
    async turn() {
      const now = monotonic()
      const turn = Math.max(next, now - interval)
      next = turn + interval
      if (turn > now) await wait(turn - now)
    },
    giveWay() {
      const now = monotonic()
      // One that comes a little early is not too many.
      if (nextOwn > now + ownInterval) next = Math.max(next, now) + interval
      else nextOwn = Math.max(nextOwn, now) + ownInterval
    },
  }
}
