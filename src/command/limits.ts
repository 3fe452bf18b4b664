import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Chat, Reader } from './services.ts'

/** Keeps one reader, or one chat, from taking all of the bot's time. */
export interface Limits {
  /** Counts a request. Returns the seconds to wait where there have been too many, else 0. */
  take(reader: Reader, chat: Chat): Promise<number>
}

/** Requests a minute. A group may be lively, a person is not faster than this. */
const A_READER = { points: 20, duration: 60 }
const A_CHAT = { points: 60, duration: 60 }

export function limitsInMemory(): Limits {
  const ofReaders = new RateLimiterMemory(A_READER)
  const ofChats = new RateLimiterMemory(A_CHAT)
  const wait = async (limiter: RateLimiterMemory, key: string) => {
    try {
      await limiter.consume(key)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }
  return {
    async take(reader, chat) {
      const waits = [
        await wait(ofReaders, `${reader.platform} ${reader.id}`),
        await wait(ofChats, `${chat.platform} ${chat.id}`),
      ]
      return Math.max(...waits)
    },
  }
}
