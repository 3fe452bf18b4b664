import { sql } from 'kysely'
import { pruneClaims } from './claims.ts'
import type { Store } from './store.ts'

/** Rows of one transaction, so that nobody waits for long. */
const ROWS = 1000

/**
 * Deletes deliveries that were settled before a time, the digests that none is left to send, and old claims. Returns how many
 * deliveries there were.
 */
export async function prune(store: Store, before: number): Promise<number> {
  const { db } = store
  let pruned = 0
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from delivery where (subscription, digest_date, part) in (
        select subscription, digest_date, part from delivery where settled_at < ${before} limit ${ROWS}
      )`.execute(db)
    pruned += Number(numAffectedRows)
    if (numAffectedRows < BigInt(ROWS)) break
  }
  await db
    .deleteFrom('composition')
    .where('created_at', '<', before)
    .where('id', 'not in', ({ selectFrom }) =>
      selectFrom('delivery')
        .select(({ ref }) => ref('composition').$notNull().as('composition'))
        .distinct()
        .where('settled_at', 'is', null)
        .where('composition', 'is not', null),
    )
    .execute()
  await pruneClaims(store)
  return pruned
}
