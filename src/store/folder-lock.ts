import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isBusy } from './sqlite-errors.ts'

export const LOCK_FILE = 'communique.lock'

/**
 * Takes a folder for this process alone; the function returned gives it free. The system does so too when the process ends,
 * however that ends. @throws SQLite's error when another process has it
 */
export function lockFolder(folder: string): () => void {
  const inFolder = lock(join(folder, LOCK_FILE))
  try {
    const beside = lockBeside(folder)
    return () => {
      beside()
      inFolder.close()
    }
  } catch (error) {
    inFolder.close()
    throw error
  }
}

/**
 * The lock in a folder goes with it: where the folder was deleted or moved while its process runs, another process would
 * find an empty place. So the place itself is locked too, by its name, as far as this machine has a place for that.
 */
function lockBeside(folder: string): () => void {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16)
  const file = join(tmpdir(), `communique-${name}.lock`)
  try {
    const held = lock(file)
    return () => {
      rmSync(file, { force: true })
      held.close()
    }
  } catch (error) {
    if (isBusy(error)) throw error
    // Nothing can be written there, or it is another user's.
    return () => {}
  }
}

/** An exclusive transaction that is never ended. */
function lock(file: string): DatabaseSync {
  const held = new DatabaseSync(file, { timeout: 0 })
  try {
    held.exec('begin exclusive')
    return held
  } catch (error) {
    held.close()
    throw error
  }
}
