import { type Kysely, sql } from 'kysely'
import type { Chat } from '../command/services.ts'
import type { Store } from './store.ts'
import type { SettingTable, Tables } from './tables.ts'

/** Follows a group to its new id: its subscription with what is on its way, and what was set for it. */
export async function moveChat({ db }: Store, from: Chat, to: string): Promise<void> {
  await db.transaction().execute((work) => followChat(work, from, to))
}

/** What can be chosen for a chat. */
const CHOSEN = ['language', 'time_zone', 'pictures'] as const satisfies readonly (keyof SettingTable)[]

/** A part of a larger transaction. What is there under the new id already was made later, and stays. */
export async function followChat(work: Kysely<Tables>, { platform, id: from }: Chat, to: string): Promise<void> {
  for (const scope of ['chat', 'community'] as const) {
    const old = work
      .selectFrom('setting')
      .where('scope', '=', scope)
      .where('platform', '=', platform)
      .where('id', '=', from)
    await work
      .insertInto('setting')
      .columns(['scope', 'platform', 'id', ...CHOSEN])
      .expression(old.select(['scope', 'platform', sql<string>`${sql.val(to)}`.as('id'), ...CHOSEN]))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await work
      .deleteFrom('setting')
      .where('scope', '=', scope)
      .where('platform', '=', platform)
      .where('id', '=', from)
      .execute()
  }
  await work
    .deleteFrom('subscription')
    .where('platform', '=', platform)
    .where('chat_id', '=', from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('subscription as newer')
          .select('newer.id')
          .where('newer.platform', '=', platform)
          .where('newer.chat_id', '=', to),
      ),
    )
    .execute()
  await work
    .updateTable('subscription')
    .set({ chat_id: to })
    .where('platform', '=', platform)
    .where('chat_id', '=', from)
    .execute()
  await work
    .updateTable('subscription')
    .set({ community: to })
    .where('platform', '=', platform)
    .where('community', '=', from)
    .execute()
}
