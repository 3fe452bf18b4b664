import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { ownText } from '../drafts/commit.ts'
import { type Disk, replaceFile } from '../drafts/disk.ts'
import type { SourceText } from '../drafts/draft.ts'
import { type LockParts, withLock } from '../drafts/lock.ts'

/** A text that was taken in and is not in a draft yet. */
export interface TrayItem {
  readonly id: string
  readonly text: SourceText
  /** The whole of a fact sheet, as it was written. */
  readonly sheet?: string | undefined
}

/** What one person has taken in: it lies there until a draft is made of it, whatever becomes of the page. */
export interface Tray {
  items(): TrayItem[]
  /** @throws {UserError} where it is full */
  add(text: SourceText, sheet?: string): TrayItem
  /** Details that the editor knows better; what is empty goes. */
  describe(id: string, details: Partial<Omit<SourceText, 'paragraphs'>>): void
  remove(id: string): void
  clear(): void
}

/** Characters of a tray; it is written anew with each text. */
const MOST = 20 * 1024 * 1024

const itemSchema = z.object({
  id: z.string(),
  sheet: z.string().optional(),
  text: z.object({
    outlet: z.string().optional(),
    origin: z.string().optional(),
    language: z.string(),
    date: z.string().optional(),
    url: z.string().optional(),
    title: z.string().optional(),
    paragraphs: z.array(z.string()),
  }),
})

/** One person may have several desks open, each of which changes what the others left there. */
export function trayOf(person: string, folder: string, disk: Disk, lock: LockParts): Tray {
  const name = createHash('sha256').update(person).digest('hex').slice(0, 16)
  const path = join(folder, `${name}.json`)

  function items(): TrayItem[] {
    try {
      return z.array(itemSchema).parse(JSON.parse(ownText(path) ?? '[]'))
    } catch (error) {
      // Whoever writes into it by hand begins with an empty one.
      if (error instanceof SyntaxError || error instanceof z.ZodError) return []
      throw error
    }
  }

  function change(make: (before: readonly TrayItem[]) => readonly TrayItem[]): void {
    disk.makeFolder(folder)
    withLock(join(folder, '.lock'), lock, () => keep(make(items())))
  }

  function keep(all: readonly TrayItem[]): void {
    const written = `${JSON.stringify(all)}\n`
    if (written.length > MOST) throw new UserError('desk-intake-too-large', { size: MOST / 1024 / 1024 })
    replaceFile(disk, path, written)
  }

  return {
    items,
    add(text, sheet) {
      const item = { id: randomUUID(), text, ...(sheet === undefined ? {} : { sheet }) }
      change((before) => [...before, item])
      return item
    },
    describe(id, details) {
      change((before) =>
        before.map((item) => (item.id === id ? { ...item, text: { ...item.text, ...details } } : item)),
      )
    },
    remove: (id) => change((before) => before.filter((item) => item.id !== id)),
    clear: () => disk.remove(path),
  }
}
