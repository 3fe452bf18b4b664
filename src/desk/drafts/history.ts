import type { Path } from '../../content/problems.ts'
import type { DraftFile } from './draft.ts'
import { reversed, type Splice } from './splices.ts'

/** One change of a draft, with what it takes to undo it. */
export interface HistoryEntry {
  /** Counts the changes, from 1. */
  readonly version: number
  readonly at: string
  readonly by: string
  /** `begun`: all of it is new, and nothing before is undone. */
  readonly act: 'changed' | 'undone' | 'redone' | 'begun'
  /** What was changed. */
  readonly fields: readonly Field[]
  readonly splices: readonly Splice[]
}

export interface Field {
  readonly file: DraftFile
  readonly path: Path
}

/** Characters of `history.jsonl`; older changes are forgotten. */
const MOST = 1_000_000

/** The entries of `history.jsonl`; lines that are no entries, as where a disk was full, are left out. */
export function entriesIn(text: string): HistoryEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const entry: unknown = JSON.parse(line)
      return isEntry(entry) ? [entry] : []
    } catch (error) {
      if (error instanceof SyntaxError) return []
      throw error
    }
  })
}

function isEntry(entry: unknown): entry is HistoryEntry {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'version' in entry &&
    typeof entry.version === 'number' &&
    'fields' in entry &&
    Array.isArray(entry.fields) &&
    'splices' in entry &&
    Array.isArray(entry.splices)
  )
}

export function textWith(history: string, entry: HistoryEntry): string {
  const lines = history.split('\n').filter((line) => line !== '')
  lines.push(JSON.stringify(entry))
  let size = lines.reduce((sum, line) => sum + line.length, 0)
  while (size > MOST && lines.length > 1) size -= lines.shift()?.length ?? 0
  return `${lines.join('\n')}\n`
}

/** The changes that can be undone and redone, each the next one first. */
export function undoable(entries: readonly HistoryEntry[]): { undo: HistoryEntry[]; redo: HistoryEntry[] } {
  const undo: HistoryEntry[] = []
  const redo: HistoryEntry[] = []
  for (const entry of entries) {
    if (entry.act === 'undone') move(undo, redo)
    else if (entry.act === 'redone') move(redo, undo)
    else {
      if (entry.act === 'begun') undo.length = 0
      else undo.unshift(entry)
      redo.length = 0
    }
  }
  return { undo, redo }
}

function move(from: HistoryEntry[], to: HistoryEntry[]): void {
  const entry = from.shift()
  if (entry) to.unshift(entry)
}

export function undoing({ splices }: HistoryEntry): Splice[] {
  return splices.map(reversed).reverse()
}

/** Whether a field, something in it or something that it is in was changed after a version. */
export function changedSince(
  entries: readonly HistoryEntry[],
  version: number,
  field: Field,
): HistoryEntry | undefined {
  return entries.find((entry) => entry.version > version && entry.fields.some((other) => overlap(other, field)))
}

function overlap(one: Field, other: Field): boolean {
  const length = Math.min(one.path.length, other.path.length)
  return one.file === other.file && one.path.slice(0, length).every((key, at) => String(key) === String(other.path[at]))
}
