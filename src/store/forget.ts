import type { Kysely } from 'kysely'
import type { Chat, Reader } from '../command/services.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Deletes all that is stored of a reader, and of the private chats that are the reader's own. */
export async function forgetReader({ db }: Store, reader: Reader, own: readonly Chat[]): Promise<void> {
  await db.transaction().execute(async (work) => {
    await work
      .deleteFrom('setting')
      .where('scope', '=', 'reader')
      .where('platform', '=', reader.platform)
      .where('id', '=', reader.id)
      .execute()
    for (const chat of own) await deleteChat(work, chat)
  })
}

/** Deletes all that is stored of a chat: what was set for it, its subscription and its deliveries. */
export async function forgetChat({ db }: Store, chat: Chat): Promise<void> {
  await db.transaction().execute((work) => deleteChat(work, chat))
}

async function deleteChat(work: Kysely<Tables>, { platform, id }: Chat): Promise<void> {
  await work
    .deleteFrom('setting')
    .where('scope', '=', 'chat')
    .where('platform', '=', platform)
    .where('id', '=', id)
    .execute()
  await work.deleteFrom('subscription').where('platform', '=', platform).where('chat_id', '=', id).execute()
}

/** Deletes all that is stored of a community and the chats in it, when it shows the bot the door. */
export async function forgetCommunity({ db }: Store, platform: string, community: string): Promise<void> {
  await db.transaction().execute(async (work) => {
    const chats = await work
      .deleteFrom('subscription')
      .where('platform', '=', platform)
      .where('community', '=', community)
      .returning('chat_id')
      .execute()
    await work
      .deleteFrom('setting')
      .where('platform', '=', platform)
      .where((row) =>
        row.or([
          row.and([row('scope', '=', 'community'), row('id', '=', community)]),
          ...chats.map(({ chat_id }) => row.and([row('scope', '=', 'chat'), row('id', '=', chat_id)])),
        ]),
      )
      .execute()
  })
}
