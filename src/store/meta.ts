import type { Store } from './store.ts'

/** Names of what is remembered across restarts. */
export type MetaName = 'time-zone-rules' | 'last-tick' | 'last-check'

export async function readMeta({ db }: Store, name: MetaName): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}

export async function writeMeta({ db }: Store, name: MetaName, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
