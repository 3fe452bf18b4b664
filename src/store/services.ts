import type { Chat, Privacy, Reader, Readers, Settings } from '../command/services.ts'
import { forgetChat, forgetCommunity, forgetReader } from './forget.ts'
import { moveChat } from './move-chat.ts'
import { readersInStore, type Settings as StoredSettings } from './settings.ts'
import type { Store } from './store.ts'
import { subscriptionOf } from './subscriptions.ts'

/** Readers whose settings are known from memory too. */
export interface RememberingReaders extends Readers {
  /** As they were read a moment ago; undefined where they were not. */
  fresh(reader: Reader, chat: Chat): Settings | undefined
  /** As they were when they were read last; nothing where they never were. */
  remembered(reader: Reader, chat: Chat): Settings
}

interface ServicesInStore {
  readonly readers: RememberingReaders
  readonly privacy: Privacy
  /** A chat's digest tells its time zone, which may have changed. */
  readonly digestsChanged: () => void
}

/** What readers and administrators chose, and what becomes of it when they want it gone or their chat moves. */
export function servicesInStore(store: Store, now: () => number): ServicesInStore {
  const { setLanguage, setPictures, settings, fresh, remembered, refresh } = readersInStore(store, now)
  return {
    readers: {
      async settings(reader, chat) {
        return asReadersSee(await settings(reader, chat))
      },
      fresh(reader, chat) {
        const known = fresh(reader, chat)
        return known && asReadersSee(known)
      },
      remembered(reader, chat) {
        const known = remembered(reader, chat)
        return known ? asReadersSee(known) : {}
      },
      setLanguage,
      setPictures,
      async moveChat(chat, to) {
        await moveChat(store, chat, to)
        refresh()
      },
    },
    digestsChanged: refresh,
    privacy: {
      async stored(reader, chat) {
        const { language, timeZone, pictures } = await settings(reader, chat)
        return { language, timeZone, pictures, subscription: await subscriptionOf(store, chat) }
      },
      async forgetReader(reader, own) {
        await forgetReader(store, reader, own)
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

function asReadersSee({ language, timeZone, digestZone, pictures }: StoredSettings): Settings {
  return { language, timeZone: timeZone ?? digestZone, pictures }
}
