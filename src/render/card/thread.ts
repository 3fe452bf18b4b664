import { parentPort } from 'node:worker_threads'
import { measuring } from './canvas/fonts.ts'
import { createImages } from './canvas/images.ts'
import { paint } from './canvas/paint.ts'
import type { Card, Style } from './card.ts'
import { layoutOf } from './layout/layout.ts'
import { openWorld } from './map/world.ts'

/** What painter.ts sends: one picture to draw. */
export interface Order {
  readonly card: Card
  readonly style: Style
}

/** What it gets back, in the order in which it asked; the first says that everything was loaded. */
export type Reply = { readonly png: Uint8Array<ArrayBuffer> } | { readonly failed: string } | 'ready'

const tools = { measure: measuring(), world: openWorld() }
const images = createImages()

// One after the other: what is asked for first comes first, and memory stays that of one picture.
let before: Promise<void> = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  before = before.then(() => answer(order))
})
reply('ready')

async function answer({ card, style }: Order): Promise<void> {
  try {
    // A copy that is as large as the picture, and can be handed over.
    const png = new Uint8Array(await paint(layoutOf(card, style, tools), images))
    reply({ png }, [png.buffer])
  } catch (error) {
    reply({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function reply(message: Reply, transferred: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...transferred])
}
