/** A language model that the operator set up: any server that speaks OpenAI's protocol. */
export interface ModelSettings {
  /** Such as `http://127.0.0.1:11434/v1`. */
  readonly url: string
  readonly name: string
  /** A secret. */
  readonly key?: string | undefined
  /** Milliseconds that a reader waits for a pick at most, and that one request of a draft may take. */
  readonly timeout: number
  readonly draftTimeout: number
  /** When readers' questions are sent to it: where we are not sure ourselves, always, or never. */
  readonly ask: 'unsure' | 'always' | 'off'
}
