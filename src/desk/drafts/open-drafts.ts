import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from 'yaml'
import type { Language } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import { commit, finishCommit, HISTORY, ownText, versionIn } from './commit.ts'
import { type Disk, namesIn } from './disk.ts'
import type { Change, Draft, DraftFile, DraftState, Proposal, Review, SourceText } from './draft.ts'
import { type Documents, duplicateFact, orderFacts, removeFact, renameFact } from './fact-edits.ts'
import { changedSince, entriesIn, type Field, type HistoryEntry, undoable, undoing } from './history.ts'
import { DRAFT_FILES, fieldOf, fitChange, fitDraftId, fitId, isDraftId } from './ids.ts'
import { withLock } from './lock.ts'
import { newDraftFiles } from './new-draft.ts'
import { filesIn, fingerprintOf, nameOf, readDraft, reviewOf } from './read-draft.ts'
import { type ApprovalRules, approve, type Deed, edited, REVIEW_FILE, reopen, reviewText } from './review.ts'
import { sourceFiles, withoutSource } from './source-files.ts'
import { applied, splicesBetween, type Texts } from './splices.ts'
import { documentIn, setField, textOf } from './yaml-document.ts'

export interface DraftParts {
  readonly now: () => Date
  readonly disk: Disk
  /** Waits so many milliseconds while another process changes something. */
  readonly pause?: (milliseconds: number) => void
}

/** A draft in a list. */
export interface ListedDraft {
  readonly id: string
  readonly state: DraftState
  readonly authors: readonly string[]
  /** When somebody last did something to it. */
  readonly changed?: string | undefined
  readonly titles: Readonly<Partial<Record<Language, string>>>
  readonly facts: number
  /** Why it cannot be opened. */
  readonly fault?: UserError | undefined
}

/** Drafts in a folder. What changes one does so as a whole or not at all, and throws a `UserError` where it cannot. */
export interface Drafts {
  readonly folder: string
  /** The latest first. */
  list(): ListedDraft[]
  has(id: string): boolean
  read(id: string): Draft
  create(proposal: Omit<Proposal, 'unknownNames'>, by: string): Draft
  /** `seen` is the version that was looked at: nothing that somebody else changed since then is written over. */
  change(id: string, changes: readonly Change[], by: string, seen?: number): Draft
  undo(id: string, by: string): Draft
  redo(id: string, by: string): Draft
  /** The changes that `undo` and `redo` would take up next. */
  undoable(id: string): { readonly undo?: HistoryEntry | undefined; readonly redo?: HistoryEntry | undefined }
  renameFact(id: string, from: string, to: string, by: string): Draft
  removeFact(id: string, fact: string, by: string): Draft
  duplicateFact(id: string, fact: string, as: string, by: string): Draft
  orderFacts(id: string, order: readonly string[], by: string): Draft
  /** Keeps a text that was read, and lists it among the sources. */
  addSource(id: string, source: string, text: SourceText, by: string): Draft
  removeSource(id: string, source: string, by: string): Draft
  approve(id: string, by: string, rules: ApprovalRules): Draft
  reopen(id: string, by: string, reason?: string): Draft
  rename(id: string, to: string, by: string): Draft
  remove(id: string): void
  /** Puts whole files in the place of a draft's own, and its review; for what publishes and corrects. */
  replace(id: string, files: Texts, review: (before: Review | undefined) => Review): Draft
  /** The files of a draft as they stand, and nothing happens to them meanwhile. */
  withFiles<Result>(id: string, work: (files: Texts, draft: Draft) => Result): Result
}

