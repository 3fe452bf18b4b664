import { GrammyError, HttpError } from 'grammy'
import type { Refusal } from '../platform.ts'
import { waitOf } from '../waits.ts'

// What names the chat or the message is final; Telegram has no codes for it, only words. https://github.com/tdlib/telegram-bot-api
const GONE =
  /blocked by the user|USER_IS_BLOCKED|user is deactivated|INPUT_USER_DEACTIVATED|kicked from|not a member of|chat not found|can't (?:initiate conversation|send messages to bots)|chat was (?:deleted|deactivated)|PEER_ID_INVALID/iu
const FORBIDDEN =
  /not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|TOPIC_(?:CLOSED|DELETED)|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN|thread not found/iu

const REJECTED =
  /message (?:text )?(?:is|must)|MESSAGE_(?:EMPTY|TOO_LONG)|text must|can't parse|entit(?:y|ies)\b|ENTITY_|BUTTON_|reply markup|REPLY_MARKUP|keyboard|HTTP URL/iu

/** The token, which is part of every address; or another process that works with it. */
const TOKEN_REFUSED: ReadonlySet<number> = new Set([401, 404, 409])

/** What a call to send that failed means. All but a known refusal leaves unknown what became of it. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof GrammyError)) return { kind: 'unreachable', reason: reasonOf(error) }
  const { error_code: code, parameters } = error
  const description = String(error.description)
  const reason = `${code} ${description}`
  const newId = String(parameters.migrate_to_chat_id)
  if (/^-?\d+$/u.test(newId)) return { kind: 'moved', to: newId }
  if (code === 429) return { kind: 'slow-down', milliseconds: waitOf(parameters.retry_after) }
  if (TOKEN_REFUSED.has(code)) return { kind: 'token-refused', reason }
  if (code !== 400 && code !== 403) return { kind: 'unreachable', reason }
  if (FORBIDDEN.test(description)) return { kind: 'forbidden', reason }
  if (GONE.test(description)) return { kind: 'gone', reason }
  return { kind: code === 400 && REJECTED.test(description) ? 'rejected' : 'unreachable', reason }
}

/** What a call gives; undefined where Telegram refuses it. @throws where Telegram cannot be reached, or asks to wait */
export async function unlessRefused<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return undefined
    throw error
  }
}

/** What a log may hold of an error: Telegram's own words, never an address, which has the token in it. */
export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) return 'network'
  return error instanceof Error ? error.name : typeof error
}

/** Telegram knows no file by that id, or not any more, or not of this bot's. */
export function isWrongFile(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && WRONG_FILE.test(String(error.description))
}

const WRONG_FILE = /wrong (?:remote )?file|FILE_(?:ID_INVALID|REFERENCE_)/iu

/** Whether a message that has a picture was surely not taken, and its text alone may be. */
export function isForPicture(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  if (error.error_code === 413) return true
  const { kind } = refusalOf(error)
  if (kind === 'rejected' || kind === 'forbidden') return true
  return error.error_code === 400 && OF_PICTURE.test(String(error.description))
}

const OF_PICTURE = /\bfile|photo|image|media|caption|dimension|too (?:big|large)/iu

export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified')
}
