import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { openPostgres } from '../../src/store/postgres.ts'
import { readingDialect } from '../../src/store/sqlite.ts'
import { openStore } from '../../src/store/store.ts'
import type { Tables } from '../../src/store/tables.ts'
import { chanceFrom } from '../fixtures/chance.ts'
import { copyOfContent } from '../fixtures/folder.ts'
import { startDiscord } from '../servers/discord.ts'
import { startPostgres } from '../servers/postgres.ts'
import { startProxy } from '../servers/tcp-proxy.ts'
import { startTelegram } from '../servers/telegram.ts'
import { openBalancer } from './balancer.ts'
import { createClock } from './clock.ts'
import { clockInFrontOf } from './database-clock.ts'
import { failovers } from './leases.ts'
import { createCrew, PLATFORMS } from './processes.ts'
import { readersOf } from './readers.ts'
import { rowsOf } from './rows.ts'
import { troublesOfPostgres, troublesOfSqlite } from './store-troubles.ts'
import { play, type Story } from './story.ts'
import { subscribe } from './subscribers.ts'
import { judge, type Verdict } from './verdict.ts'

export interface ChaosSettings {
  readonly store: 'sqlite' | 'postgres'
  readonly kills: number
  readonly chats: number
  readonly seed: number
  readonly tell: (line: string) => void
}

export interface Chaos {
  readonly store: ChaosSettings['store']
  readonly figures: Readonly<Record<string, string>>
  /** What should not have been, one line for each case. */
  readonly broken: readonly string[]
  /** Where the processes' logs are, while something is broken. */
  readonly folder: string
}

