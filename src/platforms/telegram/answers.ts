import { createHash } from 'node:crypto'
import type { Message } from 'grammy/types'
import { z } from 'zod'
import type { TelegramBot } from './api-calls.ts'

/** A reader's message, as its answer is remembered by. */
export function keyOf({ chat, message_id }: Message): string {
  return `${chat.id}/${message_id}`
}

/** A picture that was sent: its message, and which it was. */
export interface SentPicture {
  readonly id: number
  readonly key: string
}

/** Our messages that answer a reader's. */
export interface SentAnswer {
  readonly texts: readonly number[]
  readonly picture?: SentPicture | undefined
}

/** Our messages that answer a reader's, so that an edited question edits its answer, whichever process gave it. */
export async function answersTo(key: string, { answers, core }: TelegramBot): Promise<SentAnswer> {
  const left = await core.claims.outcome(claimOf(key)).catch(() => undefined)
  return (left === undefined ? undefined : LEFT.safeParse(JSON.parse(left)).data) ?? answers.get(key) ?? { texts: [] }
}

export async function rememberAnswers(key: string, sent: SentAnswer, bot: TelegramBot): Promise<void> {
  bot.answers.set(key, sent)
  const { claims, log } = bot.core
  const failed = (error: Error) => log('telegram claim failed', { reason: error.name })
  await claims.done(claimOf(key), JSON.stringify(sent.picture ? sent : sent.texts)).catch(failed)
}

const IDS = z.array(z.int())

/** Without a picture, only the texts' ids are left. */
const LEFT: z.ZodType<SentAnswer> = z.union([
  IDS.transform((texts) => ({ texts })),
  z.object({ texts: IDS, picture: z.object({ id: z.int(), key: z.string() }) }),
])

/** Tells nobody who looks into the store which chat it was. */
function claimOf(key: string): string {
  return createHash('sha256').update(`telegram answers to ${key}`).digest('base64url')
}
