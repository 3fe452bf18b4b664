import type { Log } from '../platforms/platform.ts'
import type { StoreError } from './store-error.ts'

/** Hears how each query ended, and tells of what lasts. */
export interface Outages {
  failed(error: StoreError, wasWrite: boolean): void
  worked(wasWrite: boolean): void
}

/** For tools, which end with what goes wrong. */
export const UNTOLD: Outages = { failed() {}, worked() {} }

/** Milliseconds without a failure after which an outage is over: some queries may work while others do not. */
const CALM = 5000

/**
 * Tells once when the store goes away and once when it is back. That something can be read says nothing about what could
 * not be written.
 */
export function tellingOutages(log: Log, now: () => number): Outages {
  let outage: { isOfWrites: boolean; lastFailure: number } | undefined
  return {
    failed({ problem, message }, wasWrite) {
      if (!outage) log('store away', { problem, reason: message }, 'warn')
      outage = { isOfWrites: wasWrite || outage?.isOfWrites === true, lastFailure: now() }
    },
    worked(wasWrite) {
      if (!outage || (outage.isOfWrites && !wasWrite)) return
      if (Math.abs(now() - outage.lastFailure) < CALM) return
      outage = undefined
      log('store back', {}, 'warn')
    },
  }
}
