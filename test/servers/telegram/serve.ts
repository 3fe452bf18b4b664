import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { readParameters } from './body.ts'
import { malformed, Refusal } from './errors.ts'
import { execute } from './methods.ts'
import type { Rates } from './rates.ts'
import type { FaultAnswer, Faults, TelegramRequest } from './types.ts'
import type { RunReply } from './webhook.ts'
import type { World } from './world.ts'

interface Reply {
  readonly status: number
  readonly type?: string
  readonly body: string | Uint8Array
}

export interface BotApi {
  readonly listener: RequestListener
  /** Does what the answer to a webhook's request asks for. */
  readonly runReply: RunReply
}

/** Serves the Bot API: reads a request, lets faults befall it, checks it, does it, and answers. */
export function serveBotApi(world: World, faults: Faults, rates: Rates): BotApi {
  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', world.origin)
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/u.exec(decodeURIComponent(url.pathname)) ?? []
    if (token === undefined || method === undefined) return write(outgoing, file(url.pathname))
    if (token !== world.token) return write(outgoing, refusal(new Refusal(401, 'Unauthorized')))
    const read = await readParameters(method, url, incoming).catch(() => undefined)
    if (!read) return write(outgoing, refusal(malformed("can't parse the request's body")))
    const request: TelegramRequest = { method, ...read, at: world.now(), viaWebhook: false }
    if (method !== 'getUpdates') world.requests.push(request)
    const befallen = faults.befall(request)
    world.events.emit('request', request)
    const fault = await befallen
    // Whoever hung up while a fault held the request never asked.
    if (incoming.socket.destroyed) return
    if (fault && 'reset' in fault) {
      incoming.socket.destroy()
      return world.events.emit('answered', request)
    }
    const gone = new AbortController()
    outgoing.once('close', () => gone.abort())
    const reply = fault && 'status' in fault ? injected(fault) : await answer(request, gone.signal)
    request.status = reply.status
    if (fault && 'lose' in fault) incoming.socket.destroy()
    else write(outgoing, reply)
    world.events.emit('answered', request)
  }

  async function answer(request: TelegramRequest, signal: AbortSignal): Promise<Reply> {
    try {
      request.result = structuredClone(await execute({ world, request, signal }, rates))
      return json(200, { ok: true, result: request.result })
    } catch (error) {
      // Our own mistake must not look like a refusal that the bot may shrug off.
      const failed = () =>
        new Refusal(500, `the test server failed: ${(error as Error).stack}`, { problems: ['failed'] })
      const refused = error instanceof Refusal ? error : failed()
      request.description = refused.message
      if (refused.problems.length > 0) {
        const violation = { request, problems: refused.problems }
        world.violations.push(violation)
        world.events.emit('violation', violation)
      }
      return refusal(refused)
    }
  }

  function file(path: string): Reply {
    const [, token, name] = /^\/file\/bot([^/]+)\/(.+)$/u.exec(decodeURIComponent(path)) ?? []
    const found = [...world.files.values()].find((one) => one.path === name)
    if (token !== world.token || !found) return refusal(new Refusal(404, 'Not Found'))
    return { status: 200, type: 'application/octet-stream', body: found.bytes }
  }

  return {
    listener(incoming, outgoing) {
      // Only a request that breaks off or whose body is none fails here.
      serve(incoming, outgoing).catch(() => outgoing.destroy())
    },
    async runReply(method, params) {
      const request: TelegramRequest = { method, params, files: [], at: world.now(), viaWebhook: true }
      world.requests.push(request)
      world.events.emit('request', request)
      request.status = (await answer(request, new AbortController().signal)).status
      world.events.emit('answered', request)
    },
  }
}

function injected({ status, description = 'fault', parameters, body }: FaultAnswer): Reply {
  if (body !== undefined) return { status, type: 'text/html', body }
  return refusal(new Refusal(status, description, parameters ? { parameters } : {}))
}

function refusal({ code, message, parameters }: Refusal): Reply {
  return json(code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) })
}

const json = (status: number, body: unknown): Reply => ({ status, body: JSON.stringify(body) })

function write(outgoing: ServerResponse, { status, type = 'application/json', body }: Reply): void {
  outgoing.writeHead(status, { 'content-type': type }).end(body)
}
