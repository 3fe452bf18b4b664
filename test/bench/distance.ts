import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** A server of this machine, as if it stood so many milliseconds away, there and back. */
export interface Distance {
  /** The same address, by way of here. */
  readonly address: string
  set(milliseconds: number): void
  stop(): void
}

export async function awayFrom(address: string): Promise<Distance> {
  const { port, hostname, pathname } = new URL(address)
  let milliseconds = 0
  const relay = createServer((near) => {
    const far = connect(Number(port), hostname)
    const part = () => {
      near.destroy()
      far.destroy()
    }
    near.pipe(far)
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), milliseconds))
    for (const socket of [near, far]) socket.on('error', part).on('close', part)
  })
  await once(relay.listen(0, hostname), 'listening')
  // It listens on a TCP port.
  const own = (relay.address() as AddressInfo).port
  return {
    address: `http://${hostname}:${own}${pathname === '/' ? '' : pathname}`,
    set(next) {
      milliseconds = next
    },
    stop: () => void relay.close(),
  }
}
