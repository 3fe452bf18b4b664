import type { Refusal } from '../platforms/platform.ts'
import type { Plan } from '../store/tick.ts'

/** How a try at sending ended. `superseded` = another sender had taken it over. */
export type Sent = 'sent' | Refusal['kind'] | 'given-up' | 'stale' | 'superseded'

/** Counters and gauges, whatever keeps them. */
export interface Meters {
  planned(platform: string, outcome: Plan['outcome']['kind'], count: number): void
  settled(platform: string, outcome: Sent): void
  /** Milliseconds from a digest's time to its arrival. */
  lag(platform: string, milliseconds: number): void
  /** Parts that wait, as far as they were counted. */
  backlog(platform: string, parts: number): void
}
