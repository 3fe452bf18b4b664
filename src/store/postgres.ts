import { type Dialect, PostgresDialect } from 'kysely'
import { explainedDialect } from './explained-dialect.ts'
import { type Outages, UNTOLD } from './outages.ts'
import { explainPostgres } from './postgres-errors.ts'
import { type Limits, openPool } from './postgres-pool.ts'
import { StoreError } from './store-error.ts'

/** For the work behind the scenes: a thousand rows take well under a second. */
export const WORK: Limits = {
  connections: 8,
  connect: 2000,
  query: 5000,
  // A shorter wait than a query's, so that the reason is told.
  lock: 2000,
  isTested: false,
}

/**
 * For what a reader waits for: Discord takes no answer after 3 s. Connections are tried before use, so that nothing lies in
 * a hanging server's ear that it would do once it wakes, after the reader was told that it was not done.
 */
export const READERS: Limits = { connections: 4, connect: 1000, query: 1000, lock: 800, isTested: true }

/** For tools and migrations: tables may be large, and another process may be at the same. */
export const PATIENT: Limits = { connections: 1, connect: 5000, query: 600_000, lock: 60_000, isTested: false }

/** @throws {StoreError} when the address is none, or the database is not reached or refuses; never with its password */
export async function openPostgres(databaseUrl: string, limits = PATIENT, outages: Outages = UNTOLD): Promise<Dialect> {
  const address = addressOf(databaseUrl)
  const explain = (error: unknown) => explainPostgres(error, address)
  const pool = openPool(databaseUrl, limits)
  try {
    await pool.test()
  } catch (error) {
    await pool.end()
    throw explain(error)
  }
  return explainedDialect(new PostgresDialect({ pool }), { explain, outages })
}

/** Whom, where and which, without the password. */
function addressOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new StoreError(
      'unreachable',
      'DATABASE_URL is no address of a PostgreSQL: postgresql://user:password@host:5432/database',
    )
  return `${url.username || 'nobody'}@${url.host}${url.pathname}`
}
