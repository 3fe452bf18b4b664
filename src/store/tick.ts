import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Chat, PictureChoice, Place, Times, Topics } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import type { Part } from '../platforms/platform.ts'
import type { Store } from './store.ts'
import { chatFrom, topicsFrom } from './subscriptions.ts'
import type { DeliveryTable, Tables } from './tables.ts'

/** A subscription whose time has come. */
export interface Due {
  readonly id: string
  readonly chat: Chat
  readonly language: Language
  readonly topics: Topics
  readonly times: Times
  readonly saysNothing: boolean
  /** As chosen for the chat, else for its community. */
  readonly pictures: PictureChoice | undefined
  readonly dueAt: number
  readonly windowStart: number | undefined
}

/** What is done about a due subscription. */
export interface Plan {
  readonly subscription: string
  readonly digestDate: string
  /** When this digest was to come; its window ends there. */
  readonly dueAt: number
  readonly windowStart: number | undefined
  readonly nextDueAt: number
  readonly outcome:
    | { readonly kind: 'digest'; readonly composition: string; readonly parts: readonly Part[] }
    | { readonly kind: 'nothing' }
    /** Its window stays open: the next digest holds what this one would have told. */
    | { readonly kind: 'stale' }
    | { readonly kind: 'failed'; readonly reason: string }
}

export interface TickSettings {
  readonly platform: string
  readonly now: number
  readonly limit: number
}

/**
 * In one transaction, hands out due subscriptions and keeps what is planned for them. Any number of processes may do so at
 * once: none sees what another works on. Returns how many there were.
 */
export async function planDue(
  { db, kind }: Store,
  { platform, now, limit }: TickSettings,
  plan: (due: readonly Due[]) => readonly Plan[],
): Promise<number> {
  return db.transaction().execute(async (work) => {
    const query = work
      .selectFrom('subscription')
      .selectAll()
      .select((row) => row.fn.coalesce(picturesOf('chat', row), picturesOf('community', row)).as('pictures'))
      .where('platform', '=', platform)
      .where('state', '=', 'active')
      .where('next_due_at', '<=', now)
      .orderBy('next_due_at')
      .limit(limit)
    const rows = await (kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute()
    if (rows.length === 0) return 0
    const plans = plan(
      rows.map((row) => ({
        id: row.id,
        chat: chatFrom(row),
        language: row.language,
        topics: topicsFrom(row.topics),
        times: { days: row.days, localTime: row.local_time, timeZone: row.time_zone },
        saysNothing: row.says_nothing === 1,
        pictures: row.pictures ?? undefined,
        dueAt: row.next_due_at,
        windowStart: row.window_start ?? undefined,
      })),
    )
    await keepCompositions(work, plans, now)
    const closed = await keepDeliveries(work, platform, plans, now)
    await advance(work, plans, closed)
    return rows.length
  })
}

/** A look at the settings' key within the same query. */
function picturesOf(place: Place, row: ExpressionBuilder<Tables, 'subscription'>) {
  return row
    .selectFrom('setting')
    .select('setting.pictures')
    .where('setting.scope', '=', place)
    .whereRef('setting.platform', '=', 'subscription.platform')
    .whereRef('setting.id', '=', place === 'chat' ? 'subscription.chat_id' : 'subscription.community')
}

async function keepCompositions(work: Kysely<Tables>, plans: readonly Plan[], now: number): Promise<void> {
  const parts = new Map<string, readonly Part[]>()
  for (const { outcome } of plans) if (outcome.kind === 'digest') parts.set(outcome.composition, outcome.parts)
  if (parts.size === 0) return
  await work
    .insertInto('composition')
    .values([...parts].map(([id, texts]) => ({ id, parts: JSON.stringify(texts), created_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Rows of one insert; a row has 18 values, and PostgreSQL takes 65,535 of them, SQLite 32,766. */
const ROWS = 1000

/** Returns the subscriptions whose window closes: a date's digest that is there already is not made again. */
async function keepDeliveries(work: Kysely<Tables>, platform: string, plans: readonly Plan[], now: number) {
  const rows = plans.flatMap((one) => deliveriesOf(one, platform, now))
  const closed = new Set(
    plans.filter(({ outcome }) => outcome.kind === 'nothing').map(({ subscription }) => subscription),
  )
  for (let at = 0; at < rows.length; at += ROWS) {
    const kept = await work
      .insertInto('delivery')
      .values(rows.slice(at, at + ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['subscription', 'part', 'state'])
      .execute()
    for (const { subscription, part, state } of kept) if (part === 0 && state === 'pending') closed.add(subscription)
  }
  return closed
}

function deliveriesOf({ outcome, ...one }: Plan, platform: string, now: number): DeliveryTable[] {
  const first: DeliveryTable = {
    subscription: one.subscription,
    digest_date: one.digestDate,
    part: 0,
    platform,
    composition: null,
    state: 'pending',
    due_at: one.dueAt,
    window_start: one.windowStart ?? null,
    run_at: now,
    attempt: 0,
    failures: 0,
    unsure_since: null,
    owner: null,
    fence: null,
    last_error: null,
    message_id: null,
    created_at: now,
    settled_at: null,
  }
  switch (outcome.kind) {
    case 'digest':
      return outcome.parts.map((_, part) => ({
        ...first,
        part,
        composition: outcome.composition,
        state: part === 0 ? 'pending' : 'waiting',
      }))
    case 'nothing':
      return []
    case 'stale':
      return [{ ...first, state: 'dropped', last_error: 'stale', settled_at: now }]
    case 'failed':
      return [{ ...first, state: 'failed', last_error: outcome.reason, settled_at: now }]
  }
}

/** Subscriptions with equal times advance together. */
async function advance(work: Kysely<Tables>, plans: readonly Plan[], closed: ReadonlySet<string>): Promise<void> {
  const windowOf = ({ subscription, dueAt }: Plan) => (closed.has(subscription) ? dueAt : undefined)
  const together = Map.groupBy(plans, (one) => `${one.nextDueAt} ${windowOf(one)}`)
  for (const group of together.values()) {
    const [one] = group
    if (!one) continue
    const window = windowOf(one)
    await work
      .updateTable('subscription')
      .set({ next_due_at: one.nextDueAt, ...(window === undefined ? {} : { window_start: window }) })
      .where(
        'id',
        'in',
        group.map(({ subscription }) => subscription),
      )
      .execute()
  }
}
