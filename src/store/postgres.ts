import { type Dialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { StoreError } from './store-error.ts'

const CONNECTIONS = 10
/** Milliseconds. */
const CONNECT_WITHIN = 5000
/** A process that was stopped within a transaction lets go of its rows after so many milliseconds. */
const IDLE_IN_TRANSACTION = 60_000

/** @throws {StoreError} when the address is none, or the database is not reached or refuses; never with its password */
export async function openPostgres(databaseUrl: string): Promise<Dialect> {
  const address = addressOf(databaseUrl)
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    application_name: 'communique',
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
  })
  // A connection that breaks while nobody uses it is replaced; whoever uses one hears of it.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw explain(error, address)
  }
  return new PostgresDialect({ pool })
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

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: Record<string, string> = {
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database',
  '42501': 'this user may not do that',
  '53300': 'it has too many connections',
}

function explain(error: unknown, address: string): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const refusal = REFUSALS[code]
  if (refusal) return new StoreError('refused', `PostgreSQL at ${address} refuses: ${refusal}.`, error)
  return new StoreError(
    'unreachable',
    `PostgreSQL at ${address} cannot be reached (${code || 'no answer'}): check DATABASE_URL.`,
    error,
  )
}
