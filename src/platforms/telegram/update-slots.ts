import type { PlatformCore } from '../core.ts'

/** Updates that are worked on at the same time. */
const MOST_AT_ONCE = 200

/** How long an update may be worked on, in milliseconds. */
const LONGEST_WORK = 60_000

type Wait = PlatformCore['wait']

/** Counts updates that are worked on: what waits, for whatever reason, takes no slot from others. */
export interface Slots {
  /**
   * Works on an update; whatever the work waits for, it does with the `wait` that it is given. Returns whether it was done
   * in time: where it was not, it goes on by itself, without a slot.
   */
  work(task: (wait: Wait) => Promise<void>): Promise<boolean>
  /** Ends once there is a slot for another update, or when that is given up. */
  room(signal: AbortSignal): Promise<void>
}

export function createSlots(wait: Wait): Slots {
  let taken = 0
  const waiting = new Set<() => void>()
  const leave = () => {
    taken -= 1
    for (const goOn of waiting) goOn()
  }

  return {
    async work(task) {
      const { promise: late, resolve: giveUp } = Promise.withResolvers<false>()
      let timer: NodeJS.Timeout | undefined
      let [isOver, waits] = [false, 0]
      const hold = () => {
        taken += 1
        timer = setTimeout(() => giveUp(false), LONGEST_WORK)
      }
      const release = () => {
        clearTimeout(timer)
        leave()
      }
      const aside: Wait = async (milliseconds, signal) => {
        if (waits === 0 && !isOver) release()
        waits += 1
        try {
          await wait(milliseconds, signal)
        } finally {
          waits -= 1
          if (waits === 0 && !isOver) hold()
        }
      }
      hold()
      try {
        return await Promise.race([task(aside).then(() => true as const), late])
      } finally {
        isOver = true
        if (waits === 0) release()
      }
    },
    async room(signal) {
      while (taken >= MOST_AT_ONCE && !signal.aborted) {
        const { promise: change, resolve } = Promise.withResolvers<void>()
        waiting.add(resolve)
        const giveUp = () => resolve()
        signal.addEventListener('abort', giveUp)
        await change
        signal.removeEventListener('abort', giveUp)
        waiting.delete(resolve)
      }
    },
  }
}
