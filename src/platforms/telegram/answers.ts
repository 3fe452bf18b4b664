import { createHash } from 'node:crypto'
import type { Message } from 'grammy/types'
import { z } from 'zod'
import type { TelegramBot } from './api-calls.ts'

/** A reader's message, as its answer is remembered by. */
export function keyOf({ chat, message_id }: Message): string {
  return `${chat.id}/${message_id}`
}

/** Our messages that answer a reader's, so that an edited question edits its answer, whichever process gave it. */
export async function answersTo(key: string, { answers, core }: TelegramBot): Promise<readonly number[]> {
  const left = await core.claims.outcome(claimOf(key)).catch(() => undefined)
  return (left === undefined ? undefined : IDS.safeParse(JSON.parse(left)).data) ?? answers.get(key) ?? []
}

export async function rememberAnswers(key: string, ids: readonly number[], bot: TelegramBot): Promise<void> {
  bot.answers.set(key, ids)
  const { claims, log } = bot.core
  const failed = (error: Error) => log('telegram claim failed', { reason: error.name })
  await claims.done(claimOf(key), JSON.stringify(ids)).catch(failed)
}

const IDS = z.array(z.int())

/** Tells nobody who looks into the store which chat it was. */
function claimOf(key: string): string {
  return createHash('sha256').update(`telegram answers to ${key}`).digest('base64url')
}
