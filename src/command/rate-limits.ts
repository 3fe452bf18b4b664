import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Chat, Reader } from './services.ts'

/** Keeps one reader, or one chat, from taking all of the bot's time. */
export interface Limits {
  /** Counts a request, or a lighter one. */
  take(reader: Reader, chat: Chat, weight?: number): Promise<Taken>
}

export interface Taken {
  /** To wait where there have been too many requests, else 0. */
  readonly seconds: number
  /** The first that was too many: those that follow need not be told the same. */
  readonly isFirst: boolean
}

/** What a question weighs, and what is looked up while somebody still types. */
export const QUESTION = 3
export const KEYSTROKE = 1

/** Weight a minute. A group may be lively, a person is not faster than this. */
const A_READER = { points: 20 * QUESTION, duration: 60 }
const A_CHAT = { points: 60 * QUESTION, duration: 60 }

const FREE: Taken = { seconds: 0, isFirst: false }

export function limitsInMemory(): Limits {
  const ofReaders = new RateLimiterMemory(A_READER)
  const ofChats = new RateLimiterMemory(A_CHAT)
  const wait = async (limiter: RateLimiterMemory, key: string, weight: number) => {
    try {
      await limiter.consume(key, weight)
      return FREE
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      return { seconds, isFirst: refused.consumedPoints - weight <= limiter.points }
    }
  }
  return {
    async take(reader, chat, weight = QUESTION) {
      const waits = [
        await wait(ofReaders, `${reader.platform} ${reader.id}`, weight),
        await wait(ofChats, `${chat.platform} ${chat.id}`, weight),
      ]
      return waits.find(({ seconds }) => seconds > 0) ?? FREE
    },
  }
}
