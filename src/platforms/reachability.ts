/** For how long an answer of the platform's counts, in milliseconds. */
const COUNTS = 30_000

/** Whether a platform takes our requests, by one that asks nothing else; several who want to know ask once. */
export function reachedBy(ask: () => Promise<unknown>, now: () => number): () => Promise<boolean> {
  let answeredAt = Number.NEGATIVE_INFINITY
  let asking: Promise<boolean> | undefined
  async function answers(): Promise<boolean> {
    try {
      await ask()
      answeredAt = now()
      return true
    } catch {
      // Why is told in the log by whoever has something to send.
      return false
    } finally {
      asking = undefined
    }
  }
  return async () => {
    const age = now() - answeredAt
    if (age >= 0 && age < COUNTS) return true
    asking ??= answers()
    return await asking
  }
}
