import type { Content } from '../../content/load.ts'
import type { AllPhrases } from '../../language/phrases.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/open-drafts.ts'
import type { DraftView } from '../pages/draft/view.ts'

/** What the pages call, handed in by whoever starts the desk. */
export interface DeskServices {
  readonly phrases: AllPhrases
  readonly drafts: Drafts
  /** What is published at this moment. */
  readonly published: () => Content
  /** A draft beside it, checked. */
  readonly look: (draft: Draft) => DraftView
}
