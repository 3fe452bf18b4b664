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

export function takenIn({ briefings }: Pick<Content, 'briefings'>, { takenKeys, takenIds }: Setting): Taken {
  return {
    keys: new Set([...briefings.map(({ data }) => data.key), ...(takenKeys ?? [])]),
    ids: new Set([...briefings.map(({ id }) => id), ...(takenIds ?? [])]),
  }
}
