import type { Briefing, Entity, Library } from '../content/library.ts'
import type { Phrases } from '../language/phrases.ts'

/** What composing needs beside the facts. */
export interface Speaker {
  readonly phrases: Phrases
  readonly entities: ReadonlyMap<string, Entity>
  /** All that stand, the newest first. */
  readonly briefings: readonly Briefing[]
}

export function speakerOf(phrases: Phrases, { entities, briefings }: Library): Speaker {
  return { phrases, entities, briefings }
}
