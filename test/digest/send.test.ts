import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { deliveryKey } from '../../src/digest/attempt.ts'
import { tick } from '../../src/digest/schedule.ts'
import { createSender } from '../../src/digest/send.ts'
import type { Refusal } from '../../src/platforms/platform.ts'
import { pauseSubscription, subscriptionOf } from '../../src/store/subscriptions.ts'
import { clockAt, HOUR, memoryPlatform, scheduleParts, senderParts, windowsAsText } from '../fixtures/digests.ts'
import { group, sqliteStore, subscribed, topic } from '../fixtures/store.ts'

const START = Date.parse('2026-01-16T07:00Z')

/** A bot with one digest on its way to each chat. */
async function bot(text = 'news', chats = [group]) {
  const store = await sqliteStore()
  const clock = clockAt(START)
  const platform = memoryPlatform(clock)
  for (const chat of chats) await subscribed(store, chat, {}, START)
  await tick(
    scheduleParts(
      store,
      clock,
      platform,
      windowsAsText(() => text),
    ),
  )
  const parts = senderParts(store, clock, platform)
  const sender = createSender(parts)
  return {
    store,
    clock,
    platform,
    parts,
    sender,
    async send() {
      await sender.hold()
      await sender.sendDue()
      await sender.settled()
    },
    rows: () => store.db.selectFrom('delivery').selectAll().orderBy('part').execute(),
    [Symbol.asyncDispose]: store[Symbol.asyncDispose],
  }
}

const refusing = (refusal: Refusal) => () => refusal

