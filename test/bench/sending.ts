import { setTimeout as wait } from 'node:timers/promises'
import type { Chat } from '../../src/command/services.ts'
import { writeMeta } from '../../src/store/meta.ts'
import { openStore } from '../../src/store/store.ts'
import { startBot } from '../fixtures/process.ts'
import { folder, subscribed } from '../fixtures/store.ts'
import { startDiscord } from '../servers/discord.ts'
import { startProxy, type TcpProxy } from '../servers/tcp-proxy.ts'
import { startTelegram } from '../servers/telegram.ts'
import { percentiles } from './figures.ts'

// Part of npm run bench: the bot as it is started, on a Telegram and a Discord that keep their rates. Digests fall due in waves,
// and readers ask all the while: how fast digests go out at several distances, and what answers take with and without them.

/** Messages a second that src/serve-digests.ts allows: four fifths of what each platform takes. */
const ALLOWED = { telegram: 24, discord: 40 } as const
type Name = keyof typeof ALLOWED
/** Messages that the shipped content's first digest takes. */
const MESSAGES = { telegram: 1, discord: 1 } as const
const NAMES = ['telegram', 'discord'] as const

/** Milliseconds until the first wave, for the start, and from one to the next. */
const LEAD = 10_000
const PERIOD = 10_000
/** How far away the platforms are in each wave, in milliseconds; readers ask during those beside us only. */
const DISTANCES = [0, 0, 0, 0, 20, 60, 100, 150]
const ASKED_IN = DISTANCES.filter((distance) => distance === 0).length

/** Milliseconds between two questions, by one of so many readers each; Telegram's rate holds for answers too. */
const BETWEEN = { telegram: 250, discord: 100 } as const
const READERS = 40

interface Arrival {
  /** The chat's id. */
  readonly chat: string
  /** In milliseconds since 1970. */
  readonly at: number
}

interface Place {
  /** Between the bot and the platform. */
  readonly way: TcpProxy
  /** Chats by wave. */
  readonly waves: readonly (readonly Chat[])[]
  /** Asks as one of the readers, and waits for the answer. */
  ask(reader: number): Promise<unknown>
  arrivals(): Arrival[]
  /** Requests that were refused because there were too many. */
  refused(): number
}

await using telegram = await startTelegram({ rates: true, patience: 30_000 })
await using discord = await startDiscord({ rates: true, patience: 30_000 })
const places: Record<Name, Place> = { telegram: await inTelegram(), discord: await inDiscord() }
using data = folder()
const start = Date.now() + LEAD
await fill(start)
const bot = startBot({
  PICTURES: 'on',
  DATA_DIR: data.path,
  TELEGRAM_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: places.telegram.way.through(telegram.apiRoot),
  DISCORD_TOKEN: discord.token,
  DISCORD_API_ROOT: places.discord.way.through(discord.api),
})
await Promise.all([bot.logged('telegram ready'), bot.logged('discord ready')])
const asked = NAMES.map((name) => askUntil(start + ASKED_IN * PERIOD, name))
for (const [wave, distance] of DISTANCES.entries()) {
  await wait(Math.max(0, start + wave * PERIOD - 500 - Date.now()))
  for (const name of NAMES) places[name].way.delay(distance)
}
await wait(PERIOD)
const answers = await Promise.all(asked)
bot.child.kill('SIGTERM')
await bot.ended
print('', ...NAMES)
const figures = NAMES.map((name, at) => figuresOf(name, answers[at] ?? []))
for (const what of Object.keys(figures[0] ?? {})) print(what, ...figures.map((column) => column[what] ?? ''))
for (const name of NAMES) await places[name].way[Symbol.asyncDispose]()

async function inTelegram(): Promise<Place> {
  const waves = DISTANCES.map((distance) =>
    chats('telegram', distance, () => String(telegram.person('Subscriber', { started: true }).id)),
  )
  const readers = Array.from({ length: READERS }, () => telegram.person('Reader', { started: true }))
  return {
    way: await startProxy(telegram.apiRoot),
    waves,
    async ask(at) {
      const from = readers[at % READERS] ?? telegram.user
      const answered = telegram.next(
        'answered',
        ({ method, params }) => method === 'sendMessage' && String(params.chat_id) === String(from.id),
      )
      telegram.say('/agreed space', { from })
      await answered
    },
    arrivals: () =>
      telegram.requests.flatMap(({ method, params, status, at }) =>
        method === 'sendMessage' && status === 200 ? [{ chat: String(params.chat_id), at }] : [],
      ),
    refused: () => telegram.requests.filter(({ status }) => status === 429).length,
  }
}

