import type { Change, Draft, Proposal, Review, SourceText } from './draft.ts'
import type { EntryPlace } from './entry-references.ts'
import type { HistoryEntry } from './history.ts'
import type { ListedDraft } from './list-drafts.ts'
import type { MachineWork } from './machine.ts'
import type { ApprovalRules } from './review.ts'
import type { Texts } from './splices.ts'

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
  /** A second fact behind the first, without its questions. */
  duplicateFact(id: string, fact: string, as: string, by: string): Draft
  /** Facts that are not named stay behind the others. */
  orderFacts(id: string, order: readonly string[], by: string): Draft
  /** Gives an entry that only the draft has another list or id, and all that refers to it the same. */
  recastEntry(id: string, from: EntryPlace, to: EntryPlace, by: string): Draft
  /** Puts an entry that there is in the place of one that only the draft has. */
  replaceEntry(id: string, from: EntryPlace, to: EntryPlace, by: string): Draft
  /** Takes an entry of the draft's own away, with what refers to it. */
  removeEntry(id: string, entry: EntryPlace, by: string): Draft
  /** Keeps a text that was read, and lists it among the sources. */
  addSource(id: string, source: string, text: SourceText, by: string): Draft
  removeSource(id: string, source: string, by: string): Draft
  /** Takes over what a model wrote, as one change; nothing of the files need change. */
  takeFromMachine(id: string, taking: MachineTaking, by: string): Draft
  /** Somebody has looked at what a model wrote in a fact. */
  approveFact(id: string, fact: string, by: string): Draft
  approve(id: string, by: string, rules: ApprovalRules): Draft
  reopen(id: string, by: string, reason?: string): Draft
  rename(id: string, to: string, by: string): Draft
  remove(id: string): void
  /** Puts whole files in the place of a draft's own, and its review; for what corrects. */
  replace(id: string, files: Texts, review: (before: Review | undefined) => Review): Draft
  /** Works with the files of a draft as they stand, while nobody changes any draft; for what publishes. */
  withFiles<Result>(id: string, work: (files: Texts, draft: Draft, finish: Finish) => Result): Result
}

export interface MachineTaking {
  readonly changes: readonly Change[]
  /** Facts that make way. */
  readonly without?: readonly string[] | undefined
  readonly machine: (before: MachineWork) => MachineWork
}

/** Puts whole files in the place of a draft's own, and its review. */
export type Finish = (id: string, files: Texts, review: Review) => void
