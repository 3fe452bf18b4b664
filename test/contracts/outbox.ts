import { describe, expect, it } from 'vitest'
import { type Lease, takeLease } from '../../src/store/leases.ts'
import { backlog, beginTry, sendable, type Try, takeOver } from '../../src/store/outbox.ts'
import { prune } from '../../src/store/prune.ts'
import { type Settlement, settleAll } from '../../src/store/settle.ts'
import type { Store } from '../../src/store/store.ts'
import { pauseSubscription, subscriptionOf } from '../../src/store/subscriptions.ts'
import { type Due, type Plan, planDue } from '../../src/store/tick.ts'
import { group, subscribed, type TestStore, topic } from '../fixtures/store.ts'

const DATE = '2026-01-17'

/** Due at 1,000, two parts. */
function planned({ id, windowStart }: Due): Plan {
  const outcome = { kind: 'digest', composition: 'c1', parts: ['"one"', '"two"'] } as const
  return { subscription: id, digestDate: DATE, dueAt: 1000, windowStart, nextDueAt: 2000, outcome }
}

async function tick(store: Store, change: Partial<Plan> = {}, now = 1000): Promise<number> {
  return planDue(store, { platform: 'telegram', now, limit: 500 }, (due) =>
    due.map((one) => ({ ...planned(one), ...change })),
  )
}

async function states(store: Store) {
  const rows = await store.db.selectFrom('delivery').select(['state', 'part']).orderBy('part').execute()
  return rows.map(({ state }) => state)
}

async function held(store: Store, owner = 'one', now = 1000): Promise<Lease> {
  const lease = await takeLease(store, { name: 'telegram', owner, now, lasts: 1000 })
  if (!lease) throw new Error('another holds the lease')
  return lease
}

/** Begins a try at the first part that waits. */
async function begun(store: Store, lease: Lease, now = 1000) {
  const [first] = await sendable(store, 'telegram', now, 10)
  const one = first && (await beginTry(store, lease, first, now))
  if (!one) throw new Error('nothing to send')
  return one
}

const later = { kind: 'later', runAt: 3000, failures: 1, unsureSince: 1000, reason: 'unreachable' } as const
const failed = { kind: 'failed', reason: 'unreachable' } as const
const sent = (messageId: string, nextAt: number) => ({ kind: 'sent', messageId, nextAt }) as const

/** Whether it counted. */
async function settle(store: Store, begun: Try, settlement: Settlement, now = 1001): Promise<boolean | undefined> {
  const [counted] = await settleAll(store, [{ begun, chat: group, settlement }], now)
  return counted
}

