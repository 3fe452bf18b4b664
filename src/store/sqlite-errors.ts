import { StoreError } from './store-error.ts'

/** https://sqlite.org/rescode.html; the low byte of a code says what it is about. */
const BUSY = 5
const LOCKED = 6
const READ_ONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NO_DATABASE = 26

/** Whether another process holds what is wanted, for this moment at least. */
export function isBusy(error: unknown): boolean {
  return [BUSY, LOCKED].includes(codeOf(error))
}

/** Runs what works on a folder, and says what SQLite's codes mean. @throws {StoreError} */
export function explained<T>(dataDir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explainSqlite(error, dataDir)
  }
}

/** What SQLite says, in plain words; what is a fault of ours stays as it is. */
export function explainSqlite(error: unknown, dataDir: string): unknown {
  switch (codeOf(error)) {
    case FULL:
      return new StoreError(
        'disk-full',
        `The disk of ${dataDir} is full: make room; what is stored is not damaged.`,
        error,
      )
    case READ_ONLY:
    case CANNOT_OPEN:
      return notWritable(dataDir, error)
    case BUSY:
    case LOCKED:
      return new StoreError(
        'in-use',
        `Another process uses ${dataDir}: stop it first, or set DATABASE_URL to run several.`,
        error,
      )
    case CORRUPT:
    case NO_DATABASE:
      return damaged(dataDir, error)
    case IO_ERROR:
      return new StoreError('damaged', `The disk of ${dataDir} does not read or write as it should: check it.`, error)
    default:
      return error
  }
}

export function notWritable(dataDir: string, cause: unknown): StoreError {
  const message = `Nothing can be written in ${dataDir}: choose another DATA_DIR, or let the bot write there.`
  return new StoreError('read-only', message, cause)
}

export function damaged(where: string, cause?: unknown): StoreError {
  return new StoreError(
    'damaged',
    `The database in ${where} is damaged: stop the bot and put a backup in its place, or move it away to begin anew. Nothing is written to it.`,
    cause,
  )
}

function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0
}
