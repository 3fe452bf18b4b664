import type { z } from 'zod'
import { ModelFailure } from './failure.ts'
import { limitedFetch } from './limited-fetch.ts'
import type { ModelSettings } from './settings.ts'
import { parseStrictly } from './strict-json.ts'

/** One request. What is wanted is told by the instructions too: not every server holds a model to a schema. */
export interface ModelRequest<Value> {
  readonly instructions: string
  readonly text: string
  /** What the answer has to be, and what it is called. */
  readonly schema: z.ZodType<Value>
  readonly name: string
  readonly maxTokens: number
  /** Whoever waits gives up. */
  readonly signal: AbortSignal
}

export interface ModelReply<Value> {
  readonly value: Value
  readonly tokens: { readonly sent: number; readonly said: number }
}

export interface ModelClient {
  /** @throws {ModelFailure} */
  ask<Value>(request: ModelRequest<Value>): Promise<ModelReply<Value>>
}

/** How requests are made, from the best on: servers refuse what they do not know, and are asked with less from then on. */
const SHAPES = [
  { hasSchema: true, hasSettings: true },
  { hasSchema: false, hasSettings: true },
  { hasSchema: false, hasSettings: false },
] as const

/** What servers say to a field that they do not know. */
const NOT_UNDERSTOOD = [400, 422, 501]

export interface ClientParts {
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since 1970, for servers that name a date. */
  readonly today: () => number
}

/** Loads what speaks the protocol: only whoever set up a model waits for that. */
export async function openClient(
  { url, name, key }: ModelSettings,
  { fetch, today }: ClientParts,
): Promise<ModelClient> {
  const { APICallError, generateText, NoObjectGeneratedError, Output } = await import('ai')
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  // Its warnings would go to the console, with what was sent.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: url,
    fetch: limitedFetch(fetch),
    supportsStructuredOutputs: true,
    ...(key === undefined ? {} : { apiKey: key }),
  })
  const model = provider.chatModel(name)
  let known = 0

  async function askAs<Value>(shape: (typeof SHAPES)[number], request: ModelRequest<Value>) {
    const { instructions, text, schema, name: called, maxTokens, signal } = request
    const settings = shape.hasSettings ? { temperature: 0, maxOutputTokens: maxTokens } : {}
    const asked = { model, instructions, prompt: text, abortSignal: signal, maxRetries: 0, ...settings }
    try {
      const output = shape.hasSchema ? { output: Output.object({ schema, name: called }) } : {}
      const { text: said, finishReason, usage } = await generateText({ ...asked, ...output })
      return { said, finishReason, usage }
    } catch (error) {
      // It is parsed below, and more strictly.
      if (!NoObjectGeneratedError.isInstance(error)) throw failureOf(error, signal)
      return { said: error.text ?? '', finishReason: error.finishReason, usage: error.usage }
    }
  }

  function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
    if (signal.aborted) return new ModelFailure('slow')
    if (!APICallError.isInstance(error)) return new ModelFailure('broken')
    const { statusCode: status, responseHeaders = {} } = error
    if (status === 429)
      return new ModelFailure('limited', { status, retryAfter: retryAfterOf(responseHeaders, today()) })
    return new ModelFailure(status !== undefined && status >= 400 && status < 500 ? 'refused' : 'broken', { status })
  }

  return {
    async ask(request) {
      for (let at = known; ; at++) {
        const shape = SHAPES[at] ?? SHAPES[0]
        try {
          const { said, finishReason, usage } = await askAs(shape, request)
          known = at
          if (finishReason === 'content-filter') throw new ModelFailure('declined')
          const value = parseStrictly(said, request.schema)
          if (value === undefined) throw new ModelFailure('malformed')
          return { value, tokens: { sent: usage?.inputTokens ?? 0, said: usage?.outputTokens ?? 0 } }
        } catch (error) {
          if (!(error instanceof ModelFailure)) throw new ModelFailure('broken')
          const isUnknown = error.status !== undefined && NOT_UNDERSTOOD.includes(error.status)
          if (!isUnknown || at >= SHAPES.length - 1) throw error
        }
      }
    },
  }
}

/** In milliseconds; servers give seconds or a date. */
function retryAfterOf(headers: Readonly<Record<string, string>>, today: number): number | undefined {
  const written = headers['retry-after']
  if (written === undefined) return undefined
  const seconds = Number(written)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(written) - today : seconds * 1000
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
