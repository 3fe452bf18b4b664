import { createHash } from 'node:crypto'
import type { Library } from './library.ts'

/** The same for the same briefings, in every process; another as soon as one word of them is another. */
export function versionOf({ briefings }: Library): string {
  const text = JSON.stringify(briefings, (key, value: unknown) => {
    // A fact leads back to its briefing; a citation only names it.
    if (key === 'briefing' && typeof value === 'object') return undefined
    return value instanceof Set ? [...value] : value
  })
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
