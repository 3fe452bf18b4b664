import { GrammyError, HttpError } from 'grammy'
import type { Refusal } from '../platform.ts'

/** Telegram has no codes for these, only words. https://github.com/tdlib/telegram-bot-api */
const GONE =
  /blocked by the user|user is deactivated|kicked from|not a member of|chat not found|can't initiate conversation|chat was deleted|group chat was deactivated|PEER_ID_INVALID/iu
const FORBIDDEN =
  /not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|TOPIC_(?:CLOSED|DELETED)|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN|thread not found/iu

/** What a failed call means; undefined for what is no failure of a call. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof HttpError) return { kind: 'unreachable', reason: 'network' }
  if (!(error instanceof GrammyError)) return undefined
  const { error_code: code, description, parameters } = error
  const reason = `${code} ${description}`
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: String(parameters.migrate_to_chat_id) }
  if (code === 429) return { kind: 'slow-down', milliseconds: (parameters.retry_after ?? 1) * 1000 }
  if (code >= 500) return { kind: 'unreachable', reason }
  if (FORBIDDEN.test(description)) return { kind: 'forbidden', reason }
  if (code === 403 || GONE.test(description)) return { kind: 'gone', reason }
  return { kind: 'rejected', reason }
}

/** What a call gives; undefined where Telegram refuses it. @throws where Telegram cannot be reached, or asks to wait */
export async function unlessRefused<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    const kind = refusalOf(error)?.kind
    if (kind === undefined || kind === 'unreachable' || kind === 'slow-down') throw error
    return undefined
  }
}

/** What a log may hold of an error: Telegram's own words, never an address, which has the token in it. */
export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) return 'network'
  return error instanceof Error ? error.name : typeof error
}

export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified')
}
