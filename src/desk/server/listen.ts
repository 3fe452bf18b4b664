import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { DeskEnv } from './environment.ts'

/** The port is taken, or may not be listened on; its message says what to do. */
export class DeskPortError extends Error {}

/** Only this machine reaches it. */
const LOOPBACK = '127.0.0.1'

/** @throws {DeskPortError} */
export async function listen(
  app: Hono<DeskEnv>,
  port: number,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createAdaptorServer(app)
  server.listen(port, LOOPBACK)
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    throw new DeskPortError(reasonOf(cause, port), { cause })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      server.close()
      // Browsers keep their connections open.
      if ('closeAllConnections' in server) server.closeAllConnections()
    },
  }
}

function reasonOf({ code }: NodeJS.ErrnoException, port: number): string {
  const mend = 'choose another with DESK_PORT'
  if (code === 'EADDRINUSE') return `DESK_PORT: port ${port} is in use, perhaps by another desk: end that, or ${mend}.`
  return `DESK_PORT: port ${port} cannot be listened on (${code}): ${mend}.`
}
