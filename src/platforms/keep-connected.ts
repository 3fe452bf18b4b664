import { type Connect, type Listening, type Log, PlatformError } from './platform.ts'
import { within } from './within.ts'

export interface KeepingParts {
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits so many milliseconds; ends early when that is given up. */
  readonly wait: (milliseconds: number, ended?: AbortSignal) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
}

/** Pauses between two connections in milliseconds: Discord takes a token away that connects over a thousand times a day. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 120_000

/** A connection that held for so long shows that the next one may be made soon. */
const HELD = 5 * 60_000

/** How long what is lost may take to end: it is of no use, whatever it does. */
const PATIENCE = 10_000

/** Connects, again after growing pauses where that fails, and anew where the connection is lost, until it is stopped. */
export function keepConnected(name: string, connect: Connect, { log, now, wait, random }: KeepingParts): Listening {
  const ending = new AbortController()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  ending.signal.addEventListener('abort', () => end())
  let current: Listening | undefined

  /** For how many milliseconds a connection held; 0 where there was none. */
  async function hold(): Promise<number> {
    const { promise: loss, resolve: lost } = Promise.withResolvers<string>()
    try {
      current = await connect(lost, ending.signal)
    } catch (error) {
      if (!ending.signal.aborted) log(`${name} connection failed`, explained(error))
      return 0
    }
    const [begun, connected] = [now(), current]
    const reason = await Promise.race([loss, ended])
    current = undefined
    if (reason !== undefined) log(`${name} disconnected`, { reason })
    const stopped = connected.stop().catch((error) => log(`${name} disconnecting failed`, explained(error)))
    await within(stopped, PATIENCE, wait)
    return now() - begun
  }

  async function keep(): Promise<void> {
    for (let failures = 0; ; failures++) {
      if ((await hold()) >= HELD) failures = 0
      if (ending.signal.aborted) return
      await wait(pauseAfter(failures, random()), ending.signal)
      if (ending.signal.aborted) return
    }
  }

  const kept = keep()
  return {
    isConnected: () => current?.isConnected() ?? false,
    async stop() {
      ending.abort()
      await kept
    },
  }
}

/** Half of it by chance, so that many do not come back at once. */
function pauseAfter(failures: number, chance: number): number {
  return Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.5 + chance / 2)
}

function explained(error: unknown): { advice?: string; reason?: string } {
  if (error instanceof PlatformError) return { advice: error.message }
  return { reason: error instanceof Error ? error.name : typeof error }
}
