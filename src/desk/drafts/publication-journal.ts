import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { ownText } from './commit.ts'
import { type Disk, readText, replaceFile } from './disk.ts'
import type { FileChange } from './publication-files.ts'
import { fingerprint } from './splices.ts'

/** A step of publishing; each can be done again. */
interface Move {
  /** Undefined takes away what is at `to`. */
  readonly from?: string | undefined
  readonly to: string
}

/** What publishing was about to do. */
interface Journal<Rest> {
  /** `preparing`: nothing has changed yet. `moving`: all is ready, and is finished. */
  readonly phase: 'preparing' | 'moving'
  /** What lies beside the content until it is moved. */
  readonly beside: readonly string[]
  readonly moves: readonly Move[]
  /** What else is to be done. */
  readonly rest: Rest
}

export interface JournalParts<Rest> {
  readonly disk: Disk
  /** Where the journal lies. */
  readonly folder: string
  readonly contentDir: string
  /** Does what else publishing does; may be done again. */
  readonly doRest: (rest: Rest) => void
}

/**
 * Changes files of the content folder as one. Whole files are laid beside those that they replace, under names that the bot does
 * not read; from then on it is finished, also by `finishMoves` after a crash.
 * @throws {UserError} where somebody changed one of the files meanwhile
 */
export function moveAll<Rest>(
  parts: JournalParts<Rest>,
  changes: readonly FileChange[],
  isNew: string | undefined,
  rest: Rest,
): void {
  const { disk, folder, contentDir } = parts
  const moves = movesFor(contentDir, changes, isNew)
  const beside = [...new Set(moves.flatMap(({ from }) => (from === undefined ? [] : [from])))]
  const write = (phase: Journal<Rest>['phase']) =>
    replaceFile(disk, join(folder, JOURNAL), JSON.stringify({ phase, beside, moves, rest } satisfies Journal<Rest>))
  write('preparing')
  for (const path of beside) disk.remove(path)
  for (const { file, text } of changes) {
    if (text === undefined) continue
    const path = besideOf(contentDir, file, isNew)
    disk.makeFolder(dirname(path))
    disk.create(path, text)
  }
  for (const { file, was } of changes)
    if (fingerprint(readText(join(contentDir, file))) !== was) {
      finishMoves(parts)
      throw new UserError('draft-content-changed', { file: `content/${file}` })
    }
  write('moving')
  finishMoves(parts)
}

const JOURNAL = 'journal.json'

/** Finishes what was begun, or takes it back where it was not ready. */
export function finishMoves<Rest>({ disk, folder, doRest }: JournalParts<Rest>): void {
  const text = ownText(join(folder, JOURNAL))
  if (text === undefined) return
  const { phase, beside, moves, rest } = JSON.parse(text) as Journal<Rest> // written above, whole
  if (phase === 'preparing') for (const path of beside) disk.remove(path)
  else {
    doRest(rest)
    for (const { from, to } of moves)
      if (from === undefined) disk.remove(to)
      else if (existsSync(from)) disk.rename(from, to)
  }
  disk.remove(join(folder, JOURNAL))
}

/** A new briefing comes as a folder, in one step. */
function movesFor(contentDir: string, changes: readonly FileChange[], isNew: string | undefined): Move[] {
  const single = changes.filter(({ file }) => isNew === undefined || !file.startsWith(`${isNew}/`))
  const files = single.map(({ file, text }) => ({
    to: join(contentDir, file),
    ...(text === undefined ? {} : { from: besideOf(contentDir, file, isNew) }),
  }))
  if (isNew === undefined) return files
  return [...files, { from: dirname(besideOf(contentDir, `${isNew}/x`, isNew)), to: join(contentDir, isNew) }]
}

/** Hidden, and on the same file system: moving it is one step. */
function besideOf(contentDir: string, file: string, isNew: string | undefined): string {
  const parts = file.split('/')
  const name = parts.pop() ?? ''
  if (isNew === undefined || !file.startsWith(`${isNew}/`)) return join(contentDir, ...parts, `.${name}.publishing`)
  const folder = parts.pop() ?? ''
  return join(contentDir, ...parts, `.${folder}.publishing`, name)
}
