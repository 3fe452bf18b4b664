/** What happens to the next `times` (default 1) requests that fit; `Answer` is how a server words an answer of its own. */
export type Fault<Request, Answer> = {
  /** What the request has to be called; a server says what that is. */
  readonly match: RegExp
  readonly where?: (request: Request) => boolean
  readonly times?: number
} & (
  | Answer
  /** No answer until `release()`; then it is handled as if it came only now. */
  | { readonly hang: true }
  /** The connection breaks before anything is done. */
  | { readonly reset: true }
  /** Everything is done, but the connection breaks before the answer: the sender cannot know. */
  | { readonly lose: true }
)

export interface FaultHandle<Request> {
  /** The requests it befell so far. */
  readonly hits: readonly Request[]
  /** Ends the fault, and lets the requests it holds go on. */
  release(): void
}

export interface Faults<Request, Answer> {
  add(fault: Fault<Request, Answer>): FaultHandle<Request>
  /** The fault that befalls this request, if any; a `hang` is waited for here and then over. */
  befall(request: Request): Promise<Fault<Request, Answer> | undefined>
  /** Lets everything go on. */
  releaseAll(): void
}

/** Faults to come; `nameOf` is what a request is called where faults are matched. */
export function createFaults<Request, Answer>(nameOf: (request: Request) => string): Faults<Request, Answer> {
  interface Waiting {
    readonly fault: Fault<Request, Answer>
    readonly hits: Request[]
    readonly released: PromiseWithResolvers<void>
    left: number
  }
  const all: Waiting[] = []

  function release(one: Waiting): void {
    one.left = 0
    one.released.resolve()
  }

  return {
    add(fault) {
      const one: Waiting = { fault, hits: [], released: Promise.withResolvers<void>(), left: fault.times ?? 1 }
      all.push(one)
      return { hits: one.hits, release: () => release(one) }
    },
    async befall(request) {
      const one = all.find(
        ({ fault, left }) => left > 0 && fault.match.test(nameOf(request)) && (fault.where?.(request) ?? true),
      )
      if (!one) return undefined
      one.left -= 1
      one.hits.push(request)
      if (!('hang' in one.fault)) return one.fault
      await one.released.promise
      return undefined
    },
    releaseAll() {
      for (const one of all) release(one)
    },
  }
}
