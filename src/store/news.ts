import type { Store } from './store.ts'

/**
 * Notes when things became news: what is new to the store does so now, but what the first process finds did on its own day.
 * Returns the moment of each item, in milliseconds since 1970; what another process noted first, counts.
 */
export async function noteNews(
  store: Store,
  items: readonly string[],
  now: number,
  dayOf: (item: string) => number,
): Promise<ReadonlyMap<string, number>> {
  const known = await knownNews(store)
  const rows = items
    .filter((item) => !known.has(item))
    .map((item) => ({ item, known_at: known.size === 0 ? Math.min(now, dayOf(item)) : now }))
  if (rows.length === 0) return known
  for (let at = 0; at < rows.length; at += ROWS)
    await store.db
      .insertInto('news')
      .values(rows.slice(at, at + ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return await knownNews(store)
}

/** Rows of one insert. */
const ROWS = 1000

async function knownNews({ db }: Store): Promise<Map<string, number>> {
  const rows = await db.selectFrom('news').selectAll().execute()
  return new Map(rows.map(({ item, known_at }) => [item, known_at]))
}
