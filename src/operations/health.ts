import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Registry } from 'prom-client'

/** Says whether a part is ready. One that throws, or takes too long, is not. */
export type Check = () => boolean | Promise<boolean>

export interface OperationsParts {
  readonly registry: Registry
  /** By the name of the part; read at each request, as parts come and go. */
  readonly checks: ReadonlyMap<string, Check>
  /** Waits so many milliseconds; ends early when that is given up. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** How long a part may take to say that it is ready, in milliseconds. */
const PATIENCE = 1000

/** Listens for whoever looks after the bot. @throws when that cannot be listened on */
export async function startOperations(
  { host, port }: { readonly host: string; readonly port: number },
  parts: OperationsParts,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createAdaptorServer(operationsApp(parts))
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      server.close()
      // Prometheus keeps its connection open.
      if ('closeAllConnections' in server) server.closeAllConnections()
    },
  }
}

/** `/healthz`: the process lives. `/readyz`: every part of it does its work. `/metrics`: for Prometheus. */
export function operationsApp({ registry, checks, wait }: OperationsParts): Hono {
  const app = new Hono()
  app.get('/healthz', (context) => context.json({ alive: true }))
  app.get('/readyz', async (context) => {
    const asked = [...checks].map(async ([name, check]) => ((await isReady(check, wait)) ? [] : [name]))
    const notReady = (await Promise.all(asked)).flat()
    return context.json({ notReady }, notReady.length === 0 ? 200 : 503)
  })
  app.get('/metrics', async (context) =>
    context.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  )
  return app
}

async function isReady(check: Check, wait: OperationsParts['wait']): Promise<boolean> {
  const answered = new AbortController()
  try {
    const late = wait(PATIENCE, answered.signal).then(() => false)
    return await Promise.race([check(), late])
  } catch {
    // Why it fails is told in the log by whoever works with it.
    return false
  } finally {
    answered.abort()
  }
}
