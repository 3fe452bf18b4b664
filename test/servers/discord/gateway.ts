import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Mischief, say } from './mischief.ts'
import { applicationPayload, guildPayload } from './payloads.ts'
import { deliver, INTENTS, type Session, send } from './sessions.ts'
import type { Identify } from './types.ts'
import type { World } from './world.ts'

/** What a test may change while the gateway runs. */
export interface GatewayRules {
  /** Intents that the application was not granted; asking for one closes with 4014. */
  disallowedIntents: number
  denyResume: boolean
  /** A gateway that falls silent: the bot must notice and reconnect. */
  acknowledgeHeartbeats: boolean
  readonly heartbeatInterval: number
  /** What the gateway does apart from, or instead of, what it should; a well-behaved one has none. */
  mischief: Mischief | undefined
}

export interface Gateway {
  /** Closes every connection; sessions can be resumed unless the code is a fatal one. */
  closeAll(code: number): void
  /** Asks every bot to reconnect and resume (op 7). */
  reconnect(): void
  /** Declares every session invalid (op 9); unless `resumable` it is forgotten. */
  invalidateSession(resumable?: boolean): void
  /** Says that to every bot, whatever it is. */
  sayRaw(packet: unknown): void
  /** Reads nothing any more of what bots say, a farewell neither. */
  silence(): void
  /** How many connections there were since the start, and how many of them are open. */
  connections(): number
  openConnections(): number
  stop(): void
}

