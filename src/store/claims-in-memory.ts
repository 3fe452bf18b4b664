import type { Claims } from '../platforms/platform.ts'
import { LAPSES } from './claims.ts'

/** Claims that are remembered; the oldest gives way. */
const ROOM = 10_000

/** Claims of one process that shares its work with nobody. */
export function claimsInMemory(now: () => number): Claims {
  const claims = new Map<string, { takenAt: number; isDone: boolean; outcome?: string | undefined }>()
  return {
    async take(key) {
      const held = claims.get(key)
      if (held?.isDone) return 'done'
      if (held && Math.abs(now() - held.takenAt) < LAPSES) return 'busy'
      claims.delete(key)
      claims.set(key, { takenAt: now(), isDone: false })
      const [oldest] = claims.keys()
      if (claims.size > ROOM && oldest !== undefined) claims.delete(oldest)
      return 'mine'
    },
    async done(key, outcome) {
      claims.set(key, { takenAt: claims.get(key)?.takenAt ?? now(), isDone: true, outcome })
    },
    outcome: async (key) => claims.get(key)?.outcome,
  }
}
