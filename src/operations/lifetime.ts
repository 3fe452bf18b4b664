import type { EventEmitter } from 'node:events'
import type { Logger } from './log.ts'

export interface Surroundings {
  /** Where signals and what nobody caught come from. */
  readonly process: Pick<EventEmitter, 'on' | 'removeAllListeners'>
  /** Ends the process at once. */
  readonly exit: (code: number) => void
  readonly logger: Logger
  readonly wait: (milliseconds: number) => Promise<void>
}

/** How long stopping may take, in milliseconds; systemd, Docker and Kubernetes end us by force soon after. */
const PATIENCE = 10_000

/** What a shell tells of a process that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
type Signal = keyof typeof EXIT_CODES
const SIGNALS = ['SIGINT', 'SIGTERM'] as const satisfies readonly Signal[]

/**
 * Starts, runs until asked to end, even while it starts, then stops in good order and exits. A second signal ends it at once.
 * @throws what starting throws
 */
export async function runUntilAsked(
  start: () => Promise<AsyncDisposable>,
  { process, exit, logger, wait }: Surroundings,
): Promise<void> {
  const { promise: asked, resolve } = Promise.withResolvers<Signal>()
  let wasAsked = false
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (wasAsked) return exit(EXIT_CODES[signal])
      wasAsked = true
      resolve(signal)
    })
  // Node would write them itself, in lines that are no JSON.
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }: Error) => logger.log('warning', { name, message }, 'warn'))
  process.on('uncaughtException', (error) => {
    logger.failed('crashed', error)
    exit(1)
  })
  const starting = start()
  const signal = await Promise.race([asked, starting.then(() => asked)])
  logger.log('stopping', { signal })
  const stopped = starting.then(async (running) => {
    await running[Symbol.asyncDispose]()
    return true
  })
  try {
    if (await Promise.race([stopped, wait(PATIENCE).then(() => false)])) {
      logger.log('stopped')
      return exit(0)
    }
    logger.failed('stopping failed', new Error(`not done within ${PATIENCE / 1000} seconds`))
  } catch (error) {
    logger.failed('stopping failed', error)
  }
  exit(1)
}