describe('a sender', () => {
  it('sends a digest part by part, with a pause between them', async () => {
    await using it = await bot('one|two')
    await it.send()
    await it.send()
    expect(it.platform.arrived.map(({ text }) => text)).toEqual(['one'])
    it.clock.pass(1000)
    await it.send()
    await it.send()
    expect(it.platform.arrived).toMatchObject([
      { chat: group.id, text: 'one', at: START },
      { chat: group.id, text: 'two', at: START + 1000 },
    ])
    expect(await it.rows()).toMatchObject([
      { state: 'sent', message_id: 'm1', settled_at: START },
      { state: 'sent', message_id: 'm2', settled_at: START + 1000 },
    ])
  })

  it('sends nothing without the lease', async () => {
    await using it = await bot()
    const other = createSender({ ...it.parts, owner: 'other' })
    expect(await other.hold()).toBe(true)
    await it.send()
    expect(it.platform.arrived).toEqual([])
    await other.stop()
    await it.send()
    expect(it.platform.arrived).toHaveLength(1)
  })

  it('is silent for as long as the platform asks, also after a restart, and loses no patience over it', async () => {
    await using it = await bot()
    it.platform.reply = refusing({ kind: 'slow-down', milliseconds: HOUR })
    await it.send()
    it.platform.reply = () => undefined
    await it.sender.stop()
    const again = createSender({ ...it.parts, owner: 'again' })
    it.clock.set(START + HOUR - 1)
    await again.hold()
    expect(await again.sendDue()).toBe(0)
    it.clock.pass(1)
    await again.hold()
    expect(await again.sendDue()).toBe(1)
    await again.settled()
    expect(await it.rows()).toMatchObject([{ state: 'sent', attempt: 2, failures: 0, unsure_since: START + HOUR }])
  })

  it.each([
    ['at once, where only the chat has to wait', { isOfChat: true }, 0],
    ['after a minute, where the platform does not say whether all have to', {}, 60_000],
  ])('goes on with other chats %s', async (_, of, pause) => {
    const other = { platform: 'telegram', id: '7' }
    await using it = await bot('news', [group, other])
    it.platform.reply = ({ id }) => (id === group.id ? { kind: 'slow-down', milliseconds: 5 * HOUR, ...of } : undefined)
    for (let at = 0; at < 3; at++) await it.send()
    it.clock.pass(pause)
    for (let at = 0; at < 3; at++) await it.send()
    expect(it.platform.arrived).toEqual([expect.objectContaining({ chat: other.id })])
    it.platform.reply = () => undefined
    it.clock.set(START + 5 * HOUR + pause)
    await it.send()
    expect(it.platform.arrived.map(({ chat }) => chat)).toEqual([other.id, group.id])
  })

  it.each(['gone', 'forbidden'] as const)('suspends a chat that is %s, and says why', async (kind) => {
    await using it = await bot('one|two')
    it.platform.reply = refusing({ kind, reason: 'Forbidden: bot was kicked' })
    await it.send()
    expect(it.parts.suspended).toEqual([{ chat: group, language: 'it', kind, reason: 'Forbidden: bot was kicked' }])
    expect(await subscriptionOf(it.store, group)).toMatchObject({ state: 'suspended', windowStart: undefined })
    expect((await it.rows()).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
  })

  it('has six requests in flight at most, and begins another when one of them is done', async () => {
    const chats = Array.from({ length: 8 }, (_, at) => ({ platform: 'telegram', id: String(at) }))
    await using it = await bot('news', chats)
    const held: PromiseWithResolvers<undefined>[] = []
    it.platform.reply = () => {
      const request = Promise.withResolvers<undefined>()
      held.push(request)
      return request.promise as Promise<never> // nothing is said: it arrives
    }
    const sender = createSender({ ...it.parts, atOnce: 6 })
    await sender.hold()
    const sending = sender.sendDue()
    while (held.length < 6) await setImmediate()
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    expect(held).toHaveLength(6)
    for (let at = 0; at < 8; at++) {
      while (held.length <= at) await setImmediate()
      held[at]?.resolve(undefined)
    }
    await sending
    await sender.settled()
    expect(it.platform.arrived).toHaveLength(8)
    expect(it.parts.meters.outcomes).toEqual({ sent: 8 })
  })

  it('follows a group that has moved', async () => {
    await using it = await bot()
    it.platform.reply = ({ id }) => (id === group.id ? { kind: 'moved', to: '-100999' } : undefined)
    await it.send()
    await it.send()
    expect(it.platform.arrived).toMatchObject([{ chat: '-100999' }])
    expect(await subscriptionOf(it.store, group)).toBeUndefined()
  })

  it('does not try again what the platform rejects', async () => {
    await using it = await bot('one|two')
    it.platform.reply = refusing({ kind: 'rejected', reason: 'message is too long' })
    await it.send()
    await it.send()
    expect(await it.rows()).toMatchObject([
      { state: 'failed', last_error: 'message is too long', attempt: 1 },
      { state: 'dropped' },
    ])
    expect(it.parts.meters.outcomes).toEqual({ rejected: 1 })
    expect((await subscriptionOf(it.store, group))?.windowStart).toBeUndefined()
  })

  it('keeps everything, and tries again after a while, when the token is refused', async () => {
    await using it = await bot('news', [group, topic])
    it.platform.reply = refusing({ kind: 'token-refused', reason: '401' })
    await it.send()
    await it.send()
    expect(it.parts.meters.outcomes).toEqual({ 'token-refused': 1 })
    it.platform.reply = () => undefined
    it.clock.pass(30_000)
    await it.send()
    await it.send()
    expect(it.platform.arrived.map(({ chat }) => chat).sort()).toEqual([group.id, topic.id].sort())
    expect((await it.rows()).map(({ failures }) => failures)).toEqual([0, 0])
  })

  it('leaves the lease to whoever gets through when it gets through to nobody', async () => {
    const chats = Array.from({ length: 9 }, (_, at) => ({ platform: 'telegram', id: String(at) }))
    await using it = await bot('news', chats)
    it.platform.reply = refusing({ kind: 'unreachable', reason: 'network' })
    await it.send()
    expect(it.parts.meters.outcomes).toEqual({ unreachable: 8 })
    expect(await it.sender.hold()).toBe(false)
    it.clock.pass(8000)
    const next = createSender({ ...it.parts, owner: 'next' })
    expect(await next.hold()).toBe(true)
    it.clock.pass(10_000)
    await next.stop()
    expect(await it.sender.hold()).toBe(true)
  })

  it('tries again after growing pauses when the platform is not reached, and in the end gives up visibly', async () => {
    await using it = await bot()
    const tried: number[] = []
    it.platform.reply = () => {
      tried.push(it.clock.now() - START)
      throw new TypeError('socket hang up')
    }
    await it.send()
    const pauses = async (count: number) => {
      for (let round = 0; round < count; round++) {
        const [row] = await it.rows()
        it.clock.set(row?.run_at ?? 0)
        await it.send()
      }
    }
    await pauses(3)
    expect(tried).toEqual([0, 5000, 15_000, 35_000])
    await pauses(40)
    const [row] = await it.rows()
    expect(row?.settled_at).not.toBeNull()
    expect((await subscriptionOf(it.store, group))?.windowStart).toBeUndefined()
  })

  it('does not begin what became stale, and keeps its window for the next digest', async () => {
    await using it = await bot()
    it.clock.pass(6 * HOUR + 1)
    await it.send()
    expect(it.platform.arrived).toEqual([])
    expect(await it.rows()).toMatchObject([{ state: 'dropped', last_error: 'stale' }])
    expect((await subscriptionOf(it.store, group))?.windowStart).toBeUndefined()
  })

  it('finishes what was begun, however late', async () => {
    await using it = await bot('one|two')
    await it.send()
    it.clock.pass(7 * HOUR)
    await it.send()
    expect(it.platform.arrived.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  it('sends nothing to a chat that paused its digests between two tries', async () => {
    await using it = await bot()
    it.platform.reply = () =>
      pauseSubscription(it.store, group, START).then(() => ({ kind: 'unreachable', reason: '502' }))
    await it.send()
    it.platform.reply = () => undefined
    it.clock.pass(5000)
    await it.send()
    expect(it.platform.arrived).toEqual([])
    expect(await it.rows()).toMatchObject([{ state: 'dropped', last_error: 'paused' }])
  })

  it('writes down what was sent as soon as the store is back', async () => {
    await using it = await bot()
    const { db } = it.store
    let outages = 3
    const store = new Proxy(it.store, {
      get: (target, name) => {
        if (name === 'db' && it.platform.arrived.length > 0 && outages-- > 0) throw new Error('connection lost')
        return Reflect.get(target, name)
      },
    })
    const sender = createSender({ ...it.parts, store })
    await sender.hold()
    await sender.sendDue()
    await sender.settled()
    expect(await db.selectFrom('delivery').select('state').execute()).toEqual([{ state: 'sent' }])
    expect(it.clock.now() - START).toBe(3000)
  })
})

describe('after a crash in the middle of a request', () => {
  /** A first sender that died while the platform had the request: it arrived, or it did not. */
  async function crashed(arrived: boolean) {
    const it = await bot()
    let key = ''
    it.platform.reply = (chat, asked) => {
      key = asked
      if (arrived) it.platform.arrived.push({ chat: chat.id, text: 'news', key, at: it.clock.now() })
      return new Promise(() => {})
    }
    await it.sender.hold()
    await it.sender.sendDue()
    it.platform.reply = () => undefined
    const asked: string[] = []
    const wasSent = async (_: unknown, looked: string, since: number) => {
      asked.push(looked)
      return it.platform.arrived.find((one) => one.key === looked && one.at >= since) && 'found'
    }
    const next = createSender({ ...it.parts, owner: 'next', deliverer: { ...it.platform, wasSent } })
    return { ...it, key: () => key, asked, next }
  }

  async function resume(next: ReturnType<typeof createSender>) {
    await next.hold()
    await next.sendDue()
    await next.settled()
  }

  it('the next sender waits for the lease to lapse, and sends again at once under the same key', async () => {
    await using it = await crashed(false)
    it.clock.pass(7999)
    expect(await it.next.hold()).toBe(false)
    it.clock.pass(1)
    await resume(it.next)
    expect(it.asked).toEqual([])
    expect(it.platform.arrived).toMatchObject([{ key: it.key() }])
  })

  it.each([true, false])('the platform is asked after two minutes whether it arrived: %s', async (arrived) => {
    await using it = await crashed(arrived)
    it.clock.pass(2 * 60 * 1000 + 1)
    await resume(it.next)
    expect(it.asked).toEqual([it.key()])
    expect(it.platform.arrived).toHaveLength(1)
    expect(await it.rows()).toMatchObject([{ state: 'sent', message_id: arrived ? 'found' : 'm1', owner: 'next' }])
  })

  it('what is stale by then is not sent again', async () => {
    await using it = await crashed(false)
    it.clock.pass(7 * HOUR)
    await resume(it.next)
    expect(it.platform.arrived).toEqual([])
    expect(await it.rows()).toMatchObject([{ state: 'failed' }])
  })
})

it('gives each part a key of its own that any platform takes', () => {
  const one = { subscription: 'b1946ac9-2f2f', digestDate: '2026-01-16', part: 0 }
  expect(deliveryKey(one)).toMatch(/^[\w-]{22}$/)
  expect(deliveryKey(one)).toBe(deliveryKey({ ...one }))
  expect(deliveryKey(one)).not.toBe(deliveryKey({ ...one, part: 1 }))
})
