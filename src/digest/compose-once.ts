import { createHash } from 'node:crypto'
import type { Answer } from '../answer/document.ts'
import type { Chat, PictureChoice, Topics } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import type { Deliverer } from '../platforms/platform.ts'
import type { Plan } from '../store/tick.ts'

/** All that a digest is made from, beside the content. */
export interface DigestRequest {
  readonly language: Language
  readonly topics: Topics
  /** What is new since then, in milliseconds since 1970; `undefined` = the first digest of a chat. */
  readonly from: number | undefined
  readonly to: number
  /** The chat's own dates at both ends, YYYY-MM-DD. */
  readonly fromDate: string | undefined
  readonly date: string
  /** Where nothing is new, a line says so. */
  readonly saysNothing: boolean
  /** As the chat chose; `undefined` = as its platform usually shows them. */
  readonly pictures?: PictureChoice | undefined
}

export interface Composer {
  /** Changes with the content. */
  version(): string
  /** Brings what is composed from up to date, where that failed before. */
  catchUp?(): Promise<void>
  /** Pure within a version; `undefined` = there is nothing to send. */
  compose(request: DigestRequest): Answer | undefined
}

export type Outcome = Plan['outcome']

/** Digests that are remembered; beyond them it starts afresh. */
const ROOM = 2000

/** Composes and prepares equal digests once for a platform. What cannot be composed is told once, and fails alone. */
export function composingOnce(
  composer: Composer,
  deliverer: Pick<Deliverer, 'name' | 'prepare'>,
  onError: (error: unknown) => void,
): (request: DigestRequest, chat: Chat) => Outcome {
  const known = new Map<string, Outcome>()
  let version: string | undefined
  return (request, chat) => {
    if (version !== composer.version() || known.size >= ROOM) known.clear()
    version = composer.version()
    const { language, topics, from, to, fromDate, date, saysNothing, pictures } = request
    const { sectors, countries } = topics
    const key = JSON.stringify([language, sectors, countries, from, to, fromDate, date, saysNothing, pictures])
    const outcome = known.get(key) ?? outcomeOf(request, chat)
    known.set(key, outcome)
    return outcome
  }

  function outcomeOf(request: DigestRequest, chat: Chat): Outcome {
    try {
      const answer = composer.compose(request)
      const parts = answer ? deliverer.prepare(answer, chat) : []
      return parts.length > 0
        ? { kind: 'digest', composition: hashOf(deliverer.name, ...parts), parts }
        : { kind: 'nothing' }
    } catch (error) {
      onError(error)
      return { kind: 'failed', reason: 'could not be composed' }
    }
  }
}

/** 128 bits in 22 characters that may stand in an address. */
export function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22)
}
