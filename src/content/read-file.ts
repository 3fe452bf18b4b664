import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes that a content file may have; a briefing has some twenty thousand. */
export const LARGEST_FILE = 2 * 1024 * 1024

/** A file that is no content, whatever stands in it. */
export class UnfitFileError extends Error {}

/**
 * Reads a regular file, or one that a link leads to. Opening does not wait: a pipe would for whoever writes into it.
 * @throws {UnfitFileError} on anything else, and on a file that is too large, without reading it
 */
export function readRegularFile(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // Windows has no such flag
  try {
    const state = fstatSync(file)
    if (!state.isFile()) throw new UnfitFileError('is no regular file')
    // One byte more tells whether there is more than was said: files of the system say that they are empty.
    const bytes = Buffer.allocUnsafe(Math.min(state.size, LARGEST_FILE) + 1)
    const size = state.size > LARGEST_FILE ? bytes.length : readInto(bytes, file)
    if (size === bytes.length) throw new UnfitFileError(sizeMessage(state.size))
    return bytes.subarray(0, size)
  } finally {
    closeSync(file)
  }
}

function readInto(bytes: Buffer, file: number): number {
  for (let size = 0; ; ) {
    const read = readSync(file, bytes, size, bytes.length - size, null)
    size += read
    if (read === 0 || size === bytes.length) return size
  }
}

function sizeMessage(size: number): string {
  if (size <= LARGEST_FILE) return 'changed while it was read, or is no regular file'
  return `is larger than ${LARGEST_FILE / 1024 / 1024} MB, the most a content file may have`
}
