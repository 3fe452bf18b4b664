import type { APIMessage, APIUser } from 'discord.js'
import { createEvents, type Events } from '../events.ts'
import type { Interaction } from './interactions.ts'
import type { Session } from './sessions.ts'
import type { DiscordEvents, DiscordRequest, RegisteredCommand, Violation } from './types.ts'

export interface Guild {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly channels: Channel[]
  /** What @everyone, and so the bot, may do. */
  readonly permissions: bigint
  readonly roles: Role[]
}

export interface Role {
  readonly id: string
  readonly permissions: bigint
  /** Who has it, by id. */
  readonly holders: readonly string[]
  /** The bot whose own role it is, by id. */
  readonly botId?: string
}

export interface Channel {
  readonly id: string
  readonly name: string
  /** Absent for a DM. */
  readonly guild?: Guild
  /** Whose DM it is. */
  readonly person?: APIUser
  /** A forum holds threads, and no messages of its own. */
  readonly isForum?: boolean
  /** Set for a thread: where it hangs, and whether it still takes messages. */
  readonly thread?: ThreadState & { readonly parent: Channel }
  /** Permissions that the channel takes away from @everyone. */
  denied: bigint
}

export interface ThreadState {
  readonly archived: boolean
  readonly locked: boolean
  /** The message that it was begun from; a forum's post has none but its own first. */
  readonly starter?: APIMessage
  /** A post of a forum is a thread with a title. */
  readonly title?: string
}

export const PERMISSIONS = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
} as const

/** What Discord gives @everyone in a new server. */
export const EVERYONE = 2_248_473_465_835_073n

/** Everything that is true on this Discord; functions elsewhere read and change it. */
export interface World {
  readonly token: string
  readonly bot: APIUser
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly people: Map<string, APIUser>
  /** In order of creation; edits replace the value. */
  readonly messages: Map<string, APIMessage>
  readonly commands: Map<string, RegisteredCommand>
  /** By id and by token. */
  readonly interactions: Map<string, Interaction>
  readonly nonces: Map<string, { readonly message: string; readonly at: number }>
  readonly sessions: Map<string, Session>
  readonly requests: DiscordRequest[]
  readonly violations: Violation[]
  readonly events: Events<DiscordEvents>
  readonly shards: number
  /** The application was granted the privileged intent: it may read what does not mention the bot. */
  readonly readsAll: boolean
  /** Where attachments say they can be fetched; set when the server listens. */
  origin: string
  now(): number
  /** A new id, at least `apart` after the last one. */
  snowflake(apart?: bigint): string
}

export interface WorldOptions {
  readonly token: string
  readonly botId: string
  readonly shards: number
  readonly readsAll: boolean
  readonly patience: number
  readonly now: () => number
}

export function createWorld({ token, botId, shards, readsAll, patience, now }: WorldOptions): World {
  let last = 0n
  return {
    token,
    bot: person(botId, 'communique', { bot: true }),
    guilds: new Map(),
    channels: new Map(),
    people: new Map(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    nonces: new Map(),
    sessions: new Map(),
    requests: [],
    violations: [],
    events: createEvents<DiscordEvents>(patience),
    shards,
    readsAll,
    origin: '',
    now,
    snowflake(apart = 1n) {
      const floor = snowflakeAt(now())
      last = floor > last + apart ? floor : last + apart
      return String(last)
    },
  }
}

/** The first id of a millisecond; ids hold their time above bit 22. */
export function snowflakeAt(ms: number): bigint {
  return (BigInt(ms) - 1_420_070_400_000n) << 22n
}

export function person(id: string, name: string, more: Partial<APIUser> = {}): APIUser {
  return { id, username: name.toLowerCase(), global_name: name, discriminator: '0', avatar: null, ...more }
}

/** Shards go by the time in a guild's id, so guilds of the same millisecond get different ones. */
export function addGuild(
  world: World,
  {
    name = 'Newsroom',
    locale = 'en-US',
    channels = ['general'],
    permissions = EVERYONE,
    denied = {},
  }: GuildOptions = {},
): Guild {
  const id = world.snowflake(1n << 22n)
  const botRole: Role = { id: world.snowflake(), permissions: 0n, holders: [world.bot.id], botId: world.bot.id }
  const guild: Guild = { id, name, locale, channels: [], permissions, roles: [botRole] }
  world.guilds.set(id, guild)
  for (const channel of channels) {
    const made: Channel = { id: world.snowflake(), name: channel, guild, denied: denied[channel] ?? 0n }
    guild.channels.push(made)
    world.channels.set(made.id, made)
  }
  return guild
}

export interface GuildOptions {
  readonly name?: string
  readonly locale?: string
  /** Their names; the first is where things happen unless a test says otherwise. */
  readonly channels?: readonly string[]
  readonly permissions?: bigint
  /** What @everyone may not do in a channel, by its name. */
  readonly denied?: Readonly<Record<string, bigint>>
}

export function addThread(
  world: World,
  parent: Channel | undefined,
  { archived = false, locked = false, starter, title = 'thread' }: Partial<ThreadState>,
): Channel {
  if (!parent?.guild) throw new Error('threads hang in channels of guilds')
  const thread = { parent, archived, locked }
  // A thread that was begun from a message has that message's id.
  const id = starter?.id ?? world.snowflake()
  const channel: Channel = { id, name: title, guild: parent.guild, thread, denied: 0n }
  world.channels.set(channel.id, channel)
  return channel
}

export function addForum(world: World, guild: Guild): Channel {
  const channel: Channel = { id: world.snowflake(), name: 'forum', guild, isForum: true, denied: 0n }
  guild.channels.push(channel)
  world.channels.set(channel.id, channel)
  return channel
}

export function dmWith(world: World, person: APIUser): Channel {
  for (const channel of world.channels.values()) if (channel.person?.id === person.id) return channel
  const channel: Channel = { id: world.snowflake(), name: person.username, person, denied: 0n }
  world.channels.set(channel.id, channel)
  return channel
}

/** What the bot may do there; a thread goes by its parent. */
export function permissionsIn({ guild, thread, denied }: Channel): bigint {
  return (guild?.permissions ?? EVERYONE) & ~(thread?.parent.denied ?? denied)
}
