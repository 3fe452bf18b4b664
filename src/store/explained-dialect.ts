import type { CompiledQuery, DatabaseConnection, Dialect, Driver, TransactionSettings } from 'kysely'
import type { Outages } from './outages.ts'
import { StoreError } from './store-error.ts'

export interface Explaining {
  /** A database's error as a `StoreError`; what is a fault of ours stays as it is. */
  readonly explain: (error: unknown) => unknown
  /** Before anything is written. @throws {StoreError} where it would be lost */
  readonly beforeWrite?: () => Promise<void>
  readonly outages: Outages
}

/** The same dialect, of which every query that the database does not answer ends with a `StoreError`. */
export function explainedDialect(dialect: Dialect, explaining: Explaining): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => explainedDriver(dialect.createDriver(), explaining),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** Whether a statement is to leave something behind; what begins a transaction does not yet. */
export function isWrite(statement: string): boolean {
  return !/^\s*(?:select|pragma|begin|commit|rollback)\b/iu.test(statement)
}

type Proof = 'writing' | 'reading' | 'nothing'

interface Known {
  readonly inner: DatabaseConnection
  isInTransaction: boolean
  hasWritten: boolean
}

function explainedDriver(driver: Driver, { explain, beforeWrite = async () => {}, outages }: Explaining): Driver {
  const known = new WeakMap<DatabaseConnection, Known>()
  const knownOf = (connection: DatabaseConnection): Known => {
    const found = known.get(connection)
    if (!found) throw new Error('a connection of another driver')
    return found
  }

  /** `writes` = a failure is one of writing; `proves` = what works when this does, if that says anything. */
  async function explained<T>(writes: boolean, proves: Proof, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work()
      if (proves !== 'nothing') outages.worked(proves === 'writing')
      return result
    } catch (error) {
      const plain = explain(error)
      if (plain instanceof StoreError) outages.failed(plain, writes)
      throw plain
    }
  }

  function explainedConnection(inner: DatabaseConnection): DatabaseConnection {
    const state: Known = { inner, isInTransaction: false, hasWritten: false }
    const connection: DatabaseConnection = {
      async executeQuery<R>(query: CompiledQuery) {
        const writes = isWrite(query.sql)
        const isAlone = writes && !state.isInTransaction
        state.hasWritten ||= writes
        // What is written within a transaction is kept only with its end.
        return await explained(writes, isAlone ? 'writing' : 'reading', async () => {
          if (isAlone) await beforeWrite()
          return await inner.executeQuery<R>(query)
        })
      },
      streamQuery: (query, chunkSize) => inner.streamQuery(query, chunkSize),
    }
    known.set(connection, state)
    return connection
  }

  return {
    init: () => driver.init(),
    acquireConnection: () =>
      explained(false, 'nothing', async () => explainedConnection(await driver.acquireConnection())),
    async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
      const state = knownOf(connection)
      Object.assign(state, { isInTransaction: true, hasWritten: false })
      await explained(true, 'nothing', async () => {
        await beforeWrite()
        await driver.beginTransaction(state.inner, settings)
      })
    },
    async commitTransaction(connection) {
      const state = knownOf(connection)
      await explained(state.hasWritten, state.hasWritten ? 'writing' : 'reading', () =>
        driver.commitTransaction(state.inner),
      )
      state.isInTransaction = false
    },
    async rollbackTransaction(connection) {
      const state = knownOf(connection)
      state.isInTransaction = false
      await explained(false, 'nothing', () => driver.rollbackTransaction(state.inner))
    },
    releaseConnection: (connection) => driver.releaseConnection(knownOf(connection).inner),
    destroy: () => driver.destroy(),
  }
}
