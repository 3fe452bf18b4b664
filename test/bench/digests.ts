import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { composingOnce } from '../../src/digest/compose-once.ts'
import { lastDue, rememberingCalendar } from '../../src/digest/due.ts'
import { createPace } from '../../src/digest/pacing.ts'
import { BATCH, type ScheduleParts, tick } from '../../src/digest/schedule.ts'
import { createSender } from '../../src/digest/send.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { clockAt, countingMeters, HOUR, memoryPlatform, titled } from '../fixtures/digests.ts'
import { startPostgres } from '../servers/postgres.ts'

// Part of npm run bench: many subscriptions in both stores, planned as fast as it goes and sent as fast as is allowed.

const { values } = parseArgs({
  options: {
    subscriptions: { type: 'string', default: '1000000' },
    due: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
  },
})
const SUBSCRIPTIONS = Number(values.subscriptions)
const DUE = Number(values.due)
const RATE = Number(values.rate)
const SECONDS = Number(values.seconds)
/** Of a platform's rate, digests may use so much. */
const ALLOWED = RATE * 0.8
/** Milliseconds that the platform takes for a request, and requests in flight at once. */
const LATENCY = 60
const AT_ONCE = 4
const ZONES = ['Europe/Rome', 'Asia/Tokyo', 'Africa/Cairo', 'America/New_York', 'Asia/Kathmandu']
const NOW = Date.parse('2026-01-16T12:00Z')

const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
const postgres = await startPostgres({ durable: true })
try {
  print('', 'sqlite', 'postgres')
  const columns = [
    await measure({ dataDir: folder }),
    await measure({ dataDir: folder, databaseUrl: `${postgres.url}/postgres` }),
  ]
  for (const name of Object.keys(columns[0] ?? {})) print(name, ...columns.map((column) => column[name] ?? ''))
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(settings: { dataDir: string; databaseUrl?: string }): Promise<Record<string, string>> {
  const store = await openStore(settings)
  try {
    const filling = await seconds(() => fill(store))
    const before = heap()
    const { planned, planning, slowest } = await plan(store)
    const after = heap()
    const sending = await send(store)
    return {
      'subscriptions filled in, s': `${SUBSCRIPTIONS} ${filling.toFixed(1)}`,
      'digests planned': String(planned),
      'planned in, s': planning.toFixed(1),
      'planned a second': (planned / planning).toFixed(0),
      'slowest batch of 500, ms': slowest.toFixed(0),
      'heap before, planned, sent, MB': `${before} ${after} ${heap()}`,
      'sent a second': `${sending.toFixed(1)} of ${ALLOWED}`,
      'of what is allowed': `${((100 * sending) / ALLOWED).toFixed(1)} %`,
    }
  } finally {
    await store.close()
  }
}

/** One in so many is due, in zones by turns; all in one statement that both databases read. */
async function fill({ db }: Store): Promise<void> {
  const every = Math.round(SUBSCRIPTIONS / DUE)
  const times = (timeZone: string) => ({ days: '1234567', localTime: '08:00', timeZone })
  const byZone = (text: (zone: string) => string) =>
    `case n.i / ${every} % ${ZONES.length} ${ZONES.map((zone, at) => `when ${at} then ${text(zone)}`).join(' ')} end`
  await sql
    .raw(`with recursive n (i) as (select 1 union all select i + 1 from n where i < ${SUBSCRIPTIONS})
      insert into subscription select 's' || n.i, 'telegram', 'c' || n.i, null, 'it', ${byZone((zone) => `'${zone}'`)}, '08:00',
        '1234567', '{"sectors":[],"countries":[]}', 0, 'active', null,
        case n.i % ${every} when 0 then ${byZone((zone) => String(lastDue(times(zone), NOW).at))} else ${NOW + 24 * HOUR} end,
        null, 0, 0 from n`)
    .execute(db)
  await sql.raw('analyze').execute(db)
}

async function plan(store: Store): Promise<{ planned: number; planning: number; slowest: number }> {
  const clock = clockAt(NOW)
  const platform = memoryPlatform(clock)
  const composer = { version: () => 'v1', compose: ({ to }: { to: number }) => titled(`news until ${to}`) }
  const parts: ScheduleParts = {
    store,
    platform: platform.name,
    calendar: rememberingCalendar(),
    outcomeOf: composingOnce(composer, platform, (error) => process.stderr.write(`${String(error)}\n`)),
    maxAge: 24 * HOUR,
    now: clock.now,
    log: () => {},
    meters: countingMeters(),
  }
  let planned = 0
  const batches: number[] = []
  for (let count = BATCH; count === BATCH; planned += count) {
    batches.push(
      await seconds(async () => {
        count = await tick(parts)
      }),
    )
    // As if the sender had kept up: it is paced, and the tick would wait for it.
    await store.db
      .updateTable('delivery')
      .set({ state: 'sent', settled_at: NOW })
      .where('settled_at', 'is', null)
      .execute()
  }
  return { planned, planning: batches.reduce((sum, one) => sum + one), slowest: 1000 * Math.max(...batches) }
}

/** Parts a second at the pace that is allowed, to a platform that takes its time. */
async function send(store: Store): Promise<number> {
  await sql`update delivery set state = 'pending', settled_at = null, run_at = 0, due_at = ${Date.now()} where subscription in
    (select subscription from delivery order by subscription limit ${Math.ceil(1.5 * ALLOWED * SECONDS)})`.execute(
    store.db,
  )
  const platform = memoryPlatform({ ...clockAt(0), now: Date.now })
  platform.reply = async () => {
    await wait(LATENCY)
    return { kind: 'sent', messageId: 'm' }
  }
  const parts = {
    store,
    deliverer: platform,
    owner: 'bench',
    pace: createPace(RATE, { monotonic: () => performance.now(), wait: async (milliseconds) => wait(milliseconds) })
      .turn,
    atOnce: AT_ONCE,
    chatPause: 1000,
  }
  const rest = { maxAge: HOUR, now: Date.now, wait, random: Math.random, log: () => {}, meters: countingMeters() }
  const sender = createSender({
    ...parts,
    ...rest,
    wait: async (milliseconds) => wait(milliseconds),
    onSuspended: () => {},
  })
  await sender.hold()
  const renewing = setInterval(() => void sender.hold(), 2000)
  const from = performance.now()
  while (performance.now() - from < 1000 * SECONDS) await sender.sendDue()
  await sender.settled()
  const taken = (performance.now() - from) / 1000
  clearInterval(renewing)
  await sender.stop()
  return platform.arrived.length / taken
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

function heap(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}

function print(...columns: readonly string[]): void {
  process.stdout.write(`${columns.map((column, at) => column.padEnd(at === 0 ? 34 : 22)).join('')}\n`)
}
