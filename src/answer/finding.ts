import type { Briefing, Fact } from '../content/library.ts'
import type { Amount, Ask } from '../content/schemas.ts'
import type { Reading } from '../question/reading.ts'

export type Finding = Found | Missing

export interface Found {
  readonly kind: 'found'
  /** The one briefing that answers; undefined where several do together. */
  readonly briefing?: Briefing | undefined
  /** One for each thing asked, in the order asked. */
  readonly parts: readonly Part[]
  /** What other briefings would have answered as well, newest first. */
  readonly others: readonly Found[]
}

/** How the facts are best shown. */
export type View =
  | 'facts'
  | 'amounts'
  | 'people'
  | 'person'
  | 'sectors'
  | 'sources'
  | 'sides'
  | 'groups'
  | 'timeline'
  | 'encounters'

/** The facts that answer one thing asked, and how they are best shown. */
export interface Part {
  readonly ask?: Ask | undefined
  readonly view: View
  readonly facts: readonly Fact[]
  /** Ids of all that the question names. */
  readonly named: readonly string[]
  /** It was asked whether, and everything in the question is so. */
  readonly affirmed?: boolean
  /** View `groups`: the same facts under headings. */
  readonly groups?: readonly Group[]
  /** View `amounts`: the figures asked for. */
  readonly figures?: ReadonlyMap<Fact, readonly Amount[]>
}

/** Facts under one heading: of a briefing, on a sector that two events share, or what only one of these has. */
export type Group =
  | { readonly about: 'briefing' | 'only'; readonly briefing: Briefing; readonly facts: readonly Fact[] }
  | { readonly about: 'shared'; readonly sector: string; readonly facts: readonly Fact[] }

export interface Missing {
  readonly kind: 'missing'
  /** What the briefing does not say, where the rest of the question was met. */
  readonly ask: Ask | undefined
  /** Words that no briefing in scope holds, as the reader wrote them. */
  readonly words: readonly string[]
  readonly nearest: readonly Fact[]
}

/** Every entity that a reading names. */
export function namedIn({ needs }: Reading): string[] {
  return needs.flatMap(({ entities }) => entities)
}

export function groupsPart(groups: readonly Group[], reading: Reading): Part {
  const facts = groups.flatMap((group) => group.facts)
  return { ask: reading.asks[0], view: 'groups', facts, groups, named: namedIn(reading) }
}
