import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appliedMigrations } from './migrate.ts'
import { readStore } from './read.ts'
import { SQLITE_FILE } from './sqlite.ts'
import type { StoreSettings } from './store.ts'
import { type UnansweredCount, unansweredSubjects } from './unanswered.ts'

/**
 * What is asked and not answered, the most frequent first, read beside a running bot; none where no bot that counts has run yet.
 * @throws {StoreError} when a database is there and cannot be read
 */
export async function readUnanswered(settings: StoreSettings): Promise<UnansweredCount[]> {
  if (!settings.databaseUrl && !existsSync(join(settings.dataDir, SQLITE_FILE))) return []
  const { db, close } = await readStore(settings)
  try {
    return (await appliedMigrations(db)).includes('0005-unanswered') ? await unansweredSubjects(db) : []
  } finally {
    await close()
  }
}
