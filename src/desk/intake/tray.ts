import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Disk, readText, replaceFile } from '../drafts/disk.ts'
import type { SourceText } from '../drafts/draft.ts'

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
  add(text: SourceText, sheet?: string): TrayItem
  /** Details that the editor knows better; what is empty goes. */
  describe(id: string, details: Partial<Omit<SourceText, 'paragraphs'>>): void
  remove(id: string): void
  clear(): void
}

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

export function trayOf(person: string, folder: string, disk: Disk): Tray {
  const name = createHash('sha256').update(person).digest('hex').slice(0, 16)
  const path = join(folder, `${name}.json`)

  function items(): TrayItem[] {
    try {
      return z.array(itemSchema).parse(JSON.parse(readText(path) ?? '[]'))
    } catch (error) {
      // Whoever writes into it by hand begins with an empty one.
      if (error instanceof SyntaxError || error instanceof z.ZodError) return []
      throw error
    }
  }

  function keep(all: readonly TrayItem[]): void {
    disk.makeFolder(folder)
    replaceFile(disk, path, `${JSON.stringify(all)}\n`)
  }

  return {
    items,
    add(text, sheet) {
      const item = { id: randomUUID(), text, ...(sheet === undefined ? {} : { sheet }) }
      keep([...items(), item])
      return item
    },
    describe(id, details) {
      keep(items().map((item) => (item.id === id ? { ...item, text: { ...item.text, ...details } } : item)))
    },
    remove: (id) => keep(items().filter((item) => item.id !== id)),
    clear: () => disk.remove(path),
  }
}
