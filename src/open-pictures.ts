import type { Picture } from './answer/document.ts'
import type { Knowledge } from './answer/knowledge.ts'
import { LANGUAGES } from './content/languages.ts'
import type { Pictures } from './platforms/core.ts'
import type { Log } from './platforms/platform.ts'
import { recent } from './platforms/recent.ts'
import type { Size } from './render/card/card.ts'
import type { Painter } from './render/card/painter.ts'
import { createPictures, type Drawn } from './render/card/pictures.ts'

/** Pictures that are kept in memory, some 300 KB each; and events, the newest, whose pictures are drawn before anybody asks. */
const KEPT = 120
const WARMED = 3

export interface OpenPictures extends Pictures {
  close(): Promise<void>
}

/**
 * Who draws pictures, in a thread of its own. Undefined, with a line in the log, where the canvas cannot be loaded: then
 * everything goes on without pictures.
 */
export async function picturesOf(knowledge: () => Knowledge, log: Log): Promise<OpenPictures | undefined> {
  try {
    const { openPainter } = await import('./render/card/painter.ts')
    const painter: Painter = await openPainter()
    const kept = recent<Promise<Drawn>>(KEPT)
    return { ...createPictures({ painter, knowledge, kept, log }), close: painter.close }
  } catch (error) {
    log('pictures not available', { reason: error instanceof Error ? error.message : String(error) }, 'warn')
    return undefined
  }
}

/** Draws what readers will want first, one picture after the other. */
export async function warmPictures(pictures: Pictures, sizes: readonly Size[], knowledge: Knowledge): Promise<void> {
  const newest = knowledge.library.briefings.slice(0, WARMED)
  for (const { id } of newest)
    for (const language of LANGUAGES)
      for (const size of sizes) {
        const picture: Picture = { kind: 'briefing', briefing: id }
        await pictures.draw(picture, language, size)
      }
}
