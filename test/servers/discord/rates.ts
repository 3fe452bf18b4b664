import type { DiscordRequest } from './types.ts'

/** Discord's documented 50 requests a second, and the 5 messages in 5 s that a channel is seen to allow. */
const GLOBAL = { limit: 50, window: 1000 } as const
const MESSAGES = { limit: 5, window: 5000 } as const

export interface Verdict {
  /** Headers for the answer, whatever it is. */
  readonly headers: Record<string, string>
  /** Set when the request is one too many: seconds to wait. */
  readonly retryAfter?: number
}

/** Keeps Discord's rates by the server's clock. Interactions are answered at any rate. */
export function createRates(now: () => number, enforced: boolean): (request: DiscordRequest) => Verdict {
  const buckets = new Map<string, { started: number; used: number }>()

  function take(key: string, { limit, window }: { limit: number; window: number }) {
    const at = now()
    const open = buckets.get(key)
    const bucket = open && at - open.started < window ? open : { started: at, used: 0 }
    buckets.set(key, bucket)
    bucket.used += 1
    const seconds = (bucket.started + window - at) / 1000
    return { over: bucket.used > limit, left: Math.max(0, limit - bucket.used), seconds }
  }

  return ({ method, path }) => {
    const free = /^\/(?:interactions|webhooks)\//u.test(path)
    if (!enforced || free) return { headers: {} }
    const all = take('global', GLOBAL)
    if (all.over) return limited(all.seconds, { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' })
    const [, channel] = /^\/channels\/(\d+)\/messages$/u.exec(path) ?? []
    if (method !== 'POST' || channel === undefined) return { headers: {} }
    const own = take(channel, MESSAGES)
    const headers = {
      'x-ratelimit-bucket': 'messages',
      'x-ratelimit-limit': String(MESSAGES.limit),
      'x-ratelimit-remaining': String(own.left),
      'x-ratelimit-reset': String(now() / 1000 + own.seconds),
      'x-ratelimit-reset-after': String(own.seconds),
    }
    return own.over ? limited(own.seconds, { ...headers, 'x-ratelimit-scope': 'user' }) : { headers }
  }
}

function limited(seconds: number, headers: Record<string, string>): Verdict {
  return { retryAfter: seconds, headers: { 'retry-after': String(Math.ceil(seconds)), ...headers } }
}
