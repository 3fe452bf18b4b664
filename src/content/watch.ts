import { folderState } from './folder-state.ts'

// Milliseconds.
const BETWEEN_LOOKS = { least: 1000, most: 2000 }
/** An editor writes several files at once: what changes within this time is one change. */
const SETTLED = 200
/** What never rests is taken over as it is, within ten seconds of the first edit. */
const RESTLESS = 7000
/** Of a processor: the more files there are, the rarer it is looked. */
const SHARE = 0.05

export interface WatchParts {
  /** The state of the folder (`folderState`) from which the content was read. */
  readonly since: string
  /** Ends once the change is taken over; what changes meanwhile is the next one. */
  readonly onChange: () => Promise<void>
  readonly now: () => number
  /** Waits so many milliseconds; ends early, without an error, when told to. */
  readonly wait: (milliseconds: number, ended: AbortSignal) => Promise<void>
}

/**
 * Calls back each time a content folder has changed and come to rest, until closed. Compares what is there with what was: file
 * systems tell of changes, but not of all of them, nor of those behind links.
 */
export function watchContent(root: string, parts: WatchParts): { close(): void } {
  const closing = new AbortController()
  void watching(root, parts, closing.signal)
  return { close: () => closing.abort() }
}

async function watching(root: string, { since, onChange, now, wait }: WatchParts, ended: AbortSignal): Promise<void> {
  let taken = since
  while (!ended.aborted) {
    const started = now()
    const seen = await folderState(root)
    const took = now() - started
    const state = seen === taken ? taken : await atRest(seen)
    if (ended.aborted) return
    if (state !== taken) await onChange()
    taken = state
    await wait(Math.min(BETWEEN_LOOKS.most, Math.max(BETWEEN_LOOKS.least, took / SHARE)), ended)
  }

  async function atRest(first: string): Promise<string> {
    const noticed = now()
    for (let last = first; ; ) {
      await wait(SETTLED, ended)
      const state = await folderState(root)
      if (state === last || now() - noticed >= RESTLESS || ended.aborted) return state
      last = state
    }
  }
}
