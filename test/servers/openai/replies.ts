import type { ServerResponse } from 'node:http'
import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions'
import { CHUNK, problemsOf, RESPONSE } from './api.ts'

/** What the model says to one request. */
export type Reply =
  | { readonly says: string; readonly finish?: 'stop' | 'length' | 'content_filter' }
  /** It will not do that; the content stays empty. */
  | { readonly refuses: string }
  /** Something else than an answer of the model's. */
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  /** The connection breaks in the middle of the answer. */
  | { readonly cutOff: string }
  /** No answer until the server is told to go on, or closes. */
  | { readonly hangs: true }

const USAGE = { prompt_tokens: 900, completion_tokens: 20, total_tokens: 920 }
const HEAD = { id: 'chatcmpl-1', created: 1_768_000_000, model: 'test-model' } as const

export function send(reply: Exclude<Reply, { hangs: true }>, streams: boolean, response: ServerResponse): void {
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body)
  } else if ('cutOff' in reply) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' })
    response.write(reply.cutOff, () => response.destroy())
  } else if (streams) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const chunk of chunksOf(reply)) response.write(`data: ${JSON.stringify(checked(CHUNK, chunk))}\n\n`)
    response.end('data: [DONE]\n\n')
  } else {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(checked(RESPONSE, completionOf(reply))))
  }
}

type Said = Extract<Reply, { says: string } | { refuses: string }>

function completionOf(reply: Said): ChatCompletion {
  const message = 'says' in reply ? { content: reply.says, refusal: null } : { content: null, refusal: reply.refuses }
  const choice = {
    index: 0,
    finish_reason: finishOf(reply),
    logprobs: null,
    message: { role: 'assistant' as const, ...message },
  }
  return { ...HEAD, object: 'chat.completion', choices: [choice], usage: USAGE }
}

/** The role first, then a few letters at a time, then why it ended, then what it cost. */
function* chunksOf(reply: Said): Generator<ChatCompletionChunk> {
  const object = 'chat.completion.chunk' as const
  const piece = (
    delta: ChatCompletionChunk.Choice['delta'],
    finish: ChatCompletionChunk.Choice['finish_reason'] = null,
  ): ChatCompletionChunk => ({ ...HEAD, object, choices: [{ index: 0, delta, finish_reason: finish }] })
  yield piece({ role: 'assistant' })
  if ('refuses' in reply) yield piece({ refusal: reply.refuses })
  else for (const letters of reply.says.match(/[\s\S]{1,12}/gu) ?? []) yield piece({ content: letters })
  yield piece({}, finishOf(reply))
  yield { ...HEAD, object, choices: [], usage: USAGE }
}

function finishOf(reply: Said): 'stop' | 'length' | 'content_filter' {
  return 'says' in reply ? (reply.finish ?? 'stop') : 'stop'
}

/** @throws where this server itself does not keep to the description */
function checked<Value>(name: string, value: Value): Value {
  const problems = problemsOf(name, value)
  if (problems.length > 0) throw new Error(`the test server answers wrongly: ${problems.join('; ')}`)
  return value
}