export const OP = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const
type Close = readonly [code: number, reason: string]
const CLOSE = {
  opcode: [4001, 'Unknown opcode.'],
  first: [4003, 'Not authenticated.'],
  token: [4004, 'Authentication failed.'],
  twice: [4005, 'Already authenticated.'],
  sequence: [4007, 'Invalid seq.'],
  shard: [4010, 'Invalid shard.'],
  sharding: [4011, 'Sharding required.'],
  version: [4012, 'Invalid API version.'],
  intents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, Close>
/** Close codes after which Discord refuses to resume. */
const FATAL = new Set([4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014])
/** With these a bot says that it will not be back. */
const FAREWELL = new Set([1000, 1001])

interface Identifying {
  readonly token: string
  readonly intents: number
  readonly shard?: Identify['shard']
  readonly properties: Record<string, string>
}

interface Resuming {
  readonly token: string
  readonly session_id: string
  readonly seq: number
}

export function openGateway(http: Server, world: World, rules: GatewayRules): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const streams: Duplex[] = []
  const sessionOf = new WeakMap<WebSocket, Session>()
  const closedHere = new WeakSet<WebSocket>()

  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    streams.push(stream)
    world.events.emit('connecting', undefined)
    // A bot that broke off what it began is no concern of ours.
    stream.on('error', () => {})
    stream.on('close', () => world.events.emit('hungUp', undefined))
    if (rules.mischief?.takesUpgrade(stream)) {
      // Who gives up waiting is noticed.
      stream.on('end', () => stream.destroy()).resume()
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request))
  })

  sockets.on('connection', (socket: WebSocket, { url = '' }: IncomingMessage) => {
    socket.on('error', () => {})
    const query = new URL(url, 'ws://gateway').searchParams
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') socket.close(...CLOSE.version)
    const hello = { op: OP.hello, d: { heartbeat_interval: rules.heartbeatInterval }, s: null, t: null }
    if (!rules.mischief?.takesHello(socket, hello)) send(socket, hello)
    socket.on('message', (raw) => {
      const text = String(raw)
      if (!rules.mischief?.takesMessage(socket, JSON.parse(text).op)) receive(socket, text)
    })
    socket.on('close', (code) => {
      const session = sessionOf.get(socket)
      if (session?.socket === socket) session.socket = undefined
      const over = FATAL.has(code) || (FAREWELL.has(code) && !closedHere.has(socket))
      if (session && over) world.sessions.delete(session.id)
      world.events.emit('close', code)
    })
  })

  function receive(socket: WebSocket, raw: string): void {
    const { op, d } = JSON.parse(raw)
    if (op === OP.heartbeat) {
      world.events.emit('heartbeat', undefined)
      if (rules.acknowledgeHeartbeats) send(socket, { op: OP.ack })
    } else if (op === OP.identify) identify(socket, d)
    else if (op === OP.resume) resume(socket, d)
    else if (!sessionOf.has(socket)) socket.close(...CLOSE.first)
    else if (op !== OP.presence) socket.close(...CLOSE.opcode)
  }

  function identify(socket: WebSocket, asked: Identifying): void {
    const shard = asked.shard ?? [0, 1]
    const refused = sessionOf.has(socket) ? CLOSE.twice : refusal(asked, shard)
    if (refused) {
      socket.close(...refused)
      return
    }
    const { intents, properties } = asked
    const session: Session = { id: world.snowflake(), identify: { intents, shard, properties }, log: [], socket }
    world.sessions.set(session.id, session)
    sessionOf.set(socket, session)
    welcome(session)
    world.events.emit('ready', session.identify)
  }

  function refusal({ token, intents }: Identifying, [shard, count]: Identify['shard']): Close | undefined {
    if (!isOurs(token)) return CLOSE.token
    if (shard >= count) return CLOSE.shard
    if (world.guilds.size / count > 2500) return CLOSE.sharding
    return rules.disallowedIntents & intents ? CLOSE.intents : undefined
  }

  const isOurs = (token: string) => token.replace(/^Bot /u, '') === world.token

  function welcome(session: Session): void {
    const [shard, count] = session.identify.shard
    const guilds = [...world.guilds.values()].filter(({ id }) => (BigInt(id) >> 22n) % BigInt(count) === BigInt(shard))
    const { id, flags } = applicationPayload(world)
    deliver(session, 'READY', {
      v: 10,
      user: world.bot,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: world.origin.replace('http', 'ws'),
      shard: session.identify.shard,
      application: { id, flags },
    })
    if (!(session.identify.intents & INTENTS.guilds)) return
    for (const guild of guilds) deliver(session, 'GUILD_CREATE', guildPayload(world, guild))
  }

  function resume(socket: WebSocket, { token, session_id, seq }: Resuming): void {
    const session = world.sessions.get(session_id)
    const last = session?.log.at(-1)?.s ?? 0
    const forgotten = (session?.log[0]?.s ?? 1) > seq + 1
    if (!isOurs(token)) socket.close(...CLOSE.token)
    else if (!session || rules.denyResume || forgotten) {
      world.sessions.delete(session_id)
      send(socket, { op: OP.invalid, d: false })
    } else if (seq > last) socket.close(...CLOSE.sequence)
    else catchUp(socket, session, seq)
  }

  function catchUp(socket: WebSocket, session: Session, seq: number): void {
    session.socket?.close(4000, 'Resumed elsewhere.')
    session.socket = socket
    sessionOf.set(socket, session)
    const missed = session.log.filter(({ s }) => s > seq)
    for (const packet of missed) send(socket, packet)
    deliver(session, 'RESUMED', { _trace: [] })
    world.events.emit('resume', missed.length)
  }

  return {
    connections: () => streams.length,
    openConnections: () => streams.filter(({ destroyed }) => !destroyed).length,
    sayRaw(packet) {
      for (const socket of sockets.clients) say(socket, packet)
    },
    silence() {
      for (const socket of sockets.clients) socket.pause()
    },
    closeAll(code) {
      for (const socket of sockets.clients) {
        closedHere.add(socket)
        socket.close(code)
      }
    },
    reconnect() {
      for (const socket of sockets.clients) send(socket, { op: OP.reconnect, d: null })
    },
    invalidateSession(resumable = false) {
      for (const socket of sockets.clients) {
        const session = sessionOf.get(socket)
        if (session && !resumable) world.sessions.delete(session.id)
        sessionOf.delete(socket)
        send(socket, { op: OP.invalid, d: resumable })
      }
    },
    stop() {
      // Those among them that were never granted are nobody else's to end.
      for (const stream of streams) stream.destroy()
      sockets.close()
    },
  }
}
