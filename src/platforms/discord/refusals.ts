import { RESTJSONErrorCodes as Code, DiscordAPIError, RateLimitError } from 'discord.js'
import type { Refusal } from '../platform.ts'
import { waitOf } from '../waits.ts'

// What names the chat or the message is final. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
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
  Code.CannotSendMessagesInNonTextChannel,
  Code.ChannelVerificationLevelTooHighForYouToGainAccess,
])
const REJECTED: ReadonlySet<number> = new Set([
  Code.CannotSendAnEmptyMessage,
  Code.InvalidFormBodyOrContentType,
  Code.RequestEntityTooLarge,
  Code.MessageWasBlockedByAutomaticModeration,
])

/** What a request to send that failed means. All but a known refusal, whoever says so, leaves unknown what became of it. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RateLimitError) {
    // The latter is how long a limit of its own, apart from the route's, goes on.
    const longest = Math.max(error.retryAfter, error.sublimitTimeout)
    return { kind: 'slow-down', milliseconds: waitOf(longest / 1000), isOfChat: !error.global }
  }
  if (!(error instanceof DiscordAPIError)) return { kind: 'unreachable', reason: reasonOf(error) }
  const code = codeOf(error)
  const reason = `${error.status} ${code ?? 'without a code'}`
  if (error.status === 401) return { kind: 'token-refused', reason }
  if (code === undefined) return { kind: 'unreachable', reason }
  if (GONE.has(code)) return { kind: 'gone', reason }
  if (FORBIDDEN.has(code)) return { kind: 'forbidden', reason }
  return { kind: REJECTED.has(code) ? 'rejected' : 'unreachable', reason }
}

/** What a request gives; undefined where Discord refuses it. @throws where Discord cannot be reached, or asks to wait */
export async function unlessRefused<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status !== 401 && codeOf(error) !== undefined) return undefined
    throw error
  }
}

/** A proxy in front of Discord has none. */
function codeOf({ code }: DiscordAPIError): number | undefined {
  return Number.isInteger(code) && Number(code) > 0 ? Number(code) : undefined
}

/** What a log may hold of an error: never the message of a request that holds words; Discord's own codes are enough. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? error.code : 'status' in error ? error.status : undefined
  return code === undefined ? error.name : `${error.name} ${String(code)}`
}
