import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../check/finding.ts'
import { UserError } from '../../errors.ts'
import { checkDraft } from './check-draft.ts'
import { correctionChanges, type Reasons } from './corrections.ts'
import type { Disk } from './disk.ts'
import type { Draft, Review, ReviewEvent } from './draft.ts'
import type { Drafts, Finish } from './drafts.ts'
import { editedTexts } from './edited-texts.ts'
import { fitDraftId } from './ids.ts'
import { withLock } from './lock.ts'
import { fingerprintsOf, publicationFiles, publishedFiles } from './publication-files.ts'
import { finishMoves, type JournalParts, moveAll } from './publication-journal.ts'
import { draftIn } from './read-draft.ts'
import { refuseUnreadable } from './readable.ts'
import { type Deed, isSamePerson, publish, REVIEW_FILE, reviewText, startAgain } from './review.ts'
import { heldSources, keepSources } from './source-files.ts'
import type { Texts } from './splices.ts'
import { loadSound, tryOut } from './staging.ts'

export interface Publisher {
  readonly drafts: Drafts
  readonly contentDir: string
  /** What publishing needs meanwhile, and the texts of published sources, lie in it. */
  readonly dataDir: string
  readonly disk: Disk
  readonly now: () => Date
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => void
}

export interface Publishing {
  readonly by: string
  /** For the record. */
  readonly reason?: string | undefined
  /** Of a correction: what was wrong, for readers. */
  readonly reasons?: Reasons
  /** Nobody puts words before readers that only he or she has seen. */
  readonly twoPeople?: boolean
  /** Of a correction: the facts that are corrected, where not all are of which readers are told something else. */
  readonly corrected?: readonly string[] | undefined
  /** The warnings that were looked at; `all` where somebody says so. */
  readonly seen: 'all' | readonly Pick<Finding, 'file' | 'rule' | 'path'>[]
}

export interface Publication {
  /** Files that were written, as seen from the content folder. */
  readonly files: readonly string[]
  readonly warnings: readonly Finding[]
}

/** What keeps a draft from being published. */
export class FindingsError extends UserError {
  readonly findings: readonly Finding[]

  constructor(phrase: string, findings: readonly Finding[]) {
    super(phrase, { count: findings.length })
    this.findings = findings
  }
}

/**
 * Publishes a reviewed draft: all of it or nothing, whatever happens meanwhile.
 * @throws {UserError} where it is not ready, or the content would not take it
 */
export function publishDraft(publisher: Publisher, id: string, publishing: Publishing): Publication {
  return alone(publisher, () =>
    publisher.drafts.withFiles(id, (files, draft, finish) => {
      if (draft.review.state !== 'reviewed') throw new UserError('draft-not-reviewed')
      const { contentDir, now } = publisher
      const deed: Deed = { by: publishing.by, at: now().toISOString(), reason: publishing.reason }
      const before = draft.review.base && { ...draft, ...draftIn(publishedFiles(contentDir, id)) }
      const marked = before
        ? markedAsCorrection(before, files, draft, publishing, deed.at.slice(0, DAY))
        : { files, draft }
      const content = loadSound(contentDir)
      const warnings = refuseFindings(checkDraft(content, marked.draft), publishing.seen)
      const changes = publicationFiles(contentDir, marked.draft, marked.files)
      if (changes.length === 0) throw new UserError('draft-nothing-new')
      tryOut(publisher.disk, contentDir, join(folderOf(publisher), 'copy'), changes)
      const review = publish(draft.review, deed, actOf(before, marked.draft))
      refuseUnreadable(new Map([...marked.files, [REVIEW_FILE, reviewText(review)]]))
      const rest: Rest = { id, files: Object.fromEntries(marked.files), review }
      moveAll(journalOf(publisher, finish), changes, newFolder(contentDir, id), rest)
      return { files: changes.map(({ file }) => file), warnings }
    }),
  )
}

/** Finishes a publication that was cut off; for the start of whatever publishes. */
export function recoverPublication(publisher: Publisher): void {
  alone(publisher, () => {})
}

