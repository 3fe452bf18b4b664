/** So many are kept; the oldest are forgotten first. */
const MOST = 2000

/**
 * Does the same work once: whoever asks again, or meanwhile, gets what came of it. What failed is done anew. Nothing can be told
 * from what is kept where keys are hashes.
 */
export function remembering<Value>(most = MOST): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>()
  return (key, work) => {
    const before = kept.get(key)
    if (before) return before
    const value = work()
    kept.set(key, value)
    value.catch(() => kept.delete(key))
    const oldest = kept.size > most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return value
  }
}
