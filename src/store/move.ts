import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** Every table with its key, each after those that it refers to. */
const KEYS: Record<keyof Tables, readonly string[]> = {
  setting: ['scope', 'platform', 'id'],
  subscription: ['id'],
  composition: ['id'],
  delivery: ['subscription', 'digest_date', 'part'],
  lease: ['name'],
  meta: ['name'],
  news: ['item'],
  claim: ['key'],
  unanswered: ['day', 'language', 'kind', 'subject', 'briefing'],
}
const TABLES = Object.keys(KEYS) as (keyof Tables)[] // the keys of the record above

const ROWS = 500

/**
 * Copies all that one store holds into an empty other one, all or nothing, and compares both. Returns the rows of each table.
 * @throws {StoreError} when the other one holds something already
 */
export async function moveStore(from: Store, to: Store): Promise<Record<string, number>> {
  return to.db.transaction().execute(async (target) => {
    const moved: Record<string, number> = {}
    for (const table of TABLES) {
      if ((await contentsOf(target, table)).count > 0)
        throw new StoreError('not-empty', `The target holds a table "${table}" that is not empty: nothing was moved.`)
      const copied = await contentsOf(from.db, table, (rows) => insert(target, table, rows))
      const arrived = await contentsOf(target, table)
      if (copied.count !== arrived.count || copied.checksum !== arrived.checksum)
        throw new Error(`table ${table} did not arrive as it was: ${copied.count} rows left, ${arrived.count} arrived`)
      moved[table] = arrived.count
    }
    return moved
  })
}

type Row = Readonly<Record<string, string | number | null>>

/** Counts a table's rows and sums their hashes, in whatever order a database keeps them. */
async function contentsOf(
  db: Kysely<Tables>,
  table: keyof Tables,
  each: (rows: readonly Row[]) => Promise<void> = async () => {},
): Promise<{ count: number; checksum: bigint }> {
  const key = sql.join(KEYS[table].map((column) => sql.ref(column)))
  let count = 0
  let checksum = 0n
  for (let last: Row | undefined; ; ) {
    const after = last ? sql`where (${key}) > (${sql.join(KEYS[table].map((column) => last?.[column]))})` : sql``
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after} order by ${key} limit ${ROWS}`.execute(
      db,
    )
    if (rows.length > 0) await each(rows)
    count += rows.length
    for (const row of rows) checksum = BigInt.asUintN(128, checksum + hashOf(row))
    last = rows.at(-1)
    if (!last) return { count, checksum }
  }
}

function hashOf(row: Row): bigint {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(columns)).digest('hex').slice(0, 32)}`)
}

async function insert(db: Kysely<Tables>, table: keyof Tables, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(
    db,
  )
}
