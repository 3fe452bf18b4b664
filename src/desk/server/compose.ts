import { join } from 'node:path'
import type { Knowledge } from '../../answer/knowledge.ts'
import type { Asked, AskOptions } from '../../check/asked.ts'
import type { Content } from '../../content/load.ts'
import type { DraftingModel } from '../drafting/ask-model.ts'
import { draftingWith } from '../drafting/drafting.ts'
import type { Disk } from '../drafts/disk.ts'
import { openDrafts } from '../drafts/open-drafts.ts'
import { type Publisher, recoverPublication } from '../drafts/publish.ts'
import { trayOf } from '../intake/tray.ts'
import { askingWith } from './asking.ts'
import { proposing } from './proposing.ts'
import type { DeskServices } from './services.ts'
import { viewsBeside } from './views.ts'

/** What the desk is given, rather than made of its own rooms. */
export interface DeskSurroundings
  extends Pick<DeskServices, 'chats' | 'fromReaders' | 'twoPeople' | 'fetchLimits' | 'reload' | 'pictures'> {
  readonly contentDir: string
  readonly dataDir: string
  readonly disk: Disk
  readonly now: () => Date
  readonly content: () => Content
  readonly knowledge: () => Knowledge
  /** Drafts for editors; left out where none is set. */
  readonly model?: DraftingModel | undefined
  readonly onError: (error: unknown) => void
  readonly ask: (content: Content, options?: AskOptions) => Promise<Asked[]>
}

/** Puts the rooms of the desk together; a publication that was cut off is finished first. */
export function composeServices(surroundings: DeskSurroundings): DeskServices {
  const { contentDir, dataDir, disk, now, content, knowledge, ask } = surroundings
  const { chats, fromReaders, twoPeople, fetchLimits, reload, pictures, model, onError } = surroundings
  const drafts = openDrafts(join(dataDir, 'drafts'), { now, disk })
  const publisher: Publisher = { drafts, contentDir, dataDir, disk, now }
  recoverPublication(publisher)
  const drafting = model && draftingWith({ model, drafts, published: content, now, onError })
  const today = () => now().toISOString().slice(0, 'YYYY-MM-DD'.length)
  return {
    phrases: (language) => knowledge().phrases(language),
    drafts,
    publisher,
    published: content,
    reload,
    look: viewsBeside(content, drafting?.model),
    evidence: () => knowledge().evidence,
    trayOf: (person) => trayOf(person, join(dataDir, 'intake'), disk, { now: () => now().getTime() }),
    propose: proposing({ knowledge, published: content, draftIds: () => drafts.list().map(({ id }) => id), today }),
    asking: askingWith(ask, content),
    drafting,
    pictures,
    chats,
    fromReaders,
    fetchLimits,
    twoPeople,
    today,
  }
}
