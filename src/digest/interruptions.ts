import type { Log } from '../platforms/platform.ts'

/** Which parts of one work are interrupted. */
export interface Interruptions {
  began(part: string, reason: string): void
  over(part: string): void
}

/** Tells once of each part that is interrupted, and that the work goes on only when none is any more. */
export function tellingInterruptions(log: Log): Interruptions {
  const interrupted = new Set<string>()
  return {
    began(part, reason) {
      if (!interrupted.has(part)) log('digests interrupted', { part, reason }, 'warn')
      interrupted.add(part)
    },
    over(part) {
      if (interrupted.delete(part) && interrupted.size === 0) log('digests go on', {}, 'warn')
    },
  }
}