export function openDrafts(folder: string, { now, disk, pause }: DraftParts): Drafts {
  const placeOf = (id: string) => join(folder, fitDraftId(id))
  const locked = <Result>(work: () => Result): Result => {
    disk.makeFolder(folder)
    return withLock(join(folder, '.lock'), { now: () => now().getTime(), pause }, work)
  }
  const deedOf = (by: string, reason?: string): Deed => ({ by, at: now().toISOString(), reason })

  /** The folder of a draft, in which nothing is half done. */
  function open(id: string): string {
    const place = placeOf(id)
    if (!existsSync(place)) throw new UserError('draft-missing', { id })
    finishCommit(disk, place)
    return place
  }

  /** Changes some of a draft's files; what else becomes of it follows from that. */
  function edit(
    id: string,
    by: string,
    fields: readonly Field[],
    make: (files: Texts) => Texts,
    act: HistoryEntry['act'] = 'changed',
  ): Draft {
    return locked(() => {
      const place = open(id)
      save(place, { by, fields, act, make })
      return readDraft(place, id)
    })
  }

  function save(
    place: string,
    { by, fields, act, make }: Pick<HistoryEntry, 'by' | 'fields' | 'act'> & { make: (files: Texts) => Texts },
  ): void {
    const before = filesIn(place)
    const after = make(before)
    const splices = splicesBetween(before, onlyYaml(after))
    const others = [...after].filter(([file]) => !isYaml(file))
    if (splices.length === 0 && others.length === 0) return
    const deed = deedOf(by)
    const review = edited(reviewOf(place, before), deed)
    const changed = [...after].filter(([file, text]) => !isYaml(file) || before.get(file) !== text)
    const version = versionIn(historyOf(place)) + 1
    const entry = { version, at: deed.at, by, act, fields, splices }
    commit(disk, place, new Map([...changed, [REVIEW_FILE, reviewText(review)]]), entry)
  }

  /** Changes the documents of a draft in their own form, so that comments stay. */
  function editDocuments(
    id: string,
    by: string,
    fields: readonly Field[],
    work: (documents: Documents) => void,
  ): Draft {
    return edit(id, by, fields, (files) => {
      const documents = new Map<DraftFile, Document>()
      for (const file of DRAFT_FILES) {
        const text = files.get(nameOf(file))
        if (text !== undefined) documents.set(file, documentIn(text, file))
      }
      const untouched = new Map([...documents].map(([file, document]) => [file, textOf(document)]))
      work(documents)
      return new Map(
        [...documents].flatMap(([file, document]): [string, string][] => {
          const text = textOf(document)
          return text === untouched.get(file) ? [] : [[nameOf(file), text]]
        }),
      )
    })
  }

  function step(id: string, by: string, act: 'undone' | 'redone'): Draft {
    return locked(() => {
      const place = open(id)
      const { undo, redo } = undoable(historyOf(place))
      const [entry] = act === 'undone' ? undo : redo
      if (!entry) throw new UserError(act === 'undone' ? 'draft-nothing-to-undo' : 'draft-nothing-to-redo')
      const make = (files: Texts) => {
        const after = applied(files, act === 'undone' ? undoing(entry) : entry.splices)
        if (!after) throw new UserError('draft-undo-unfit')
        return after
      }
      save(place, { by, fields: entry.fields, act, make })
      return readDraft(place, id)
    })
  }

  function setReview(id: string, change: (review: Review, files: Texts) => Review): Draft {
    return locked(() => {
      const place = open(id)
      const files = filesIn(place)
      commit(disk, place, new Map([[REVIEW_FILE, reviewText(change(reviewOf(place, files), files))]]))
      return readDraft(place, id)
    })
  }

  return {
    folder,
    list: () =>
      namesIn(folder)
        .filter(isDraftId)
        .map((id) => listed(join(folder, id), id))
        .sort(latestFirst),
    has: (id) => isDraftId(id) && existsSync(placeOf(id)),
    read: (id) => locked(() => readDraft(open(id), id)),
    create({ id, ...proposal }, by) {
      const files = newDraftFiles(proposal, deedOf(by))
      return locked(() => {
        const place = placeOf(id)
        if (existsSync(place)) throw new UserError('draft-taken', { id })
        addFolder(disk, place, files)
        return readDraft(place, id)
      })
    },
    change(id, changes, by, seen) {
      const fields = changes.map(({ file, path }) => ({ file, path: path.map(String) }))
      for (const change of changes) fitChange(change)
      return edit(id, by, fields, (files) => {
        if (seen !== undefined) refuseConflict(historyOf(placeOf(id)), fields, seen)
        const documents = new Map<DraftFile, Document>()
        for (const { file, path, value } of changes) {
          const document = documents.get(file) ?? documentIn(files.get(nameOf(file)) ?? '', file)
          documents.set(file, document)
          setField(document, file, path, value)
        }
        return new Map([...documents].map(([file, document]) => [nameOf(file), textOf(document)]))
      })
    },
    undo: (id, by) => step(id, by, 'undone'),
    redo: (id, by) => step(id, by, 'redone'),
    undoable(id) {
      const { undo, redo } = undoable(historyOf(placeOf(id)))
      return { undo: undo[0], redo: redo[0] }
    },
    renameFact: (id, from, to, by) =>
      editDocuments(id, by, [...everywhere(from), ...everywhere(to)], (documents) => renameFact(documents, from, to)),
    removeFact: (id, fact, by) => editDocuments(id, by, everywhere(fact), (documents) => removeFact(documents, fact)),
    duplicateFact: (id, fact, as, by) =>
      editDocuments(id, by, everywhere(as), (documents) => duplicateFact(documents, fact, as)),
    orderFacts: (id, order, by) => editDocuments(id, by, [], (documents) => orderFacts(documents, order)),
    addSource(id, source, text, by) {
      const { paragraphs: _, title: __, ...about } = text
      const path = ['sources', fitId(source)]
      return edit(id, by, [{ file: 'briefing', path }], (files) => {
        const document = documentIn(files.get(nameOf('briefing')) ?? '', 'briefing')
        if (!document.hasIn(path)) setField(document, 'briefing', path, about)
        return new Map([[nameOf('briefing'), textOf(document)], ...sourceFiles(source, text)])
      })
    },
    removeSource(id, source, by) {
      const path = ['sources', fitId(source)]
      return edit(id, by, [{ file: 'briefing', path }], (files) => {
        const document = documentIn(files.get(nameOf('briefing')) ?? '', 'briefing')
        setField(document, 'briefing', path, undefined)
        return new Map<string, string | undefined>([[nameOf('briefing'), textOf(document)], ...withoutSource(source)])
      })
    },
    approve: (id, by, rules) =>
      setReview(id, (review, files) => approve(review, deedOf(by), fingerprintOf(files), rules)),
    reopen: (id, by, reason) => setReview(id, (review) => reopen(review, deedOf(by, reason))),
    rename(id, to, by) {
      return locked(() => {
        const place = open(id)
        const target = placeOf(to)
        if (existsSync(target)) throw new UserError('draft-taken', { id: to })
        const review = reviewOf(place, filesIn(place))
        if (review.base) throw new UserError('draft-is-published')
        commit(disk, place, new Map([[REVIEW_FILE, reviewText(edited(review, deedOf(by)))]]))
        disk.rename(place, target)
        return readDraft(target, to)
      })
    },
    remove(id) {
      locked(() => {
        const hidden = join(folder, `.${fitDraftId(id)}.removed`)
        disk.remove(hidden)
        if (!existsSync(placeOf(id))) throw new UserError('draft-missing', { id })
        disk.rename(placeOf(id), hidden)
        disk.remove(hidden)
      })
    },
    replace(id, files, review) {
      return locked(() => {
        const place = placeOf(id)
        const isThere = existsSync(place)
        if (isThere) finishCommit(disk, place)
        const before = isThere ? filesIn(place) : new Map<string, string>()
        const text = reviewText(review(isThere ? reviewOf(place, before) : undefined))
        if (!isThere) addFolder(disk, place, new Map([...files, [REVIEW_FILE, text]]))
        else commit(disk, place, new Map([...withoutMissing(before, files), ...files, [REVIEW_FILE, text]]))
        return readDraft(place, id)
      })
    },
    withFiles: (id, work) =>
      locked(() => {
        const place = open(id)
        return work(filesIn(place), readDraft(place, id))
      }),
  }
}

