import { setTimeout } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { type ClientBase, DatabaseError, Pool, type PoolClient, types } from 'pg'

/** How long is waited for each thing, in milliseconds. */
export interface Limits {
  readonly connections: number
  /** For a connection, be it a new one or one that others use. */
  readonly connect: number
  readonly query: number
  /** For rows and tables that others hold. */
  readonly lock: number
  /** Whether a connection is tried each time before it is used. */
  readonly isTested: boolean
}

/** A process that was stopped within a transaction lets go of its rows after so many milliseconds. */
const IDLE_IN_TRANSACTION = 60_000
/** Silence before a connection is probed, in milliseconds; networks forget idle ones after minutes. */
const KEEP_ALIVE = 30_000
/** Readers come in waves: connections are kept between them. */
const IDLE = 300_000
/** What is under way when the bot stops is waited for so long. */
const CLOSE_WITHIN = 1000

/** Connections to a database that may stop answering at any moment; one that did not answer in time is never used again. */
export function openPool(databaseUrl: string, limits: Limits): PostgresPool & { test(): Promise<void> } {
  const open = new Set<ClientBase>()
  const pool = new Pool({
    connectionString: databaseUrl,
    max: limits.connections,
    connectionTimeoutMillis: limits.connect,
    // Ours, not the server's: it holds where the server, the network or a pooler between is what hangs.
    query_timeout: limits.query,
    idleTimeoutMillis: IDLE,
    application_name: 'communique',
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    types: {
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
    onConnect: (client) => limitServer(client, limits),
  })
  // A connection that breaks while nobody uses it is replaced; whoever uses one hears of it.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    open.add(client)
    client.on('error', () => {})
  })
  pool.on('remove', (client) => open.delete(client))
  return {
    options: pool.options,
    // Leaves no connection behind: a pool that nobody uses after all is closed by nobody.
    async test() {
      const client = await pool.connect()
      await client.query('select 1').finally(() => client.release(true))
    },
    async connect() {
      const client = checked(await pool.connect())
      if (limits.isTested)
        try {
          await client.query('select 1', [])
        } catch (error) {
          client.release()
          throw error
        }
      return client
    },
    async end() {
      const ended = pool.end().then(() => true)
      if (await Promise.race([ended, setTimeout(CLOSE_WITHIN, false, { ref: false })])) return
      // `end` breaks off what is still asked.
      for (const client of open) void (client as PoolClient & { end(): Promise<void> }).end().catch(() => {})
    },
  }
}

/**
 * The server gives up too, and does nothing after we turned away. Said after connecting: poolers such as PgBouncer refuse
 * such parameters at the start of a connection. Where one shares connections between transactions, this may hold for others'.
 */
async function limitServer(client: ClientBase, { query, lock }: Limits): Promise<void> {
  const settings = `set statement_timeout = ${query}; set lock_timeout = ${lock};
    set idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION}`
  try {
    await client.query(settings)
  } catch (error) {
    // A pooler that does not allow it leaves us with our own limits.
    if (!isAnswer(error)) throw error
  }
}

/** A connection that is given up when it did not answer: whatever it says later would be taken for another's answer. */
function checked(client: PoolClient): PostgresPoolClient {
  let isBroken = false
  async function query(text: string, values: readonly unknown[]) {
    if (isBroken) throw new Error('the connection was given up')
    try {
      return await client.query(text, [...values])
    } catch (error) {
      isBroken ||= !isAnswer(error)
      throw error
    }
  }
  return {
    // Kysely's own type has a second form, for cursors, that we do not use.
    query: query as unknown as PostgresPoolClient['query'],
    release: (discard) => client.release(discard || isBroken),
  }
}

/** Whether the database itself said no, and goes on listening. */
function isAnswer(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR'
}
