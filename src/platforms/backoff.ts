/** How often a request is made unless said otherwise, and the first pause in milliseconds; each further one is twice as long. */
const TRIES = 4
const FIRST_PAUSE = 500

/**
 * Tries again what failed on the way, with growing pauses. `pauseAfter` knows the platform's errors: how long to wait after
 * this one (the usual pause, or what the platform asked for), or undefined where trying again is no use.
 */
export async function withBackoff<T>(
  send: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
  pauseAfter: (error: unknown, usual: number) => number | undefined,
  tries = TRIES,
): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await send()
    } catch (error) {
      const pause = attempt < tries ? pauseAfter(error, FIRST_PAUSE * 2 ** (attempt - 1)) : undefined
      if (pause === undefined) throw error
      await wait(pause)
    }
}
