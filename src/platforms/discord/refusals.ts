import { RESTJSONErrorCodes as Code, DiscordAPIError, RateLimitError } from 'discord.js'
import type { Refusal } from '../platform.ts'
import { isPassing } from './backoff.ts'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const GONE: ReadonlySet<number> = new Set([
  Code.UnknownChannel,
  Code.UnknownUser,
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
])
const FORBIDDEN: ReadonlySet<number> = new Set([
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.InvalidActionOnArchivedThread,
  Code.ThreadLocked,
])

/** What a failed request means, in Discord's codes; undefined for what is no failure of a request. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof RateLimitError) {
    // The latter is how long a limit of its own, apart from the route's, goes on.
    const milliseconds = Math.ceil(Math.max(error.retryAfter, error.sublimitTimeout))
    return { kind: 'slow-down', milliseconds, isOfChat: !error.global }
  }
  if (isPassing(error)) return { kind: 'unreachable', reason: reasonOf(error) }
  if (!(error instanceof DiscordAPIError)) return undefined
  const code = Number(error.code)
  const reason = `${error.status} ${code}`
  if (GONE.has(code)) return { kind: 'gone', reason }
  return { kind: FORBIDDEN.has(code) ? 'forbidden' : 'rejected', reason }
}

/** What a request gives; undefined where Discord refuses it. @throws where Discord cannot be reached, or asks to wait */
export async function unlessRefused<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request()
  } catch (error) {
    const kind = refusalOf(error)?.kind
    if (kind === 'gone' || kind === 'forbidden' || kind === 'rejected') return undefined
    throw error
  }
}

/** What a log may hold of an error: never the message of a request that holds words; Discord's own codes are enough. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? error.code : 'status' in error ? error.status : undefined
  return code === undefined ? error.name : `${error.name} ${String(code)}`
}
