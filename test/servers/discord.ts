import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIMessage, APIUser } from 'discord.js'
import { type GatewayRules, openGateway } from './discord/gateway.ts'
import type { Mischief } from './discord/mischief.ts'
import { channelPayload, guildPayload } from './discord/payloads.ts'
import type { Place } from './discord/place.ts'
import { createRates } from './discord/rates.ts'
import { serveRest } from './discord/rest.ts'
import { leave } from './discord/routes-account.ts'
import { registered } from './discord/routes-commands.ts'
import { dispatch } from './discord/sessions.ts'
import type {
  Asked,
  DiscordEvents,
  DiscordRequest,
  Fault,
  FaultHandle,
  Faults,
  RegisteredCommand,
  Violation,
} from './discord/types.ts'
import { autocomplete, type CommandUse, type OptionValue, slash } from './discord/use-command.ts'
import { type Fields, press, type Saying, say, submit } from './discord/use-message.ts'
import {
  addForum,
  addGuild,
  addThread,
  type Channel,
  createWorld,
  dmWith,
  type Guild,
  type GuildOptions,
  person,
  snowflakeAt,
  type ThreadState,
} from './discord/world.ts'
import { createFaults } from './faults.ts'

export type * from './discord/types.ts'
export type { Channel, CommandUse, Fields, Guild, GuildOptions, Mischief, OptionValue, Place, Saying }

export interface DiscordOptions {
  /** Guilds that the bot is in from the start; default: one. */
  readonly guilds?: readonly GuildOptions[]
  readonly disallowedIntents?: number
  /** The application was granted the privileged intent to read what does not mention the bot. */
  readonly readsAll?: boolean
  readonly heartbeatInterval?: number
  /** How many shards the bot is told to use. */
  readonly shards?: number
  /** Keeps Discord's rates: 50 requests a second, 5 messages in 5 s and channel. */
  readonly rates?: boolean
  /** The server's clock in ms. `advance` works on top of it. */
  readonly now?: () => number
  /** ms after which `next` and `until` give up. */
  readonly patience?: number
}

/** A Discord for one bot, on this machine only. */
export interface DiscordServer extends AsyncDisposable {
  /** For discord.js' `rest.api`. */
  readonly api: string
  readonly token: string
  readonly applicationId: string
  readonly botUser: APIUser
  /** The first person, guild and channel, where things happen unless a test says otherwise. */
  readonly user: APIUser
  readonly guild: Guild
  readonly channel: Channel

  readonly requests: readonly DiscordRequest[]
  readonly violations: readonly Violation[]
  /** The bot's messages as they now stand, in the order they were sent; deleted ones are gone. */
  readonly sent: readonly APIMessage[]
  /** The registered commands: global ones, or a guild's. */
  commands(guild?: Guild): readonly RegisteredCommand[]
  message(id: string): APIMessage | undefined
  next<Kind extends keyof DiscordEvents>(
    kind: Kind,
    where?: (value: DiscordEvents[Kind]) => boolean,
  ): Promise<DiscordEvents[Kind]>
  until(condition: () => boolean): Promise<void>

  slash(name: string, options?: Readonly<Record<string, OptionValue>>, use?: CommandUse): Asked
  autocomplete(
    name: string,
    option: string,
    typed: string,
    use?: CommandUse & { readonly options?: Readonly<Record<string, OptionValue>> },
  ): Asked
  button(customId: string, message: APIMessage, place?: Place): Asked
  select(customId: string, values: readonly string[], message: APIMessage, place?: Place): Asked
  modal(customId: string, fields: Fields, place?: Place): Asked
  say(text: string, saying?: Saying): APIMessage

  person(name: string): APIUser
  dm(user?: APIUser): Channel
  joinGuild(options?: GuildOptions): Guild
  leaveGuild(guild?: Guild): void
  /** Discord loses sight of the guild, or finds it again; the bot has not left. */
  outage(guild: Guild, over?: boolean): void
  deleteChannel(channel: Channel): void
  thread(state?: Partial<ThreadState>, parent?: Channel): Channel
  forum(): Channel
  /** Somebody who may do that in the first guild. */
  officer(name: string, permissions: bigint): APIUser
  /** Takes permissions away in a channel; `0n` gives them back. */
  forbid(channel: Channel, permissions: bigint): void

  fault(fault: Fault): FaultHandle
  /** Empties what long runs pile up: requests, violations, messages and interactions. */
  forget(): void
  /** Moves the server's clock forward. */
  advance(ms: number): void
  closeAll(code?: number): void
  reconnect(): void
  invalidateSession(resumable?: boolean): void
  denyResume: boolean
  acknowledgeHeartbeats: boolean
  disallowedIntents: number
  /** What the gateway does apart from, or instead of, what it should. */
  mischief: Mischief | undefined
  /** How often a gateway connection was asked for, granted or not. */
  readonly connections: number
  readonly openConnections: number
  /** Says that to every bot through the gateway, whatever it is. */
  sayRaw(packet: unknown): void
  /** The gateway reads nothing any more. */
  silence(): void
  stop(): Promise<void>
}

const DAY = 24 * 60 * 60_000

