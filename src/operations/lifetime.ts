import type { EventEmitter } from 'node:events'
import type { Logger } from './log.ts'

export interface Surroundings {
  /** Where signals and what nobody caught come from. */
  readonly process: Pick<EventEmitter, 'on' | 'removeAllListeners'>
  /** Where the log goes, and what else may be written. */
  readonly outputs: readonly Pick<EventEmitter, 'on'>[]
  /** Ends the process at once. */
  readonly exit: (code: number) => void
  readonly logger: Logger
  readonly wait: (milliseconds: number) => Promise<void>
}

/** How long stopping may take, in milliseconds; systemd, Docker and Kubernetes end us by force soon after. */
const PATIENCE = 10_000

/** What a shell tells of a process that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
type Signal = keyof typeof EXIT_CODES | 'SIGHUP'

/**
 * Starts, runs until asked to end, even while it starts, then stops in good order and exits. What hangs is given up; a second
 * SIGINT or SIGTERM ends it at once.
 * @throws what starting throws
 */
export async function runUntilAsked(
  start: () => Promise<AsyncDisposable>,
  { process, outputs, exit, logger, wait }: Surroundings,
): Promise<void> {
  const { promise: asked, resolve } = Promise.withResolvers<Signal>()
  let wasAsked = false
  const ask = (signal: Signal) => {
    wasAsked = true
    resolve(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (wasAsked ? exit(EXIT_CODES[signal]) : ask(signal)))
  // A terminal that is closed sends it more than once.
  process.on('SIGHUP', () => ask('SIGHUP'))
  // Whoever read the log is gone, or its disk is full: readers are answered all the same.
  for (const output of outputs) output.on('error', () => {})
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
    logger.failed('stopping given up', new Error(`not done within ${PATIENCE / 1000} seconds`))
    return exit(0)
  } catch (error) {
    logger.failed('stopping failed', error)
  }
  exit(1)
}
