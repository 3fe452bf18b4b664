import type { Content } from '../../content/load.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { AllPhrases } from '../../language/phrases.ts'
import type { Drafting } from '../drafting/drafting.ts'
import type { Draft, Proposal } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { Publisher } from '../drafts/publish.ts'
import type { FetchLimits } from '../intake/fetch-public.ts'
import type { Tray, TrayItem } from '../intake/tray.ts'
import type { DraftView } from '../pages/draft/view.ts'
import type { FromReaders } from '../pages/readers.ts'
import type { DeskPictures } from '../pictures/pictures.ts'
import type { Asking } from './asking.ts'
import type { Chats } from './chats.ts'

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
  readonly publisher: Publisher
  /** Takes what was just published into `published`. */
  readonly reload: () => Promise<void>
  /** Nobody approves what he or she wrote. */
  readonly twoPeople: boolean
  /** The day of the desk: `2026-01-16`. */
  readonly today: () => string
  readonly fromReaders: () => Promise<FromReaders>
  readonly chats: Chats
  readonly asking: Asking
  /** Left out where no model is set. */
  readonly drafting?: Drafting | undefined
  /** Left out where pictures are switched off. */
  readonly pictures?: DeskPictures | undefined
  /** A draft beside it, checked. */
  readonly look: (draft: Draft) => DraftView
}
