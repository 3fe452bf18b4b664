import type { DeskPictures } from '../desk/pictures/pictures.ts'
import { recent } from '../platforms/recent.ts'
import type { Painter } from '../render/card/painter.ts'
import { createPictures, type Drawn } from '../render/card/pictures.ts'

/** Pictures that are kept in memory, some 300 KB each: a page is often loaded again. */
const KEPT = 24

export interface DeskPictureParts {
  readonly open: () => Promise<Painter>
  /** Why nothing is drawn; told once. */
  readonly tell: (reason: string) => void
}

export interface OpenDeskPictures extends DeskPictures {
  close(): Promise<void>
}

/** Draws pictures in a thread of its own, which begins when the first is wanted. */
export function deskPictures({ open, tell }: DeskPictureParts): OpenDeskPictures {
  const kept = recent<Promise<Drawn>>(KEPT)
  let opening: Promise<Painter | undefined> | undefined

  async function opened(): Promise<Painter | undefined> {
    try {
      return await open()
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }
  const painterNow = () => {
    opening ??= opened()
    return opening
  }

  return {
    areDrawn: async () => (await painterNow()) !== undefined,
    async draw({ picture, language, size }, parts) {
      const painter = await painterNow()
      if (!painter) return undefined
      const log = (_: string, { reason = '' }: Readonly<Record<string, string>>) => tell(reason)
      const drawn = await createPictures({ painter, knowledge: () => parts, kept, log }).draw(picture, language, size)
      return drawn?.bytes
    },
    async close() {
      await (await opening)?.close()
    },
  }
}
