import type { Path } from './problems.ts'

/** Values that a file may have, each counted as often as aliases repeat it; thousands of entries have some ten thousand. */
const MOST_VALUES = 100_000

/** Keys that mean something to JavaScript: they are no field or id anywhere, and are lost on the way. */
const UNFIT_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

interface Unfit {
  readonly path: Path
  readonly message: string
}

/** What is wrong with parsed YAML whatever is expected in it. */
export function unfitValues(data: unknown): Unfit[] {
  const found: Unfit[] = []
  const counts = new Map<object, number>()
  const path: string[] = []
  if (countOf(data) > MOST_VALUES)
    return [{ path: [], message: `has more than ${MOST_VALUES.toLocaleString('en')} values, aliases written out` }]
  return found

  /** What an alias repeats is looked at once. Anchors stand before their aliases, so this is never deep. */
  function countOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 1
    const known = counts.get(value)
    if (known !== undefined) return known
    // Until it is counted: an alias inside of what it stands for never ends.
    counts.set(value, Number.POSITIVE_INFINITY)
    let count = 1
    for (const [key, one] of Object.entries(value)) {
      path.push(key)
      if (!Array.isArray(value) && UNFIT_KEYS.has(key)) found.push({ path: [...path], message: 'unknown field' })
      count += countOf(one)
      path.pop()
    }
    counts.set(value, count)
    return count
  }
}
