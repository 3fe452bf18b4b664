import { sql } from 'kysely'
import type { Store } from './store.ts'

/** The time by which everybody who shares a store plans: milliseconds since 1970. */
export interface StoreClock {
  now(): number
  /** Asks the database for its time, where that decides. */
  adjust(): Promise<void>
}

/** This machine's clocks: the one that is set, and one that goes on evenly whatever is done to that. In milliseconds. */
export interface MachineClocks {
  readonly now: () => number
  readonly monotonic: () => number
}

/** Several machines that share a database go by its clock: that of one of them may be wrong. */
export async function clockOf(store: Store, { now, monotonic }: MachineClocks): Promise<StoreClock> {
  if (store.kind === 'sqlite') return { now, adjust: async () => {} }
  let ahead = 0
  async function adjust(): Promise<void> {
    const asked = monotonic()
    const answered = await databaseTime(store)
    // Half of the way there and back.
    ahead = answered - (asked + monotonic()) / 2
  }
  await adjust()
  return { now: () => Math.round(monotonic() + ahead), adjust }
}

async function databaseTime({ db }: Store): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database told no time')
  return row.now
}
