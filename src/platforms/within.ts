import type { PlatformCore } from './core.ts'

/** Waits until something is done, however it ends, or for so many milliseconds. */
export async function within(work: Promise<unknown>, milliseconds: number, wait: PlatformCore['wait']): Promise<void> {
  const done = new AbortController()
  const settled = work.catch(() => {}).then(() => done.abort())
  await Promise.race([settled, wait(milliseconds, done.signal)])
}
