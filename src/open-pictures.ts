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
 * Who draws pictures, in a thread of its own that begins when the first is wanted. Where the canvas cannot be loaded there are
 * none, which a line in the log says; all else goes on.
 */
export function picturesOf(
  knowledge: () => Knowledge,
  log: Log,
  open: () => Promise<Painter> = async () => (await import('./render/card/painter.ts')).openPainter(),
): OpenPictures {
  let isAway = false
  let opening: Promise<Painter> | undefined
  const opened = () => {
    if (opening) return opening
    opening = open()
    opening.catch((error: unknown) => {
      isAway = true
      log('pictures not available', { reason: error instanceof Error ? error.message : String(error) }, 'warn')
    })
    return opening
  }
  const painter = { paint: async (...order: Parameters<Painter['paint']>) => (await opened()).paint(...order) }
  const pictures = createPictures({ painter, knowledge, kept: recent<Promise<Drawn>>(KEPT), log })
  return {
    describe: (picture, language) => (isAway ? undefined : pictures.describe(picture, language)),
    async draw(picture, language, size) {
      if (isAway) return undefined
      // Before it is known whether there is one, it is waited for; afterwards, nothing is said of it again.
      const isThere = await opened().then(
        () => true,
        () => false,
      )
      return isThere ? await pictures.draw(picture, language, size) : undefined
    },
    async close() {
      isAway = true
      await (await opening?.catch(() => undefined))?.close()
    },
  }
}

/** Milliseconds after the start, in which there is enough to do. */
const FIRST = 5000

/** Milliseconds between two of them: answers come first. */
const BETWEEN = 500

/** Draws what readers will want first, one picture after the other. */
export async function warmPictures(
  pictures: Pictures,
  sizes: readonly Size[],
  { library }: Knowledge,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  await wait(FIRST)
  for (const { id } of library.briefings.slice(0, WARMED))
    for (const language of LANGUAGES)
      for (const size of sizes) {
        await pictures.draw({ kind: 'briefing', briefing: id }, language, size)
        await wait(BETWEEN)
      }
}