function historyOf(place: string): HistoryEntry[] {
  return entriesIn(ownText(join(place, HISTORY)) ?? '')
}

/** A folder that is there with all its files or not at all. */
function addFolder(disk: Disk, place: string, files: Texts): void {
  const beside = join(place, '..', `.${place.split(/[\\/]/u).at(-1)}.new`)
  disk.remove(beside)
  disk.makeFolder(beside)
  for (const [file, text] of files) {
    if (text === undefined) continue
    disk.makeFolder(join(beside, file, '..'))
    disk.create(join(beside, file), text)
  }
  disk.rename(beside, place)
}

/** Files that were there and are not among the new ones. */
function withoutMissing(before: Texts, files: Texts): [string, undefined][] {
  return [...before.keys()].flatMap((file): [string, undefined][] => (files.has(file) ? [] : [[file, undefined]]))
}

function refuseConflict(entries: readonly HistoryEntry[], fields: readonly Field[], seen: number): void {
  for (const field of fields) {
    const other = changedSince(entries, seen, field)
    if (other) throw new UserError('draft-conflict', { field: fieldOf(field.path), name: other.by })
  }
}

function listed(place: string, id: string): ListedDraft {
  try {
    const { review, texts, data } = readDraft(place, id)
    const titles = Object.fromEntries(
      Object.entries(texts).flatMap(([language, { title }]) => (typeof title === 'string' ? [[language, title]] : [])),
    )
    const { state, authors, events } = review
    return { id, state, authors, changed: events.at(-1)?.at, titles, facts: Object.keys(data.facts ?? {}).length }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { id, state: 'draft', authors: [], titles: {}, facts: 0, fault: error }
  }
}

function latestFirst(one: ListedDraft, other: ListedDraft): number {
  return (other.changed ?? '').localeCompare(one.changed ?? '') || one.id.localeCompare(other.id)
}

function everywhere(fact: string): Field[] {
  return DRAFT_FILES.filter((file) => file !== 'gazetteer').map((file) => ({ file, path: ['facts', fact] }))
}

function isYaml(file: string): boolean {
  return DRAFT_FILES.some((one) => nameOf(one) === file)
}

function onlyYaml(files: Texts): Texts {
  return new Map([...files].filter(([file]) => isYaml(file)))
}
