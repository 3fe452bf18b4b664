import { randomUUID } from 'node:crypto'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Chat, DigestPreview, Digests, Subscription, Wish } from '../command/services.ts'
import { markTold } from '../store/mark-told.ts'
import { isPlanned } from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import {
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  saveSubscription,
  subscriptionOf,
} from '../store/subscriptions.ts'
import { composeDigest } from './compose.ts'
import { localDate, nextDue } from './due.ts'
import { type NewsTimes, newsFor } from './news.ts'

export interface DigestParts {
  readonly knowledge: () => Knowledge
  readonly times: NewsTimes
  readonly now: () => number
  /** Called when a chat's digest was made, changed or ended. */
  readonly changed: () => void
}

/** What a chat can do about its digests. */
export function digestsInStore(store: Store, { knowledge, times, now, changed }: DigestParts): Digests {
  return {
    of: (chat: Chat): Promise<Subscription | undefined> => subscriptionOf(store, chat),
    /** Makes a subscription, or changes the one that is there. @throws {RangeError} on an unknown time zone */
    async subscribe(chat: Chat, wish: Wish, state: 'active' | 'paused' = 'active'): Promise<Subscription> {
      const before = await subscriptionOf(store, chat)
      const next = nextDue(wish, now())
      // A day has one digest: where it has been made already, the next one comes on another.
      const isMade = before && (await isPlanned(store, before.id, localDate(wish.timeZone, next)))
      const nextDueAt = isMade ? nextDue(wish, next) : next
      const saved = await saveSubscription(store, { id: randomUUID(), chat, wish, state, nextDueAt, now: now() })
      changed()
      return saved
    },
    /** Whether there was one to pause. */
    pause: (chat: Chat): Promise<boolean> => pauseSubscription(store, chat, now()),
    /** The one that was woken, if there was one. */
    async resume(chat: Chat): Promise<Subscription | undefined> {
      const found = await subscriptionOf(store, chat)
      if (!found) return undefined
      const nextDueAt = nextDue(found, now())
      const isResumed = await resumeSubscription(store, chat, nextDueAt, now())
      return isResumed ? { ...found, state: 'active', reason: undefined, nextDueAt } : undefined
    },
    /** Whether there was one to end. */
    async unsubscribe(chat: Chat): Promise<boolean> {
      const isRemoved = await removeSubscription(store, chat)
      changed()
      return isRemoved
    },
    preview({ language, topics, timeZone }, since): DigestPreview {
      const to = now()
      const fromDate = since === undefined ? undefined : localDate(timeZone, since)
      const request = { language, topics, from: since, to, fromDate, date: localDate(timeZone, to), saysNothing: false }
      const considered = newsFor(knowledge().library, topics, request, times)
      return {
        answer: composeDigest(request, knowledge(), times),
        considered: considered.map(({ briefing, why }) => ({ briefing: briefing.id, why })),
      }
    },
    markTold: (chat) => markTold(store, chat, now()),
  }
}