async function inDiscord(): Promise<Place> {
  const waves = DISTANCES.map((distance) => {
    const { channels } = discord.joinGuild({
      channels: chats('discord', distance, (at) => `news-${at}`).map(({ id }) => id),
    })
    return channels.map(({ id }) => ({ platform: 'discord', id }))
  })
  const readers = Array.from({ length: READERS }, (_, at) => discord.person(`Reader ${at}`))
  return {
    way: await startProxy(discord.api),
    waves,
    ask: (at) =>
      discord.slash('agreed', { topic: 'space' }, { user: readers[at % READERS] ?? discord.user, dm: true }).callback,
    arrivals: () =>
      discord.requests.flatMap(({ method, path, status, at }) => {
        const [, chat] = /^\/channels\/(\d+)\/messages$/u.exec(path) ?? []
        return method === 'POST' && chat !== undefined && status === 200 ? [{ chat, at }] : []
      }),
    refused: () => discord.requests.filter(({ status }) => status === 429).length,
  }
}

/** As many as go out in half of the time that a wave has, or in a quarter where each takes longer. */
function chats(platform: Name, distance: number, idOf: (at: number) => string): Chat[] {
  const count = Math.floor((ALLOWED[platform] * PERIOD) / MESSAGES[platform] / (distance === 0 ? 2000 : 4000))
  return Array.from({ length: count }, (_, at) => ({ platform, id: idOf(at) }))
}

/** A wave's digests fall due together. */
async function fill(first: number): Promise<void> {
  const store = await openStore({ dataDir: data.path })
  // Else all is planned anew at the start; their usual time is far away.
  await writeMeta(store, 'time-zone-rules', process.versions.tz ?? '')
  const localTime = new Date(first + 12 * 60 * 60 * 1000).toISOString().slice(11, 16)
  await store.db.transaction().execute(async (db) => {
    for (const name of NAMES)
      for (const [wave, those] of places[name].waves.entries())
        for (const chat of those)
          await subscribed(
            { ...store, db },
            chat,
            { language: 'en', timeZone: 'UTC', localTime },
            first + wave * PERIOD,
          )
  })
  await store.close()
}

interface Asked {
  readonly at: number
  readonly milliseconds: number
}

async function askUntil(end: number, name: Name): Promise<Asked[]> {
  const all: Asked[] = []
  for (let reader = 0; Date.now() < end; reader++) {
    const [at, from] = [Date.now(), performance.now()]
    await places[name].ask(reader)
    const milliseconds = performance.now() - from
    all.push({ at, milliseconds })
    await wait(Math.max(0, BETWEEN[name] - milliseconds))
  }
  return all
}

function figuresOf(name: Name, answers: readonly Asked[]): Record<string, string> {
  const sending = NAMES.map((one) => spans(places[one]))
  const own = sending[NAMES.indexOf(name)] ?? []
  const isDuring = (at: number, { from, to }: Span) => at >= from && at <= to
  const timesOf = (those: readonly Asked[]) => percentiles(those.map(({ milliseconds }) => milliseconds))
  const asked = answers.filter(({ at }) => at >= start)
  const during = asked.filter(({ at }) => own.some((span) => isDuring(at, span)))
  const quiet = asked.filter(({ at }) => !sending.flat().some((span) => isDuring(at, span)))
  const [busy, idle] = [timesOf(during), timesOf(quiet)]
  const rates = [...new Set(DISTANCES)].map((distance) => {
    const those = own.filter((_, wave) => DISTANCES[wave] === distance)
    const sum = (of: (span: Span) => number) => those.reduce((all, one) => all + of(one), 0)
    const rate = (1000 * sum(({ count }) => count - 1)) / sum(({ from, to }) => to - from)
    const share = ((100 * rate) / ALLOWED[name]).toFixed(1)
    return [`sent a second at ${distance} ms`, `${rate.toFixed(1)} of ${ALLOWED[name]}, ${share} %`]
  })
  return {
    'answers without, with sending': `${quiet.length}, ${during.length}`,
    'p50 without, with, ms': `${idle.p50.toFixed(1)}, ${busy.p50.toFixed(1)} × ${(busy.p50 / idle.p50).toFixed(2)}`,
    'p95 without, with, ms': `${idle.p95.toFixed(1)}, ${busy.p95.toFixed(1)} × ${(busy.p95 / idle.p95).toFixed(2)}`,
    ...Object.fromEntries(rates),
    'messages sent': `${own.reduce((all, { count }) => all + count, 0)} of ${places[name].waves.flat().length * MESSAGES[name]}`,
    'refused for their rate (429)': String(places[name].refused()),
  }
}

interface Span {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** From the first message of each wave to its last. */
function spans({ waves, arrivals }: Place): Span[] {
  const arrived = arrivals()
  return waves.map((those) => {
    const ids = new Set(those.map(({ id }) => id))
    const times = arrived.flatMap(({ chat, at }) => (ids.has(chat) ? [at] : []))
    return { from: Math.min(...times), to: Math.max(...times), count: times.length }
  })
}

function print(...columns: readonly string[]): void {
  process.stdout.write(`${columns.map((column, at) => column.padEnd(at === 0 ? 34 : 26)).join('')}\n`)
}
