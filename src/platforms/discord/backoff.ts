import { DiscordAPIError, HTTPError } from 'discord.js'
import { withBackoff as retrying } from '../backoff.ts'

/**
 * Tries again what failed on Discord's side or on the way, and what it did not know our token for, which mostly passes; what
 * else it refused is refused. (A 429 never gets here: discord.js waits for as long as it is told.)
 */
export async function withBackoff<T>(
  send: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<T> {
  return await retrying(send, wait, (error, usual) => (isPassing(error) || isTokenRefused(error) ? usual : undefined))
}

/** Whether something failed on Discord's side or on the way. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return error.status >= 500
  return error instanceof Error && ('code' in error || error.name === 'AbortError')
}

/** What answers to one interaction are sent with has a token of its own, which runs out for good. */
function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && error.code !== INVALID_WEBHOOK_TOKEN
}

/** Codes of refusals. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const UNKNOWN_INTERACTION = 10062
export const INVALID_WEBHOOK_TOKEN = 50027
export const MISSING_ACCESS = 50001
export const CANNOT_SEND_TO_USER = 50007
export const MISSING_PERMISSIONS = 50013
export const ARCHIVED_THREAD = 50083
export const LOCKED_THREAD = 160005

export function isRefusal(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code))
}
