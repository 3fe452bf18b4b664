import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a client and a server of this machine, and fails as networks, servers and poolers do. */
export interface TcpProxy extends AsyncDisposable {
  /** An address of the server, by way of this proxy. */
  through(url: string): string
  /** From now on nothing comes through, either way, and nobody is told; what was sent meanwhile arrives later. */
  swallow(): void
  /** Connections that are open now never carry anything again, as when a router forgot them; new ones do. */
  lose(): void
  /** From now on nobody can connect, and connections that were open break. */
  refuse(): void
  /** What the server sends comes so many milliseconds later, as from far away. */
  delay(milliseconds: number): void
  /** Everything comes through again, at once. */
  release(): void
  /** Connections that are open at this moment. */
  open(): number
}

export interface ProxyRules {
  /** Parameters that may be given at the start of a connection, as PgBouncer has it; any, when left out. */
  readonly startupParameters?: readonly string[]
  /** Called with each piece that a client sends, and with what stands for its connection. */
  readonly onSent?: (data: Buffer, connection: object) => void
}

export async function startProxy(target: string, { startupParameters, onSent }: ProxyRules = {}): Promise<TcpProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isSwallowing = false
  let isRefusing = false
  let distance = 0
  const server = createServer((client) => {
    if (isRefusing) {
      client.destroy()
      return
    }
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
    upstream.on('data', (data) => {
      if (distance > 0) setTimeout(() => client.write(data), distance)
      else client.write(data)
    })
    let hasStarted = false
    client.on('data', (data) => {
      const refused = hasStarted ? undefined : refusedIn(data, startupParameters)
      hasStarted = true
      if (refused) client.end(fatal(`unsupported startup parameter: ${refused}`))
      else {
        onSent?.(data, client)
        upstream.write(data)
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo // a TCP server has one
  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    through: (url) => {
      const address = new URL(url)
      address.hostname = '127.0.0.1'
      address.port = String(own)
      return address.href.replace(/\/$/u, '')
    },
    swallow() {
      isSwallowing = true
      for (const socket of sockets) socket.pause()
    },
    lose() {
      for (const socket of sockets) socket.removeAllListeners('data').resume()
    },
    refuse() {
      isRefusing = true
      breakAll()
    },
    delay(milliseconds) {
      distance = milliseconds
    },
    release() {
      isSwallowing = false
      isRefusing = false
      distance = 0
      for (const socket of sockets) socket.resume()
    },
    open: () => sockets.size / 2,
    async [Symbol.asyncDispose]() {
      server.close()
      breakAll()
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
