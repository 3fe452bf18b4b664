import { describe, expect, it } from 'vitest'
import { clockOf } from '../../src/store/clock.ts'
import { pauseLease, takeLease } from '../../src/store/leases.ts'
import { type NewsItem, noteNews } from '../../src/store/news.ts'
import { beginTry, sendable } from '../../src/store/outbox.ts'
import { putBack } from '../../src/store/put-back.ts'
import { settleAll } from '../../src/store/settle.ts'
import { planDue } from '../../src/store/tick.ts'
import { group, subscribed, type TestStore } from '../fixtures/store.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const NOW = Date.parse('2026-01-16T07:00Z')

const newsItem = (name: string): NewsItem => ({
  name,
  day: '2026-01-10',
  repeats: false,
  formerName: `${name} of old`,
  content: () => name,
})

/** What a store makes of clocks that were wrong. */
export function clocksContract(open: () => Promise<TestStore>): void {
  const take = (store: TestStore, owner: string, now: number) =>
    takeLease(store, { name: 'telegram', owner, now, lasts: 8000 })

  describe('a clock that was a day ahead', () => {
    it('leaves no lease that nobody else may take', async () => {
      await using store = await open()
      await take(store, 'ahead', NOW + DAY)
      expect(await take(store, 'right', NOW)).toMatchObject({ owner: 'right', fence: 2 })
      expect(await take(store, 'other', NOW + 1000)).toBeUndefined()
    })

    it('does not let a machine whose clock is a little behind take what another holds', async () => {
      await using store = await open()
      await take(store, 'one', NOW)
      expect(await take(store, 'behind', NOW - 5000)).toBeUndefined()
    })

    it('leaves no silence, no wait and no news to come when it is put back', async () => {
      await using store = await open()
      const ahead = NOW + DAY
      await subscribed(store, group)
      await planDue(store, { platform: 'telegram', now: ahead, limit: 10 }, (due) =>
        due.map(({ id, windowStart }) => {
          const outcome = { kind: 'digest', composition: 'c1', parts: ['"one"'] } as const
          return {
            subscription: id,
            digestDate: '2026-01-17',
            dueAt: ahead,
            windowStart,
            nextDueAt: ahead + DAY,
            outcome,
          }
        }),
      )
      const lease = await take(store, 'one', ahead)
      await pauseLease(store, 'telegram', ahead + 60_000)
      const [first] = await sendable(store, 'telegram', ahead, 10)
      const begun = lease && first && (await beginTry(store, lease, first, ahead))
      if (!begun) throw new Error('nothing was begun')
      const later = { kind: 'later', runAt: ahead + HOUR, failures: 1, unsureSince: ahead, reason: '502' } as const
      await settleAll(store, [{ begun, chat: group, settlement: later }], ahead)
      const old = newsItem('old')
      await noteNews(store, [old], NOW - DAY)
      await noteNews(store, [old, newsItem('earlier')], ahead)
      await noteNews(store, [old, newsItem('earlier'), newsItem('later')], ahead + 1000)

      await putBack(store, NOW, DAY)
      expect(await sendable(store, 'telegram', NOW, 10)).toMatchObject([{ part: 0, unsureSince: NOW }])
      expect(await take(store, 'one', NOW)).toMatchObject({ silentUntil: 0 })
      const news = await noteNews(store, [], NOW)
      expect(news.get('earlier')).toMatchObject([{ at: NOW }])
      expect(news.get('later')).toMatchObject([{ at: NOW + 1000 }])
    })
  })
}

/** Where several machines share a database, its clock decides. */
export function sharedClockContract(open: () => Promise<TestStore>): void {
  it('goes by the database, whatever the machine’s own clock says', async () => {
    await using store = await open()
    const clock = await clockOf(store, { now: () => Date.parse('2099-01-01'), monotonic: () => performance.now() })
    expect(new Date(clock.now()).getUTCFullYear()).toBe(new Date().getUTCFullYear())
    expect(Number.isSafeInteger(clock.now())).toBe(true)
  })

  it('goes on evenly between two looks at the database', async () => {
    await using store = await open()
    let passed = 0
    const clock = await clockOf(store, { now: Date.now, monotonic: () => passed })
    const before = clock.now()
    passed += 5000
    expect(clock.now() - before).toBe(5000)
    await clock.adjust()
    expect(clock.now() - before).toBeLessThan(5000)
  })
}
