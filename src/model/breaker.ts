/** Failures in a row after which a model is left alone, and for how long at first and at most, in milliseconds. */
const FAILURES = 3
const FIRST_PAUSE = 30_000
const LONGEST_PAUSE = 10 * 60_000
/** What a server asks for itself is believed up to here. */
const LONGEST_WISH = 60 * 60_000

/** Leaves a model alone that fails, so that no reader waits for it in vain. */
export interface Breaker {
  /** Whether it may be asked now. After a pause one request tries whether it is back. */
  enter(): boolean
  /** Whether it was away. */
  succeeded(): boolean
  /** The pause that begins, if one does; at once where a server asks for it. */
  failed(wish?: { readonly retryAfter: number | undefined }): number | undefined
}

/** `now` only goes forward, in milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let pauses = 0
  let until = 0
  let isTrying = false
  return {
    enter() {
      if (pauses === 0) return true
      if (now() < until || isTrying) return false
      isTrying = true
      return true
    },
    succeeded() {
      const wasAway = pauses > 0
      failures = 0
      pauses = 0
      isTrying = false
      return wasAway
    },
    failed(wish) {
      failures += 1
      isTrying = false
      if (!wish && pauses === 0 && failures < FAILURES) return undefined
      // What was under way when the pause began makes it no longer.
      if (!wish && now() < until) return undefined
      const own = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** pauses)
      const pause = Math.min(LONGEST_WISH, wish?.retryAfter ?? own)
      pauses += 1
      until = Math.max(until, now() + pause)
      return until - now()
    },
  }
}
