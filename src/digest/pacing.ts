/** Of what a platform takes, so much is for digests; the rest is for whoever asks something. */
const SHARE = 0.8

export interface PacingParts {
  /** Milliseconds that go on evenly, whatever is done to the clock. */
  readonly monotonic: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Lets one go at a time, evenly, at the digests' share of a platform's requests a second; one that was late is made up for. */
export function paceFor(rate: number, { monotonic, wait }: PacingParts): () => Promise<void> {
  const interval = 1000 / (rate * SHARE)
  let next = Number.NEGATIVE_INFINITY
  return async () => {
    const now = monotonic()
    const turn = Math.max(next, now - interval)
    next = turn + interval
    if (turn > now) await wait(turn - now)
  }
}
