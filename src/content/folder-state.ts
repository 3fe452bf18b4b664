import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isIncidental } from './incidental-files.ts'

const FOLDERS = ['briefings', 'gazetteer', 'languages', 'vocabulary']
/** Folders in each of these hold files, and nothing deeper is content. */
const DEPTH = 2
/** Files that are looked at together: others wait no longer than a millisecond. */
const AT_ONCE = 64

/**
 * A short text that is another as soon as any content file is saved, replaced, moved, removed or cannot be reached, however it
 * came: links are followed to what they lead to. Nothing is read; what editors leave beside files is not looked at.
 */
export async function folderState(root: string): Promise<string> {
  const hash = createHash('sha256')
  let paths = FOLDERS
  for (let depth = 0; paths.length > 0; depth++) {
    const inside: string[] = []
    for (let at = 0; at < paths.length; at += AT_ONCE) {
      const seen = await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => look(root, path)))
      for (const { state, names } of seen) {
        hash.update(`${state}\n`)
        if (depth < DEPTH) inside.push(...names)
      }
    }
    paths = inside
  }
  return hash.digest('base64')
}

interface Seen {
  readonly state: string
  /** What is in a folder. */
  readonly names: readonly string[]
}

async function look(root: string, path: string): Promise<Seen> {
  try {
    const found = await stat(join(root, path))
    if (found.isDirectory()) {
      const names = (await readdir(join(root, path))).filter((name) => !isIncidental(name)).sort()
      return { state: `${path} folder`, names: names.map((name) => `${path}/${name}`) }
    }
    const { dev, ino, size, mtimeMs, ctimeMs } = found
    // What is no file changes without being edited.
    return { state: `${path} ${found.isFile() ? [dev, ino, size, mtimeMs, ctimeMs] : 'no file'}`, names: [] }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    return { state: `${path} ${String(code)}`, names: [] }
  }
}
