import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Chat, Reader } from './services.ts'

/** Keeps one reader, or one chat, from taking all of the bot's time. */
export interface Limits {
  /** Counts a request, or a lighter one. Returns the seconds to wait where there have been too many, else 0. */
  take(reader: Reader, chat: Chat, weight?: number): Promise<number>
}

/** What a question weighs, and what is looked up while somebody still types. */
export const QUESTION = 3
export const KEYSTROKE = 1

/** Weight a minute. A group may be lively, a person is not faster than this. */
const A_READER = { points: 20 * QUESTION, duration: 60 }
const A_CHAT = { points: 60 * QUESTION, duration: 60 }

export function limitsInMemory(): Limits {
  const ofReaders = new RateLimiterMemory(A_READER)
  const ofChats = new RateLimiterMemory(A_CHAT)
  const wait = async (limiter: RateLimiterMemory, key: string, weight: number) => {
    try {
      await limiter.consume(key, weight)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }
  return {
    async take(reader, chat, weight = QUESTION) {
      const waits = [
        await wait(ofReaders, `${reader.platform} ${reader.id}`, weight),
        await wait(ofChats, `${chat.platform} ${chat.id}`, weight),
      ]
      return Math.max(...waits)
    },
  }
}
