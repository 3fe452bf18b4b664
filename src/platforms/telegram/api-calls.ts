import { type Api, GrammyError } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Chat } from '../../command/services.ts'
import { withBackoff } from '../backoff.ts'
import type { PlatformCore } from '../core.ts'
import type { Recent } from '../recent.ts'
import type { AnsweredAlbum } from './albums.ts'
import type { SentAnswer } from './answers.ts'
import { addressOf } from './chat-ids.ts'
import type { Photos } from './photos.ts'
import { reasonOf, refusalOf } from './refusals.ts'

/** What answering in Telegram needs. */
export interface TelegramBot {
  readonly api: Api
  readonly me: UserFromGetMe
  readonly core: PlatformCore
  /** Our messages that answer a reader's, by `<chat>/<message>`, so that an edited question edits its answer. */
  readonly answers: Recent<SentAnswer>
  /** When a chat was last shown a picture, by `<chat> <picture>`. */
  readonly shown: Recent<number>
  readonly photos: Photos
  /** Albums that were said something to, by `<chat>/<album>`. */
  readonly albums: Recent<AnsweredAlbum>
  /** When a chat last had something for us, in seconds by Telegram's clock. */
  readonly heard: Recent<number>
}

/** A reader waits no longer than this; what Telegram wants to come later than that is given up, in milliseconds. */
const LONGEST_PAUSE = 30_000

/** For how long, in milliseconds, and how often at most an answer is tried again. */
const LONGEST_TRYING = 60_000
const TRIES = 7

/**
 * Calls for an answer in a chat: tries again what failed on the way, waits as long as Telegram asks, follows a group that
 * moved, and tells what became of a chat that cannot be reached. Returns undefined where nothing could be sent.
 * @throws what Telegram will not take whenever it comes, for no reason of the chat's
 */
export async function callIn<T>(
  chat: Chat,
  call: (address: ReturnType<typeof addressOf>) => Promise<T>,
  bot: TelegramBot,
): Promise<T | undefined> {
  const { core } = bot
  const address = addressOf(chat)
  const left = core.quietChats.left(address.chat_id)
  if (left > LONGEST_PAUSE) {
    core.log('telegram chat is to be left alone', { chat: chat.id, seconds: Math.ceil(left / 1000) })
    return undefined
  }
  if (left > 0) await core.wait(left)
  const until = core.now() + LONGEST_TRYING
  try {
    return await withBackoff(
      () => call(address),
      core.wait,
      (error, usual) => (core.now() < until ? pauseAfter(error, usual) : undefined),
      TRIES,
    )
  } catch (error) {
    const refusal = refusalOf(error)
    switch (refusal?.kind) {
      case 'moved':
        await core.chats.moved(chat, refusal.to)
        return await callIn(movedTo(chat, refusal.to), call, bot)
      case 'gone':
        await core.chats.gone(chat, refusal.reason)
        return undefined
      case 'slow-down':
        core.quietChats.keep(address.chat_id, refusal.milliseconds)
        core.log('telegram asks to slow down', { chat: chat.id, seconds: refusal.milliseconds / 1000 })
        return undefined
      case 'forbidden':
        core.log('telegram forbids writing', { chat: chat.id, reason: refusal.reason })
        return undefined
      default:
        if (isFinal(error)) throw error
        core.log('telegram answer failed', { chat: chat.id, reason: reasonOf(error) })
        return undefined
    }
  }
}

/** A call that nobody waits for, and whose failure changes nothing. */
export async function callLightly(call: () => Promise<unknown>, { core }: TelegramBot): Promise<void> {
  try {
    await withBackoff(call, core.wait, pauseAfter)
  } catch (error) {
    core.log('telegram call failed', { reason: reasonOf(error) })
  }
}

/** How long to wait after an error before another try; undefined where that is no use. */
export function pauseAfter(error: unknown, usual: number): number | undefined {
  const refusal = refusalOf(error)
  if (refusal?.kind !== 'slow-down') return isFinal(error) ? undefined : usual
  return refusal.milliseconds <= LONGEST_PAUSE ? refusal.milliseconds : undefined
}

/** Telegram's word about what was asked. Everything else may be another time: a refused token is set anew. */
export function isFinal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)
}

/** A group that became a supergroup; its topics come later, so there are none. */
function movedTo({ platform }: Chat, to: string): Chat {
  return { platform, id: to, community: to }
}
