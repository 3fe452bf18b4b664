export interface Events<Kinds extends object> {
  emit<Kind extends keyof Kinds>(kind: Kind, value: Kinds[Kind]): void
  /** The next `kind` after this call that fits `where`; throws when none comes in time. */
  next<Kind extends keyof Kinds>(kind: Kind, where?: (value: Kinds[Kind]) => boolean): Promise<Kinds[Kind]>
  /** Resolves as soon as `condition` holds; it is asked now and after everything that happens on the server. */
  until(condition: () => boolean): Promise<void>
  close(): void
}

/**
 * Lets tests wait for what happens instead of sleeping. `patience` (ms) only bounds a wait that would never end,
 * so that a failing test says what it was waiting for.
 */
export function createEvents<Kinds extends object>(patience: number): Events<Kinds> {
  type Watcher = (kind: keyof Kinds, value: Kinds[keyof Kinds]) => void
  const watchers = new Set<Watcher>()
  const timers = new Set<NodeJS.Timeout>()

  function wait<T>(what: string, watch: (found: (value: T) => void) => Watcher): Promise<T> {
    const seen: string[] = []
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const settle = () => {
      clearTimeout(timer)
      timers.delete(timer)
      watchers.delete(watcher)
    }
    const inner = watch((value) => {
      settle()
      resolve(value)
    })
    const watcher: Watcher = (kind, value) => {
      seen.push(String(kind))
      inner(kind, value)
    }
    const timer = setTimeout(() => {
      settle()
      reject(new Error(`waited ${patience} ms for ${what}; meanwhile: ${seen.join(', ') || 'nothing'}`))
    }, patience)
    timers.add(timer)
    watchers.add(watcher)
    return promise
  }

  return {
    emit(kind, value) {
      for (const watcher of [...watchers]) watcher(kind, value)
    },
    next<Kind extends keyof Kinds>(kind: Kind, where: (value: Kinds[Kind]) => boolean = () => true) {
      return wait<Kinds[Kind]>(`"${String(kind)}"`, (found) => (emitted, value) => {
        // A value that comes under this kind's name is this kind's value.
        if (emitted === kind && where(value as Kinds[Kind])) found(value as Kinds[Kind])
      })
    },
    async until(condition) {
      if (condition()) return
      await wait<void>(String(condition), (found) => () => {
        if (condition()) found()
      })
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      watchers.clear()
    },
  }
}
