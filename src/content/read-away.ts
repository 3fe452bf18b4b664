import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ContentReading } from './load.ts'
import { joining, type Piece } from './pieces.ts'

/**
 * Reads and checks a content folder in a thread of its own, and takes what was read in small pieces: nobody waits for it.
 * @throws {Error} of the name AbortError, once the signal is aborted
 */
export async function readAway(root: string, signal: AbortSignal): Promise<ContentReading> {
  const thread = new Worker(new URL('./load-thread.ts', import.meta.url), { workerData: root })
  // Whoever stops does not wait for content.
  thread.unref()
  try {
    const reading = joining()
    for (;;) {
      thread.postMessage('next')
      const [batch] = (await once(thread, 'message', { signal })) as [readonly Piece[]] // load-thread.ts sends nothing else
      if (batch.length === 0) return reading.whole() as ContentReading // as it was cut there
      for (const piece of batch) reading.add(piece)
    }
  } finally {
    await thread.terminate()
  }
}
