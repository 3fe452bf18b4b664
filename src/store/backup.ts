import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSqlite } from './sqlite.ts'
import { explained } from './sqlite-errors.ts'
import { StoreError } from './store-error.ts'

/**
 * Writes a copy of a folder's database as it is at this moment; the bot may run meanwhile. Restored by putting it in the
 * database's place while the bot does not run.
 * @throws {StoreError} when the file is there already, or the disk is full
 */
export function backUp(dataDir: string, file: string): void {
  if (existsSync(file)) throw new StoreError('not-empty', `${file} is there already: name another file.`)
  const unfinished = `${file}.unfinished`
  const database = readSqlite(dataDir)
  try {
    rmSync(unfinished, { force: true })
    explained(dirname(file), () => database.prepare('vacuum into ?').run(unfinished))
    const written = openSync(unfinished, 'r+')
    fsyncSync(written)
    closeSync(written)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    database.close()
  }
}
