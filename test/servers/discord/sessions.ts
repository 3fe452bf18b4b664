import type { APIMessage } from 'discord.js'
import type { WebSocket } from 'ws'
import { memberPayload } from './payloads.ts'
import type { Identify } from './types.ts'
import { type Channel, type Guild, PERMISSIONS, permissionsIn, type World } from './world.ts'

export const INTENTS = { guilds: 1, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const

export interface Packet {
  readonly op: 0
  readonly t: string
  readonly s: number
  readonly d: unknown
}

/** A gateway session: it outlives its connections and remembers what was said, for resuming. */
export interface Session {
  readonly id: string
  readonly identify: Identify
  readonly log: Packet[]
  socket: WebSocket | undefined
}

/** An open session remembers this many events; a bot that missed more cannot resume. */
const MEMORY = 10_000

/** Sends one event to one session, or keeps it there until the bot is back. */
export function deliver(session: Session, event: string, data: unknown): void {
  const packet: Packet = { op: 0, t: event, s: (session.log.at(-1)?.s ?? 0) + 1, d: data }
  session.log.push(packet)
  if (session.log.length > MEMORY) session.log.shift()
  send(session.socket, packet)
}

export function send(socket: WebSocket | undefined, packet: unknown): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify(packet))
}

/**
 * Tells every session that asked for such events and whose shard the guild falls on (DMs belong to shard 0);
 * `data` makes what that session sees of it.
 */
export function dispatch(
  world: World,
  event: string,
  guild: Guild | undefined,
  data: (identify: Identify) => unknown,
): void {
  for (const session of world.sessions.values()) {
    const [shard, count] = session.identify.shard
    const home = guild ? Number((BigInt(guild.id) >> 22n) % BigInt(count)) : 0
    if (home === shard && wants(session, event, guild)) deliver(session, event, data(session.identify))
  }
}

/** A message event, if the bot sees the channel; a bot without the privileged intent gets it without what it may not read. */
export function dispatchMessage(world: World, event: string, message: APIMessage, channel: Channel): void {
  const { guild } = channel
  if (!(permissionsIn(channel) & PERMISSIONS.viewChannel)) return
  const member = guild && { guild_id: guild.id, member: memberPayload(world, message.author) }
  // By `channel_type` discord.js makes the DM channel that it has not seen yet.
  const place = { channel_type: guild ? 0 : 1, ...member }
  dispatch(world, event, guild, ({ intents }) => {
    return { ...readable(world, message, (intents & INTENTS.messageContent) !== 0), ...place }
  })
}

function wants({ identify }: Session, event: string, guild: Guild | undefined): boolean {
  if (event.startsWith('MESSAGE_')) {
    return (identify.intents & (guild ? INTENTS.guildMessages : INTENTS.directMessages)) !== 0
  }
  return event === 'INTERACTION_CREATE' || (identify.intents & INTENTS.guilds) !== 0
}

/** A message as the bot gets it, over the gateway or otherwise: it and what it replies to may each be kept back. */
export function readable(world: World, message: APIMessage, readsAll = world.readsAll): APIMessage {
  const { referenced_message: original } = message
  const shown = readsAll || mayRead(world, message) ? message : blanked(message)
  return original ? { ...shown, referenced_message: readable(world, original, readsAll) } : shown
}

/** Without the privileged intent a bot reads DMs, its own messages and those that mention it; its role is not it. */
function mayRead(world: World, message: APIMessage): boolean {
  const own = message.author.id === world.bot.id
  return !world.channels.get(message.channel_id)?.guild || own || message.mentions.some(({ id }) => id === world.bot.id)
}

function blanked({ poll: _, ...message }: APIMessage): APIMessage {
  return { ...message, content: '', embeds: [], attachments: [], components: [] }
}
