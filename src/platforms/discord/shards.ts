import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js'

export interface ShardEvents {
  /** The gateway said something on this shard. */
  readonly heard: (shard: number) => void
  /** Something was thrown that the library does not catch: the shard is in no state to go on. */
  readonly spoiled: (error: unknown) => void
}

export interface Shards {
  /** For the client's options. */
  readonly buildStrategy: NonNullable<WebSocketOptions['buildStrategy']>
  /** Breaks every connection off, and none is made again. */
  end(): void
}

/**
 * The library's shards, guarded: it starts their work without waiting for it, so that what is thrown there would end the
 * process; it may open a second connection beside the first, start a second heartbeat, and come back after its end.
 */
export function guardedShards({ heard, spoiled }: ShardEvents): Shards {
  const guarded: Shard[] = []
  let isOver = false

  function guard(shard: Shard): void {
    guarded.push(shard)
    const caught =
      <Given extends unknown[]>(work: (...given: Given) => Promise<void>) =>
      async (...given: Given) => {
        try {
          await work.apply(shard, given)
        } catch (error) {
          if (!isOver) spoiled(error)
        }
      }
    const untilEnd =
      <Given extends unknown[]>(work: (...given: Given) => Promise<void>) =>
      async (...given: Given) => {
        if (!isOver) await work(...given)
      }
    const { destroy } = shard
    shard.internalConnect = untilEnd(caught(shard.internalConnect))
    shard.onMessage = untilEnd(caught(shard.onMessage))
    shard.heartbeat = untilEnd(caught(shard.heartbeat))
    shard.onClose = caught(shard.onClose)
    // To recover is to connect again.
    shard.destroy = caught((options) => destroy.call(shard, isOver ? { ...options, recover: undefined } : options))
    onlyOne(shard, 'connection', breakOff, ignoreErrors)
    onlyOne(shard, 'heartbeatInterval', clearInterval)
    for (const event of ['dispatch', 'heartbeat'] as const) shard.on(event, () => heard(shard.id))
  }

  /** Whatever takes the place of another ends it; behind the end, it is ended itself. */
  function onlyOne<Field extends 'connection' | 'heartbeatInterval'>(
    shard: Shard,
    field: Field,
    end: (former: NonNullable<Shard[Field]>) => void,
    begin: (next: NonNullable<Shard[Field]>) => void = () => {},
  ): void {
    let current: Shard[Field] | null = null
    Object.defineProperty(shard, field, {
      get: () => current,
      set(next: Shard[Field] | null) {
        if (current && current !== next) end(current)
        if (next) begin(next)
        if (next && isOver) end(next)
        current = next
      },
    })
  }

  return {
    buildStrategy(manager) {
      const strategy = new SimpleShardingStrategy(manager)
      const spawn = strategy.spawn.bind(strategy)
      strategy.spawn = async (ids) => {
        await spawn(ids)
        // The library keeps them to itself.
        const { shards } = strategy as unknown as { readonly shards: ReadonlyMap<number, Shard> }
        for (const shard of shards.values()) guard(shard)
      }
      return strategy
    },
    end() {
      isOver = true
      for (const { connection } of guarded) if (connection) breakOff(connection)
    },
  }
}

/** The library stops listening for errors before the last of them came, and one that nobody listens for would be thrown. */
function ignoreErrors(connection: Socket): void {
  connection.on('error', () => {})
}

function breakOff(connection: Socket): void {
  connection.onmessage = null
  connection.terminate()
}

/** What is used here of a shard of `@discordjs/ws` 1.2, its private parts included; the fuzzed gateway shows when they change. */
interface Shard {
  readonly id: number
  connection: Socket | null
  heartbeatInterval: NodeJS.Timeout | null
  internalConnect(): Promise<void>
  onMessage(...message: unknown[]): Promise<void>
  onClose(code: number): Promise<void>
  heartbeat(isAsked?: boolean): Promise<void>
  destroy(options?: { readonly recover?: unknown }): Promise<void>
  on(event: 'dispatch' | 'heartbeat', listener: () => void): void
}

interface Socket {
  onmessage: unknown
  on(event: 'error', listener: () => void): void
  terminate(): void
}
