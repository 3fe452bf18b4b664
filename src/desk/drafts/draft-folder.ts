import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { commit, finishCommit, HISTORY, ownText, versionIn } from './commit.ts'
import type { Disk } from './disk.ts'
import type { Review } from './draft.ts'
import { entriesIn, type HistoryEntry } from './history.ts'
import { DRAFT_FILES } from './ids.ts'
import { filesIn, nameOf, reviewOf } from './read-draft.ts'
import { refuseUnreadable } from './readable.ts'
import { type Deed, edited, REVIEW_FILE, reviewText } from './review.ts'
import { splicesBetween, type Texts } from './splices.ts'

export interface Saving extends Pick<HistoryEntry, 'fields' | 'act'> {
  /** The files that are other than before; undefined takes one away. */
  readonly make: (files: Texts) => Texts
}

/** Changes files of a draft, remembers how to take that back, and who did it. Does nothing where nothing changes. */
export function saveFiles(on: Disk, place: string, deed: Deed, { fields, act, make }: Saving): void {
  const before = filesIn(place)
  const after = make(before)
  const splices = splicesBetween(before, new Map([...after].filter(([file]) => isYaml(file))))
  const changed = [...after].filter(([file, text]) => !isYaml(file) || before.get(file) !== text)
  if (changed.length === 0) return
  refuseUnreadable(new Map(changed))
  const review = edited(reviewOf(place, before), deed)
  const entry = { version: versionOf(place) + 1, at: deed.at, by: deed.by, act, fields, splices }
  commit(on, place, new Map([...changed, [REVIEW_FILE, reviewText(review)]]), entry)
}

/** A folder that is there with all its files or not at all. */
export function addDraft(on: Disk, place: string, files: Texts): void {
  refuseUnreadable(files)
  const beside = join(place, '..', `.${place.split(/[\\/]/u).at(-1)}.new`)
  on.remove(beside)
  on.makeFolder(beside)
  for (const [file, text] of files) {
    if (text === undefined) continue
    on.makeFolder(join(beside, file, '..'))
    on.create(join(beside, file), text)
  }
  on.rename(beside, place)
}

/** Takes a draft away: all of it, or nothing. */
export function removeDraft(on: Disk, place: string): void {
  const hidden = join(place, '..', `.${place.split(/[\\/]/u).at(-1)}.removed`)
  on.remove(hidden)
  on.rename(place, hidden)
  on.remove(hidden)
}

/** Other files in the place of a draft's own: a new beginning, behind which nothing is undone. */
export function replaceDraft(
  on: Disk,
  place: string,
  files: Texts,
  review: (before: Review | undefined) => Review,
): void {
  if (!existsSync(place)) {
    addDraft(on, place, new Map([...files, [REVIEW_FILE, reviewText(review(undefined))]]))
    return
  }
  finishCommit(on, place)
  const before = filesIn(place)
  const gone = [...before.keys()].filter((file) => !files.has(file)).map((file) => [file, undefined] as const)
  const next = review(reviewOf(place, before))
  const fields = DRAFT_FILES.map((file) => ({ file, path: [] }))
  const { at = '', by = '' } = next.events.at(-1) ?? {}
  const entry: HistoryEntry = { version: versionOf(place) + 1, at, by, act: 'begun', fields, splices: [] }
  commit(on, place, new Map([...gone, ...files, [REVIEW_FILE, reviewText(next)]]), entry)
}

export function historyOf(place: string): HistoryEntry[] {
  return entriesIn(ownText(join(place, HISTORY)) ?? '')
}

function versionOf(place: string): number {
  return versionIn(historyOf(place))
}

function isYaml(file: string): boolean {
  return DRAFT_FILES.some((one) => nameOf(one) === file)
}