export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const { guilds = [{}], shards = 1, patience = 5000, now = () => Date.now() } = options
  let ahead = 0
  const clock = () => now() + ahead
  const botId = String(snowflakeAt(clock() - DAY))
  const token = `${Buffer.from(botId).toString('base64url')}.loopback.${crypto.randomUUID()}`
  const world = createWorld({ token, botId, shards, readsAll: options.readsAll ?? false, patience, now: clock })
  const join = (name: string) => {
    const made = person(world.snowflake(), name)
    world.people.set(made.id, made)
    return made
  }
  const user = join('Alice')
  const first = guilds.map((one) => addGuild(world, one))[0]
  const home = () => {
    if (!first) throw new Error('this server was started without a guild')
    return first
  }

  const faults: Faults = createFaults(({ method, path }) => `${method} ${path}`)
  const http = createServer(serveRest(world, faults, createRates(clock, options.rates ?? false)))
  const rules: GatewayRules = {
    disallowedIntents: options.disallowedIntents ?? 0,
    denyResume: false,
    acknowledgeHeartbeats: true,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    mischief: undefined,
  }
  const gateway = openGateway(http, world, rules)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // It listens on a TCP port.
  world.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  async function stop(): Promise<void> {
    world.events.close()
    gateway.stop()
    http.closeAllConnections()
    faults.releaseAll()
    await new Promise((resolve) => http.close(resolve))
  }

  return {
    api: `${world.origin}/api`,
    token,
    applicationId: botId,
    botUser: world.bot,
    user,
    get guild() {
      return home()
    },
    get channel() {
      const [channel] = home().channels
      if (!channel) throw new Error('the first guild has no channel')
      return channel
    },
    requests: world.requests,
    violations: world.violations,
    get sent() {
      return [...world.messages.values()].filter(({ author }) => author.id === botId)
    },
    commands: (guild) => registered(world, guild?.id),
    message: (id) => world.messages.get(id),
    next: world.events.next,
    until: world.events.until,
    slash: (name, given = {}, use = {}) => slash(world, name, given, use),
    autocomplete: (name, option, typed, use = {}) => autocomplete(world, name, option, typed, use),
    button: (customId, message, place = {}) => press(world, customId, message, undefined, place),
    select: (customId, values, message, place = {}) => press(world, customId, message, values, place),
    modal: (customId, fields, place = {}) => submit(world, customId, fields, place),
    say: (text, saying = {}) => say(world, text, saying),
    person: join,
    dm: (who = user) => dmWith(world, who),
    joinGuild(options) {
      const guild = addGuild(world, options)
      dispatch(world, 'GUILD_CREATE', guild, () => guildPayload(world, guild))
      return guild
    },
    leaveGuild: (guild = home()) => leave(world, guild.id),
    outage(guild, over = false) {
      if (over) dispatch(world, 'GUILD_CREATE', guild, () => guildPayload(world, guild))
      else dispatch(world, 'GUILD_DELETE', guild, () => ({ id: guild.id, unavailable: true }))
    },
    deleteChannel(channel) {
      world.channels.delete(channel.id)
      dispatch(world, 'CHANNEL_DELETE', channel.guild, () => channelPayload(channel))
    },
    thread(state = {}, parent = home().channels[0]) {
      const made = addThread(world, parent, state)
      dispatch(world, 'THREAD_CREATE', made.guild, () => channelPayload(made))
      return made
    },
    forum() {
      const made = addForum(world, home())
      dispatch(world, 'CHANNEL_CREATE', made.guild, () => channelPayload(made))
      return made
    },
    officer(name, permissions) {
      const made = join(name)
      home().roles.push({ id: world.snowflake(), permissions, holders: [made.id] })
      return made
    },
    forbid(channel, permissions) {
      channel.denied = permissions
      if (channel.guild) dispatch(world, 'CHANNEL_UPDATE', channel.guild, () => channelPayload(channel))
    },
    fault: faults.add,
    forget() {
      for (const list of [world.requests, world.violations]) list.length = 0
      for (const map of [world.messages, world.interactions, world.nonces]) map.clear()
    },
    advance(ms) {
      ahead += ms
    },
    closeAll: (code = 4000) => gateway.closeAll(code),
    reconnect: gateway.reconnect,
    invalidateSession: gateway.invalidateSession,
    get denyResume() {
      return rules.denyResume
    },
    set denyResume(denied) {
      rules.denyResume = denied
    },
    get acknowledgeHeartbeats() {
      return rules.acknowledgeHeartbeats
    },
    set acknowledgeHeartbeats(acknowledged) {
      rules.acknowledgeHeartbeats = acknowledged
    },
    get disallowedIntents() {
      return rules.disallowedIntents
    },
    set disallowedIntents(intents) {
      rules.disallowedIntents = intents
    },
    get mischief() {
      return rules.mischief
    },
    set mischief(mischief) {
      rules.mischief = mischief
    },
    get connections() {
      return gateway.connections()
    },
    get openConnections() {
      return gateway.openConnections()
    },
    sayRaw: gateway.sayRaw,
    silence: gateway.silence,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
