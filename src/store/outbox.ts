import { sql } from 'kysely'
import { z } from 'zod'
import type { Chat, Subscription } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import type { Part } from '../platforms/platform.ts'
import type { Lease } from './leases.ts'
import type { Store } from './store.ts'
import { chatFrom } from './subscriptions.ts'

export interface DeliveryKey {
  readonly subscription: string
  readonly digestDate: string
  readonly part: number
}

/** A part whose turn has come. */
export interface Outgoing extends DeliveryKey {
  readonly chat: Chat
  readonly language: Language
  readonly subscriptionState: Subscription['state']
  readonly text: Part
  readonly dueAt: number
  readonly failures: number
  /** No further part comes after it. */
  readonly isLast: boolean
  /** When the first try began of which nobody knows whether it arrived. */
  readonly unsureSince: number | undefined
}

/** One try at a part, by one owner. */
export interface Try extends DeliveryKey {
  readonly owner: string
  readonly attempt: number
}

/** Parts that may be sent now, the longest due first. */
export async function sendable({ db }: Store, platform: string, now: number, limit: number): Promise<Outgoing[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('subscription', 'subscription.id', 'delivery.subscription')
    .innerJoin('composition', 'composition.id', 'delivery.composition')
    .select([
      'delivery.subscription',
      'delivery.digest_date',
      'delivery.part',
      'delivery.due_at',
      'delivery.failures',
      'delivery.unsure_since',
      'composition.parts',
      'subscription.platform',
      'subscription.chat_id',
      'subscription.community',
      'subscription.language',
      'subscription.state',
    ])
    .where('delivery.platform', '=', platform)
    .where('delivery.state', '=', 'pending')
    .where('delivery.settled_at', 'is', null)
    .where('delivery.run_at', '<=', now)
    .orderBy('delivery.run_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...textAndEnd(row.parts, row.part),
    subscription: row.subscription,
    digestDate: row.digest_date,
    part: row.part,
    chat: chatFrom(row),
    language: row.language,
    subscriptionState: row.state,
    dueAt: row.due_at,
    failures: row.failures,
    unsureSince: row.unsure_since ?? undefined,
  }))
}

/** How many parts wait to be sent, counted no further than `atMost`. */
export async function backlog({ db }: Store, platform: string, atMost: number): Promise<number> {
  const open = db
    .selectFrom('delivery')
    .select('part')
    .where('platform', '=', platform)
    .where('settled_at', 'is', null)
    .limit(atMost)
  const { count } = await db
    .selectFrom(open.as('open'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Begins a try, if the lease is still held and nobody else has begun one; it has to be settled. */
export async function beginTry({ db }: Store, lease: Lease, key: DeliveryKey, now: number): Promise<Try | undefined> {
  const row = await db
    .updateTable('delivery')
    .set((delivery) => ({
      state: 'sending',
      owner: lease.owner,
      fence: lease.fence,
      attempt: delivery('attempt', '+', 1),
      unsure_since: sql<number>`coalesce(unsure_since, ${now})`,
    }))
    .where('subscription', '=', key.subscription)
    .where('digest_date', '=', key.digestDate)
    .where('part', '=', key.part)
    .where('state', '=', 'pending')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('lease')
          .select('lease.name')
          .where('lease.name', '=', lease.name)
          .where('lease.owner', '=', lease.owner)
          .where('lease.fence', '=', lease.fence)
          .where('lease.held_until', '>', now),
      ),
    )
    .returning('attempt')
    .executeTakeFirst()
  return (
    row && {
      subscription: key.subscription,
      digestDate: key.digestDate,
      part: key.part,
      owner: lease.owner,
      attempt: row.attempt,
    }
  )
}

/** What earlier holders left in the middle of a try waits again; whether it arrived, nobody knows. */
export async function takeOver({ db }: Store, platform: string, fence: number, now: number): Promise<number> {
  const rows = await db
    .updateTable('delivery')
    .set({ state: 'pending', owner: null, run_at: now })
    .where('platform', '=', platform)
    .where('state', '=', 'sending')
    .where('settled_at', 'is', null)
    .where('fence', '<', fence)
    .returning('part')
    .execute()
  return rows.length
}

const partsSchema = z.array(z.string())

function textAndEnd(parts: string, part: number): { text: Part; isLast: boolean } {
  const texts = partsSchema.parse(JSON.parse(parts))
  const text = texts[part]
  if (text === undefined) throw new Error(`a stored digest has no part ${part}`)
  return { text, isLast: part === texts.length - 1 }
}

/** Whether a subscription has a digest of that date already. */
export async function isPlanned({ db }: Store, subscription: string, digestDate: string): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('part')
    .where('subscription', '=', subscription)
    .where('digest_date', '=', digestDate)
    .executeTakeFirst()
  return row !== undefined
}
