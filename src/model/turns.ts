/** Who waits: a reader in a chat, or work that nobody looks at. */
export type Priority = 'reader' | 'background'

export interface Turns {
  /** Waits for a turn; undefined where that is given up, or where too many wait already. */
  take(priority: Priority, signal: AbortSignal): Promise<Disposable | undefined>
}

/** So many wait at most; whoever comes later would wait in vain. */
const LONGEST_QUEUE = 100

/** So many requests at once, readers first; what is done in the background leaves one turn free for them. */
export function createTurns(most: number): Turns {
  const queues = { reader: new Set<() => void>(), background: new Set<() => void>() }
  const taken = { reader: 0, background: 0 }
  const mostInBackground = Math.max(1, most - 1)

  const isFree = (priority: Priority) =>
    taken.reader + taken.background < most && (priority === 'reader' || taken.background < mostInBackground)

  function begin(priority: Priority): Disposable {
    taken[priority] += 1
    return {
      [Symbol.dispose]() {
        taken[priority] -= 1
        for (const next of ['reader', 'background'] as const) {
          const [waiting] = queues[next]
          if (waiting && isFree(next)) return waiting()
        }
      },
    }
  }

  return {
    async take(priority, signal) {
      if (signal.aborted) return undefined
      if (isFree(priority)) return begin(priority)
      const queue = queues[priority]
      if (queue.size >= LONGEST_QUEUE) return undefined
      const { promise, resolve } = Promise.withResolvers<Disposable | undefined>()
      const goOn = () => {
        queue.delete(goOn)
        resolve(begin(priority))
      }
      const giveUp = () => {
        queue.delete(goOn)
        resolve(undefined)
      }
      queue.add(goOn)
      signal.addEventListener('abort', giveUp, { once: true })
      try {
        return await promise
      } finally {
        signal.removeEventListener('abort', giveUp)
      }
    },
  }
}
