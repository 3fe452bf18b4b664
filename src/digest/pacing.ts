import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible'

/** Of what a platform takes, so much is for digests; the rest is for whoever asks something. */
const SHARE = 0.8

/** Lets one go at a time, evenly, at the digests' share of a platform's requests a second. */
export function paceFor(rate: number): () => Promise<void> {
  const queue = new RateLimiterQueue(new RateLimiterMemory({ points: 1, duration: 1 / (rate * SHARE) }))
  return async () => {
    await queue.removeTokens(1)
  }
}
