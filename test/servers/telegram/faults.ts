import type { Fault, FaultHandle, TelegramRequest } from './types.ts'

export interface Faults {
  add(fault: Fault): FaultHandle
  /** The fault that befalls this request, if any; a `hang` is waited for here and then over. */
  befall(request: TelegramRequest): Promise<Fault | undefined>
  /** Lets everything go on. */
  releaseAll(): void
}

export function createFaults(): Faults {
  interface Waiting {
    readonly fault: Fault
    readonly hits: TelegramRequest[]
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
        ({ fault, left }) => left > 0 && fault.match.test(request.method) && (fault.where?.(request) ?? true),
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
