import {
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  RESTEvents,
  Status,
} from 'discord.js'
import type { PlatformCore } from '../core.ts'
import { type Listening, PlatformError } from '../platform.ts'
import { describeCommands, registerCommands } from './commands.ts'
import { onInteraction } from './interactions.ts'
import { onJoin, onMessage } from './messages.ts'
import { DISCORD, type DiscordSettings } from './parts.ts'
import { reasonOf } from './refusals.ts'
import { keepToken } from './rest.ts'

/**
 * Connects to Discord and answers there until stopped. Needs no privileged intent: what is said in a server reaches us
 * when it mentions us.
 * @throws {PlatformError} when the token or the intents are refused, or Discord cannot be reached
 */
export async function startDiscord(
  settings: DiscordSettings,
  core: PlatformCore,
  _lost: (reason: string) => void = () => {},
  _ended?: AbortSignal,
): Promise<Listening> {
  const client = createClient(settings)
  keepToken(client.rest, settings.token)
  const running = new Set<Promise<void>>()
  const handle = (event: string, work: Promise<void>) => {
    const settled = work
      .catch((error: unknown) => core.log(`discord ${event} failed`, { reason: reasonOf(error) }))
      .finally(() => running.delete(settled))
    running.add(settled)
  }
  client.on(Events.InteractionCreate, (interaction) => handle('interaction', onInteraction(interaction, core)))
  client.on(Events.MessageCreate, (message) => handle('message', onMessage(message, core)))
  client.on(Events.GuildCreate, (guild) => handle('welcome', onJoin(guild, core)))
  client.on(Events.Error, (error) => core.log('discord error', { reason: reasonOf(error) }))
  client.on(Events.ShardReconnecting, (shard) => core.log('discord reconnecting', { shard }))
  client.on(Events.ShardResume, (shard, replayed) => core.log('discord resumed', { shard, replayed }))
  client.on(Events.ShardDisconnect, ({ code }, shard) => core.log('discord disconnected', { shard, code }))
  client.rest.on(RESTEvents.Response, (_, { status }) => {
    if (status === 429) core.slowedDown(DISCORD)
  })

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  try {
    await client.login(settings.token)
    const { application, guilds } = await ready
    const described = describeCommands(core.commands, core.knowledge().phrases)
    const isNew = await registerCommands(client.rest, application.id, described)
    core.log('discord ready', { servers: guilds.cache.size, commands: described.length, registered: isNew })
    return {
      isConnected: () => client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
      async stop() {
        client.removeAllListeners(Events.InteractionCreate)
        client.removeAllListeners(Events.MessageCreate)
        await Promise.allSettled(running)
        await client.destroy()
      },
    }
  } catch (error) {
    await client.destroy()
    throw explain(error)
  }
}

function createClient({ apiRoot, shards }: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === 'auto' ? { shards: 'auto' as const } : { shards: [...shards.ids], shardCount: shards.total }),
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

const DISALLOWED_INTENTS = /disallowed intents/iu

/** What whoever runs the bot can do about it. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  if (code === DiscordjsErrorCodes.TokenInvalid || ('status' in error && error.status === 401))
    return new PlatformError(
      'Discord refuses DISCORD_TOKEN: copy the bot token again from the developer portal, page “Bot”.',
    )
  if (DISALLOWED_INTENTS.test(error.message))
    return new PlatformError(
      'Discord refuses the intents: the bot needs none that are privileged; check the application in the developer portal.',
    )
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')
    return new PlatformError(`Discord cannot be reached (${String(code)}): check the network, or DISCORD_API_ROOT.`)
  return error
}
