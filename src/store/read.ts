import { Kysely } from 'kysely'
import { openPostgres } from './postgres.ts'
import { readingDialect } from './sqlite.ts'
import type { StoreSettings } from './store.ts'
import type { Tables } from './tables.ts'

/** Opens the store as it is, beside a running bot, for queries that only read. @throws {StoreError} where there is none */
export async function readStore({
  dataDir,
  databaseUrl,
}: StoreSettings): Promise<{ db: Kysely<Tables>; close(): Promise<void> }> {
  const db = new Kysely<Tables>({ dialect: databaseUrl ? await openPostgres(databaseUrl) : readingDialect(dataDir) })
  return { db, close: () => db.destroy() }
}
