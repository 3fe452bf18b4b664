import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Chat, Subscription, Topics, Wish } from '../command/services.ts'
import { dropOpen } from './drop.ts'
import type { Store } from './store.ts'
import type { SubscriptionTable, Tables } from './tables.ts'

export async function subscriptionOf({ db }: Store, chat: Chat): Promise<Subscription | undefined> {
  const row = await db
    .selectFrom('subscription')
    .selectAll()
    .where('platform', '=', chat.platform)
    .where('chat_id', '=', chat.id)
    .executeTakeFirst()
  return row && subscriptionFrom(row)
}

/** What is kept of a subscription when it is made or changed. */
export interface Subscribing {
  /** Of a new subscription; one that is there keeps its own. */
  readonly id: string
  readonly chat: Chat
  readonly wish: Wish
  readonly state?: 'active' | 'paused'
  readonly nextDueAt: number
  readonly now: number
}

/** Subscribes a chat, or changes its subscription; what it has been told already stays told. */
export async function saveSubscription(
  { db }: Store,
  { id, chat, wish, state = 'active', nextDueAt, now }: Subscribing,
): Promise<Subscription> {
  const columns = {
    community: chat.community ?? null,
    language: wish.language,
    time_zone: wish.timeZone,
    local_time: wish.localTime,
    days: wish.days,
    topics: topicsText(wish.topics),
    says_nothing: wish.saysNothing ? 1 : 0,
    state,
    reason: null,
    next_due_at: nextDueAt,
    updated_at: now,
  }
  const row = await db
    .insertInto('subscription')
    .values({ ...columns, id, platform: chat.platform, chat_id: chat.id, window_start: null, created_at: now })
    .onConflict((conflict) => conflict.columns(['platform', 'chat_id']).doUpdateSet(columns))
    .returningAll()
    .executeTakeFirstOrThrow()
  return subscriptionFrom(row)
}

/** Whether there was one to pause. What is not yet on its way is not sent any more. */
export async function pauseSubscription({ db }: Store, chat: Chat, now: number): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const row = await work
      .updateTable('subscription')
      .set({ state: 'paused', updated_at: now })
      .where('platform', '=', chat.platform)
      .where('chat_id', '=', chat.id)
      .where('state', '=', 'active')
      .returning('id')
      .executeTakeFirst()
    if (row) await dropOpen(work, row.id, 'paused', now)
    return row !== undefined
  })
}

/** Whether there was one to wake. The next digest holds what was missed. */
export async function resumeSubscription({ db }: Store, chat: Chat, nextDueAt: number, now: number): Promise<boolean> {
  const row = await db
    .updateTable('subscription')
    .set({ state: 'active', reason: null, next_due_at: nextDueAt, updated_at: now })
    .where('platform', '=', chat.platform)
    .where('chat_id', '=', chat.id)
    .where('state', '!=', 'active')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether there was one to end. Nothing of it is kept. */
export async function removeSubscription({ db }: Store, chat: Chat): Promise<boolean> {
  const row = await db
    .deleteFrom('subscription')
    .where('platform', '=', chat.platform)
    .where('chat_id', '=', chat.id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** When a platform tells that nobody is there any more, or that the bot may not write. What was due is dropped. */
export async function suspendSubscription({ db }: Store, chat: Chat, reason: string, now: number): Promise<boolean> {
  return db.transaction().execute((work) => suspend(work, chat, reason, now))
}

/** A part of a larger transaction. */
export async function suspend(work: Kysely<Tables>, chat: Chat, reason: string, now: number): Promise<boolean> {
  const row = await work
    .updateTable('subscription')
    .set({ state: 'suspended', reason, updated_at: now })
    .where('platform', '=', chat.platform)
    .where('chat_id', '=', chat.id)
    .where('state', '!=', 'suspended')
    .returning('id')
    .executeTakeFirst()
  if (row) await dropOpen(work, row.id, reason, now)
  return row !== undefined
}

const topicsSchema = z.object({ sectors: z.array(z.string()), countries: z.array(z.string()) })

/** Equal topics are equal texts. */
export function topicsText({ sectors, countries }: Topics): string {
  return JSON.stringify({ sectors: [...new Set(sectors)].sort(), countries: [...new Set(countries)].sort() })
}

export function topicsFrom(text: string): Topics {
  return topicsSchema.parse(JSON.parse(text))
}

export function chatFrom({
  platform,
  chat_id,
  community,
}: Pick<SubscriptionTable, 'platform' | 'chat_id' | 'community'>): Chat {
  return { platform, id: chat_id, ...(community === null ? {} : { community }) }
}

function subscriptionFrom(row: SubscriptionTable): Subscription {
  return {
    id: row.id,
    chat: chatFrom(row),
    language: row.language,
    timeZone: row.time_zone,
    localTime: row.local_time,
    days: row.days,
    topics: topicsFrom(row.topics),
    saysNothing: row.says_nothing === 1,
    state: row.state,
    reason: row.reason ?? undefined,
    nextDueAt: row.next_due_at,
    windowStart: row.window_start ?? undefined,
  }
}
