import type { Kysely } from 'kysely'
import type { Chat } from '../command/services.ts'
import { dropRest, giveBack } from './drop.ts'
import { followChat } from './move-chat.ts'
import type { DeliveryKey, Try } from './outbox.ts'
import type { Store } from './store.ts'
import { suspend } from './subscriptions.ts'
import type { DeliveryTable, Tables } from './tables.ts'

// How tries ended. Each returns whether it counted: a try that another owner took over meanwhile is told by nobody else.

/** The next part, if there is one, may go at `nextAt`. */
export async function settleSent(
  { db }: Store,
  one: Try,
  messageId: string,
  now: number,
  nextAt: number | undefined,
): Promise<boolean> {
  const sent = { state: 'sent', message_id: messageId, last_error: null, settled_at: now } as const
  if (nextAt === undefined) return settle(db, one, sent)
  return db.transaction().execute(async (work) => {
    const counted = await settle(work, one, sent)
    if (counted)
      await work
        .updateTable('delivery')
        .set({ state: 'pending', run_at: nextAt })
        .where('subscription', '=', one.subscription)
        .where('digest_date', '=', one.digestDate)
        .where('part', '=', one.part + 1)
        .where('state', '=', 'waiting')
        .execute()
    return counted
  })
}

export interface Later {
  readonly runAt: number
  readonly failures: number
  /** `undefined` when it is known that nothing arrived. */
  readonly unsureSince: number | undefined
  readonly reason: string
}

export async function settleLater({ db }: Store, one: Try, later: Later): Promise<boolean> {
  return settle(db, one, putBack(later))
}

/** To be sent where the chat is now. */
export async function settleMoved({ db }: Store, one: Try, from: Chat, to: string, later: Later): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const counted = await settle(work, one, putBack(later))
    if (counted) await followChat(work, from, to)
    return counted
  })
}

/** No further try. With `isMissed`, the next digest holds what this one would have told. */
export async function settleFailed(
  { db }: Store,
  one: Try,
  reason: string,
  now: number,
  isMissed: boolean,
): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const counted = await settle(work, one, { state: 'failed', last_error: reason, settled_at: now })
    if (counted) await endDigest(work, one, now, isMissed)
    return counted
  })
}

/** The chat cannot be written to: suspended, with what was on its way. Whether it was not already. */
export async function settleSuspended(
  { db }: Store,
  one: Try,
  chat: Chat,
  reason: string,
  now: number,
): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const counted = await settle(work, one, { state: 'dropped', last_error: reason, settled_at: now })
    if (!counted) return false
    await endDigest(work, one, now, true)
    return suspend(work, chat, reason, now)
  })
}

/** A part that waits is not sent any more, nor those after it; the next digest holds what it would have told. */
export async function dropWaiting({ db }: Store, key: DeliveryKey, reason: string, now: number): Promise<void> {
  await db.transaction().execute(async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('delivery')
      .set({ state: 'dropped', last_error: reason, settled_at: now })
      .where('subscription', '=', key.subscription)
      .where('digest_date', '=', key.digestDate)
      .where('part', '=', key.part)
      .where('state', '=', 'pending')
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await endDigest(work, key, now, true)
  })
}

function putBack({ runAt, failures, unsureSince, reason }: Later): Partial<DeliveryTable> {
  return {
    state: 'pending',
    owner: null,
    run_at: runAt,
    failures,
    unsure_since: unsureSince ?? null,
    last_error: reason,
  }
}

async function settle(work: Kysely<Tables>, one: Try, outcome: Partial<DeliveryTable>): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('delivery')
    .set(outcome)
    .where('subscription', '=', one.subscription)
    .where('digest_date', '=', one.digestDate)
    .where('part', '=', one.part)
    .where('state', '=', 'sending')
    .where('owner', '=', one.owner)
    .where('attempt', '=', one.attempt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function endDigest(work: Kysely<Tables>, key: DeliveryKey, now: number, isMissed: boolean): Promise<void> {
  await dropRest(work, key.subscription, key.digestDate, now)
  if (isMissed) await giveBack(work, key.subscription, key.digestDate)
}
