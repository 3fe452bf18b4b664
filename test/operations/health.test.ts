import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { type Check, operationsApp, startOperations } from '../../src/operations/health.ts'

/** A pause that only ends when it is given up. */
const forGood = async (_: number, signal?: AbortSignal) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  signal?.addEventListener('abort', () => resolve())
  await promise
}

const parts = (checks: Record<string, Check> = {}, wait = forGood) => ({
  registry: new Registry(),
  checks: new Map(Object.entries(checks)),
  wait,
})

it('is alive, whatever is not ready', async () => {
  const response = await operationsApp(parts({ store: () => false })).request('/healthz')
  expect(response.status).toBe(200)
})

it('is ready when every part is', async () => {
  const app = operationsApp(parts({ content: () => true, store: async () => true }))
  const response = await app.request('/readyz')
  expect([response.status, await response.json()]).toEqual([200, { notReady: [] }])
})

it('names the parts that are not ready: those that say so, fail or do not answer in time', async () => {
  const checks = {
    content: () => true,
    discord: () => false,
    telegram: async () => false,
    store: async () => {
      throw new Error('no connection')
    },
    broken: () => {
      throw new Error('broken')
    },
    slow: () => new Promise<boolean>(() => {}),
  }
  const waited: number[] = []
  const atOnce = async (milliseconds: number) => {
    waited.push(milliseconds)
    // Whoever answers at all does so before.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  const response = await operationsApp(parts(checks, atOnce)).request('/readyz')
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ notReady: ['discord', 'telegram', 'store', 'broken', 'slow'] })
  expect(new Set(waited)).toEqual(new Set([1000]))
})

it('reads at each request which parts there are', async () => {
  const own = parts()
  const app = operationsApp(own)
  expect((await app.request('/readyz')).status).toBe(200)
  own.checks.set('stopping', () => false)
  expect((await app.request('/readyz')).status).toBe(503)
})

it('gives Prometheus what it reads', async () => {
  const response = await operationsApp(parts()).request('/metrics')
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
})

it('listens until it is stopped, even while somebody keeps a connection open', async () => {
  const operations = await startOperations({ host: '127.0.0.1', port: 0 }, parts())
  const address = `http://127.0.0.1:${operations.port}/healthz`
  const response = await fetch(address, { headers: { connection: 'keep-alive' } })
  expect(await response.json()).toEqual({ alive: true })
  await operations.stop()
  await expect(fetch(address)).rejects.toThrow()
})

it('does not share its port', async () => {
  const first = await startOperations({ host: '127.0.0.1', port: 0 }, parts())
  await expect(startOperations({ host: '127.0.0.1', port: first.port }, parts())).rejects.toThrow('EADDRINUSE')
  await first.stop()
})
