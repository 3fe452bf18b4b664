import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import { UserError } from '../../errors.ts'
import { webAddress } from './address.ts'
import { ENCODINGS, LARGEST_BODY, readBody } from './body.ts'
import { type Network, PUBLIC_NETWORK, reachableAddresses } from './network.ts'

/** What a server sent, not yet decoded. */
export interface Fetched {
  /** Where it was in the end. */
  readonly url: URL
  /** Without parameters, in small letters; empty where the server does not say. */
  readonly type: string
  readonly charset: string | undefined
  readonly body: Buffer
}

export interface FetchLimits {
  readonly network?: Network
  /** Milliseconds for all of it, redirects included. */
  readonly time?: number
  /** Bytes. */
  readonly size?: number
}

const TIME_LIMIT = 15_000
const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Says who reads: nobody is taken for a browser. */
const HEADERS = {
  'user-agent': 'Communique-desk/1.0 (reads one page for an editor)',
  accept:
    'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, text/plain;q=0.9, */*;q=0.1',
  'accept-encoding': ENCODINGS,
}

/**
 * Reads an address of the public network. Each name, redirects' too, is resolved once, checked, and connected to at exactly
 * the IP addresses that were checked, so that it cannot lead elsewhere in between. No cookies, no credentials, no proxy.
 * @throws {UserError} on whatever cannot be read, or may not be
 */
export async function fetchPublic(written: string, limits: FetchLimits = {}): Promise<Fetched> {
  const { network = PUBLIC_NETWORK, time = TIME_LIMIT, size = LARGEST_BODY } = limits
  const signal = AbortSignal.timeout(time)
  let url = webAddress(written, undefined, network.isPort)
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const addresses = await within(signal, reachableAddresses(url.hostname, network))
      const response = await respond(url, addresses, signal)
      const next = redirectOf(response)
      if (next === undefined) return { url, ...typeOf(response), body: await bodyOf(response, url, size) }
      response.destroy()
      url = webAddress(next, url, network.isPort)
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    if (signal.aborted) throw new UserError('desk-intake-slow', { host: url.host, seconds: time / 1000 })
    throw new UserError('desk-intake-unreachable', { host: url.host })
  }
  throw new UserError('desk-intake-redirects', { host: url.host })
}

function respond(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:'
  const options: RequestOptions = {
    signal,
    headers: HEADERS,
    lookup: leadingTo(addresses),
    // A connection of its own: none is kept that was made to another address.
    agent: isSecure ? new HttpsAgent() : new HttpAgent(),
  }
  return new Promise((resolve, reject) => {
    const request = isSecure ? requestHttps(url, options) : requestHttp(url, options)
    request.on('response', resolve).on('error', reject).end()
  })
}

/** Stands in for the resolver when a connection is made. */
function leadingTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, { all }, callback) => {
    const [first] = found
    if (all) callback(null, found)
    else if (first) callback(null, first.address, first.family)
    else callback(new Error('no address'), '')
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return REDIRECTS.has(statusCode) ? headers.location : undefined
}

async function bodyOf(response: IncomingMessage, url: URL, size: number): Promise<Buffer> {
  try {
    const { statusCode = 0 } = response
    if (statusCode !== 200) throw new UserError('desk-intake-status', { host: url.host, status: statusCode })
    return await readBody(response, size)
  } finally {
    response.destroy()
  }
}

function typeOf({ headers }: IncomingMessage): Pick<Fetched, 'type' | 'charset'> {
  const written = headers['content-type'] ?? ''
  const [, charset] = /;\s*charset\s*=\s*["']?([^\s"';]+)/iu.exec(written) ?? []
  return { type: (written.split(';')[0] ?? '').trim().toLowerCase(), charset }
}

/** Resolvers cannot be stopped, but nobody has to wait for them. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
