import type { Log } from '../platforms/platform.ts'
import type { Interruptions } from './interruptions.ts'

export interface LoopParts {
  readonly wait: (milliseconds: number, ended?: AbortSignal) => Promise<void>
  readonly ended: AbortSignal
  readonly log: Log
  /** What several loops tell together. */
  readonly interruptions: Interruptions
  /** Called after each step that worked, with the pause before the next, in milliseconds. */
  readonly beat?: ((part: string, pause: number) => void) | undefined
  /** Rings after so many milliseconds, unless the function returned is called before. */
  readonly alarm?: (milliseconds: number, ring: () => void) => () => void
}

/** Milliseconds before another try at what failed; twice as long each time. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000
/** A step that takes longer is told. It is not given up: it may still do what the next would do once more. */
const STEP_WITHIN = 30_000

/**
 * Takes a step again and again until ended; the step says after how many milliseconds the next one is due. One that fails
 * is tried again after a growing pause, and the outage is told once.
 */
export async function loop(name: string, parts: LoopParts, step: () => Promise<number>): Promise<void> {
  const { wait, ended, interruptions, beat = () => {}, alarm = timerAlarm } = parts
  let failures = 0
  while (!ended.aborted) {
    const hush = alarm(STEP_WITHIN, () => interruptions.began(name, 'no answer for half a minute'))
    try {
      const pause = await step().finally(hush)
      interruptions.over(name)
      failures = 0
      beat(name, pause)
      await wait(pause, ended)
    } catch (error) {
      interruptions.began(name, reasonOf(error))
      await wait(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE), ended)
      failures++
    }
  }
}

function timerAlarm(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds)
  return () => clearTimeout(timer)
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
