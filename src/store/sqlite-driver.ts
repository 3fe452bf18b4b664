import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { isWrite } from './explained-dialect.ts'
import { isBusy } from './sqlite-errors.ts'

export interface SqliteDriverParts {
  readonly wait: (milliseconds: number) => Promise<unknown>
  /** Milliseconds; goes on evenly. */
  readonly elapsed: () => number
}

export const REAL_TIME: SqliteDriverParts = { wait: setTimeout, elapsed: () => performance.now() }

/** Milliseconds for which SQLite itself waits for another process's lock; the whole process stands still meanwhile. */
export const BUSY_TIMEOUT = 50
/** Milliseconds between two tries, in which everything else goes on. */
const PAUSE = 75
/** Milliseconds after which a lock is not waited for any more; a reader waits, and Discord takes no answer after 3 s. */
const PATIENCE = 1500
/** Statements that are kept ready. */
const READY = 200

/**
 * One connection, as Kysely's own driver has; but it waits for other processes without standing still. Transactions take
 * the lock when they begin: nothing within them has to wait.
 */
export function sqliteDriver(database: DatabaseSync, { wait, elapsed }: SqliteDriverParts): Driver {
  const prepared = preparing(database)
  /** Since when nothing can be written; whoever comes later does not wait anew. */
  let busySince: number | undefined

  async function whenFree<T>(changes: boolean, work: () => T): Promise<T> {
    for (;;)
      try {
        const result = work()
        if (changes) busySince = undefined
        return result
      } catch (error) {
        if (!isBusy(error)) throw error
        busySince ??= elapsed()
        if (elapsed() - busySince >= PATIENCE) throw error
        await wait(PAUSE)
      }
  }

  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery) {
      const changes = isWrite(sql) || sql === 'begin immediate'
      return await whenFree(changes, () => {
        const statement = prepared(sql)
        const values = parameters as SQLInputValue[] // our tables hold texts, numbers and null, and queries are typed so
        if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] } // as the query is typed
        return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) }
      })
    },
    // biome-ignore lint/correctness/useYield: Kysely's interface asks for it, and nobody here streams.
    async *streamQuery() {
      throw new Error('nothing is streamed')
    },
  }
  const run = async (statement: string) => void (await connection.executeQuery(CompiledQuery.raw(statement)))
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    async rollbackTransaction() {
      // SQLite itself takes a transaction back when the disk is full.
      if (database.isTransaction) await run('rollback')
    },
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  }
}

function preparing(database: DatabaseSync): (sql: string) => StatementSync {
  const ready = new Map<string, StatementSync>()
  return (sql) => {
    const statement = ready.get(sql) ?? database.prepare(sql)
    if (ready.size >= READY) ready.clear()
    ready.set(sql, statement)
    return statement
  }
}
