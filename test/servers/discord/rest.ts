import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { nested, Refusal } from './errors.ts'
import type { Verdict } from './rates.ts'
import { createRouter, type Reply } from './router.ts'
import { accountRoutes } from './routes-account.ts'
import { commandRoutes } from './routes-commands.ts'
import { interactionRoutes } from './routes-interactions.ts'
import { messageRoutes } from './routes-messages.ts'
import type { DiscordRequest, Faults, SentFile } from './types.ts'
import type { World } from './world.ts'

const route = createRouter([...accountRoutes, ...commandRoutes, ...messageRoutes, ...interactionRoutes])

/** Serves Discord's REST API: reads a request, lets faults befall it, checks it, and answers. */
export function serveRest(world: World, faults: Faults, rate: (request: DiscordRequest) => Verdict): RequestListener {
  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', world.origin)
    const version = /^\/api\/v10(?=\/)/u
    const request: DiscordRequest = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(url.pathname.replace(version, '')),
      query: url.searchParams,
      headers: incoming.headers,
      at: world.now(),
      ...(await readBody(incoming)),
    }
    world.requests.push(request)
    const befallen = faults.befall(request)
    world.events.emit('request', request)
    const fault = await befallen
    // Whoever hung up while a fault held the request never asked.
    if (incoming.socket.destroyed) return
    if (fault && 'reset' in fault) {
      incoming.socket.destroy()
      return world.events.emit('answered', request)
    }
    const reply =
      fault && 'status' in fault
        ? { status: fault.status, body: fault.body ?? { message: 'fault', code: 0 }, headers: fault.headers ?? {} }
        : answer(request, version.test(url.pathname))
    request.status = reply.status
    if (fault && 'lose' in fault) incoming.socket.destroy()
    else write(outgoing, reply)
    world.events.emit('answered', request)
  }

  function answer(request: DiscordRequest, current: boolean): Reply {
    const { headers, retryAfter } = rate(request)
    if (retryAfter !== undefined) {
      const global = 'x-ratelimit-global' in headers
      return { status: 429, headers, body: { message: 'You are being rate limited.', retry_after: retryAfter, global } }
    }
    try {
      if (!current) throw new Refusal(400, 50_041, 'Invalid API version provided')
      authorize(request)
      const reply = route(world, request)
      if (!reply) throw new Refusal(404, 0, '404: Not Found')
      return { ...reply, headers: { ...headers, ...reply.headers } }
    } catch (error) {
      if (error instanceof Refusal) return refused(request, error, headers)
      // Our own mistake must not look like a refusal that the bot may shrug off.
      return refused(request, new Refusal(500, 0, `the test server failed: ${(error as Error).stack}`), headers)
    }
  }

  function authorize({ path, headers }: DiscordRequest): void {
    const open = /^\/(?:interactions|webhooks)\//u.test(path) || path === '/gateway'
    if (!open && headers.authorization !== `Bot ${world.token}`) throw new Refusal(401, 0, '401: Unauthorized')
  }

  function refused(request: DiscordRequest, refusal: Refusal, headers: Record<string, string>): Reply {
    const { status, code, message, problems } = refusal
    request.code = code
    if (isViolation(refusal)) {
      const said = problems.map((one) => `${one.path.join('.') || 'body'}: ${one.message}`)
      const violation = { request, problems: said.length > 0 ? said : [message] }
      world.violations.push(violation)
      world.events.emit('violation', violation)
    }
    return { status, headers, body: { message, code, ...(problems.length > 0 && { errors: nested(problems) }) } }
  }

  return (incoming, outgoing) => {
    // Only a request that breaks off or is no JSON fails here.
    serve(incoming, outgoing).catch(() => outgoing.destroy())
  }
}

/** Malformed, or unknown to the API; late, double, forbidden and unauthorised requests are ordinary life. */
function isViolation({ status, code }: Refusal): boolean {
  if (status === 400) return code !== 40_060
  return status === 413 || status === 500 || (status === 404 && code === 0)
}

async function readBody(incoming: IncomingMessage): Promise<{ body: unknown; files: SentFile[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = incoming.headers?.['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return { body: raw.length > 0 ? JSON.parse(raw.toString()) : undefined, files: [] }
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files: SentFile[] = []
  for (const [part, value] of form) {
    if (typeof value === 'string') continue
    files.push({ part, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  const json = form.get('payload_json')
  return { body: typeof json === 'string' ? JSON.parse(json) : {}, files }
}

function write(outgoing: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (body === undefined) outgoing.writeHead(status, headers).end()
  // What stands in front of Discord answers as it likes.
  else if ('content-type' in headers) outgoing.writeHead(status, headers).end(String(body))
  else outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