/** Makes a draft of what is published, to correct or withdraw it. @throws {UserError} where one is there that is not published */
export function startCorrection({ drafts, contentDir, dataDir, now }: Publisher, id: string, by: string): Draft {
  const files = publishedFiles(contentDir, fitDraftId(id))
  if (files.size === 0) throw new UserError('draft-missing', { id })
  const known = drafts.has(id) ? drafts.read(id) : undefined
  if (known && known.review.state !== 'published') throw new UserError('draft-taken', { id })
  const sources = known ? [] : heldSources(join(dataDir, 'sources', id), draftIn(files).data.sources ?? {})
  const deed = { by, at: now().toISOString() }
  return drafts.replace(id, new Map([...files, ...sources]), (review) =>
    startAgain(review, deed, fingerprintsOf(files)),
  )
}

const DAY = '2026-01-16'.length

interface Marked {
  readonly files: Texts
  readonly draft: Draft
}

function markedAsCorrection(before: Draft, files: Texts, draft: Draft, publishing: Publishing, day: string): Marked {
  const { by, reasons = {}, corrected, twoPeople } = publishing
  const changes = correctionChanges(before, draft, { day, reasons, facts: corrected })
  const isAuthor = draft.review.authors.some((author) => isSamePerson(author, by))
  if (twoPeople && isAuthor && changes.some(({ file }) => file !== 'briefing'))
    throw new UserError('draft-reason-own', { name: by })
  const marked = new Map([...files, ...editedTexts(files, changes)])
  return { files: marked, draft: { ...draft, ...draftIn(marked) } }
}

function actOf(before: Draft | undefined, { data }: Draft): ReviewEvent['act'] {
  if (!before) return 'published'
  const isNew = (now: unknown, then: unknown) => now !== undefined && then === undefined
  const facts = Object.entries(data.facts ?? {})
  const withdrew = facts.some(([id, fact]) => isNew(fact?.withdrawn, before.data.facts?.[id]?.withdrawn))
  return withdrew || isNew(data.withdrawn, before.data.withdrawn) ? 'withdrew' : 'corrected'
}

/** The warnings, all of which were looked at. */
function refuseFindings(findings: readonly Finding[], seen: Publishing['seen']): readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new FindingsError('draft-has-errors', errors)
  const placeOf = ({ file, rule, path }: Pick<Finding, 'file' | 'rule' | 'path'>) =>
    [file, rule, ...path.map(String)].join('\n')
  const places = new Set(seen === 'all' ? findings.map(placeOf) : seen.map(placeOf))
  const unseen = findings.filter((finding) => !places.has(placeOf(finding)))
  if (unseen.length > 0) throw new FindingsError('draft-has-warnings', unseen)
  return findings
}

function newFolder(contentDir: string, id: string): string | undefined {
  return existsSync(join(contentDir, 'briefings', id)) ? undefined : `briefings/${id}`
}

/** What is left to do for a draft once its files are ready. */
interface Rest {
  readonly id: string
  readonly files: Readonly<Record<string, string | undefined>>
  readonly review: Review
}

function journalOf({ disk, contentDir, dataDir, drafts }: Publisher, finish: Finish): JournalParts<Rest> {
  return {
    disk,
    contentDir,
    folder: folderOf({ dataDir }),
    doRest({ id, files, review }) {
      finish(id, new Map(Object.entries(files)), review)
      keepSources(disk, join(drafts.folder, id), join(dataDir, 'sources', id))
    },
  }
}

function alone<Result>(publisher: Publisher, work: () => Result): Result {
  const { disk, drafts, now, pause } = publisher
  const folder = folderOf(publisher)
  disk.makeFolder(folder)
  return withLock(join(folder, '.lock'), { now: () => now().getTime(), pause }, () => {
    finishMoves(journalOf(publisher, (id, files, review) => drafts.has(id) && drafts.replace(id, files, () => review)))
    return work()
  })
}

function folderOf({ dataDir }: Pick<Publisher, 'dataDir'>): string {
  return join(dataDir, 'publishing')
}
