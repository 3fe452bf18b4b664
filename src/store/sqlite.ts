import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely'
import { StoreError } from './store-error.ts'

export const SQLITE_FILE = 'communique.sqlite'

/** Statements that are kept ready. */
const READY = 200

/**
 * Opens a folder's database for this process alone. `release` gives the folder free; the database is closed before.
 * @throws {StoreError} when another process has it, or nothing can be written there
 */
export function openSqlite(dataDir: string): { dialect: Dialect; release(): void } {
  makeFolder(dataDir)
  return explained(dataDir, () => {
    const claim = claimFolder(dataDir)
    try {
      const database = new DatabaseSync(join(dataDir, SQLITE_FILE), {
        timeout: 5000,
        enableForeignKeyConstraints: true,
      })
      database.exec('pragma journal_mode = wal; pragma synchronous = full')
      return { dialect: dialectOf(asKyselyWants(database, dataDir)), release: () => claim.close() }
    } catch (error) {
      claim.close()
      throw error
    }
  })
}

/** A second connection that only reads, beside a running bot. @throws {StoreError} where there is no database yet */
export function readSqlite(dataDir: string): DatabaseSync {
  const file = join(dataDir, SQLITE_FILE)
  if (!existsSync(file))
    throw new StoreError('unreachable', `There is no ${file}: the bot makes it at its first start.`)
  return explained(dataDir, () => new DatabaseSync(file, { readOnly: true, timeout: 5000 }))
}

/** For readers that ask through the same queries. */
export function readingDialect(dataDir: string): Dialect {
  return dialectOf(asKyselyWants(readSqlite(dataDir), dataDir))
}

/** An exclusive transaction on a file beside the database: the system ends it with the process, however that ends. */
function claimFolder(dataDir: string): DatabaseSync {
  const claim = new DatabaseSync(join(dataDir, 'communique.lock'), { timeout: 0 })
  try {
    claim.exec('begin exclusive')
    return claim
  } catch (error) {
    claim.close()
    throw error
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw notWritable(dataDir, error)
  }
}

function dialectOf(database: SqliteDatabase): Dialect {
  const dialect = new SqliteDialect({ database })
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** SQLite does take a migration back as a whole; Kysely is careful for other reasons. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function asKyselyWants(database: DatabaseSync, dataDir: string): SqliteDatabase {
  const ready = new Map<string, StatementSync>()
  const statementOf = (sql: string) => {
    const statement = ready.get(sql) ?? database.prepare(sql)
    if (ready.size >= READY) ready.clear()
    ready.set(sql, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite itself takes a transaction back when the disk is full; Kysely asks for it once more.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING
      const statement = explained(dataDir, () => statementOf(sql))
      return {
        reader: statement.columns().length > 0,
        all: (values) => explained(dataDir, () => statement.all(...bindable(values))),
        run: (values) => explained(dataDir, () => statement.run(...bindable(values))),
        iterate: (values) => statement.iterate(...bindable(values)),
      }
    },
  }
}

const NOTHING = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

/** Our tables hold texts, numbers and null, and the queries are typed after them. */
function bindable(values: readonly unknown[]): SQLInputValue[] {
  return values as SQLInputValue[]
}

/** https://sqlite.org/rescode.html; the low byte of a code says what it is about. */
const BUSY = 5
const READ_ONLY = 8
const FULL = 13
const CANNOT_OPEN = 14

/** Runs what works on a folder, and says what SQLite's codes mean. @throws {StoreError} */
export function explained<T>(dataDir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined
    if (code === FULL)
      throw new StoreError(
        'disk-full',
        `The disk of ${dataDir} is full: make room; what is stored is not damaged.`,
        error,
      )
    if (code === READ_ONLY || code === CANNOT_OPEN) throw notWritable(dataDir, error)
    if (code === BUSY)
      throw new StoreError(
        'in-use',
        `Another process uses ${dataDir}: stop it first, or set DATABASE_URL to run several.`,
        error,
      )
    throw error
  }
}

function notWritable(dataDir: string, cause: unknown): StoreError {
  const message = `Nothing can be written in ${dataDir}: choose another DATA_DIR, or let the bot write there.`
  return new StoreError('read-only', message, cause)
}
