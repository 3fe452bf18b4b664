import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tick } from '../../src/digest/schedule.ts'
import { createSender, LEASE } from '../../src/digest/send.ts'
import { openStore } from '../../src/store/store.ts'
import { saveSubscription } from '../../src/store/subscriptions.ts'
import { clockAt, memoryPlatform, scheduleParts, senderParts } from '../fixtures/digests.ts'
import { noPostgres, postgresDatabase, wish } from '../fixtures/store.ts'

const START = Date.parse('2026-01-16T07:00Z')
const CHATS = 30

/** Two processes, each with a connection and a clock of its own, and digests for many chats on their way. */
async function twoSenders() {
  const database = await postgresDatabase()
  const open = () => openStore({ dataDir: '/nowhere', databaseUrl: database.url })
  const [one, other] = [await open(), await open()]
  const clocks = [clockAt(START), clockAt(START)] as const
  const platform = memoryPlatform(clocks[1])
  for (let id = 1; id <= CHATS; id++)
    await saveSubscription(one, {
      id: randomUUID(),
      chat: { platform: 'telegram', id: String(id) },
      wish,
      nextDueAt: START,
      now: START,
    })
  await tick(scheduleParts(one, clocks[0], platform))
  return {
    clocks,
    platform,
    parts: [senderParts(one, clocks[0], platform, 'one'), senderParts(other, clocks[1], platform, 'other')] as const,
    stores: [one, other] as const,
    async [Symbol.asyncDispose]() {
      await one.close()
      await other.close()
      await database[Symbol.asyncDispose]()
    },
  }
}

async function drain(sender: ReturnType<typeof createSender>): Promise<void> {
  while ((await sender.sendDue()) > 0) await sender.settled()
}

const timesByChat = (platform: ReturnType<typeof memoryPlatform>) =>
  [...Map.groupBy(platform.arrived, ({ chat }) => chat).values()].map((those) => those.length)

describe.skipIf(noPostgres())('two senders on one PostgreSQL', () => {
  it('the second one takes over within ten seconds, and the first, stopped and continued, finishes one request at most', async () => {
    await using two = await twoSenders()
    const [one, other] = two.parts.map(createSender)
    if (!one || !other) throw new Error('two senders were asked for')
    // The first one is stopped while its fifth request is on the way, and continues when all is over.
    let stop = () => {}
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    let goOn = () => {}
    const continued = new Promise<void>((resolve) => {
      goOn = resolve
    })
    two.platform.reply = () => {
      if (two.platform.arrived.length < 4) return undefined
      two.platform.reply = () => undefined
      stop()
      return continued.then(() => ({ kind: 'sent', messageId: 'late' }))
    }
    expect(await one.hold()).toBe(true)
    const sending = one.sendDue()
    await stopped

    two.clocks[1].pass(LEASE - 1)
    expect(await other.hold()).toBe(false)
    two.clocks[1].pass(1000)
    expect(LEASE - 1 + 1000).toBeLessThan(10_000)
    expect(await other.hold()).toBe(true)
    await drain(other)
    expect(timesByChat(two.platform)).toEqual(Array.from({ length: CHATS }, () => 1))

    two.clocks[0].pass(LEASE + 1000)
    goOn()
    await sending
    await one.settled()
    await drain(one)
    expect(await one.hold()).toBe(false)
    expect(two.platform.arrived).toHaveLength(CHATS + 1)
    const outcomes = two.parts.map(({ meters }) => meters.outcomes)
    expect(outcomes).toEqual([{ sent: 4, superseded: 1 }, { sent: CHATS - 4 }])
  })

  it('both tick at once, and each digest is made once', async () => {
    await using two = await twoSenders()
    const [one, other] = two.stores
    await one.db
      .updateTable('subscription')
      .set({ next_due_at: START + 1 })
      .execute()
    await one.db.deleteFrom('delivery').execute()
    for (const clock of two.clocks) clock.pass(1)
    const counts = await Promise.all(
      [one, other, one, other].map((store) => tick(scheduleParts(store, two.clocks[0], two.platform))),
    )
    expect(counts.reduce((sum, count) => sum + count)).toBe(CHATS)
    expect(await one.db.selectFrom('delivery').select('state').execute()).toHaveLength(CHATS)
  })
})
