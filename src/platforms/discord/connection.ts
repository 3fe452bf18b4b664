import { Client, Events, GatewayIntentBits, Options, Partials, RESTEvents } from 'discord.js'
import type { PlatformCore } from '../core.ts'
import { within } from '../within.ts'
import { adviceOn } from './advice.ts'
import { keepHearing } from './connection-health.ts'
import { guardPackets } from './gateway-events.ts'
import { reasonOf } from './refusals.ts'
import { keepToken, watchToken } from './rest.ts'
import { DISCORD, type DiscordSettings } from './settings.ts'
import { guardedShards, type Shards } from './shards.ts'

/** How long Discord may take to return a farewell, in milliseconds. */
const FAREWELL = 1000

export interface Connection {
  readonly client: Client
  /** Whether what readers say reaches us, and we may answer. */
  isConnected(): boolean
  /** Leaves nothing behind, whatever state the connection is in. */
  close(): Promise<void>
}

/** A client of its own, ready to log in. `broken` is told when only another one will do. */
export function createConnection(
  settings: DiscordSettings,
  core: PlatformCore,
  broken: (reason: string) => void,
): Connection {
  const closed = new AbortController()
  const shards = guardedShards({
    heard: (shard) => hearing.heard(shard),
    spoiled: (error) => broken(`discord.js failed: ${reasonOf(error)}`),
  })
  const client = createClient(settings, shards)
  keepToken(client.rest, settings.token)
  guardPackets(client, core.log)
  const isTokenRefused = watchToken(client.rest, core.log)
  const hearing = keepHearing(client, core, broken, closed.signal)

  client.on(Events.Error, (error) => core.log('discord error', { reason: reasonOf(error) }))
  client.on(Events.ShardError, (error, shard) => core.log('discord error', { shard, reason: reasonOf(error) }))
  client.on(Events.ShardReconnecting, (shard) => core.log('discord reconnecting', { shard }))
  client.on(Events.ShardResume, (shard, replayed) => core.log('discord resumed', { shard, replayed }))
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const advice = adviceOn(code)
    core.log('discord disconnected', { shard, code, advice })
    broken(advice ?? `the gateway closed with ${code}`)
  })
  client.rest.on(RESTEvents.Response, (_, { status }) => {
    if (status === 429) core.slowedDown(DISCORD)
  })

  return {
    client,
    isConnected: () => hearing.isHearing() && !isTokenRefused(),
    async close() {
      closed.abort()
      client.removeAllListeners()
      // Without anybody who listens, an error would be thrown.
      client.on(Events.Error, () => {})
      const left = client.destroy()
      await within(left, FAREWELL, core.wait)
      shards.end()
      await within(left, FAREWELL, core.wait)
    },
  }
}

function createClient({ apiRoot, shards }: DiscordSettings, { buildStrategy }: Shards): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === 'auto' ? { shards: 'auto' as const } : { shards: [...shards.ids], shardCount: shards.total }),
    ws: { buildStrategy },
    // Our own backoff tries again; the library would at once.
    rest: { retries: 0, ...(apiRoot ? { api: apiRoot } : {}) },
    // Nothing that was said is kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  })
}
