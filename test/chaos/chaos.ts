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
import { startTelegram } from '../servers/telegram.ts'
import { createClock } from './clock.ts'
import { failovers } from './leases.ts'
import { createCrew, PLATFORMS } from './processes.ts'
import { rowsOf } from './rows.ts'
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
  const clock = createClock()
  const options = { now: clock.now, rates: true, patience: 60_000 }
  await using telegram = await startTelegram(options)
  await using discord = await startDiscord(options)
  const servers = { telegram, discord }
  using content = copyOfContent()
  await using database = kind === 'postgres' ? await ownPostgres() : undefined
  const databaseUrl = database?.url

  const store = await openStore({ dataDir, databaseUrl })
  const subscribers = await subscribe(store, servers, clock, chats)
  await store.close()
  const dialect = databaseUrl ? await openPostgres(databaseUrl) : readingDialect(dataDir)
  await using db = new Kysely<Tables>({ dialect })
  const env = { DATA_DIR: dataDir, CONTENT_DIR: content.root, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
  const crew = createCrew({ clock, servers, env, folder: logs })
  const isShared = kind === 'postgres'
  const parts = { clock, crew, servers, subscribers, db, isShared, contentDir: content.root, kills, tell }
  const story = await play({ ...parts, chance: chanceFrom(seed), faultsChance: chanceFrom(seed + 1) }).finally(() =>
    crew.end(),
  )

  const rows = await rowsOf(db)
  const subscriptions = await db.selectFrom('subscription').select(['id', 'state', 'reason', 'chat_id']).execute()
  const verdict = judge({ story, crew, servers, subscribers, rows, subscriptions })
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

async function ownPostgres() {
  const { url, stop } = await startPostgres()
  return { url: `${url}/postgres`, [Symbol.asyncDispose]: stop }
}

function figuresOf(
  store: string,
  { kills, stops, downtimes, faults }: Story,
  { due, arrived, parts, stale, suspended, doubled, wrong }: Verdict,
  { longest, seconds }: { longest: number; seconds: number },
): Record<string, string> {
  const befell = PLATFORMS.flatMap((platform) => faults.map((one) => one.counts(platform)))
  const count = (kind: keyof (typeof befell)[number]) => befell.reduce((sum, counts) => sum + counts[kind], 0)
  const cases = (what: keyof Verdict['wrong']) => String(wrong[what]?.length ?? 0)
  const counted = ['lost', 'falsely marked', 'doubled in Discord']
  const others = Object.entries(wrong).filter(([what]) => !counted.includes(what))
  return {
    store,
    kills: String(kills),
    stops: String(stops),
    'downtimes, all killed': String(downtimes),
    'told to slow down (429)': String(count('slow-down')),
    'errors (5xx)': String(count('error')),
    resets: String(count('reset')),
    'lost acknowledgements': String(count('lost')),
    'slow, hung': `${count('slow')}, ${count('hang')}`,
    'chats that left, suspended': String(suspended),
    'digests due': String(due),
    'arrived whole': String(arrived),
    'messages in all': String(parts),
    'left out as stale': String(stale),
    'lost (bound 0)': cases('lost'),
    'falsely marked (bound 0)': cases('falsely marked'),
    'doubled in Telegram (bound)': `${doubled.telegram} (${doubled.bound})`,
    'doubled in Discord (bound 0)': String(doubled.discord),
    'broken otherwise': String(others.reduce((sum, [, those]) => sum + those.length, 0)),
    'longest failover, s': Number.isFinite(longest) ? longest.toFixed(1) : '–',
    'time, s': seconds.toFixed(0),
  }
}
