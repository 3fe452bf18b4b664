import { readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isIncidental } from '../../content/incidental-files.ts'
import { type Content, loadContent } from '../../content/load.ts'
import { ContentError, formatProblem } from '../../content/problems.ts'
import { UserError } from '../../errors.ts'
import type { Disk } from './disk.ts'
import type { FileChange } from './publication-files.ts'

const ROOMS = ['briefings', 'gazetteer', 'languages', 'vocabulary']

/**
 * Tries what the content folder is to be on a copy of it.
 * @throws {UserError} where the bot would not take it
 */
export function tryOut(on: Disk, contentDir: string, copy: string, changes: readonly FileChange[]): void {
  on.remove(copy)
  try {
    for (const room of ROOMS) copyTree(on, join(contentDir, room), join(copy, room))
    for (const { file, text } of changes) {
      const path = join(copy, file)
      // Not written into: it may be the same file as in the content folder.
      on.remove(path)
      on.makeFolder(dirname(path))
      if (text !== undefined) on.create(path, text)
    }
    loadSound(copy)
  } finally {
    on.remove(copy)
  }
}

/** @throws {UserError} with the first problem of a content folder */
export function loadSound(root: string): Content {
  try {
    return loadContent(root)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const [first] = error.problems
    throw new UserError('draft-content-broken', { problem: first ? formatProblem(first) : error.message })
  }
}

function copyTree(on: Disk, from: string, to: string): void {
  on.makeFolder(to)
  for (const name of readdirSync(from)) {
    if (isIncidental(name)) continue
    const path = realpathSync(join(from, name))
    if (statSync(path).isDirectory()) copyTree(on, path, join(to, name))
    else on.link(path, join(to, name))
  }
}
