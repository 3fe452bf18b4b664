import { createHash } from 'node:crypto'
import type { Library } from './library.ts'
import { finish, type Steps } from './steps.ts'

/** The same for the same briefings, in every process; another as soon as one word of them is another. */
export function versionOf(library: Library): string {
  return finish(versionSteps(library))
}

export function* versionSteps({ briefings, withdrawn }: Library): Steps<string> {
  const hash = createHash('sha256')
  for (const briefing of [...briefings, ...withdrawn]) {
    yield
    hash.update(JSON.stringify(briefing, withoutLoops))
  }
  return hash.digest('hex').slice(0, 12)
}

function withoutLoops(key: string, value: unknown): unknown {
  // A fact leads back to its briefing; a citation only names it.
  if (key === 'briefing' && typeof value === 'object') return undefined
  return value instanceof Set ? [...value] : value
}
