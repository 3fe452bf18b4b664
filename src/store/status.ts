import { type Kysely, sql } from 'kysely'
import { appliedMigrations } from './migrate.ts'
import type { Tables } from './tables.ts'

export interface StoreStatus {
  /** Name of the newest migration. */
  readonly schema: string
  readonly subscriptions: Readonly<Record<string, number>>
  readonly deliveries: Readonly<Record<string, number>>
  /** When the digest was to come that has waited longest, if one waits. */
  readonly oldestDueAt: number | undefined
  readonly leases: readonly { readonly name: string; readonly owner: string; readonly heldUntil: number }[]
}

/** What whoever runs the bot wants to know; only reads. */
export async function storeStatus(db: Kysely<Tables>): Promise<StoreStatus> {
  const schema = (await appliedMigrations(db)).at(-1) ?? 'none'
  const { oldest } = await db
    .selectFrom('delivery')
    .select(({ fn }) => fn.min('due_at').as('oldest'))
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  const leases = await db.selectFrom('lease').select(['name', 'owner', 'held_until']).orderBy('name').execute()
  return {
    schema,
    subscriptions: await countByState(db, 'subscription'),
    deliveries: await countByState(db, 'delivery'),
    oldestDueAt: oldest ?? undefined,
    leases: leases.map(({ name, owner, held_until }) => ({ name, owner, heldUntil: held_until })),
  }
}

async function countByState(db: Kysely<Tables>, table: 'subscription' | 'delivery'): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from ${sql.table(table)} group by state order by state`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
