import { Kysely } from 'kysely'
import { writeMeta } from './meta.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** What the queries of this folder work on. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  close(): Promise<void>
}

export interface StoreSettings {
  readonly dataDir: string
  /** PostgreSQL, for several processes; else a file in `dataDir`. */
  readonly databaseUrl?: string | undefined
}

/** Opens the store and brings it up to date. @throws {StoreError} with what whoever runs the bot can do */
export async function openStore({ dataDir, databaseUrl }: StoreSettings): Promise<Store> {
  const { dialect, release } = databaseUrl
    ? { dialect: await openPostgres(databaseUrl), release: () => {} }
    : openSqlite(dataDir)
  const db = new Kysely<Tables>({ dialect })
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
  return { kind: databaseUrl ? 'postgres' : 'sqlite', db, close }
}

/** Whether the store takes what is written; a full disk still lets everything be read. */
export async function isReached(store: Store, now: number): Promise<boolean> {
  await writeMeta(store, 'last-check', String(now))
  return true
}
