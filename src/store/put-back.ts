import type { Store } from './store.ts'

/**
 * A clock was ahead by so many milliseconds until `at`, when it was put right: moments that it told and that are still to come
 * move back with it, in their order, and nothing waits for them any longer.
 */
export async function putBack({ db }: Store, at: number, by: number): Promise<void> {
  await db.transaction().execute(async (work) => {
    await work
      .updateTable('delivery')
      .set({ run_at: at })
      .where('settled_at', 'is', null)
      .where('run_at', '>', at)
      .execute()
    await work
      .updateTable('delivery')
      .set((row) => ({ unsure_since: row('unsure_since', '-', by) }))
      .where('settled_at', 'is', null)
      .where('unsure_since', '>', at)
      .execute()
    await work
      .updateTable('news')
      .set((row) => ({ known_at: row('known_at', '-', by) }))
      .where('known_at', '>', at)
      .execute()
    await work.updateTable('lease').set({ paused_until: 0 }).where('paused_until', '>', at).execute()
  })
}
