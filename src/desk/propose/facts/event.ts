import type { DraftData } from '../../drafts/draft.ts'

/** What the facts of one briefing have in common, as far as it is known before they are read. */
export interface Event {
  readonly kind: NonNullable<DraftData['kind']>
  /** The day: `2026-01-16`. */
  readonly date: string
  readonly place?: string | undefined
  readonly countries: readonly string[]
  readonly participants: readonly Participant[]
  /** Everybody the texts introduce, whom "the ambassador" and "she" can mean. */
  readonly cast: ReadonlySet<string>
}

export interface Participant {
  readonly person: string
  readonly country?: string | undefined
  readonly host?: boolean | undefined
}
