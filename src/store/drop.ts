import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

// Parts of larger transactions.

/** Drops what is not yet on its way to a chat; the next digest holds what it would have told. */
export async function dropOpen(work: Kysely<Tables>, subscription: string, why: string, now: number): Promise<void> {
  const dropped = await work
    .updateTable('delivery')
    .set({ state: 'dropped', last_error: why, settled_at: now })
    .where('subscription', '=', subscription)
    .where('state', 'in', ['waiting', 'pending'])
    .returning('digest_date')
    .execute()
  const dates = [...new Set(dropped.map(({ digest_date }) => digest_date))].sort().reverse()
  for (const date of dates) await giveBack(work, subscription, date)
}

/** Drops the parts after one that will never be there. */
export async function dropRest(
  work: Kysely<Tables>,
  subscription: string,
  digestDate: string,
  now: number,
): Promise<void> {
  await work
    .updateTable('delivery')
    .set({ state: 'dropped', last_error: 'an earlier part failed', settled_at: now })
    .where('subscription', '=', subscription)
    .where('digest_date', '=', digestDate)
    .where('state', 'in', ['waiting', 'pending'])
    .execute()
}

/** A digest did not arrive whole: its window is open again, unless a later digest has closed it since. Rather twice than never. */
export async function giveBack(work: Kysely<Tables>, subscription: string, digestDate: string): Promise<void> {
  const first = work
    .selectFrom('delivery')
    .where('subscription', '=', subscription)
    .where('digest_date', '=', digestDate)
    .where('part', '=', 0)
  await work
    .updateTable('subscription')
    .set({ window_start: first.select('window_start') })
    .where('id', '=', subscription)
    .where('window_start', '=', first.select('due_at'))
    .execute()
}
