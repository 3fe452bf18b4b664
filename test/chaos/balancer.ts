import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Stands in front of several processes that listen, and brings each of them what comes in turn. */
export interface Balancer {
  readonly address: string
  /** Acknowledgements that were lost on the way back. */
  readonly lost: number
  /** Ports of this machine; one after the other is tried where nobody listens. */
  serve(ports: readonly number[]): void
  close(): void
}

/** `loses` = how many of a hundred acknowledgements are lost. */
export async function openBalancer(chance: () => number, loses: number): Promise<Balancer> {
  let ports: readonly number[] = []
  let turn = 0
  let lost = 0
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming)
    const from = turn++
    for (let tried = 0; tried < ports.length; tried++) {
      const port = ports[(from + tried) % ports.length] ?? 0
      const status = await forward({ port, path: incoming.url ?? '/', headers: incoming.headers, body })
      if (status === undefined) continue
      if (chance() * 100 < loses && status === 200) {
        lost++
        incoming.socket.destroy()
      } else outgoing.writeHead(status).end()
      return
    }
    outgoing.writeHead(502).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has one
  return {
    address: `http://127.0.0.1:${port}`,
    get lost() {
      return lost
    },
    serve(those) {
      ports = those
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

interface Forwarded {
  readonly port: number
  readonly path: string
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** The status that it was answered with; undefined where nobody listens, or whoever did is gone. */
function forward({ port, path, headers, body }: Forwarded): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.once('close', () => resolve(answer.statusCode))
    })
    sent.once('error', () => resolve(undefined))
    sent.end(body)
  })
}