/** The way of a digest from its time to the platform. */
export function outboxContract(open: () => Promise<TestStore>): void {
  describe('due subscriptions', () => {
    it('are planned once, with their messages stored once', async () => {
      await using store = await open()
      await subscribed(store, group)
      await subscribed(store, topic)
      expect(await tick(store)).toBe(2)
      expect(await tick(store)).toBe(0)
      expect(await subscriptionOf(store, group)).toMatchObject({ nextDueAt: 2000, windowStart: 1000 })
      expect(await store.db.selectFrom('composition').selectAll().execute()).toHaveLength(1)
      expect(await backlog(store, 'telegram', 10)).toBe(4)
      expect(await backlog(store, 'telegram', 3)).toBe(3)
      expect(await backlog(store, 'discord', 3)).toBe(0)
    })

    it('that are paused, or of another platform, are left alone', async () => {
      await using store = await open()
      await subscribed(store, group)
      await pauseSubscription(store, group, 0)
      await subscribed(store, { platform: 'discord', id: '1' })
      expect(await tick(store)).toBe(0)
    })

    it('with a digest of that date already keep their window open for the next one', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      await subscribed(store, group, { localTime: '18:00' }, 1500)
      await tick(store, { dueAt: 1500 }, 1500)
      expect(await subscriptionOf(store, group)).toMatchObject({ nextDueAt: 2000, windowStart: 1000 })
      expect(await states(store)).toEqual(['pending', 'waiting'])
    })

    it('with nothing new close their window without a delivery; stale and failed ones leave it open', async () => {
      await using store = await open()
      await subscribed(store, group, {}, 1)
      await tick(store, { outcome: { kind: 'stale' }, nextDueAt: 500 }, 100)
      await tick(
        store,
        { outcome: { kind: 'failed', reason: 'a fault' }, digestDate: '2026-01-18', nextDueAt: 600 },
        500,
      )
      expect((await subscriptionOf(store, group))?.windowStart).toBeUndefined()
      await tick(store, { outcome: { kind: 'nothing' }, digestDate: '2026-01-19' })
      expect((await subscriptionOf(store, group))?.windowStart).toBe(1000)
      expect((await states(store)).sort()).toEqual(['dropped', 'failed'])
    })

    it('are left as they were when planning fails', async () => {
      await using store = await open()
      await subscribed(store, group)
      const broken = planDue(store, { platform: 'telegram', now: 1000, limit: 500 }, () => {
        throw new Error('a fault')
      })
      await expect(broken).rejects.toThrow('a fault')
      expect(await tick(store)).toBe(1)
    })
  })

  describe('a delivery', () => {
    it('goes part by part', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      const lease = await held(store)
      const [first, ...others] = await sendable(store, 'telegram', 1000, 10)
      expect(first).toMatchObject({ chat: group, language: 'it', part: 0, text: '"one"', failures: 0, dueAt: 1000 })
      expect(others).toEqual([])
      expect(await settle(store, await begun(store, lease), sent('m1', 2000), 1001)).toBe(true)
      expect(await sendable(store, 'telegram', 1999, 10)).toEqual([])
      expect(await sendable(store, 'telegram', 2000, 10)).toMatchObject([{ part: 1, text: '"two"' }])
    })

    it('is tried by one sender, while its lease lasts', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      const lease = await held(store)
      const [first] = await sendable(store, 'telegram', 1000, 10)
      if (!first) throw new Error('nothing to send')
      expect(await beginTry(store, lease, first, 2000)).toBeUndefined()
      expect(await beginTry(store, { ...lease, fence: 2 }, first, 1000)).toBeUndefined()
      expect(await beginTry(store, { ...lease, owner: 'other' }, first, 1000)).toBeUndefined()
      expect(await beginTry(store, lease, first, 1000)).toMatchObject({ owner: 'one', attempt: 1 })
      expect(await beginTry(store, lease, first, 1000)).toBeUndefined()
    })

    it('left in the middle is taken over, and the late word of its first sender does not count', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      const late = await begun(store, await held(store))
      const lease = await held(store, 'other', 5000)
      expect(await takeOver(store, 'telegram', lease.fence, 5000)).toBe(1)
      expect(await sendable(store, 'telegram', 5000, 10)).toMatchObject([{ part: 0, unsureSince: 1000 }])
      const again = await begun(store, lease, 5000)
      expect(again.attempt).toBe(2)
      expect(await settle(store, late, sent('m1', 5001), 5001)).toBe(false)
      expect(await settle(store, again, sent('m2', 5002), 5002)).toBe(true)
    })

    it('is tried again later, and remembers since when it is unsure', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      const lease = await held(store)
      expect(await settle(store, await begun(store, lease), later)).toBe(true)
      expect(await sendable(store, 'telegram', 2999, 10)).toEqual([])
      expect(await sendable(store, 'telegram', 3000, 10)).toMatchObject([{ failures: 1, unsureSince: 1000 }])
    })

    it('that fails for good takes its later parts with it, and what was missed is in the next digest', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      await settle(store, await begun(store, await held(store)), failed)
      expect(await states(store)).toEqual(['failed', 'dropped'])
      expect((await subscriptionOf(store, group))?.windowStart).toBeUndefined()
    })

    it('of which a part did not arrive is told again as a whole', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      const lease = await held(store)
      await settle(store, await begun(store, lease), sent('m1', 1000))
      await settle(store, await begun(store, lease), failed)
      expect(await states(store)).toEqual(['sent', 'failed'])
      expect((await subscriptionOf(store, group))?.windowStart).toBeUndefined()
    })

    it('that cannot be written holds up none of those that are written with it', async () => {
      await using store = await open()
      await subscribed(store, group)
      await subscribed(store, topic)
      await tick(store)
      const lease = await held(store)
      const [one, other] = [await begun(store, lease), await begun(store, lease)]
      const reason = `odd \u0000 \ud800 words${' and more'.repeat(100)}`
      const both = [
        { begun: one, chat: group, settlement: { kind: 'failed', reason } },
        { begun: other, chat: topic, settlement: sent('m2', 2000) },
      ] as const
      expect(await settleAll(store, both, 1001)).toEqual([true, true])
      const rows = await store.db.selectFrom('delivery').select(['last_error']).where('state', '=', 'failed').execute()
      expect(rows[0]?.last_error).toMatch(/^odd .{195,196}$/u)
    })

    it('to a chat that is gone suspends the subscription and keeps its window', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      expect(await settle(store, await begun(store, await held(store)), { kind: 'suspended', reason: 'kicked' })).toBe(
        true,
      )
      expect(await subscriptionOf(store, group)).toMatchObject({ state: 'suspended', reason: 'kicked' })
      expect((await subscriptionOf(store, group))?.windowStart).toBeUndefined()
      expect(await states(store)).toEqual(['dropped', 'dropped'])
      expect(await backlog(store, 'telegram', 10)).toBe(0)
    })

    it('to a group that has moved follows it', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      await settle(store, await begun(store, await held(store)), { ...later, runAt: 1001, movedTo: '-100999' })
      const [next] = await sendable(store, 'telegram', 1001, 10)
      expect(next?.chat).toEqual({ platform: 'telegram', id: '-100999', community: '-100999' })
    })

    it('that waits is dropped with a pause', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      await pauseSubscription(store, group, 1001)
      expect(await states(store)).toEqual(['dropped', 'dropped'])
      expect((await subscriptionOf(store, group))?.windowStart).toBeUndefined()
    })

    it('is pruned with its text once it is old and settled, not before', async () => {
      await using store = await open()
      await subscribed(store, group)
      await tick(store)
      const lease = await held(store)
      await settle(store, await begun(store, lease), sent('m1', 1000))
      expect(await prune(store, 2000)).toBe(1)
      expect(await sendable(store, 'telegram', 2000, 10)).toMatchObject([{ text: '"two"' }])
      await settle(store, await begun(store, lease), sent('m2', 1000))
      expect(await prune(store, 2000)).toBe(1)
      expect(await store.db.selectFrom('composition').selectAll().execute()).toEqual([])
    })
  })
}
