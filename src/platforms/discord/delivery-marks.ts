import { createHash } from 'node:crypto'

/** Discord numbers the components of a message from 1; what we number lies above. */
const LOWEST_MARK = 2 ** 30

/**
 * A delivery key as the number that Discord keeps with a component (at most 2^31 − 1), so that a message can be known
 * again. Unlike a button's data, every message has room for it. By chance, one in a thousand million has the same.
 */
export function markOf(deliveryKey: string): number {
  return LOWEST_MARK + (createHash('sha256').update(deliveryKey).digest().readUInt32BE() >>> 2)
}

/** A message's components with a mark on the first of them. */
export function marked<C extends object>(components: readonly C[], mark: number | undefined): (C & { id?: number })[] {
  return components.map((one, index) => (index === 0 && mark !== undefined ? { ...one, id: mark } : one))
}
