import type { Store } from './store.ts'

/** Who may send under a name; `fence` grows with every new holder. */
export interface Lease {
  readonly name: string
  readonly owner: string
  readonly fence: number
  /** The platform asked for silence until then. */
  readonly silentUntil: number
}

export interface Holding {
  readonly name: string
  readonly owner: string
  readonly now: number
  /** Milliseconds. */
  readonly lasts: number
}

/**
 * Takes a lease that is free or lapsed, or renews one's own; `undefined` while another holds it. One that is held for much
 * longer than leases last was taken by a clock that was wrong, and has lapsed too.
 */
export async function takeLease({ db }: Store, { name, owner, now, lasts }: Holding): Promise<Lease | undefined> {
  const row = await db
    .insertInto('lease')
    .values({ name, owner, fence: 1, held_until: now + lasts, paused_until: 0 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((row) => ({
          owner,
          held_until: now + lasts,
          fence: row
            .case()
            .when('lease.owner', '=', owner)
            .then(row.ref('lease.fence'))
            .else(row('lease.fence', '+', 1))
            .end(),
        }))
        .where((row) =>
          row.or([
            row('lease.owner', '=', owner),
            row('lease.held_until', '<=', now),
            row('lease.held_until', '>', now + 2 * lasts),
          ]),
        ),
    )
    .returning(['fence', 'paused_until'])
    .executeTakeFirst()
  return row && { name, owner, fence: row.fence, silentUntil: row.paused_until }
}

/** Lets another take it at once. */
export async function releaseLease({ db }: Store, { name, owner }: Pick<Lease, 'name' | 'owner'>): Promise<void> {
  await db.updateTable('lease').set({ held_until: 0 }).where('name', '=', name).where('owner', '=', owner).execute()
}

/** Keeps the platform's wish for silence, for whoever holds the lease. */
export async function pauseLease({ db }: Store, name: string, until: number): Promise<void> {
  await db.updateTable('lease').set({ paused_until: until }).where('name', '=', name).execute()
}
