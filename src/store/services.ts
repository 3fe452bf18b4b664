import type { Privacy, Readers } from '../command/services.ts'
import { forgetChat, forgetCommunity, forgetReader } from './forget.ts'
import { moveChat } from './move-chat.ts'
import { readersInStore } from './settings.ts'
import type { Store } from './store.ts'
import { subscriptionOf } from './subscriptions.ts'

interface ServicesInStore {
  readonly readers: Readers
  readonly privacy: Privacy
  /** A chat's digest tells its time zone, which may have changed. */
  readonly digestsChanged: () => void
}

/** What readers and administrators chose, and what becomes of it when they want it gone or their chat moves. */
export function servicesInStore(store: Store, now: () => number): ServicesInStore {
  const { setLanguage, settings, refresh } = readersInStore(store, now)
  return {
    readers: {
      async settings(reader, chat) {
        const { language, timeZone, digestZone } = await settings(reader, chat)
        return { language, timeZone: timeZone ?? digestZone }
      },
      setLanguage,
      async moveChat(chat, to) {
        await moveChat(store, chat, to)
        refresh()
      },
    },
    digestsChanged: refresh,
    privacy: {
      async stored(reader, chat) {
        const { language, timeZone } = await settings(reader, chat)
        return { language, timeZone, subscription: await subscriptionOf(store, chat) }
      },
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
