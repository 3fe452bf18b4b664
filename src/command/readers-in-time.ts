import type { Readers } from './services.ts'

/** How long an answer waits to learn what was chosen for its reader, in milliseconds. */
const PATIENCE = 500

/**
 * What cannot be read in time counts as not chosen: questions are answered while the store is slow or away. Health tells of
 * that, and so does whatever has to be written.
 */
export function readersInTime(
  readers: Readers,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): Readers {
  const nothing = () => ({})
  return {
    ...readers,
    async settings(reader, chat) {
      const read = new AbortController()
      const settings = readers
        .settings(reader, chat)
        .catch(nothing)
        .finally(() => read.abort())
      return await Promise.race([settings, wait(PATIENCE, read.signal).then(nothing)])
    },
  }
}
