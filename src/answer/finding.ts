import type { Briefing, Fact } from '../content/library.ts'
import type { Amount, Ask } from '../content/schemas.ts'
import { idsNamed, type Reading, type TypedAsk } from '../question/reading.ts'

/** What the briefings hold on a question, and how sure it is that this answers it. */
export interface Finding {
  readonly kind: 'answer' | 'closest' | 'unknown' | 'withdrawn'
  /** The one briefing that answers; undefined where several do together, or none. */
  readonly briefing?: Briefing | undefined
  /** One for each thing asked, in the order asked; none where nothing is on the subject. */
  readonly parts: readonly Part[]
  /** What other briefings would have answered as well, newest first. */
  readonly others: readonly Finding[]
  /** `closest`: what is missing for certain. */
  readonly lacks?: Lack | undefined
  /** Facts that the question asks for and that were withdrawn: told as such, whatever else there is. */
  readonly withdrawn?: readonly Fact[] | undefined
  /** What else comes near, for whoever wants more. */
  readonly more?: readonly Fact[] | undefined
  /** Read in a way of its own (a timeline, a comparison, who somebody is), rather than by evidence. */
  readonly isSpecial?: boolean
}

/** A kind of thing that none of the closest facts holds; `denied`: it was asked what was not done. */
export type Lack = TypedAsk | 'denied'

/** How the facts are best shown. */
export type View =
  | 'facts'
  | 'amounts'
  | 'summary'
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
  /** View `timeline`: the facts that matter most. */
  readonly keys?: ReadonlySet<Fact>
}

/** Facts under one heading: of a briefing, on a matter that two events share, or what only one of these has. */
export type Group =
  | { readonly about: 'briefing' | 'only'; readonly briefing: Briefing; readonly facts: readonly Fact[] }
  | { readonly about: 'shared'; readonly matter: string; readonly facts: readonly Fact[] }

export const NOTHING: Finding = { kind: 'unknown', parts: [], others: [] }

export function partOf(view: View, facts: readonly Fact[], reading: Reading): Part {
  return { ask: reading.asks[0], view, facts, named: idsNamed(reading) }
}

export function groupsPart(groups: readonly Group[], reading: Reading): Part {
  const facts = groups.flatMap((group) => group.facts)
  return { ...partOf('groups', facts, reading), groups }
}

export function answerOf(part: Part, briefing?: Briefing): Finding {
  return { kind: 'answer', briefing, parts: [part], others: [] }
}
