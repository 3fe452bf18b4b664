import type { Content } from '../../content/load.ts'

/** What a proposal has to know of the desk around it. */
export interface Setting {
  /** The day of publishing: `2026-01-20`. */
  readonly today: string
  /** Keys and ids of drafts; those of the content's briefings are taken anyway. */
  readonly takenKeys?: ReadonlySet<string> | undefined
  readonly takenIds?: ReadonlySet<string> | undefined
}

export interface Taken {
  readonly keys: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

/** Matters of which more than half of the briefings speak: they tell no event from another. */
export function usualMatters({ briefings }: Pick<Content, 'briefings'>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { data } of briefings)
    for (const id of new Set(Object.values(data.facts).flatMap(({ about }) => about)))
      counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => 2 * count > briefings.length).map(([id]) => id))
}

export function takenIn({ briefings }: Pick<Content, 'briefings'>, { takenKeys, takenIds }: Setting): Taken {
  return {
    keys: new Set([...briefings.map(({ data }) => data.key), ...(takenKeys ?? [])]),
    ids: new Set([...briefings.map(({ id }) => id), ...(takenIds ?? [])]),
  }
}
