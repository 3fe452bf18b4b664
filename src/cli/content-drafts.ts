import { userInfo } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '../content/load.ts'
import { disk } from '../desk/drafts/disk.ts'
import type { Drafts } from '../desk/drafts/drafts.ts'
import { openDrafts } from '../desk/drafts/open-drafts.ts'
import { type Publisher, recoverPublication } from '../desk/drafts/publish.ts'
import type { UserError } from '../errors.ts'
import { phrasesOf } from '../language/phrases.ts'

/** Where the desk keeps things. */
export interface DeskFolders {
  readonly contentDir: string
  readonly dataDir: string
}

const now = () => new Date()

export function draftsIn({ dataDir }: Pick<DeskFolders, 'dataDir'>): Drafts {
  return openDrafts(join(dataDir, 'drafts'), { now, disk })
}

/** What publishes; finishes first what was cut off. */
export function publisherIn(folders: DeskFolders): Publisher {
  const publisher: Publisher = { ...folders, drafts: draftsIn(folders), disk, now }
  recoverPublication(publisher)
  return publisher
}

/** Who works here, where nobody says it. */
export function whoCalls(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody' // a container may run without a name
  }
}

/** What the desk would say, in the words of the content folder. */
export function inEnglish({ phrase, values }: UserError, contentDir: string): string {
  const { phrases, vocabulary } = loadContent(contentDir)
  return phrasesOf(phrases, vocabulary.units)('en').say(phrase, values)
}
