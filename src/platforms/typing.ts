import type { PlatformCore } from './core.ts'

/** An answer that is there by then needs no sign that it comes; a sign lasts some five seconds in Telegram. In milliseconds. */
const LATE = 400
const AGAIN = 4500
/** Nobody is kept waiting for longer than so many signs. */
const MOST = 10

/** Shows that an answer comes, as long as it is waited for; only where waiting is to be expected. */
export async function typingWhile<Result>(
  asking: Promise<Result>,
  show: () => Promise<unknown>,
  { mayTakeLong, wait, log }: Pick<PlatformCore, 'mayTakeLong' | 'wait' | 'log'>,
): Promise<Result> {
  if (!mayTakeLong) return await asking
  const over = new AbortController()
  const showing = async () => {
    for (let shown = 0; shown < MOST; shown++) {
      await wait(shown === 0 ? LATE : AGAIN, over.signal)
      if (over.signal.aborted) return
      await show()
    }
  }
  void showing().catch(() => log('typing not shown'))
  try {
    return await asking
  } finally {
    over.abort()
  }
}
