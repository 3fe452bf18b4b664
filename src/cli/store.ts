import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, loadConfig } from '../config.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import { backUp } from '../store/backup.ts'
import { moveStore } from '../store/move.ts'
import { readStore } from '../store/read.ts'
import { type StoreStatus, storeStatus } from '../store/status.ts'
import { openStore } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'

const USAGE = `Usage: npm run -s store -- status        what is stored; the bot may run meanwhile
       npm run -s store -- backup FILE   a copy of the database; the bot may run meanwhile
       npm run -s store -- move          everything from DATA_DIR to the empty PostgreSQL of DATABASE_URL; the bot must not run`

endWithReader()
try {
  await main()
} catch (error) {
  process.stderr.write(`${explainStartUp(error)}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [task, file, ...rest] = positionals
  const config = loadConfig()
  if (task === 'status' && file === undefined) await status(config)
  else if (task === 'backup' && file !== undefined && rest.length === 0) backup(config, resolve(file))
  else if (task === 'move' && file === undefined) await move(config)
  else {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
  }
}

async function status(config: Config): Promise<void> {
  const store = await readStore(config)
  try {
    process.stdout.write(`${describe(await storeStatus(store.db), Date.now())}\n`)
  } finally {
    await store.close()
  }
}

function backup({ dataDir, databaseUrl }: Config, file: string): void {
  if (databaseUrl)
    throw new StoreError(
      'refused',
      'PostgreSQL is backed up by its own tool: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
    )
  backUp(dataDir, file)
  process.stdout.write(`${file}\n`)
}

async function move({ dataDir, databaseUrl }: Config): Promise<void> {
  if (!databaseUrl) throw new StoreError('refused', 'DATABASE_URL has to name the PostgreSQL to move to.')
  const from = await openStore({ dataDir })
  try {
    const to = await openStore({ dataDir, databaseUrl })
    try {
      for (const [table, rows] of Object.entries(await moveStore(from, to))) process.stdout.write(`${table}: ${rows}\n`)
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
  process.stdout.write(
    'Moved and compared. With DATABASE_URL set, the bot now uses PostgreSQL; the old file stays as it was.\n',
  )
}

function describe({ schema, subscriptions, deliveries, oldestDueAt, leases }: StoreStatus, now: number): string {
  const counts = (those: Readonly<Record<string, number>>) =>
    Object.entries(those)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ') || 'none'
  return [
    `schema: ${schema}`,
    `subscriptions: ${counts(subscriptions)}`,
    `deliveries: ${counts(deliveries)}`,
    `oldest waiting: ${oldestDueAt === undefined ? 'none' : `due ${new Date(oldestDueAt).toISOString()}`}`,
    ...leases.map(
      ({ name, owner, heldUntil }) =>
        `sender of ${name}: ${heldUntil > now ? owner : `none (last ${owner})`}, until ${new Date(heldUntil).toISOString()}`,
    ),
  ].join('\n')
}
