import type { Log } from '../platforms/platform.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { putBack } from '../store/put-back.ts'
import { replanAll } from '../store/replan.ts'
import type { Store } from '../store/store.ts'
import { nextDue } from './due.ts'

export interface ReplanParts {
  readonly store: Store
  readonly now: () => number
  readonly log: Log
  /** Version of the time-zone rules that this process goes by. */
  readonly zoneRules: string
}

const HOUR = 60 * 60 * 1000
/** Rules move an hour by less than this; a digest's date keeps it from coming twice. */
const MOST_MOVED = 12 * HOUR
/** Clocks of several machines differ by less. */
const CLOCKS_DIFFER = HOUR / 12
const SEEN_EVERY = HOUR / 60

/** Countries change their clocks: all times are planned anew when the rules are others than last time. */
export async function replanForRules({ store, log, zoneRules }: ReplanParts): Promise<void> {
  if ((await readMeta(store, 'time-zone-rules')) === zoneRules) return
  const changed = await replanAll(store, ({ times, nextDueAt, windowStart }) => ({
    nextDueAt: nextDue(times, nextDueAt - MOST_MOVED),
    windowStart,
  }))
  await writeMeta(store, 'time-zone-rules', zoneRules)
  log('digests planned by new time-zone rules', { rules: zoneRules, changed })
}

/**
 * A clock that was ahead and was put back would leave chats without digests until it catches up: what was noted meanwhile is
 * put back with it, and all times that are too far away are planned anew. To be called again and again.
 */
export function watchingClock({ store, now, log }: ReplanParts): () => Promise<void> {
  let seen: number | undefined
  return async () => {
    const at = now()
    seen ??= Number((await readMeta(store, 'last-tick')) ?? at)
    if (at < seen - CLOCKS_DIFFER) {
      const by = seen - at
      await putBack(store, at, by)
      const changed = await replanAll(store, ({ times, nextDueAt, windowStart }) => ({
        nextDueAt: Math.min(nextDueAt, nextDue(times, at)),
        windowStart: windowStart === undefined || windowStart <= at ? windowStart : windowStart - by,
      }))
      log('clock was put back', { milliseconds: by, changed })
    } else if (at < seen + SEEN_EVERY && seen !== at) return
    seen = at
    await writeMeta(store, 'last-tick', String(at))
  }
}
