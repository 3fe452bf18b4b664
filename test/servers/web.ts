import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Network } from '../../src/desk/intake/network.ts'

export type Page = (request: IncomingMessage, response: ServerResponse) => void

export interface WebSite extends AsyncDisposable {
  /** With the port, as `127.0.0.1:8080`. */
  readonly host: string
  readonly port: number
  /** What was asked of it, in order. */
  readonly requests: readonly IncomingMessage[]
}

/** A site on this machine; each path is answered by a function. */
export async function webSite(pages: Readonly<Record<string, Page>>): Promise<WebSite> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const page = pages[(request.url ?? '').split('?')[0] ?? '']
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has one
  return {
    host: `127.0.0.1:${port}`,
    port,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Sends a body with a type. */
export function sending(body: string | Buffer, type = 'text/html; charset=utf-8', headers = {}): Page {
  return (_request, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body)
}

/** Lets tests reach this machine, by any name. */
export const THIS_MACHINE: Network = {
  resolve: async () => ['127.0.0.1'],
  mayReach: () => true,
  isPort: () => true,
}
