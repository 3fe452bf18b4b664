import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { type Disk, hasCode, replaceFile } from './disk.ts'
import { entriesIn, type HistoryEntry, textWith } from './history.ts'
import type { Texts } from './splices.ts'

const PENDING = 'pending.json'
export const HISTORY = 'history.jsonl'

/** What is about to happen to a draft's folder. */
interface Pending {
  /** Whole texts by file; null takes the file away. */
  readonly files: Readonly<Record<string, string | null>>
  readonly entry?: HistoryEntry | undefined
}

/**
 * Changes several files of a draft as one: what is to be is written down first, so that it can be finished wherever it is cut
 * off. Nothing has changed until then.
 */
export function commit(on: Disk, folder: string, files: Texts, entry?: HistoryEntry): void {
  const listed = Object.fromEntries([...files].map(([file, text]) => [file, text ?? null]))
  const pending: Pending = { files: listed, entry }
  replaceFile(on, join(folder, PENDING), JSON.stringify(pending))
  finishCommit(on, folder)
}

/** Finishes a change that was cut off; nothing where there is none. */
export function finishCommit(on: Disk, folder: string): void {
  const text = ownText(join(folder, PENDING))
  if (text === undefined) return
  const { files, entry } = pendingIn(text)
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file)
    if (content === null) on.remove(path)
    else {
      on.makeFolder(dirname(path))
      replaceFile(on, path, content)
    }
  }
  const history = ownText(join(folder, HISTORY)) ?? ''
  if (entry && entry.version > versionIn(entriesIn(history)))
    replaceFile(on, join(folder, HISTORY), textWith(history, entry))
  on.remove(join(folder, PENDING))
}

/** @throws {UserError} where somebody wrote something else into it */
function pendingIn(text: string): Pending {
  try {
    const pending: unknown = JSON.parse(text)
    if (isPending(pending)) return pending
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new UserError('draft-file-broken', { file: PENDING, line: 1 })
}

function isPending(value: unknown): value is Pending {
  const files = typeof value === 'object' && value !== null && 'files' in value ? value.files : undefined
  return (
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every((text) => text === null || typeof text === 'string')
  )
}

export function versionIn(entries: readonly HistoryEntry[]): number {
  return entries.at(-1)?.version ?? 0
}

/** A file of ours, however long. */
export function ownText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}
