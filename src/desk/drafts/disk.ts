import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { readRegularFile, UnfitFileError } from '../../content/read-file.ts'
import { UserError } from '../../errors.ts'

/** What is done to files, one step at a time; whatever is cut off between two steps is finished or undone later. */
export interface Disk {
  /** Writes a new file and waits until it is on the disk. Fails where there is one. */
  create(path: string, text: string): void
  /** Puts a file in the place of another, as one step. */
  rename(from: string, to: string): void
  /** A file or a folder with all that is in it; nothing where there is none. */
  remove(path: string): void
  makeFolder(path: string): void
  /** The same file at a second place, or a copy of it. */
  link(from: string, to: string): void
}

export const disk: Disk = {
  create(path, text) {
    const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  rename(from, to) {
    renameSync(from, to)
    settleFolder(dirname(to))
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  link(from, to) {
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to) // another file system, or one without links
    }
  },
}

/** Names are kept by their folder, which has to be on the disk as well. */
function settleFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    // Windows opens no folders, and some file systems do not settle them.
    if (!hasCode(error, 'EISDIR', 'EPERM', 'EINVAL', 'EACCES')) throw error
  }
}

/** A whole file in the place of what is there: whoever reads it sees the one or the other. */
export function replaceFile(on: Disk, path: string, text: string): void {
  const beside = `${path}.tmp`
  on.remove(beside)
  on.create(beside, text)
  on.rename(beside, path)
}

/** @throws {UserError} on what is no text of a sane size */
export function readText(path: string): string | undefined {
  try {
    return readRegularFile(path).toString('utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    if (error instanceof UnfitFileError) throw new UserError('draft-file-unreadable', { file: basename(path) })
    throw error
  }
}

/** Names in a folder; none where there is none. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** The disk is full, or nothing may be written there. */
export function isRefusedWriting(error: unknown): error is Error & { readonly code: string } {
  return hasCode(error, 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM')
}
