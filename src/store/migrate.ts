import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

const folder = fileURLToPath(new URL('migrations', import.meta.url))

/** Brings the tables to what this code knows. @throws {StoreError} when they are ahead of it */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const known = migrations()
  const ahead = (await appliedMigrations(db)).filter((name) => !(name in known))
  if (ahead.length > 0)
    throw new StoreError(
      'newer-schema',
      `The store was written by a newer Communiqué (${ahead.join(', ')}): update this one, or restore a backup.`,
    )
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => known } }).migrateToLatest()
  if (error) throw error
}

/** Names of the migrations that a store has seen, the oldest first. */
export async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return []
  const { rows } = await sql<{
    name: string
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

function migrations(): Record<string, Migration> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return Object.fromEntries(
    files.sort().map((file) => [
      file.replace('.sql', ''),
      {
        async up(db) {
          for (const statement of statementsOf(readFileSync(join(folder, file), 'utf8')))
            await sql.raw(statement).execute(db)
        },
      },
    ]),
  )
}

/** No statement of ours holds a semicolon but at its end. */
function statementsOf(text: string): string[] {
  return text
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
