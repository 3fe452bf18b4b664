import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** A way to a server for one process alone, so that it is known who asked when. */
export interface Door {
  /** The server's address, by this door. */
  readonly address: string
  /** When messages were asked for, by the run's clock. */
  readonly asked: readonly number[]
  close(): void
}

/** A request's first line is the beginning of what comes: whoever asks waits for the answer before asking again. */
const FIRST_LINE = 200
const ASKS_TO_SEND = /^POST \S+\/(?:sendMessage|channels\/\d+\/messages) /u

export async function openDoor(to: string, now: () => number): Promise<Door> {
  const { hostname, port, pathname } = new URL(to)
  const asked: number[] = []
  const server = createServer((inside) => {
    const outside = connect(Number(port), hostname)
    inside.on('data', (chunk) => {
      if (ASKS_TO_SEND.test(chunk.toString('latin1', 0, FIRST_LINE))) asked.push(now())
    })
    inside.on('error', () => outside.destroy())
    outside.on('error', () => inside.destroy())
    inside.pipe(outside).pipe(inside)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = (server.address() as AddressInfo).port // a TCP server has one
  const path = pathname === '/' ? '' : pathname
  return { address: `http://127.0.0.1:${own}${path}`, asked, close: () => void server.close() }
}
