import type { ResponseParameters } from './types.ts'

/** What a method throws to refuse a request, with Telegram's own code and words. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: ResponseParameters | undefined
  /** What the bot did wrong by Telegram's documentation; empty when it met with ordinary life. */
  readonly problems: readonly string[]

  constructor(code: number, message: string, more: { parameters?: ResponseParameters; problems?: string[] } = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.parameters = more.parameters
    this.problems = more.problems ?? []
  }
}

/** A refusal that a careful bot never meets. */
export const malformed = (...problems: readonly [string, ...string[]]) =>
  new Refusal(400, `Bad Request: ${problems[0]}`, { problems: [...problems] })

/** A refusal that the world may bring about at any time. */
export const refused = (message: string, parameters?: ResponseParameters) =>
  new Refusal(400, `Bad Request: ${message}`, parameters ? { parameters } : {})
export const forbidden = (message: string) => new Refusal(403, `Forbidden: ${message}`)
export const conflict = (message: string) => new Refusal(409, `Conflict: ${message}`)
export const tooMany = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { parameters: { retry_after: seconds } })

/** Where the bot may write, but not there. */
export const chatNotFound = () => refused('chat not found')
export const threadNotFound = () => refused('message thread not found')
export const tooOld = () => refused('query is too old and response timeout expired or query ID is invalid')
