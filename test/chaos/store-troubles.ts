import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SQLITE_FILE } from '../../src/store/sqlite.ts'
import type { TcpProxy } from '../servers/tcp-proxy.ts'

/** What befalls a store for a while, and for how long, in milliseconds. */
export interface StoreTrouble {
  readonly name: string
  readonly lasts: number
  begin(): void
  end(): void
}

const MINUTE = 60_000
/** Of each answer of a database that is slow. */
const SLOW = 400

/** A PostgreSQL that is gone for two minutes, says nothing, or takes its time. */
export function troublesOfPostgres(way: TcpProxy): StoreTrouble[] {
  const end = () => way.release()
  return [
    { name: 'away', lasts: 2 * MINUTE, begin: () => way.refuse(), end },
    { name: 'hung', lasts: MINUTE / 2, begin: () => way.swallow(), end },
    { name: 'slow', lasts: MINUTE / 2, begin: () => way.delay(SLOW), end },
  ]
}

/** Another program holds the database's lock for two minutes, and then for a moment again and again. */
export function troublesOfSqlite(dataDir: string): StoreTrouble[] {
  let lock: DatabaseSync | undefined
  let blinking: NodeJS.Timeout | undefined
  const hold = () => {
    lock ??= new DatabaseSync(join(dataDir, SQLITE_FILE), { timeout: 5000 })
    lock.exec('begin immediate')
  }
  const letGo = () => {
    lock?.close()
    lock = undefined
  }
  return [
    { name: 'locked', lasts: 2 * MINUTE, begin: hold, end: letGo },
    {
      name: 'locked by moments',
      lasts: MINUTE / 2,
      begin() {
        blinking = setInterval(() => (lock ? letGo() : hold()), 300)
      },
      end() {
        clearInterval(blinking)
        letGo()
      },
    },
  ]
}
