import { describe, expect, it } from 'vitest'
import { forgetChat, forgetCommunity, forgetReader } from '../../src/store/forget.ts'
import { releaseLease, takeLease } from '../../src/store/leases.ts'
import { markTold } from '../../src/store/mark-told.ts'
import { readMeta, writeMeta } from '../../src/store/meta.ts'
import { moveChat } from '../../src/store/move-chat.ts'
import { prune } from '../../src/store/prune.ts'
import { readersInStore } from '../../src/store/settings.ts'
import { storeStatus } from '../../src/store/status.ts'
import {
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  subscriptionOf,
  suspendSubscription,
} from '../../src/store/subscriptions.ts'
import { planDue } from '../../src/store/tick.ts'
import { group, subscribed, type TestStore, topic, wish } from '../fixtures/store.ts'
import { clocksContract } from './clocks.ts'
import { newsContract } from './news.ts'
import { outboxContract } from './outbox.ts'
import { unansweredContract } from './unanswered.ts'

/** What every store keeps to. */
export function storeContract(open: () => Promise<TestStore>): void {
  const reader = { platform: 'telegram', id: '7' }

  newsContract(open)
  unansweredContract(open)

  it('does not tell again what was told in another way', async () => {
    await using store = await open()
    await subscribed(store, group)
    await markTold(store, group, 77)
    expect(await subscriptionOf(store, group)).toMatchObject({ windowStart: 77 })
  })

  describe('settings', () => {
    it('what is set closest to the reader counts', async () => {
      await using store = await open()
      const readers = readersInStore(store, () => 0)
      expect(await readers.language(reader, topic)).toBeUndefined()
      await readers.setLanguage('community', reader, topic, 'ja')
      expect(await readers.language(reader, topic)).toBe('ja')
      await readers.setLanguage('chat', reader, topic, 'it')
      await readers.setTimeZone('chat', reader, topic, 'Asia/Tokyo')
      expect(await readers.language(reader, topic)).toBe('it')
      await readers.setLanguage('reader', reader, topic, 'ar')
      expect(await readers.settings(reader, topic)).toEqual({ language: 'ar', timeZone: 'Asia/Tokyo' })
      expect(await readers.language(reader, group)).toBe('ar')
      await readers.setLanguage('reader', reader, topic, undefined)
      expect(await readers.language(reader, topic)).toBe('it')
    })

    it('are asked for once in thirty seconds, and seen by another process after that', async () => {
      await using store = await open()
      let now = 0
      const [here, there] = [readersInStore(store, () => now), readersInStore(store, () => now)]
      expect(await here.language(reader, group)).toBeUndefined()
      await there.setLanguage('chat', reader, group, 'ja')
      now = 29_999
      expect(await here.language(reader, group)).toBeUndefined()
      now = 30_000
      expect(await here.language(reader, group)).toBe('ja')
    })

    it('hold for the pictures of a chat, else of its community, whoever reads there', async () => {
      await using store = await open()
      const readers = readersInStore(store, () => 0)
      const pictures = async (chat = topic) => (await readers.settings({ ...reader, id: '8' }, chat)).pictures
      expect(await pictures()).toBeUndefined()
      await readers.setPictures('community', reader, topic, 'off')
      expect(await pictures()).toBe('off')
      await readers.setPictures('chat', reader, topic, 'dark')
      await readers.setLanguage('chat', reader, topic, 'it')
      expect(await pictures()).toBe('dark')
      expect(await pictures(group)).toBe('off')
      await readers.setLanguage('chat', reader, topic, undefined)
      expect(await pictures()).toBe('dark')
      await readers.setPictures('chat', reader, topic, undefined)
      expect(await pictures()).toBe('off')
      await readers.setPictures('community', reader, topic, undefined)
      expect(await store.db.selectFrom('setting').selectAll().execute()).toEqual([])
    })

    it('take no choice of pictures that there is not', async () => {
      await using store = await open()
      const row = { scope: 'chat', platform: 'telegram', id: '1', language: null, time_zone: null } as const
      const written = (pictures: string) =>
        store.db
          .insertInto('setting')
          .values({ ...row, pictures: pictures as 'off' }) // as another version might
          .execute()
      await expect(written('sepia')).rejects.toThrow()
      await expect(written('light')).resolves.toBeDefined()
    })

    it('of one platform are not those of another', async () => {
      await using store = await open()
      const readers = readersInStore(store, () => 0)
      await readers.setLanguage('reader', reader, group, 'ja')
      const elsewhere = { platform: 'discord', id: reader.id }
      expect(await readers.language(elsewhere, { platform: 'discord', id: '1' })).toBeUndefined()
    })
  })

  describe('subscriptions', () => {
    it('are kept once for each chat, and changed in place', async () => {
      await using store = await open()
      const first = await subscribed(store, group, {}, 1_770_000_000_000)
      const changed = await subscribed(store, group, { topics: { sectors: ['space', 'ai'], countries: [] } }, 5)
      expect(first.nextDueAt).toBe(1_770_000_000_000)
      expect(changed).toEqual({
        ...wish,
        id: first.id,
        chat: group,
        topics: { sectors: ['ai', 'space'], countries: [] },
        state: 'active',
        nextDueAt: 5,
      })
      expect(await subscriptionOf(store, group)).toEqual(changed)
      expect(await subscriptionOf(store, topic)).toBeUndefined()
    })

    it('pause, resume, are suspended with a reason and end', async () => {
      await using store = await open()
      await subscribed(store, group)
      expect(await pauseSubscription(store, group, 1)).toBe(true)
      expect(await pauseSubscription(store, group, 1)).toBe(false)
      expect((await subscriptionOf(store, group))?.state).toBe('paused')
      expect(await resumeSubscription(store, group, 99, 2)).toBe(true)
      expect(await subscriptionOf(store, group)).toMatchObject({ state: 'active', nextDueAt: 99 })
      expect(await suspendSubscription(store, group, 'Forbidden: bot was kicked', 3)).toBe(true)
      expect(await suspendSubscription(store, group, 'again', 3)).toBe(false)
      expect(await subscriptionOf(store, group)).toMatchObject({
        state: 'suspended',
        reason: 'Forbidden: bot was kicked',
      })
      expect(await removeSubscription(store, group)).toBe(true)
      expect(await subscriptionOf(store, group)).toBeUndefined()
    })

    it('follow a group to its new id, with its topics and what was set for it', async () => {
      await using store = await open()
      const readers = readersInStore(store, () => 0)
      await readers.setLanguage('community', reader, group, 'ja')
      await readers.setPictures('chat', reader, group, 'dark')
      const { id } = await subscribed(store, group)
      await subscribed(store, topic)
      await moveChat(store, group, '-100999')
      const there = { platform: 'telegram', id: '-100999', community: '-100999' }
      expect(await subscriptionOf(store, there)).toMatchObject({ id, chat: there })
      expect((await subscriptionOf(store, topic))?.chat.community).toBe('-100999')
      expect(await subscriptionOf(store, group)).toBeUndefined()
      readers.refresh()
      expect(await readers.settings(reader, there)).toMatchObject({ language: 'ja', pictures: 'dark' })
      expect(await readers.settings(reader, group)).toMatchObject({ language: undefined, pictures: undefined })
    })

    it('keep the newer one where a moved group has subscribed anew', async () => {
      await using store = await open()
      const there = { platform: 'telegram', id: '-100999' }
      await subscribed(store, group)
      const newer = await subscribed(store, there, { language: 'ar' })
      await moveChat(store, group, there.id)
      expect(await subscriptionOf(store, there)).toMatchObject({ id: newer.id, language: 'ar' })
      expect(await subscriptionOf(store, group)).toBeUndefined()
    })
  })

  describe('digests that are due', () => {
    it('are planned with the pictures of their chat, else of their community', async () => {
      await using store = await open()
      const readers = readersInStore(store, () => 0)
      const own = { platform: 'telegram', id: '7' }
      const elsewhere = { platform: 'telegram', id: '-200/1', community: '-200' }
      for (const chat of [group, topic, own, elsewhere]) await subscribed(store, chat)
      await readers.setPictures('community', reader, group, 'off')
      await readers.setPictures('chat', reader, topic, 'dark')
      await readers.setPictures('chat', reader, own, 'light')
      // What another platform's chat of that id chose, or its language, is none of it.
      await readers.setPictures('chat', { ...reader, platform: 'discord' }, elsewhere, 'off')
      await readers.setLanguage('chat', reader, elsewhere, 'ja')
      const planned = new Map<string, unknown>()
      await planDue(store, { platform: 'telegram', now: 1, limit: 10 }, (due) =>
        due.map(({ id, chat, windowStart, pictures }) => {
          planned.set(chat.id, pictures)
          return {
            subscription: id,
            digestDate: '2026-01-17',
            dueAt: 1,
            windowStart,
            nextDueAt: 9,
            outcome: { kind: 'nothing' },
          }
        }),
      )
      expect(Object.fromEntries(planned)).toEqual({
        [group.id]: 'off',
        [topic.id]: 'dark',
        [own.id]: 'light',
        [elsewhere.id]: undefined,
      })
    })
  })

  describe('forgetting', () => {
    it('a reader, a chat or a community leaves nothing of them', async () => {
      await using store = await open()
      const readers = readersInStore(store, () => 0)
      for (const scope of ['reader', 'chat', 'community'] as const)
        await readers.setLanguage(scope, reader, topic, 'ja')
      for (const place of ['chat', 'community'] as const) await readers.setPictures(place, reader, topic, 'off')
      await subscribed(store, topic)
      await forgetReader(store, reader, [])
      await forgetChat(store, topic)
      readers.refresh()
      expect(await readers.language({ ...reader, id: '8' }, topic)).toBe('ja')
      await forgetCommunity(store, 'telegram', group.id)
      for (const table of ['setting', 'subscription', 'delivery'] as const)
        expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([])
    })
  })

  describe('leases', () => {
    const one = { name: 'telegram', owner: 'one', now: 0, lasts: 10 }
    const other = { ...one, owner: 'other' }

    it('have one holder, who renews, until they lapse; each new holder has a higher fence', async () => {
      await using store = await open()
      expect(await takeLease(store, one)).toMatchObject({ owner: 'one', fence: 1 })
      expect(await takeLease(store, { ...other, now: 9 })).toBeUndefined()
      expect(await takeLease(store, { ...one, now: 9 })).toMatchObject({ fence: 1 })
      expect(await takeLease(store, { ...other, now: 18 })).toBeUndefined()
      expect(await takeLease(store, { ...other, now: 19 })).toMatchObject({ owner: 'other', fence: 2 })
      expect(await takeLease(store, { ...one, now: 20 })).toBeUndefined()
    })

    it('that are given back are free at once', async () => {
      await using store = await open()
      await takeLease(store, one)
      await releaseLease(store, one)
      expect(await takeLease(store, other)).toMatchObject({ fence: 2 })
    })
  })

  it('remembers a word under a name', async () => {
    await using store = await open()
    expect(await readMeta(store, 'last-tick')).toBeUndefined()
    await writeMeta(store, 'last-tick', '1')
    await writeMeta(store, 'last-tick', '2')
    expect(await readMeta(store, 'last-tick')).toBe('2')
  })

  it('tells how it stands', async () => {
    await using store = await open()
    await subscribed(store, group)
    await takeLease(store, { name: 'telegram', owner: 'one', now: 0, lasts: 10 })
    expect(await storeStatus(store.db)).toEqual({
      schema: '0006-pictures',
      subscriptions: { active: 1 },
      deliveries: {},
      oldestDueAt: undefined,
      leases: [{ name: 'telegram', owner: 'one', heldUntil: 10 }],
    })
    expect(await prune(store, 100)).toBe(0)
  })

  clocksContract(open)
  outboxContract(open)
}
