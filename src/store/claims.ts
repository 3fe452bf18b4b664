import { sql } from 'kysely'
import type { Claims } from '../platforms/platform.ts'
import { type InTimeParts, inTime } from './in-time.ts'
import type { Store } from './store.ts'

export interface ClaimParts extends Pick<InTimeParts, 'wait' | 'now'> {
  /** This process's name among all that may claim; another one at each start. */
  readonly owner: string
}

/** Milliseconds after which the holder of a claim that is not done is taken for dead. */
export const LAPSES = 60_000

/** How long an update waits to learn whether somebody else has it, in milliseconds. */
const PATIENCE = 300

/** Claims of all processes on one store, by its clock. */
export function claimsInStore(store: Store, { owner, ...parts }: ClaimParts): Claims {
  const soon = inTime({ ...parts, patience: PATIENCE })
  return {
    take: (key) =>
      soon(
        () => take(store, key, owner),
        () => 'mine',
      ),
    // One that could not be kept lapses.
    done: (key, outcome) =>
      soon(
        () => markDone(store, key, owner, outcome),
        () => {},
      ),
    outcome: (key) =>
      soon(
        () => outcomeOf(store, key),
        () => undefined,
      ),
  }
}

/** Claims are kept for two days: no platform brings an update again after that. */
export async function pruneClaims(store: Store): Promise<void> {
  const now = clockOf(store)
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from claim where key in (
        select key from claim where taken_at < ${now} - ${KEPT} or taken_at > ${now} + ${KEPT} limit ${ROWS}
      )`.execute(store.db)
    if (numAffectedRows < BigInt(ROWS)) return
  }
}

const KEPT = 2 * 24 * 60 * 60 * 1000
/** Rows of one statement, so that nobody waits for long. */
const ROWS = 1000

async function take(store: Store, key: string, owner: string): Promise<'mine' | 'done' | 'busy'> {
  // One further ahead than a claim lasts was made by a clock that was wrong.
  const { rows } = await sql`
    insert into claim (key, owner, taken_at, done) values (${key}, ${owner}, ${clockOf(store)}, 0)
    on conflict (key) do update set owner = excluded.owner, taken_at = excluded.taken_at
    where claim.done = 0
      and (claim.taken_at <= excluded.taken_at - ${LAPSES} or claim.taken_at > excluded.taken_at + ${LAPSES})
    returning key`.execute(store.prompt)
  if (rows.length > 0) return 'mine'
  const held = await store.prompt.selectFrom('claim').select('done').where('key', '=', key).executeTakeFirst()
  return held?.done === 1 ? 'done' : 'busy'
}

/** Whoever took it meanwhile, and even if taking it could not be kept. */
async function markDone(store: Store, key: string, owner: string, outcome: string | null = null): Promise<void> {
  await sql`
    insert into claim (key, owner, taken_at, done, outcome) values (${key}, ${owner}, ${clockOf(store)}, 1, ${outcome})
    on conflict (key) do update set done = 1, outcome = excluded.outcome`.execute(store.prompt)
}

async function outcomeOf({ prompt }: Store, key: string): Promise<string | undefined> {
  const row = await prompt.selectFrom('claim').select('outcome').where('key', '=', key).executeTakeFirst()
  return row?.outcome ?? undefined
}

/** Clocks of several machines differ; the database has one. */
function clockOf({ kind }: Store) {
  return kind === 'postgres'
    ? sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql`cast(unixepoch('subsec') * 1000 as integer)`
}
