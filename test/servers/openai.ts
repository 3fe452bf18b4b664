import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions'
import { createEvents } from './events.ts'
import { problemsOf, REQUEST } from './openai/api.ts'
import { type Reply, send } from './openai/replies.ts'

export type { Reply } from './openai/replies.ts'

export interface ModelRequest {
  readonly body: ChatCompletionCreateParamsBase
  readonly headers: IncomingMessage['headers']
  /** The content of its messages, one after the other. */
  readonly text: string
}

export interface ModelServer extends AsyncDisposable {
  /** What belongs in MODEL_URL. */
  readonly url: string
  /** All that asked the model, in their order; requests that were refused included. */
  readonly requests: readonly ModelRequest[]
  /** Each is said to one request, in their order, before `answer` is asked again. */
  next(...replies: readonly Reply[]): void
  /** What is said to all others. */
  answer(reply: (request: ModelRequest) => Reply): void
  /** How many are being worked on, and the most that ever were at once. */
  readonly load: { now: number; most: number }
  /** Lets hanging requests be answered. */
  release(): void
  /** Once so many requests have come. */
  came(count: number): Promise<void>
}

export interface ModelServerOptions {
  /** Whoever does not send it is refused. */
  readonly key?: string
  /** Knows no JSON schema for what it says, as older servers do, and refuses requests that bring one. */
  readonly isUnstructured?: boolean
}

const PATIENCE = 10_000

/** A language model's server that speaks OpenAI's protocol over loopback, and refuses what OpenAI's description does not allow. */
export async function startModelServer({ key, isUnstructured = false }: ModelServerOptions = {}): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const events = createEvents<{ request: ModelRequest }>(PATIENCE)
  const script: Reply[] = []
  const held = new Set<() => void>()
  const load = { now: 0, most: 0 }
  let usual: (request: ModelRequest) => Reply = () => ({ says: '{"verdict":"none","pick":[],"reads":""}' })

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions')
      return refuse(404, 'no such path', response)
    if (key !== undefined && incoming.headers.authorization !== `Bearer ${key}`)
      return refuse(401, 'Incorrect API key provided', response)
    // It is checked below, and refused where it is none.
    const body = (await json(incoming)) as ChatCompletionCreateParamsBase
    const problems = problemsOf(REQUEST, body)
    const request = { body, headers: incoming.headers, text: textOf(body) }
    requests.push(request)
    events.emit('request', request)
    if (problems.length > 0) return refuse(400, problems.join('; '), response)
    if (isUnstructured && body.response_format) return refuse(400, 'response_format is not supported', response)
    const reply = script.shift() ?? usual(request)
    if ('hangs' in reply) {
      await new Promise<void>((goOn) => held.add(goOn))
      const late = usual(request)
      if (!('hangs' in late)) send(late, body.stream === true, response)
    } else send(reply, body.stream === true, response)
  }

  const server = createServer((incoming, response) => {
    load.now += 1
    load.most = Math.max(load.most, load.now)
    response.on('close', () => {
      load.now -= 1
    })
    handle(incoming, response).catch((error: unknown) => refuse(500, String(error), response))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on a port
  const release = () => {
    for (const goOn of held) goOn()
    held.clear()
  }
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    load,
    next: (...replies) => void script.push(...replies),
    answer(reply) {
      usual = reply
    },
    release,
    came: (count) => events.until(() => requests.length >= count),
    async [Symbol.asyncDispose]() {
      release()
      events.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function textOf({ messages = [] }: Partial<ChatCompletionCreateParamsBase>): string {
  return messages.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))).join('\n')
}

/** As OpenAI words it. */
function refuse(status: number, message: string, response: ServerResponse): void {
  const body = { error: { message, type: 'invalid_request_error', param: null, code: null } }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
