import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type DigestParts, startDigests } from '../../src/digest/run.ts'
import { digestsInStore } from '../../src/digest/subscribing.ts'
import { takeLease } from '../../src/store/leases.ts'
import { readMeta } from '../../src/store/meta.ts'
import { subscriptionOf } from '../../src/store/subscriptions.ts'
import { clockAt, countingMeters, HOUR, memoryPlatform, windowsAsText } from '../fixtures/digests.ts'
import { knowledge } from '../fixtures/library.ts'
import { group, sqliteStore, subscribed, type TestStore, wish } from '../fixtures/store.ts'

const START = Date.parse('2026-01-16T07:00Z')
const DAY = 24 * HOUR

/** A running bot whose clock goes on by itself, as fast as it is asked to wait. */
function running(store: TestStore, change: Partial<DigestParts> = {}) {
  const clock = clockAt(START)
  const platform = memoryPlatform(clock)
  const logged: string[] = []
  const parts: DigestParts = {
    store,
    routes: [{ deliverer: platform, pace: { turn: async () => {}, giveWay() {} }, atOnce: 1, chatPause: 1000 }],
    composer: windowsAsText(),
    roles: new Set(['schedule', 'send'] as const),
    maxAge: 6 * HOUR,
    owner: 'one',
    zoneRules: '2026a',
    clock: { now: clock.now, adjust: async () => {} },
    wait: async (milliseconds) => {
      // A lease is renewed in time, however long others wait.
      clock.pass(Math.min(milliseconds, 1000) / 5)
      await setImmediate()
    },
    random: () => 1,
    log: (event, fields) => logged.push(`${event} ${fields?.part ?? ''}`.trim()),
    onError: (error) => logged.push(String(error)),
    meters: countingMeters(),
    onSuspended: () => {},
    ...change,
  }
  return { clock, platform, logged, start: () => startDigests(parts) }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await setImmediate()
}

describe('digests', () => {
  it('are made and sent until they are stopped, and then another may send at once', async () => {
    await using store = await sqliteStore()
    await subscribed(store, group, {}, START)
    const bot = running(store)
    const digests = await bot.start()
    await until(() => bot.platform.arrived.length === 1)
    await digests.stop()
    expect(bot.platform.arrived).toMatchObject([{ chat: group.id, text: `first-${START}` }])
    expect(await takeLease(store, { name: 'telegram', owner: 'two', now: START, lasts: 1 })).toBeDefined()
  })

  it('go on after the store was away, and say so once', async () => {
    await using store = await sqliteStore()
    await subscribed(store, group, {}, START)
    let isAway = true
    const away = new Proxy(store, {
      get: (target, name) => {
        if (name === 'db' && isAway) throw new Error('connection lost')
        return Reflect.get(target, name)
      },
    })
    const bot = running(store, { store: away })
    const digests = await bot.start()
    await until(() => bot.clock.now() > START + 120_000)
    isAway = false
    await until(() => bot.platform.arrived.length === 1 && bot.logged.includes('digests go on'))
    await digests.stop()
    const told = bot.logged.filter(
      (line) => line.startsWith('digests interrupted schedule') || line === 'digests go on',
    )
    expect(told).toEqual(['digests interrupted schedule of telegram', 'digests go on'])
  })

  it('are planned anew when the rules of time zones are others', async () => {
    await using store = await sqliteStore()
    // As if the rules had said until now that Rome is an hour further.
    await subscribed(store, group, {}, START + DAY - HOUR)
    const digests = await running(store, { zoneRules: '2026b' }).start()
    await until(async () => (await readMeta(store, 'time-zone-rules')) === '2026b')
    await digests.stop()
    expect(await subscriptionOf(store, group)).toMatchObject({ nextDueAt: START + DAY })
  })

  it('come again soon when a clock that was ahead is put back', async () => {
    await using store = await sqliteStore()
    const bot = running(store)
    bot.clock.set(START + 400 * DAY)
    await subscribed(store, group, {}, START + 400 * DAY)
    const digests = await bot.start()
    await until(() => bot.platform.arrived.length === 1)
    bot.clock.set(START + HOUR)
    await until(async () => ((await subscriptionOf(store, group))?.nextDueAt ?? 0) < START + 2 * DAY)
    await digests.stop()
    expect(await subscriptionOf(store, group)).toMatchObject({ nextDueAt: START + DAY })
    expect(bot.logged).toContain('clock was put back')
  })
})

describe('a subscription', () => {
  it('is due at the next of its times, and again after a pause', async () => {
    await using store = await sqliteStore()
    const clock = clockAt(START)
    const subscriptions = digestsInStore(store, {
      knowledge: () => knowledge,
      times: () => undefined,
      now: clock.now,
      changed: () => {},
    })
    expect(await subscriptions.subscribe(group, wish)).toMatchObject({ nextDueAt: START + DAY })
    expect(await subscriptions.pause(group)).toBe(true)
    clock.pass(10 * DAY + HOUR)
    expect(await subscriptions.resume(group)).toMatchObject({ state: 'active', nextDueAt: START + 11 * DAY })
    expect(await subscriptions.resume(group)).toBeUndefined()
    expect(await subscriptions.unsubscribe(group)).toBe(true)
    expect(await subscriptions.of(group)).toBeUndefined()
  })
})