/** A fault run on one store, from empty chats to the comparison. */
export async function chaos({ store: kind, kills, chats, seed, tell }: ChaosSettings): Promise<Chaos> {
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), `communique-chaos-${kind}-`))
  const [dataDir, logs] = [join(folder, 'data'), join(folder, 'logs')]
  for (const one of [dataDir, logs]) mkdirSync(one)
  await using database = kind === 'postgres' ? await ownPostgres() : undefined
  const databaseUrl = database?.url
  const clock = createClock(database?.setAhead)
  const options = { now: clock.now, rates: true, patience: 60_000 }
  const balancer = await openBalancer(chanceFrom(seed + 2), LOST_ACKNOWLEDGEMENTS)
  const webhookTo = (url: string) => url.replace(WEBHOOK, balancer.address)
  await using telegram = await startTelegram({ ...options, webhookTo, webhookAttempts: 10_000, retryDelay: 250 })
  await using discord = await startDiscord(options)
  const servers = { telegram, discord }
  using content = copyOfContent()

  const store = await openStore({ dataDir, databaseUrl })
  const subscribers = await subscribe(store, servers, clock, chats)
  await store.close()
  const dialect = databaseUrl ? await openPostgres(databaseUrl) : readingDialect(dataDir)
  await using db = new Kysely<Tables>({ dialect })
  const DATABASE_URL = databaseUrl && database?.way.through(databaseUrl)
  const env = { DATA_DIR: dataDir, CONTENT_DIR: content.root, ...(DATABASE_URL ? { DATABASE_URL } : {}) }
  const readers = readersOf(servers)
  const ports: number[] = []
  /** Those that listen to Telegram share what comes, each at a port of its own. */
  const more = (roles: string): Record<string, string> => {
    if (roles !== 'telegram') return {}
    const port = WEBHOOK_PORT + (process.pid % 1000) * 20 + (ports.length % 20)
    ports.push(port)
    balancer.serve(ports.slice(-LISTENERS))
    return { TELEGRAM_WEBHOOK_URL: WEBHOOK, TELEGRAM_WEBHOOK_LISTEN: `127.0.0.1:${port}` }
  }
  const crew = createCrew({ clock, servers, env, folder: logs, isReader: (chat) => readers.chats.has(chat), more })
  const isShared = kind === 'postgres'
  const storeTroubles = database ? troublesOfPostgres(database.way) : troublesOfSqlite(dataDir)
  const parts = {
    clock,
    crew,
    servers,
    subscribers,
    db,
    isShared,
    contentDir: content.root,
    storeTroubles,
    kills,
    tell,
  }
  const story = await play({ ...parts, chance: chanceFrom(seed), faultsChance: chanceFrom(seed + 1) }).finally(
    async () => {
      await readers.end()
      await crew.end()
      balancer.close()
    },
  )

  const rows = await rowsOf(db)
  const subscriptions = await db.selectFrom('subscription').select(['id', 'state', 'reason', 'chat_id']).execute()
  const verdict = judge({ story, readers, crew, servers, subscribers, rows, subscriptions })
  const broken = Object.entries(verdict.wrong).flatMap(([what, cases]) => cases.map((one) => `${what}: ${one}`))
  if (broken.length === 0) rmSync(folder, { recursive: true, force: true })
  else {
    writeFileSync(join(folder, 'broken.txt'), [`seed ${seed}`, ...broken, ''].join('\n'))
    writeFileSync(join(folder, 'deliveries.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    writeFileSync(join(folder, 'subscribers.json'), JSON.stringify(subscribers, undefined, 1))
  }
  const longest = Math.max(...failovers(crew)) / 1000
  const seconds = (performance.now() - began) / 1000
  return { store: kind, figures: figuresOf(kind, story, verdict, { longest, seconds }), broken, folder }
}

/** What Telegram is told to bring updates to, and where those of one process are brought. */
const WEBHOOK = 'https://bot.example.org/telegram'
const WEBHOOK_PORT = 20_000
/** Processes that listen, with those just killed; of a hundred acknowledgements so many are lost. */
const LISTENERS = 4
const LOST_ACKNOWLEDGEMENTS = 5

/** With a way to it that can fail, and a clock that can be put forward. */
async function ownPostgres() {
  const server = await startPostgres()
  const url = `${server.url}/postgres`
  const clock = await clockInFrontOf(url)
  const way = await startProxy(url)
  return {
    url,
    way,
    setAhead: clock.set,
    async [Symbol.asyncDispose]() {
      await way[Symbol.asyncDispose]()
      await clock.close()
      await server.stop()
    },
  }
}

function figuresOf(
  store: string,
  { kills, stops, downtimes, faults, edits }: Story,
  { due, arrived, parts, pictures, stale, suspended, doubled, answers, wrong }: Verdict,
  { longest, seconds }: { longest: number; seconds: number },
): Record<string, string> {
  const befell = PLATFORMS.flatMap((platform) => faults.map((one) => one.counts(platform)))
  const count = (kind: keyof (typeof befell)[number]) => befell.reduce((sum, counts) => sum + counts[kind], 0)
  const cases = (what: keyof Verdict['wrong']) => String(wrong[what]?.length ?? 0)
  const counted = ['lost', 'falsely marked', 'doubled in Discord', 'not answered']
  const others = Object.entries(wrong).filter(([what]) => !counted.includes(what))
  return {
    store,
    kills: String(kills),
    stops: String(stops),
    'downtimes, all killed': String(downtimes),
    'told to slow down (429)': String(count('slow-down')),
    'errors (5xx)': String(count('error')),
    nonsense: String(count('nonsense')),
    edits: String(edits),
    resets: String(count('reset')),
    'lost acknowledgements': String(count('lost')),
    'slow, hung': `${count('slow')}, ${count('hang')}`,
    'chats that left, suspended': String(suspended),
    'digests due': String(due),
    'arrived whole': String(arrived),
    'messages in all': String(parts),
    'pictures that arrived': String(pictures.arrived),
    'pictures refused': String(pictures.refused),
    'texts alone instead': String(pictures.textsAlone),
    'left out as stale': String(stale),
    questions: String(answers.asked),
    'not answered, struck': String(answers.struck),
    'not answered (bound 0)': cases('not answered'),
    ...Object.fromEntries(
      [...answers.longest].map(([name, time]) => [`longest answer, store ${name}, ms`, String(time)]),
    ),
    'lost (bound 0)': cases('lost'),
    'falsely marked (bound 0)': cases('falsely marked'),
    'doubled in Telegram (bound)': `${doubled.telegram} (${doubled.bound})`,
    'doubled in Discord (bound 0)': String(doubled.discord),
    'broken otherwise': String(others.reduce((sum, [, those]) => sum + those.length, 0)),
    'longest failover, s': Number.isFinite(longest) ? longest.toFixed(1) : '–',
    'time, s': seconds.toFixed(0),
  }
}
