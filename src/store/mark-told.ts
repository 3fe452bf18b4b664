import type { Chat } from '../command/services.ts'
import type { Store } from './store.ts'

/** What became news up to a moment was told to a chat in another way: its next digest begins there. */
export async function markTold({ db }: Store, { platform, id }: Chat, now: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set({ window_start: now, updated_at: now })
    .where('platform', '=', platform)
    .where('chat_id', '=', id)
    .execute()
}
