import { linkSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UserError } from '../../errors.ts'
import { hasCode, readText } from './disk.ts'

/** A change takes some ten milliseconds, publishing into a large content some seconds: whoever holds it for longer was stopped. */
const STALE = { here: 600_000, elsewhere: 60_000 }
const BETWEEN_TRIES = 5
const TRIES = 1000

export interface LockParts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits so many milliseconds. */
  readonly pause?: ((milliseconds: number) => void) | undefined
}

/**
 * Does something while no other process does: desks and shells may share a folder.
 * @throws {UserError} when another holds the lock and goes on holding it
 */
export function withLock<Result>(path: string, { now, pause = block }: LockParts, work: () => Result): Result {
  for (let tries = 0; !take(path, now()); tries++) {
    if (isAbandoned(path, now())) release(path, now())
    else if (tries === TRIES) throw new UserError('draft-busy')
    else pause(BETWEEN_TRIES)
  }
  try {
    return work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** A lock is never seen without the name of its holder: it is written beside and then linked to. */
function take(path: string, now: number): boolean {
  const own = `${path}.${process.pid}`
  writeFileSync(own, `${process.pid} ${now} ${hostname()}`)
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Whoever held it is no more, or has had far more time than it takes. */
function isAbandoned(path: string, now: number): boolean {
  const held = readText(path)
  if (held === undefined) return false
  const [pid, since, host] = held.split(' ')
  // As a cut in the power leaves files.
  if (host === undefined) return true
  const isHere = host === hostname()
  if (Math.abs(now - Number(since)) > (isHere ? STALE.here : STALE.elsewhere)) return true
  // All that is done under a lock is done at once: one of our own is of a process before us that had our number.
  return isHere && (Number(pid) === process.pid || !isRunning(Number(pid)))
}

/** Two who find a lock abandoned do not take it from each other: one at a time looks again and removes it. */
function release(path: string, now: number): void {
  const breaking = `${path}.breaking`
  if (take(breaking, now)) {
    try {
      if (isAbandoned(path, now)) rmSync(path, { force: true })
    } finally {
      rmSync(breaking, { force: true })
    }
  } else if (isAbandoned(breaking, now)) rmSync(breaking, { force: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM') // it is another user's
  }
}

function block(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
