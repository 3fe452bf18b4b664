import type { Content } from '../../content/load.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { AllPhrases } from '../../language/phrases.ts'
import type { Draft, Proposal } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/open-drafts.ts'
import type { FetchLimits } from '../intake/fetch-public.ts'
import type { Tray, TrayItem } from '../intake/tray.ts'
import type { Chats } from './chats.ts'
import type { AskedAll } from '../pages/draft/questions.ts'
import type { DraftView } from '../pages/draft/view.ts'

/** What the pages call, handed in by whoever starts the desk. */
export interface DeskServices {
  readonly phrases: AllPhrases
  readonly drafts: Drafts
  /** What is published at this moment. */
  readonly published: () => Content
  /** Tells languages apart. */
  readonly evidence: () => WordEvidence
  /** The tray of one person. */
  readonly trayOf: (person: string) => Tray
  /** What could be made of texts. @throws {UserError} where nothing can */
  readonly propose: (items: readonly TrayItem[]) => Proposal
  readonly fetchLimits?: FetchLimits | undefined
  readonly chats: Chats
  /** Asks the questions of a draft, and those of all others before and after it; takes its time, elsewhere. */
  readonly askAll: (view: DraftView) => Promise<AskedAll>
  /** A draft beside it, checked. */
  readonly look: (draft: Draft) => DraftView
}
