import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Card, Style } from './card.ts'
import type { Order, Reply } from './thread.ts'

/** Draws pictures in a thread of its own, one after the other. */
export interface Painter {
  /** A PNG. @throws {Error} when it cannot be drawn */
  paint(card: Card, style: Style): Promise<Uint8Array>
  close(): Promise<void>
}

/** Enough for the map and a picture; a mistake of ours must not take the machine's memory. */
const LIMITS = { maxOldGenerationSizeMb: 256 }

/**
 * Loads canvas, fonts and map, and is ready then. A thread that ends by itself is replaced when the next picture is wanted.
 * @throws {Error} where any of them cannot be loaded
 */
export async function openPainter(): Promise<Painter> {
  let thread: Promise<PaintingThread> | undefined = startThread()
  await thread
  return {
    async paint(card, style) {
      thread ??= startThread()
      const asked = thread
      try {
        return await (await asked).paint({ card, style })
      } catch (error) {
        const hasEnded = await asked.then(
          (one) => one.hasEnded(),
          () => true,
        )
        if (hasEnded && thread === asked) thread = undefined
        throw error
      }
    },
    async close() {
      await (await thread?.catch(() => undefined))?.close()
    },
  }
}

interface PaintingThread {
  paint(order: Order): Promise<Uint8Array>
  hasEnded(): boolean
  close(): Promise<void>
}

async function startThread(): Promise<PaintingThread> {
  // The canvas would read the fonts of the machine.
  const env = { DISABLE_SYSTEM_FONTS_LOAD: '1' }
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { env, resourceLimits: LIMITS })
  await once(thread, 'message')
  // Whoever stops does not wait for pictures.
  thread.unref()
  const waiting: PromiseWithResolvers<Uint8Array>[] = []
  let ended: Error | undefined
  const end = (error: Error) => {
    ended ??= error
    for (const one of waiting.splice(0)) one.reject(ended)
  }
  thread.on('error', end)
  thread.on('exit', () => end(new Error('the thread that draws pictures has ended')))
  thread.on('message', (reply: Reply) => {
    if (reply === 'ready') return
    const first = waiting.shift()
    if ('png' in reply) first?.resolve(reply.png)
    else first?.reject(new Error(reply.failed))
  })
  return {
    async paint(order) {
      if (ended) throw ended
      const promised = Promise.withResolvers<Uint8Array>()
      waiting.push(promised)
      thread.postMessage(order)
      return await promised.promise
    },
    hasEnded: () => ended !== undefined,
    async close() {
      await thread.terminate()
    },
  }
}
