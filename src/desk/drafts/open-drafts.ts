import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { commit, finishCommit } from './commit.ts'
import { type Disk, isRefusedWriting } from './disk.ts'
import type { Change, Draft, DraftFile, Review } from './draft.ts'
import { addDraft, historyOf, removeDraft, replaceDraft, type Saving, saveFiles } from './draft-folder.ts'
import type { Drafts } from './drafts.ts'
import { editedTexts, restructuredTexts } from './edited-texts.ts'
import { recastChanges, removalChanges, replacementChanges } from './entry-edits.ts'
import { duplicateFact, orderFacts, removeFact, renameFact } from './fact-edits.ts'
import { changedSince, type Field, type HistoryEntry, undoable, undoing } from './history.ts'
import { DRAFT_FILES, fieldOf, fitChange, fitDraftId, fitId, isDraftId } from './ids.ts'
import { listDrafts } from './list-drafts.ts'
import { withLock } from './lock.ts'
import {
  approved,
  MACHINE_FILE,
  type MachineWork,
  machineText,
  markedAs,
  NO_MACHINE,
  unapprovedFacts,
} from './machine.ts'
import { newDraftFiles } from './new-draft.ts'
import { draftIn, filesIn, fingerprintOf, machineOf, nameOf, readDraft, reviewOf } from './read-draft.ts'
import { refuseUnreadable } from './readable.ts'
import { approve, type Deed, edited, REVIEW_FILE, reopen, reviewText } from './review.ts'
import { sourceFiles, withoutSource } from './source-files.ts'
import { applied, type Texts } from './splices.ts'
import { documentIn } from './yaml-document.ts'

export interface DraftParts {
  readonly now: () => Date
  readonly disk: Disk
  /** Waits so many milliseconds while another process changes something. */
  readonly pause?: ((milliseconds: number) => void) | undefined
}

