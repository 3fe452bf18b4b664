import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { runUntilAsked } from '../../src/operations/lifetime.ts'

const never = new Promise<never>(() => {})

/** Something that runs in a process of its own making: signals are emitted, exit codes and log kept, time does not pass. */
function run(
  overrides: { start?: Promise<void>; stop?: Promise<void>; wait?: () => Promise<void>; process?: EventEmitter } = {},
) {
  const { start, stop, wait = () => never, process = new EventEmitter() } = overrides
  const output = new EventEmitter()
  const exits: number[] = []
  const told: string[] = []
  const { promise: exited, resolve } = Promise.withResolvers<void>()
  const ended = runUntilAsked(
    async () => {
      await start
      told.push('started')
      return {
        async [Symbol.asyncDispose]() {
          told.push('stop')
          await stop
        },
      }
    },
    {
      process,
      outputs: [output],
      exit(code) {
        exits.push(code)
        resolve()
      },
      logger: {
        log: (event) => told.push(event),
        failed: (event, error) => told.push(`${event}: ${error instanceof Error ? error.message : error}`),
      },
      wait,
    },
  )
  return { process, output, exits, told, ended, exited }
}

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('stops in good order on %s', async (signal) => {
  const { process, exits, told, ended } = run()
  process.emit(signal)
  await ended
  expect(told).toEqual(['started', 'stopping', 'stop', 'stopped'])
  expect(exits).toEqual([0])
})

it('stops what was still being started when it was asked', async () => {
  const { promise: start, resolve } = Promise.withResolvers<void>()
  const { process, exits, told, ended } = run({ start })
  process.emit('SIGTERM')
  resolve()
  await ended
  expect(told).toEqual(expect.arrayContaining(['started', 'stop', 'stopped']))
  expect(exits).toEqual([0])
})

it('gives up after ten seconds, whether it hangs in stopping or in starting', async () => {
  for (const hanging of [{ stop: never }, { start: never }]) {
    const waited: number[] = []
    const wait = async (milliseconds = 0) => void waited.push(milliseconds)
    const { process, exits, told, ended } = run({ ...hanging, wait })
    process.emit('SIGTERM')
    await ended
    expect(waited).toEqual([10_000])
    expect(told.at(-1)).toBe('stopping given up: not done within 10 seconds')
    expect(exits).toEqual([0])
  }
})

it('tells what failed while it stopped', async () => {
  const { process, exits, told, ended } = run({ stop: Promise.reject(new Error('no network')) })
  process.emit('SIGTERM')
  await ended
  expect(told.at(-1)).toBe('stopping failed: no network')
  expect(exits).toEqual([1])
})

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('ends at once on a second signal: %s', async (signal, code) => {
  const { process, exits, exited } = run({ stop: never })
  process.emit('SIGTERM')
  process.emit(signal)
  await exited
  expect(exits).toEqual([code])
})

it('is not hurried by a terminal that closes', async () => {
  const { promise: stop, resolve } = Promise.withResolvers<void>()
  const { process, exits, ended } = run({ stop })
  process.emit('SIGHUP')
  process.emit('SIGHUP')
  resolve()
  await ended
  expect(exits).toEqual([0])
})

it('goes on where nobody reads its log any more', async () => {
  const { process, output, exits, ended } = run()
  output.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  expect(exits).toEqual([])
  process.emit('SIGTERM')
  await ended
  expect(exits).toEqual([0])
})

it('throws what starting throws', async () => {
  await expect(run({ start: Promise.reject(new Error('token refused')) }).ended).rejects.toThrow('token refused')
})

it('tells what nobody caught, and ends', async () => {
  const { process, exits, told } = run()
  process.emit('uncaughtException', new Error('unthought of'))
  expect([told, exits]).toEqual([['crashed: unthought of'], [1]])
})

it('tells warnings of Node in the log, and nowhere else', () => {
  const elsewhere: unknown[] = []
  const process = new EventEmitter()
  process.on('warning', (warning) => elsewhere.push(warning))
  const { told } = run({ process })
  process.emit('warning', Object.assign(new Error('too many listeners'), { name: 'MaxListenersExceededWarning' }))
  expect(told).toEqual(['warning'])
  expect(elsewhere).toEqual([])
})
