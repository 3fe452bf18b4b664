import type { Asked } from './asked.ts'

/** Questions whose fact came first in only one of two versions of the content; each as the later version answers it. */
export interface AskedChanges {
  /** How many questions both versions hold. */
  readonly compared: number
  readonly lost: readonly Asked[]
  readonly gained: readonly Asked[]
}

/** Compares the same question of the same fact; what only one version holds says nothing. */
export function changesBetween(before: readonly Asked[], after: readonly Asked[]): AskedChanges {
  const earlier = new Map(before.map((asked) => [keyOf(asked), asked]))
  const both = after.flatMap((now) => {
    const then = earlier.get(keyOf(now))
    return then ? [{ now, then }] : []
  })
  return {
    compared: both.length,
    lost: both.filter(({ now, then }) => then.found && !now.found).map(({ now }) => now),
    gained: both.filter(({ now, then }) => !then.found && now.found).map(({ now }) => now),
  }
}

function keyOf({ briefing, fact, language, question }: Asked): string {
  return JSON.stringify([briefing, fact, language, question])
}
