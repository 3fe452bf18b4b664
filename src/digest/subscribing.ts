import { randomUUID } from 'node:crypto'
import type { Chat, Subscription, Wish } from '../command/services.ts'
import type { Store } from '../store/store.ts'
import {
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  saveSubscription,
  subscriptionOf,
} from '../store/subscriptions.ts'
import { nextDue } from './due.ts'

/** What a chat can do about its digests. */
export function subscriptionsInStore(store: Store, now: () => number) {
  return {
    of: (chat: Chat): Promise<Subscription | undefined> => subscriptionOf(store, chat),
    /** Makes a subscription, or changes and wakes the one that is there. @throws {RangeError} on an unknown time zone */
    subscribe: (chat: Chat, wish: Wish): Promise<Subscription> =>
      saveSubscription(store, { id: randomUUID(), chat, wish, nextDueAt: nextDue(wish, now()), now: now() }),
    /** Whether there was one to pause. */
    pause: (chat: Chat): Promise<boolean> => pauseSubscription(store, chat, now()),
    /** The one that was woken, if there was one. */
    async resume(chat: Chat): Promise<Subscription | undefined> {
      const found = await subscriptionOf(store, chat)
      if (!found || !(await resumeSubscription(store, chat, nextDue(found, now()), now()))) return undefined
      return subscriptionOf(store, chat)
    },
    /** Whether there was one to end. */
    unsubscribe: (chat: Chat): Promise<boolean> => removeSubscription(store, chat),
  }
}
