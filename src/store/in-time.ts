export interface InTimeParts {
  /** How long is waited for the store, in milliseconds. */
  readonly patience: number
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Milliseconds. */
  readonly now: () => number
  /** Called once when the store is not waited for any more, and once when it is again. */
  readonly onAway?: () => void
  readonly onBack?: () => void
}

/** Milliseconds between two looks whether the store is there again. */
const PAUSE = 2000

/**
 * Answers in time whatever the store does: with `otherwise` when it fails or takes too long, and from then on at once, while
 * the work of one caller at a time finds out whether it is there again.
 */
export function inTime({ patience, wait, now, onAway = () => {}, onBack = () => {} }: InTimeParts) {
  let awaySince: number | undefined
  let isLooking = false

  async function tried<T>(work: () => Promise<T>): Promise<{ value: T } | undefined> {
    const done = new AbortController()
    const outcome = (async () => await work())().then(
      (value) => ({ value }),
      () => undefined,
    )
    return await Promise.race([outcome.finally(() => done.abort()), wait(patience, done.signal).then(() => undefined)])
  }

  async function look(work: () => Promise<unknown>): Promise<void> {
    isLooking = true
    const worked = await tried(work)
    isLooking = false
    awaySince = worked ? undefined : now()
    if (worked) onBack()
  }

  return async <T>(work: () => Promise<T>, otherwise: () => T): Promise<T> => {
    if (awaySince !== undefined) {
      if (!isLooking && Math.abs(now() - awaySince) >= PAUSE) void look(work)
      return otherwise()
    }
    const worked = await tried(work)
    if (worked) return worked.value
    if (awaySince === undefined) onAway()
    awaySince ??= now()
    return otherwise()
  }
}
