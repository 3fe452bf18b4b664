import { createBreaker } from './breaker.ts'
import type { ModelClient, ModelReply, ModelRequest } from './client.ts'
import { ModelFailure } from './failure.ts'
import type { ModelMeters, Purpose } from './meters.ts'
import { createTurns, type Priority } from './turns.ts'

/** Requests at once: local models take few, and providers count them. */
const AT_ONCE = 4

export interface RequestParts {
  readonly meters?: ModelMeters | undefined
  /** What the operator should know; never what was asked or said. */
  readonly log: (event: string, fields?: Readonly<Record<string, string | number>>) => void
  /** Milliseconds that only go forward. */
  readonly now: () => number
}

/** A request with what it is for, and who waits for it. */
export type Asking<Value> = ModelRequest<Value> & { readonly purpose: Purpose; readonly priority: Priority }

export interface Requests {
  /** @throws {ModelFailure} at once, while the model is left alone */
  ask<Value>(asking: Asking<Value>): Promise<ModelReply<Value>>
}

/** Requests to one model: few at once, none while it fails, each counted. */
export function createRequests(client: ModelClient, { meters, log, now }: RequestParts): Requests {
  const turns = createTurns(AT_ONCE)
  const breaker = createBreaker(now)

  function works(): void {
    if (breaker.succeeded()) log('model back')
  }

  function note({ failing, status, retryAfter }: ModelFailure): void {
    // It is there, and only would not say that.
    if (failing === 'declined') {
      works()
      return
    }
    const pause = breaker.failed(failing === 'limited' ? { retryAfter } : undefined)
    if (pause === undefined) return
    log('model left alone', { why: failing, seconds: Math.ceil(pause / 1000), ...(status ? { status } : {}) })
  }

  async function askInTurn<Value>(asking: Asking<Value>): Promise<ModelReply<Value>> {
    using turn = await turns.take(asking.priority, asking.signal)
    if (!turn || !breaker.enter()) throw new ModelFailure('busy')
    try {
      const reply = await client.ask(asking)
      works()
      return reply
    } catch (error) {
      const failure = error instanceof ModelFailure ? error : new ModelFailure('broken')
      note(failure)
      throw failure
    }
  }

  return {
    async ask(asking) {
      const started = now()
      const count = (outcome: Parameters<ModelMeters['requested']>[1]) =>
        meters?.requested(asking.purpose, outcome, now() - started)
      try {
        const reply = await askInTurn(asking)
        count('answered')
        meters?.spent(asking.purpose, reply.tokens.sent, reply.tokens.said)
        return reply
      } catch (error) {
        count(error instanceof ModelFailure ? error.failing : 'broken')
        throw error
      }
    },
  }
}
