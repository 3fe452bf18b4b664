/** Whether something is done within so many milliseconds; where it is not, it goes on by itself. */
export async function isDoneWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const { promise: over, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), milliseconds)
  try {
    return await Promise.race([work.then(() => true as const), over])
  } finally {
    clearTimeout(timer)
  }
}

/** How long a stop waits for what is in work, in milliseconds; whoever ends the process allows ten seconds for everything. */
const STOPPING = 4000

/** Waits for what is in work, but not for what hangs. Returns how much of it was given up. */
export async function finish(running: ReadonlySet<Promise<unknown>>): Promise<number> {
  return (await isDoneWithin(Promise.all(running), STOPPING)) ? 0 : running.size
}
