import { describe, expect, it } from 'vitest'
import { composingOnce } from '../../src/digest/compose-once.ts'
import { tick } from '../../src/digest/schedule.ts'
import { readersInStore } from '../../src/store/settings.ts'
import { subscriptionOf } from '../../src/store/subscriptions.ts'
import { clockAt, HOUR, memoryPlatform, scheduleParts, titled, windowsAsText } from '../fixtures/digests.ts'
import { group, sqliteStore, subscribed, type TestStore, topic } from '../fixtures/store.ts'

const at = (text: string) => Date.parse(text)
/** 08:00 in Rome. */
const DUE = at('2026-01-16T07:00Z')
const DAY = 24 * HOUR

async function deliveries(store: TestStore) {
  return store.db
    .selectFrom('delivery')
    .select(['digest_date', 'state', 'last_error', 'due_at'])
    .orderBy('digest_date')
    .execute()
}

/** A store with one chat that is due, and what ticks in it. */
async function due(nextDueAt = DUE, change = {}) {
  const store = await sqliteStore()
  const clock = clockAt(DUE)
  const platform = memoryPlatform(clock)
  await subscribed(store, group, change, nextDueAt)
  return {
    store,
    clock,
    platform,
    parts: scheduleParts(store, clock, platform),
    [Symbol.asyncDispose]: store[Symbol.asyncDispose],
  }
}

describe('the tick', () => {
  it('makes each digest when it is due, from where the last one ended', async () => {
    await using bot = await due()
    bot.clock.set(DUE - 1)
    expect(await tick(bot.parts)).toBe(0)
    bot.clock.set(DUE + 30)
    expect(await tick(bot.parts)).toBe(1)
    bot.clock.set(DUE + DAY + 70)
    expect(await tick(bot.parts)).toBe(1)
    const texts = await bot.store.db.selectFrom('composition').select('parts').orderBy('created_at').execute()
    expect(texts.map(({ parts }) => parts)).toEqual([`["first-${DUE}"]`, `["${DUE}-${DUE + DAY}"]`])
    expect(await deliveries(bot.store)).toMatchObject([
      { digest_date: '2026-01-16', state: 'pending' },
      { digest_date: '2026-01-17', state: 'pending' },
    ])
    expect(await subscriptionOf(bot.store, group)).toMatchObject({ nextDueAt: DUE + 2 * DAY, windowStart: DUE + DAY })
  })

  it('composes and prepares equal digests once', async () => {
    await using bot = await due()
    await subscribed(bot.store, topic, {}, DUE)
    await subscribed(bot.store, { platform: 'telegram', id: '5' }, { language: 'ja' }, DUE)
    expect(await tick(bot.parts)).toBe(3)
    expect(bot.platform.prepared).toBe(2)
  })

  it('tells equal digests apart by the pictures that their chats want', async () => {
    await using bot = await due()
    const chats = ['5', '6', '7', '8'].map((id) => ({ platform: 'telegram', id }))
    for (const chat of chats) await subscribed(bot.store, chat, {}, DUE)
    const readers = readersInStore(bot.store, bot.clock.now)
    const reader = { platform: 'telegram', id: '1' }
    for (const [at, choice] of (['off', 'dark', 'dark'] as const).entries())
      await readers.setPictures('chat', reader, chats[at] ?? group, choice)
    const asked: unknown[] = []
    const composer = windowsAsText(({ pictures }) => {
      asked.push(pictures)
      return `pictures ${pictures}`
    })
    expect(await tick(scheduleParts(bot.store, bot.clock, bot.platform, composer))).toBe(5)
    expect(asked.sort()).toEqual(['dark', 'off', undefined])
    const kept = await bot.store.db.selectFrom('composition').select('parts').orderBy('parts').execute()
    expect(kept.map(({ parts }) => parts)).toEqual(['["pictures dark"]', '["pictures off"]', '["pictures undefined"]'])
  })

  it('makes only the latest of several that were missed, over all of their time', async () => {
    await using bot = await due(DUE - 5 * DAY)
    bot.clock.set(DUE + HOUR)
    await tick(bot.parts)
    expect(await deliveries(bot.store)).toMatchObject([{ digest_date: '2026-01-16', due_at: DUE }])
  })

  it('records one that is stale as dropped, and the next one holds what was missed', async () => {
    await using bot = await due()
    bot.clock.set(DUE + 6 * HOUR + 1)
    await tick(bot.parts)
    expect(await deliveries(bot.store)).toMatchObject([
      { digest_date: '2026-01-16', state: 'dropped', last_error: 'stale' },
    ])
    expect(await subscriptionOf(bot.store, group)).toMatchObject({ nextDueAt: DUE + DAY, windowStart: undefined })
  })

  it('sends nothing where nothing is new, unless the chat wants a line that says so', async () => {
    await using bot = await due()
    await subscribed(bot.store, topic, { saysNothing: true }, DUE)
    const composer = {
      version: () => 'v1',
      compose: ({ saysNothing }: { saysNothing: boolean }) => (saysNothing ? titled('nothing new') : undefined),
    }
    await tick(scheduleParts(bot.store, bot.clock, bot.platform, composer))
    expect(await deliveries(bot.store)).toHaveLength(1)
    expect(await subscriptionOf(bot.store, group)).toMatchObject({ nextDueAt: DUE + DAY, windowStart: DUE })
  })

  it('pauses while more than a thousand parts wait', async () => {
    await using bot = await due()
    const long = windowsAsText(() => Array.from({ length: 1001 }, () => 'part').join('|'))
    const parts = scheduleParts(bot.store, bot.clock, bot.platform, long)
    expect(await tick(parts)).toBe(1)
    await subscribed(bot.store, topic, {}, DUE)
    expect(await tick(parts)).toBe(0)
    await bot.store.db.updateTable('delivery').set({ state: 'sent', settled_at: 1 }).execute()
    expect(await tick(parts)).toBe(1)
  })

  it('fails one digest that cannot be composed, and no other', async () => {
    await using bot = await due()
    await subscribed(bot.store, topic, { language: 'ar' }, DUE)
    const errors: unknown[] = []
    const composer = windowsAsText(({ language }) => {
      if (language === 'ar') throw new Error('a fault in Arabic')
      return 'news'
    })
    const outcomeOf = composingOnce(composer, bot.platform, (error) => errors.push(error))
    await tick({ ...bot.parts, outcomeOf })
    expect((await deliveries(bot.store)).map(({ state }) => state).sort()).toEqual(['failed', 'pending'])
    expect(errors).toHaveLength(1)
    expect(await subscriptionOf(bot.store, topic)).toMatchObject({ nextDueAt: DUE + DAY, windowStart: undefined })
  })

  it('gets past a time zone that does not exist', async () => {
    await using bot = await due(DUE, { timeZone: 'Europe/Atlantis' })
    await subscribed(bot.store, topic, {}, DUE)
    expect(await tick(bot.parts)).toBe(2)
    expect(await tick(bot.parts)).toBe(0)
  })
})
