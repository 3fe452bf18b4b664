import type { Entity } from '../content/library.ts'
import type { Phrases } from '../language/phrases.ts'

/** What composing needs beside the facts. */
export interface Speaker {
  readonly phrases: Phrases
  readonly entities: ReadonlyMap<string, Entity>
}