export function openDrafts(folder: string, { now, disk, pause }: DraftParts): Drafts {
  const placeOf = (id: string) => join(folder, fitDraftId(id))
  const deedOf = (by: string, reason?: string): Deed => ({ by, at: now().toISOString(), reason })

  const locked = <Result>(work: () => Result): Result => {
    disk.makeFolder(folder)
    return withLock(join(folder, '.lock'), { now: () => now().getTime(), pause }, work)
  }

  /** The folder of a draft, in which nothing is half done. */
  function open(id: string): string {
    const place = placeOf(id)
    if (!existsSync(place)) throw new UserError('draft-missing', { id })
    finishCommit(disk, place)
    return place
  }

  function edit(id: string, by: string, fields: readonly Field[], make: Saving['make']): Draft {
    return locked(() => {
      const place = open(id)
      saveFiles(disk, place, deedOf(by), { act: 'changed', fields, make })
      return readDraft(place, id)
    })
  }

  /** Changes that follow from the draft as it stands. */
  function editFrom(id: string, by: string, changesOf: (draft: Draft) => readonly Change[]): Draft {
    return locked(() => {
      const place = open(id)
      const changes = changesOf(readDraft(place, id)).map(fitChange)
      const fields = changes.map(({ file, path }) => ({ file, path: path.map(String) }))
      if (changes.length > 0)
        saveFiles(disk, place, deedOf(by), { act: 'changed', fields, make: (files) => editedTexts(files, changes) })
      return readDraft(place, id)
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
      saveFiles(disk, place, deedOf(by), { act, fields: entry.fields, make })
      return readDraft(place, id)
    })
  }

  /** What a model did to a draft, as it is then; the text of its file, where that changes. */
  function machineFile(id: string, change: (before: MachineWork) => MachineWork): Texts {
    const before = machineOf(placeOf(id)) ?? NO_MACHINE
    const after = change(before)
    return after === before ? new Map() : new Map([[MACHINE_FILE, machineText(after)]])
  }

  /** Changes nothing of what a reader will see. */
  function note(id: string, change: (before: MachineWork) => MachineWork): Draft {
    return locked(() => {
      const place = open(id)
      const file = machineFile(id, change)
      refuseUnreadable(file)
      commit(disk, place, file)
      return readDraft(place, id)
    })
  }

  function setReview(id: string, change: (review: Review, files: Texts) => Review): Draft {
    return locked(() => {
      const place = open(id)
      const files = filesIn(place)
      const review = new Map([[REVIEW_FILE, reviewText(change(reviewOf(place, files), files))]])
      refuseUnreadable(review)
      commit(disk, place, review)
      return readDraft(place, id)
    })
  }

  return {
    folder,
    list: () => listDrafts(folder),
    has: (id) => isDraftId(id) && existsSync(placeOf(id)),
    read(id) {
      try {
        return locked(() => readDraft(open(id), id))
      } catch (error) {
        // What cannot be saved any more can still be looked at, and copied elsewhere.
        if (!isRefusedWriting(error) || !existsSync(placeOf(id))) throw error
        return readDraft(placeOf(id), id)
      }
    },
    create({ id, ...proposal }, by) {
      const files = newDraftFiles(proposal, deedOf(by))
      return locked(() => {
        const place = placeOf(id)
        if (existsSync(place)) throw new UserError('draft-taken', { id })
        addDraft(disk, place, files)
        return readDraft(place, id)
      })
    },
    change(id, changes, by, seen) {
      const fields = changes.map(({ file, path }) => ({ file, path: path.map(String) }))
      for (const change of changes) fitChange(change)
      return edit(id, by, fields, (files) => {
        if (seen !== undefined) refuseConflict(historyOf(placeOf(id)), fields, seen)
        return editedTexts(files, changes)
      })
    },
    undo: (id, by) => step(id, by, 'undone'),
    redo: (id, by) => step(id, by, 'redone'),
    undoable(id) {
      const { undo, redo } = undoable(historyOf(placeOf(id)))
      return { undo: undo[0], redo: redo[0] }
    },
    renameFact: (id, from, to, by) =>
      edit(id, by, [...fieldsOfFact(from), ...fieldsOfFact(to)], (files) =>
        withFile(
          restructuredTexts(files, (documents) => renameFact(documents, from, to)),
          machineFile(id, (work) => markedAs(work, from, to)),
        ),
      ),
    removeFact: (id, fact, by) =>
      edit(id, by, fieldsOfFact(fact), (files) => restructuredTexts(files, (documents) => removeFact(documents, fact))),
    duplicateFact: (id, fact, as, by) =>
      edit(id, by, fieldsOfFact(as), (files) =>
        withFile(
          restructuredTexts(files, (documents) => duplicateFact(documents, fact, as)),
          machineFile(id, (work) => markedAs(work, fact, as)),
        ),
      ),
    orderFacts: (id, order, by) =>
      edit(id, by, [], (files) => restructuredTexts(files, (documents) => orderFacts(documents, order))),
    recastEntry: (id, from, to, by) => editFrom(id, by, (draft) => recastChanges(draft, from, to)),
    replaceEntry: (id, from, to, by) => editFrom(id, by, (draft) => replacementChanges(draft, from, to)),
    removeEntry: (id, entry, by) => editFrom(id, by, (draft) => removalChanges(draft, entry)),
    addSource(id, source, text, by) {
      const { paragraphs: _, title: __, ...about } = text
      const path = ['sources', fitId(source)]
      return edit(id, by, [{ file: 'briefing', path }], (files) => {
        const isListed = documentIn(files.get(nameOf('briefing')) ?? '', 'briefing').hasIn(path)
        const added = isListed ? [] : editedTexts(files, [{ file: 'briefing', path, value: about }])
        return new Map([...added, ...sourceFiles(source, text)])
      })
    },
    removeSource(id, source, by) {
      const path = ['sources', fitId(source)]
      return edit(id, by, [{ file: 'briefing', path }], (files) => {
        const left = editedTexts(files, [{ file: 'briefing', path }])
        return new Map<string, string | undefined>([...left, ...withoutSource(source)])
      })
    },
    takeFromMachine(id, { changes, without = [], machine }, by) {
      if (changes.length + without.length === 0) return note(id, machine)
      const fields = changes.map(({ file, path }) => ({ file, path: path.map(String) }))
      for (const change of changes) fitChange(change)
      return edit(id, by, [...fields, ...without.flatMap(fieldsOfFact)], (files) => {
        const left = restructuredTexts(files, (documents) => {
          for (const fact of without) removeFact(documents, fact)
        })
        const edited = editedTexts(new Map([...files, ...left]), changes)
        return withFile(new Map([...left, ...edited]), machineFile(id, machine))
      })
    },
    approveFact: (id, fact, by) => note(id, (work) => approved(work, fact, by, deedOf(by).at)),
    approve: (id, by, rules) =>
      setReview(id, (review, files) => {
        refuseUnseen(historyOf(placeOf(id)), rules.seen)
        const unseen = unapprovedFacts(draftIn(files).data.facts, machineOf(placeOf(id)))
        if (unseen.length > 0) throw new UserError('draft-machine-open', { count: unseen.length })
        return approve(review, deedOf(by), fingerprintOf(files), rules)
      }),
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
    remove: (id) => locked(() => removeDraft(disk, open(id))),
    replace: (id, files, review) =>
      locked(() => {
        replaceDraft(disk, placeOf(id), files, review)
        return readDraft(placeOf(id), id)
      }),
    withFiles: (id, work) =>
      locked(() => {
        const place = open(id)
        return work(filesIn(place), readDraft(place, id), (other, files, review) =>
          replaceDraft(disk, placeOf(other), files, () => review),
        )
      }),
  }
}

function refuseConflict(entries: readonly HistoryEntry[], fields: readonly Field[], seen: number): void {
  for (const field of fields) {
    const other = changedSince(entries, seen, field)
    if (other) throw new UserError('draft-conflict', { field: fieldOf(field.path), name: other.by })
  }
}

function withFile(texts: Texts, file: Texts): Texts {
  return new Map([...texts, ...file])
}

function refuseUnseen(entries: readonly HistoryEntry[], seen: number | undefined): void {
  const last = entries.at(-1)
  if (seen !== undefined && last && last.version !== seen) throw new UserError('draft-changed-since', { name: last.by })
}

function fieldsOfFact(fact: string): Field[] {
  const isTold = (file: DraftFile) => file !== 'gazetteer'
  return DRAFT_FILES.filter(isTold).map((file) => ({ file, path: ['facts', fact] }))
}
