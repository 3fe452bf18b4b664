import type { Deliverer, Receipt, Refusal } from '../platforms/platform.ts'
import type { DeliveryKey, Outgoing } from '../store/outbox.ts'
import { hashOf } from './compose-once.ts'

export type AttemptOutcome = Receipt | Refusal | { readonly kind: 'stale' }

/** Milliseconds within which platforms that know a key refuse to send it twice. */
const REMEMBERED_BY_PLATFORM = 2 * 60 * 1000

export interface AttemptParts {
  readonly deliverer: Deliverer
  readonly maxAge: number
  readonly now: () => number
}

/** Tries to send a part, unless it is found to have arrived. Never throws: what is not a refusal is unknown. */
export async function attempt(one: Outgoing, { deliverer, maxAge, now }: AttemptParts): Promise<AttemptOutcome> {
  const key = deliveryKey(one)
  try {
    const { unsureSince } = one
    if (unsureSince !== undefined && deliverer.wasSent && isForgotten(unsureSince, now())) {
      const messageId = await deliverer.wasSent(one.chat, key, unsureSince)
      if (messageId !== undefined) return { kind: 'sent', messageId }
    }
    if (isPast(one, maxAge, now())) return { kind: 'stale' }
    return await deliverer.sendPart(one.chat, one.text, key)
  } catch (error) {
    return { kind: 'unreachable', reason: error instanceof Error ? error.name : typeof error }
  }
}

/** Whether a platform may have forgotten a try by now; a time to come was told by a clock that was wrong. */
function isForgotten(since: number, now: number): boolean {
  return now < since || now - since > REMEMBERED_BY_PLATFORM
}

/** Whether a digest is too late to begin; one that was begun is finished. */
export function isPast({ part, dueAt }: Outgoing, maxAge: number, now: number): boolean {
  return part === 0 && now - dueAt > maxAge
}

/** The same at each try, and no other part's: 22 characters that may stand in an address. */
export function deliveryKey({ subscription, digestDate, part }: DeliveryKey): string {
  return hashOf(subscription, digestDate, String(part))
}
