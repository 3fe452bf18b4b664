import { type Dialect, Kysely } from 'kysely'
import type { Log } from '../platforms/platform.ts'
import { writeMeta } from './meta.ts'
import { migrate } from './migrate.ts'
import { type Outages, tellingOutages } from './outages.ts'
import { openPostgres, PATIENT, READERS, WORK } from './postgres.ts'
import type { Limits } from './postgres-pool.ts'
import { openSqlite } from './sqlite.ts'
import { REAL_TIME, type SqliteDriverParts } from './sqlite-driver.ts'
import type { Tables } from './tables.ts'

/** What the queries of this folder work on. Those that the database does not answer end with a `StoreError`. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  /** The same tables, for what a reader waits for: gives up sooner. */
  readonly prompt: Kysely<Tables>
  /** @throws {StoreError} while the database is not the one that was opened, or is damaged */
  readonly inPlace: () => Promise<void>
  /** Takes a second or two, whatever the database does. */
  close(): Promise<void>
}

export interface StoreSettings {
  readonly dataDir: string
  /** PostgreSQL, for several processes; else a file in `dataDir`. */
  readonly databaseUrl?: string | undefined
}

export interface StoreParts extends SqliteDriverParts {
  readonly log: Log
  /** How long PostgreSQL is waited for, behind the scenes and by readers. */
  readonly limits: { readonly work: Limits; readonly readers: Limits }
}

const USUAL: StoreParts = { log: () => {}, ...REAL_TIME, limits: { work: WORK, readers: READERS } }

/** Opens the store and brings it up to date. @throws {StoreError} with what whoever runs the bot can do */
export async function openStore(
  { dataDir, databaseUrl }: StoreSettings,
  change: Partial<StoreParts> = {},
): Promise<Store> {
  const parts = { ...USUAL, ...change }
  const outages = tellingOutages(parts.log, parts.elapsed)
  return databaseUrl ? await inPostgres(databaseUrl, parts, outages) : await inSqlite(dataDir, parts, outages)
}

/** The store, for the services of readers. */
export function promptly(store: Store): Store {
  return { ...store, db: store.prompt }
}

/** Whether the store takes what is written; a full disk still lets everything be read. */
export async function isReached(store: Store, now: number): Promise<boolean> {
  await store.inPlace()
  await writeMeta(store, 'last-check', String(now))
  return true
}

async function inSqlite(dataDir: string, parts: StoreParts, outages: Outages): Promise<Store> {
  const { dialect, inPlace, release } = openSqlite(dataDir, parts, outages)
  const db = databaseOf(dialect)
  const close = async () => {
    await db.destroy()
    release()
  }
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  return { kind: 'sqlite', db, prompt: db, inPlace, close }
}

async function inPostgres(databaseUrl: string, { limits }: StoreParts, outages: Outages): Promise<Store> {
  const patient = databaseOf(await openPostgres(databaseUrl, PATIENT, outages))
  try {
    await migrate(patient)
  } finally {
    await patient.destroy()
  }
  const db = databaseOf(await openPostgres(databaseUrl, limits.work, outages))
  const prompt = databaseOf(
    await openPostgres(databaseUrl, limits.readers, outages).catch(async (error: unknown) => {
      await db.destroy()
      throw error
    }),
  )
  const close = async () => void (await Promise.all([db.destroy(), prompt.destroy()]))
  return { kind: 'postgres', db, prompt, inPlace: async () => {}, close }
}

function databaseOf(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({ dialect })
}
