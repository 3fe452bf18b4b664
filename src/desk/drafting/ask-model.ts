import type { z } from 'zod'
import type { ModelReply } from '../../model/client.ts'
import type { Requests } from '../../model/requests.ts'

/** The model that drafts, and how long one request may take. */
export interface DraftingModel {
  readonly name: string
  /** The server's name; `local` on this machine. */
  readonly host: string
  readonly requests: Requests
  /** Milliseconds. */
  readonly timeout: number
  /** Ends after so many milliseconds, or when that is given up. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export interface DraftQuestion<Value> {
  readonly instructions: string
  readonly text: string
  readonly schema: z.ZodType<Value>
  readonly name: string
  readonly maxTokens: number
}

/** One request of a draft. @throws {ModelFailure} */
export async function askModel<Value>(
  { requests, timeout, wait }: DraftingModel,
  question: DraftQuestion<Value>,
  stopped: AbortSignal,
): Promise<ModelReply<Value>> {
  const over = new AbortController()
  const late = new AbortController()
  void wait(timeout, over.signal).then(() => late.abort())
  try {
    const signal = AbortSignal.any([stopped, late.signal])
    return await requests.ask({ ...question, signal, purpose: 'draft', priority: 'background' })
  } finally {
    over.abort()
  }
}
