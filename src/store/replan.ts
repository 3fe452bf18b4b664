import type { Times } from '../command/services.ts'
import type { Store } from './store.ts'

export interface Planned {
  readonly times: Times
  readonly nextDueAt: number
  readonly windowStart: number | undefined
}

const ROWS = 500

/** Goes through the active subscriptions and keeps what `replan` changes of each; returns how many changed. */
export async function replanAll(
  { db }: Store,
  replan: (planned: Planned) => Pick<Planned, 'nextDueAt' | 'windowStart'>,
): Promise<number> {
  let changed = 0
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('subscription')
      .select(['id', 'days', 'local_time', 'time_zone', 'next_due_at', 'window_start'])
      .where('state', '=', 'active')
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS)
      .execute()
    for (const row of rows) {
      const { nextDueAt, windowStart = null } = replan({
        times: { days: row.days, localTime: row.local_time, timeZone: row.time_zone },
        nextDueAt: row.next_due_at,
        windowStart: row.window_start ?? undefined,
      })
      if (nextDueAt === row.next_due_at && windowStart === row.window_start) continue
      // Whoever changed the subscription in the meantime knows better.
      const { numUpdatedRows } = await db
        .updateTable('subscription')
        .set({ next_due_at: nextDueAt, window_start: windowStart })
        .where('id', '=', row.id)
        .where('next_due_at', '=', row.next_due_at)
        .executeTakeFirst()
      changed += Number(numUpdatedRows)
    }
    const last = rows.at(-1)
    if (!last) return changed
    after = last.id
  }
}
