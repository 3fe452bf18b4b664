import { randomBytes } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/** What a gateway does instead of what it should; each says whether it took that over. */
export interface Mischief {
  /** Somebody wants a connection. */
  takesUpgrade(stream: Duplex): boolean
  /** A connection stands, and HELLO would be said. */
  takesHello(socket: WebSocket, hello: unknown): boolean
  /** The bot said that. */
  takesMessage(socket: WebSocket, op: number): boolean
}

const never = () => false

/** A gateway that misbehaves in one way only. */
export function mischief(some: Partial<Mischief>): Mischief {
  return { takesUpgrade: never, takesHello: never, takesMessage: never, ...some }
}

/** Says several things so that they arrive at once. */
export function sayAtOnce(socket: WebSocket, ...packets: readonly unknown[]): void {
  const stream = streamOf(socket)
  stream?.cork()
  for (const packet of packets) say(socket, packet)
  stream?.uncork()
}

/** JSON, or bytes and text as they are. */
export function say(socket: WebSocket, packet: unknown): void {
  if (socket.readyState === 1)
    socket.send(Buffer.isBuffer(packet) || typeof packet === 'string' ? packet : JSON.stringify(packet))
}

const event = (t: string, d: unknown, s: unknown = 1) => ({ op: 0, t, d, s })
const INVALID = { op: 9, d: false, s: null, t: null }
const RECONNECT = { op: 7, d: null, s: null, t: null }
const RESUMED = event('RESUMED', { _trace: [] })

/** Close codes of WebSockets and of Discord's gateway, those after which connecting again is no use among them. */
const CLOSE_CODES = [1000, 1001, 1011, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 4200, 4999]
const CLOSED_FOR_GOOD = [4004, 4010, 4011, 4012, 4013, 4014]

type Misdeed = (socket: WebSocket, chance: () => number) => void

const says =
  (...packets: readonly unknown[]): Misdeed =>
  (socket) =>
    sayAtOnce(socket, ...packets)

const MISDEEDS: readonly Misdeed[] = [
  says(INVALID),
  says({ ...INVALID, d: true }),
  says({ ...INVALID, d: null }),
  says(INVALID, INVALID),
  says(RECONNECT),
  says(RECONNECT, RECONNECT),
  says(RECONNECT, INVALID),
  says(RESUMED),
  says(RESUMED, RESUMED),
  says(RESUMED, INVALID),
  says(RESUMED, RECONNECT),
  says({ op: 10, d: { heartbeat_interval: 50 } }),
  says({ op: 10, d: null }),
  says({ op: 10, d: { heartbeat_interval: 50 } }, { op: 10, d: { heartbeat_interval: 60 } }),
  says({ op: 11 }, { op: 11 }),
  says({ op: 1, d: null }, { op: 1, d: null }, { op: 1, d: null }),
  says({ op: 99, d: {} }),
  says({ op: 'zero' }),
  says(event('READY', null)),
  says(event('READY', { session_id: 'x', resume_gateway_url: 'nonsense', guilds: null })),
  says(event('READY', { session_id: 'x', resume_gateway_url: 'ws://127.0.0.1:1', guilds: [], user: null })),
  says(event('MESSAGE_CREATE', null)),
  says(event('MESSAGE_CREATE', {}), event('INTERACTION_CREATE', { type: 2 }), event('GUILD_CREATE', { id: 1 })),
  says(event('GUILD_CREATE', null, 9_000_000)),
  says(event('THREAD_LIST_SYNC', { guild_id: '1', threads: [null], members: null }, 'many')),
  says('{"op":0,"t":"MESSAGE_CRE'),
  says('null', '[]', '0', '""', 'Bad Gateway'),
  says(Buffer.from([0x78, 0x9c, 0, 1, 2, 3])),
  says(randomBytes(2000)),
  says(event('MESSAGE_CREATE', { content: 'x'.repeat(4_000_000) })),
  (socket, chance) => socket.close(pick(CLOSE_CODES, chance)),
  (socket, chance) => socket.close(pick(CLOSED_FOR_GOOD, chance)),
  (socket) => socket.terminate(),
  // A frame of a thousand bytes is begun, and the connection breaks.
  (socket) => {
    streamOf(socket)?.write(Buffer.from([0x81, 126, 3, 232, 123, 34]))
    streamOf(socket)?.destroy()
  },
  // No WebSocket allows such a frame.
  (socket) => void streamOf(socket)?.write(Buffer.from([0xff, 0xff, 0xff])),
]

/** A gateway that does at every turn what comes to its mind; `chance` gives numbers from 0 to 1. */
export function fuzzedMischief(chance: () => number): Mischief {
  const misbehave = (socket: WebSocket) => {
    while (chance() < 0.6) pick(MISDEEDS, chance)(socket, chance)
  }
  return {
    takesUpgrade(stream) {
      const mood = chance()
      if (mood > 0.25) return false
      if (mood < 0.1) stream.destroy()
      else if (mood < 0.2) stream.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n')
      // Else nothing is said, ever.
      return true
    },
    takesHello(socket, hello) {
      const mood = chance()
      if (mood < 0.1) return true
      if (mood < 0.2) say(socket, hello)
      if (mood < 0.4) misbehave(socket)
      return false
    },
    takesMessage(socket) {
      const mood = chance()
      if (mood < 0.2) return true
      // The right answer comes too, before or after.
      if (mood < 0.6) misbehave(socket)
      else if (mood < 0.8) queueMicrotask(() => misbehave(socket))
      return false
    },
  }
}

function pick<One>(all: readonly One[], chance: () => number): One {
  // There is always one: chance stays below 1.
  return all[Math.floor(chance() * all.length)] as One
}

/** What a WebSocket runs on; `ws` keeps it to itself. */
function streamOf(socket: WebSocket): Duplex | undefined {
  return (socket as unknown as { readonly _socket?: Duplex | null })._socket ?? undefined
}
