import type { Privacy, Readers } from '../command/services.ts'
import { forgetChat, forgetCommunity, forgetReader } from './forget.ts'
import { moveChat } from './move-chat.ts'
import { readersInStore } from './settings.ts'
import type { Store } from './store.ts'
import { subscriptionOf } from './subscriptions.ts'

/** What readers and administrators chose, and what becomes of it when they want it gone or their chat moves. */
export function servicesInStore(store: Store, now: () => number): { readers: Readers; privacy: Privacy } {
  const { language, setLanguage, settings, refresh } = readersInStore(store, now)
  return {
    readers: {
      language,
      setLanguage,
      async moveChat(chat, to) {
        await moveChat(store, chat, to)
        refresh()
      },
    },
    privacy: {
      stored: async (reader, chat) => ({
        ...(await settings(reader, chat)),
        subscription: await subscriptionOf(store, chat),
      }),
      async forgetReader(reader) {
        await forgetReader(store, reader)
        refresh()
      },
      async forgetChat(chat) {
        await forgetChat(store, chat)
        refresh()
      },
      async forgetCommunity(platform, community) {
        await forgetCommunity(store, platform, community)
        refresh()
      },
    },
  }
}
