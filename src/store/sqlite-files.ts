import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { BUSY_TIMEOUT } from './sqlite-driver.ts'
import { damaged } from './sqlite-errors.ts'
import { StoreError } from './store-error.ts'

/** Bytes of a database that is looked through as a whole when it is opened: a second's work. */
const LOOKED_THROUGH = 200_000_000

/**
 * Looks at a database without changing a byte of it: opened for writing, a log beside it would be written into it.
 * @throws {StoreError} when it is damaged
 */
export function checkDatabase(file: string): void {
  if (!existsSync(file)) return
  const { size } = statSync(file)
  if (size === 0) throw damaged(file)
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT })
  try {
    const look = size <= LOOKED_THROUGH ? 'pragma quick_check(1)' : 'select count(*) as quick_check from sqlite_schema'
    const [found] = database.prepare(look).all()
    if (size <= LOOKED_THROUGH && found?.quick_check !== 'ok') throw damaged(file)
  } finally {
    database.close()
  }
}

/** What a path stands for on its disk; another file of the same name has another one. */
interface Identity {
  readonly ino: number
  readonly dev: number
}

/**
 * Remembers which files are open under these names. The function returned throws while one of them is deleted, moved or
 * replaced: what is written then would be gone with the next start. It waits for the disk no longer than a write does.
 * @throws {StoreError}
 */
export function watchFiles(files: readonly string[]): () => void {
  const opened = files.map((file) => [file, statSync(file)] as const)
  return () => {
    for (const [file, identity] of opened) expectSame(file, identity)
  }
}

function expectSame(file: string, { ino, dev }: Identity): void {
  const found = identityOf(file)
  if (!(found instanceof Error) && found.ino === ino && found.dev === dev) return
  throw new StoreError(
    'moved',
    `${file} is not the file that was opened: it was deleted, moved or replaced while the bot runs. Put it back; or stop the bot, put a backup in its place and start again. Nothing is written meanwhile.`,
    found instanceof Error ? found : undefined,
  )
}

function identityOf(file: string): Identity | Error {
  try {
    return statSync(file)
  } catch (error) {
    return error as Error // of the file system
  }
}
