import type { AllPhrases } from '../../language/phrases.ts'

/** What the pages call, handed in by whoever starts the desk. */
export interface DeskServices {
  readonly phrases: AllPhrases
}
