/** Chats that a platform asked us to leave alone for a while. */
export interface QuietChats {
  /** Milliseconds for which nothing is to be sent there. */
  left(chatId: string): number
  keep(chatId: string, milliseconds: number): void
}

export function quietChatsInMemory(now: () => number): QuietChats {
  const until = new Map<string, number>()
  return {
    left(chatId) {
      const left = (until.get(chatId) ?? 0) - now()
      if (left <= 0) until.delete(chatId)
      return Math.max(0, left)
    },
    keep: (chatId, milliseconds) => void until.set(chatId, now() + milliseconds),
  }
}
