import type { Claims } from './platform.ts'
import { recent } from './recent.ts'

/** How many claims are remembered. */
const REMEMBERED = 10_000

/** Where one process does everything, it knows by itself. */
export function claimsInMemory(): Claims {
  const claims = recent<'busy' | 'done'>(REMEMBERED)
  return {
    async take(key) {
      const taken = claims.get(key)
      if (taken === undefined) claims.set(key, 'busy')
      return taken ?? 'mine'
    },
    async done(key) {
      claims.set(key, 'done')
    },
  }
}
