import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { explainedDialect } from './explained-dialect.ts'
import { LOCK_FILE, lockFolder } from './folder-lock.ts'
import { type Outages, UNTOLD } from './outages.ts'
import { BUSY_TIMEOUT, REAL_TIME, type SqliteDriverParts, sqliteDriver } from './sqlite-driver.ts'
import { explained, explainSqlite, notWritable } from './sqlite-errors.ts'
import { checkDatabase, watchFiles } from './sqlite-files.ts'
import { StoreError } from './store-error.ts'

export const SQLITE_FILE = 'communique.sqlite'

export interface OpenSqlite {
  readonly dialect: Dialect
  /** @throws {StoreError} while the database's files are not where they were, or are damaged */
  readonly inPlace: () => Promise<void>
  /** Gives the folder free; the database is closed before. */
  release(): void
}

/**
 * Opens a folder's database for this process alone.
 * @throws {StoreError} when another process has it, nothing can be written there, or the database is damaged
 */
export function openSqlite(dataDir: string, parts: SqliteDriverParts, outages: Outages): OpenSqlite {
  makeFolder(dataDir)
  return explained(dataDir, () => {
    const release = lockFolder(dataDir)
    try {
      const database = openDatabase(join(dataDir, SQLITE_FILE))
      const stand = watchFiles([SQLITE_FILE, `${SQLITE_FILE}-wal`, LOCK_FILE].map((file) => join(dataDir, file)))
      let damage: StoreError | undefined
      const inPlace = async () => {
        if (damage) throw damage
        stand()
      }
      const explain = (error: unknown) => {
        const plain = explainSqlite(error, dataDir)
        // Written further, a damaged database would be damaged more.
        if (plain instanceof StoreError && plain.problem === 'damaged') damage ??= plain
        return plain
      }
      const dialect = explainedDialect(sqliteDialect(database, parts), { explain, beforeWrite: inPlace, outages })
      return { dialect, inPlace, release }
    } catch (error) {
      release()
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
  const explain = (error: unknown) => explainSqlite(error, dataDir)
  return explainedDialect(sqliteDialect(readSqlite(dataDir), REAL_TIME), { explain, outages: UNTOLD })
}

function openDatabase(file: string): DatabaseSync {
  const isNew = !existsSync(file)
  checkDatabase(file)
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  try {
    // Reading makes the log beside it.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; select name from sqlite_schema')
    return database
  } catch (error) {
    database.close()
    // An empty file is what is left of a damaged database; not of a first start on a full disk.
    if (isNew && existsSync(file) && statSync(file).size === 0) rmSync(file)
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

function sqliteDialect(database: DatabaseSync, parts: SqliteDriverParts): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => sqliteDriver(database, parts),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** SQLite does take a migration back as a whole; Kysely is careful for other reasons. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
