import type { Kysely } from 'kysely'
import type { Chat } from '../command/services.ts'
import { dropRest, giveBack } from './drop.ts'
import { followChat } from './move-chat.ts'
import type { DeliveryKey, Try } from './outbox.ts'
import type { Store } from './store.ts'
import { suspend } from './subscriptions.ts'
import type { DeliveryTable, Tables } from './tables.ts'

/** How a try ended. */
export type Settlement =
  /** The next part, if there is one, may go at `nextAt`. */
  | { readonly kind: 'sent'; readonly messageId: string; readonly nextAt: number | undefined }
  | Later
  /** No further try: the next digest holds what this one would have told. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** The chat cannot be written to: suspended, with what was on its way. */
  | { readonly kind: 'suspended'; readonly reason: string }

export interface Later {
  readonly kind: 'later'
  readonly runAt: number
  readonly failures: number
  /** `undefined` when it is known that nothing arrived. */
  readonly unsureSince: number | undefined
  readonly reason: string
  /** To be sent where the chat is now. */
  readonly movedTo?: string
}

export interface Ended {
  readonly begun: Try
  readonly chat: Chat
  readonly settlement: Settlement
}

/**
 * Keeps how tries ended, all or none. Returns of each whether it counted: a try that another owner took over meanwhile is told
 * by nobody else, and a chat that was suspended already is not suspended again.
 */
export async function settleAll({ db }: Store, ended: readonly Ended[], now: number): Promise<boolean[]> {
  return db.transaction().execute(async (work) => {
    const counted: boolean[] = []
    for (const one of ended) counted.push(await settle(work, one, now))
    return counted
  })
}

async function settle(work: Kysely<Tables>, { begun, chat, settlement }: Ended, now: number): Promise<boolean> {
  switch (settlement.kind) {
    case 'sent': {
      const { messageId, nextAt } = settlement
      const sent = { state: 'sent', message_id: messageId, last_error: null, settled_at: now } as const
      const counted = await write(work, begun, sent)
      if (counted && nextAt !== undefined) await letNextGo(work, begun, nextAt)
      return counted
    }
    case 'later': {
      const counted = await write(work, begun, putBack(settlement))
      if (counted && settlement.movedTo !== undefined) await followChat(work, chat, settlement.movedTo)
      return counted
    }
    case 'failed': {
      const failed = { state: 'failed', last_error: storable(settlement.reason), settled_at: now } as const
      const counted = await write(work, begun, failed)
      if (counted) await endDigest(work, begun, now)
      return counted
    }
    case 'suspended': {
      const reason = storable(settlement.reason)
      if (!(await write(work, begun, { state: 'dropped', last_error: reason, settled_at: now }))) return false
      await endDigest(work, begun, now)
      return suspend(work, chat, reason, now)
    }
  }
}

async function letNextGo(work: Kysely<Tables>, { subscription, digestDate, part }: DeliveryKey, runAt: number) {
  await work
    .updateTable('delivery')
    .set({ state: 'pending', run_at: runAt })
    .where('subscription', '=', subscription)
    .where('digest_date', '=', digestDate)
    .where('part', '=', part + 1)
    .where('state', '=', 'waiting')
    .execute()
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
    if (numUpdatedRows > 0n) await endDigest(work, key, now)
  })
}

function putBack({ runAt, failures, unsureSince, reason }: Later): Partial<DeliveryTable> {
  return {
    state: 'pending',
    owner: null,
    run_at: runAt,
    failures,
    unsure_since: unsureSince ?? null,
    last_error: storable(reason),
  }
}

async function write(work: Kysely<Tables>, one: Try, outcome: Partial<DeliveryTable>): Promise<boolean> {
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

async function endDigest(work: Kysely<Tables>, key: DeliveryKey, now: number): Promise<void> {
  await dropRest(work, key.subscription, key.digestDate, now)
  await giveBack(work, key.subscription, key.digestDate)
}

const LONGEST_REASON = 200

/** What anybody on the way may have said, as every database takes it. */
function storable(reason: string): string {
  return reason
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST_REASON)
    .toWellFormed()
}
