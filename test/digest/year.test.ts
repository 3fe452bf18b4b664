import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nextDue } from '../../src/digest/due.ts'
import { BATCH, tick } from '../../src/digest/schedule.ts'
import { createSender, LEASE } from '../../src/digest/send.ts'
import type { Refusal } from '../../src/platforms/platform.ts'
import type { Store } from '../../src/store/store.ts'
import { pauseSubscription, resumeSubscription, saveSubscription } from '../../src/store/subscriptions.ts'
import { chanceFrom } from '../fixtures/chance.ts'
import {
  type Clock,
  clockAt,
  type MemoryPlatform,
  memoryPlatform,
  scheduleParts,
  senderParts,
  titled,
} from '../fixtures/digests.ts'
import { sqliteStore } from '../fixtures/store.ts'
import {
  DAY,
  downtimesOf,
  END,
  expectedDigests,
  type Life,
  livesOf,
  MAX_AGE,
  newsOf,
  type Span,
  START,
  yearsOf,
} from '../fixtures/year.ts'

const MINUTE = 60 * 1000

/** A platform that knows keys as Discord does: for three minutes by itself, and by looking for a message after that. */
function unkindPlatform(clock: Clock, chance: () => number) {
  const platform: MemoryPlatform & { crash: () => void } = { ...memoryPlatform(clock), crash: () => {} }
  const byKey = new Map<string, number>()
  const send = platform.sendPart
  platform.sendPart = async (chat, text, key) => {
    const known = byKey.get(key)
    if (known !== undefined && clock.now() - known < 3 * MINUTE) return { kind: 'sent', messageId: key }
    const fate = chance()
    if (fate < 0.005) return { kind: 'slow-down', milliseconds: Math.ceil(chance() * 5 * MINUTE) } satisfies Refusal
    if (fate < 0.01) return { kind: 'unreachable', reason: '502' }
    const receipt = await send(chat, text, key)
    byKey.set(key, clock.now())
    if (fate < 0.015) return { kind: 'unreachable', reason: 'reset after it arrived' }
    if (fate < 0.0155) {
      platform.crash()
      return new Promise(() => {})
    }
    return receipt
  }
  platform.wasSent = async (_, key, since) => ((byKey.get(key) ?? -1) >= since ? key : undefined)
  return platform
}

interface Year {
  readonly store: Store
  readonly lives: readonly Life[]
  readonly news: readonly number[]
  readonly downtimes: readonly Span[]
}

/** Lets a year pass; returns what arrived, and how often the bot died. */
async function live({ store, lives, news, downtimes }: Year) {
  const clock = clockAt(START)
  const platform = unkindPlatform(clock, chanceFrom(4))
  const isNew = (from: number | undefined, to: number) =>
    from === undefined || news.some((one) => from < one && one <= to)
  const schedule = {
    ...scheduleParts(store, clock, platform, {
      version: () => 'v1',
      compose: ({ from, to }) => (isNew(from, to) ? titled(`${from ?? ''} ${to}`) : undefined),
    }),
    maxAge: MAX_AGE,
  }
  const startSender = () => createSender({ ...senderParts(store, clock, platform, randomUUID()), maxAge: MAX_AGE })
  let sender = startSender()
  let crashes = 0

  for (const { chat, wish } of lives)
    await saveSubscription(store, { id: randomUUID(), chat, wish, nextDueAt: nextDue(wish, START), now: START })
  const acts = lives
    .flatMap(({ chat, wish, pause }) =>
      pause
        ? [
            { at: pause.from, act: () => pauseSubscription(store, chat, clock.now()) },
            { at: pause.to, act: () => resumeSubscription(store, chat, nextDue(wish, clock.now()), clock.now()) },
          ]
        : [],
    )
    .sort((a, b) => a.at - b.at)

  async function work(): Promise<void> {
    while ((await tick(schedule)) === BATCH);
    if (!(await sender.hold())) return
    while ((await sender.sendDue()) > 0) await sender.settled()
  }

  while (clock.now() < END) {
    const down = downtimes.find(({ from, to }) => from <= clock.now() && clock.now() < to)
    if (down) {
      sender = startSender()
      clock.set(down.to)
    }
    while (acts[0] && acts[0].at <= clock.now()) await acts.shift()?.act()
    const crashed = new Promise<'crashed'>((resolve) => {
      platform.crash = () => resolve('crashed')
    })
    if ((await Promise.race([crashed, work()])) === 'crashed') {
      crashes++
      sender = startSender()
      clock.pass(LEASE)
    } else {
      const stops = downtimes.map(({ from }) => from).filter((from) => from > clock.now())
      const next = Math.min(await nextWork(store), acts[0]?.at ?? END, ...stops)
      clock.set(Math.max(clock.now() + 1, next))
    }
  }
  return { arrived: platform.arrived, crashes }
}

async function nextWork({ db }: Store): Promise<number> {
  const { due } = await db
    .selectFrom('subscription')
    .select(({ fn }) => fn.min('next_due_at').as('due'))
    .where('platform', '=', 'telegram')
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  const { run } = await db
    .selectFrom('delivery')
    .select(({ fn }) => fn.min('run_at').as('run'))
    .where('platform', '=', 'telegram')
    .where('state', '=', 'pending')
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  const lease = await db.selectFrom('lease').select('paused_until').executeTakeFirst()
  return Math.min(due ?? END, run === null ? END : Math.max(run, lease?.paused_until ?? 0))
}

describe('a year of a thousand chats in forty zones, with pauses, downtimes, crashes and an unkind platform', () => {
  it('brings every due digest once, none twice, none stale, and everything new once', {
    timeout: 120_000,
  }, async () => {
    await using store = await sqliteStore()
    const lives = livesOf(1000)
    const news = newsOf(16)
    const downtimes = downtimesOf()
    const { arrived, crashes } = await live({ store, lives, news, downtimes })

    expect(crashes).toBeGreaterThan(5)
    expect(new Set(arrived.map(({ key }) => key)).size).toBe(arrived.length)
    const duesOf = yearsOf()
    const byChat = Map.groupBy(arrived, ({ chat }) => chat)
    for (const life of lives) {
      const digests = (byChat.get(life.chat.id) ?? []).map(({ text, at }) => {
        const [from, to] = text.split(' ').map(Number)
        return { from: from || undefined, to: to ?? 0, at }
      })
      const due = digests.map(({ to }) => to).filter((to) => to < END - DAY)
      expect(due).toEqual(expectedDigests(life, duesOf(life.wish), news, downtimes))
      expect(digests.filter(({ to, at }) => at - to > MAX_AGE)).toEqual([])
      const [first] = digests
      const last = digests.at(-1)
      const told = news.filter((one) => first && last && first.to < one && one <= last.to)
      const tellings = told.map((one) => digests.filter(({ from, to }) => from && from < one && one <= to).length)
      expect(tellings).toEqual(told.map(() => 1))
    }
  })
})
