/** Work that can be interrupted after each of its steps, none of which takes more than a few milliseconds. */
export type Steps<Result> = Generator<void, Result, void>

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export interface Pauses {
  /** Milliseconds, of which only differences count. */
  readonly now: () => number
  /** Lets others work. */
  readonly pause: () => Promise<void>
  /** Aborted = the result is not wanted any more. */
  readonly signal: AbortSignal
}

/** Others wait no longer than so many milliseconds and one step. */
const SLICE = 5

/** Does the work between what others do. @throws the signal's reason, once it is aborted */
export async function giveWay<Result>(steps: Steps<Result>, { now, pause, signal }: Pauses): Promise<Result> {
  for (let since = now(); ; ) {
    signal.throwIfAborted()
    const step = steps.next()
    if (step.done) return step.value
    if (now() - since < SLICE) continue
    await pause()
    since = now()
  }
}

/** Things made when they are first asked for, or before that in steps. */
export interface Prepared<Key, Value> {
  of(key: Key): Value
  prepare(key: Key): Steps<Value>
}

export function preparing<Key, Value>(make: (key: Key) => Steps<Value>): Prepared<Key, Value> {
  const made = new Map<Key, Value>()
  function* prepare(key: Key): Steps<Value> {
    const value = made.get(key) ?? (yield* make(key))
    made.set(key, value)
    return value
  }
  return { of: (key) => made.get(key) ?? finish(prepare(key)), prepare }
}
