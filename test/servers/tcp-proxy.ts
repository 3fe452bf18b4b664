import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a client and PostgreSQL, and fails as networks, servers and poolers do. */
export interface TcpProxy extends AsyncDisposable {
  /** The address of a database, by way of this proxy. */
  through(url: string): string
  /** From now on nothing comes through, either way, and nobody is told; what was sent meanwhile arrives later. */
  swallow(): void
  /** Connections that are open now never carry anything again, as when a router forgot them; new ones do. */
  lose(): void
  /** Everything comes through again. */
  release(): void
  /** Connections that are open at this moment. */
  open(): number
}

export interface ProxyRules {
  /** Parameters that may be given at the start of a connection, as PgBouncer has it; any, when left out. */
  readonly startupParameters?: readonly string[]
}

export async function startProxy(target: string, { startupParameters }: ProxyRules = {}): Promise<TcpProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isSwallowing = false
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      if (isSwallowing) socket.pause()
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        ;(socket === client ? upstream : client).destroy()
      })
    }
    upstream.on('data', (data) => client.write(data))
    let hasStarted = false
    client.on('data', (data) => {
      const refused = hasStarted ? undefined : refusedIn(data, startupParameters)
      hasStarted = true
      if (refused) client.end(fatal(`unsupported startup parameter: ${refused}`))
      else upstream.write(data)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo // a TCP server has one
  return {
    through: (url) => Object.assign(new URL(url), { port: String(own) }).href,
    swallow() {
      isSwallowing = true
      for (const socket of sockets) socket.pause()
    },
    lose() {
      for (const socket of sockets) socket.removeAllListeners('data').resume()
    },
    release() {
      isSwallowing = false
      for (const socket of sockets) socket.resume()
    },
    open: () => sockets.size / 2,
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-STARTUPMESSAGE */
function refusedIn(startup: Buffer, allowed: readonly string[] | undefined): string | undefined {
  if (!allowed) return undefined
  const words = startup.subarray(8).toString('utf8').split('\0')
  return words.find((word, at) => at % 2 === 0 && word !== '' && !allowed.includes(word))
}

/** An ErrorResponse, as PgBouncer sends it. */
function fatal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
