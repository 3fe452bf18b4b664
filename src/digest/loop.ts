import type { Log } from '../platforms/platform.ts'

export interface LoopParts {
  readonly wait: (milliseconds: number, ended?: AbortSignal) => Promise<void>
  readonly ended: AbortSignal
  readonly log: Log
}

/** Milliseconds before another try at what failed; twice as long each time. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/**
 * Takes a step again and again until ended; the step says after how many milliseconds the next one is due. One that fails
 * is tried again after a growing pause, and the outage is told once.
 */
export async function loop(name: string, { wait, ended, log }: LoopParts, step: () => Promise<number>): Promise<void> {
  let failures = 0
  while (!ended.aborted)
    try {
      const pause = await step()
      if (failures > 0) log('digests go on', { part: name, failures })
      failures = 0
      await wait(pause, ended)
    } catch (error) {
      if (failures === 0) log('digests interrupted', { part: name, reason: reasonOf(error) })
      await wait(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE), ended)
      failures++
    }
}

/** Waits for work, but no longer than so many milliseconds. */
export async function within(milliseconds: number, work: Promise<unknown>, wait: LoopParts['wait']): Promise<void> {
  const done = new AbortController()
  await Promise.race([work.finally(() => done.abort()), wait(milliseconds, done.signal)])
}

/** Of an error of the network the message may be empty, its code is not. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` (${String(error.code)})` : ''
  return `${error.message || error.name}${code}`
}
