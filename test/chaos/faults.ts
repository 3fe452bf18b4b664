import type { Fault as DiscordFault } from '../servers/discord.ts'
import type { Fault as TelegramFault } from '../servers/telegram.ts'
import type { PlatformName } from './processes.ts'
import type { Servers } from './subscribers.ts'

type Kind = 'slow-down' | 'error' | 'nonsense' | 'reset' | 'lost' | 'slow' | 'hang'

/** Of ten pictures, so many are refused. */
const REFUSED = 0.1

/** How often each comes, by comparison. */
const WEIGHTS: readonly (readonly [Kind, number])[] = [
  ['slow-down', 2],
  ['error', 4],
  ['nonsense', 5],
  ['reset', 4],
  ['lost', 6],
  ['slow', 4],
  ['hang', 1],
]

/** Longer than the bot waits for an answer. */
const HANG = 12_000
const SLOW = { least: 200, more: 3000 }
const LOOK = 20
const TELEGRAM_SENDS = /^send(?:Message|Photo)$/u
const DISCORD_SENDS = /^POST \/channels\/\d+\/messages$/u
const LISTS = /^GET \/channels\/\d+\/messages$/u
const MOST_WAITING = 2
const PAUSE = { least: 100, more: 400 }

export interface Faults {
  /** How many requests each kind befell. */
  counts(platform: PlatformName): Readonly<Record<Kind, number>>
  /** When requests were done, but the acknowledgement was lost. */
  lost(platform: PlatformName): readonly number[]
  /** Lets everything go on, and nothing more happen. */
  end(): void
}

export interface RefusedPictures {
  /** How many there were so far. */
  count(): number
  end(): void
}

/** Lets faults befall what is sent, again and again. */
export function befall({ telegram, discord }: Servers, chance: () => number): Faults {
  interface Placed {
    readonly platform: PlatformName
    readonly kind: Kind
    readonly match: RegExp
    readonly hits: readonly { readonly at: number }[]
    release(): void
  }
  const placed: Placed[] = []
  const timers = new Set<NodeJS.Timeout>()

  function later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, milliseconds)
    timers.add(timer)
  }

  /** Lets a request go on after a while. */
  function onceHit(one: Placed, milliseconds: number): void {
    later(LOOK, () => (one.hits.length > 0 ? later(milliseconds, one.release) : onceHit(one, milliseconds)))
  }

  function place(): void {
    later(PAUSE.least + chance() * PAUSE.more, place)
    const platform: PlatformName = chance() < 0.5 ? 'telegram' : 'discord'
    const kind = kindBy(chance())
    // Now and then Discord does not list what was sent, either.
    const match = platform === 'telegram' ? TELEGRAM_SENDS : kind === 'error' && chance() < 0.5 ? LISTS : DISCORD_SENDS
    // While nothing is sent they would pile up, and nothing else would come to pass afterwards.
    if (placed.filter((one) => one.match === match && one.hits.length === 0).length >= MOST_WAITING) return
    const handle =
      platform === 'telegram'
        ? telegram.fault({ match, ...inTelegram(kind, chance) })
        : discord.fault({ match, ...inDiscord(kind, chance) })
    const one: Placed = { platform, kind, match, hits: handle.hits, release: handle.release }
    placed.push(one)
    if (kind === 'slow') onceHit(one, SLOW.least + chance() * SLOW.more)
    if (kind === 'hang') onceHit(one, HANG)
  }

  // As if another bot had uploaded what it has an id of.
  telegram.forgetFiles()
  place()
  return {
    counts(platform) {
      const counts = { 'slow-down': 0, error: 0, nonsense: 0, reset: 0, lost: 0, slow: 0, hang: 0 }
      for (const one of placed) if (one.platform === platform) counts[one.kind] += one.hits.length
      return counts
    },
    lost: (platform) =>
      placed.flatMap((one) => (one.platform === platform && one.kind === 'lost' ? one.hits.map(({ at }) => at) : [])),
    end() {
      for (const timer of timers) clearTimeout(timer)
      for (const one of placed) one.release()
    },
  }
}

/** Refuses some pictures, by whatever name and whether they are brought along or not; their texts would be taken. */
export function refusePictures({ telegram, discord }: Servers, chance: () => number): RefusedPictures {
  const times = Number.POSITIVE_INFINITY
  const among = (count: number) => () => chance() < REFUSED / count
  const inTelegram = OF_PICTURES_IN_TELEGRAM.map((one) =>
    telegram.fault({ match: /^sendPhoto$/u, where: among(OF_PICTURES_IN_TELEGRAM.length), times, ...one }),
  )
  const inDiscord = OF_PICTURES_IN_DISCORD.map((one) => {
    const isOne = among(OF_PICTURES_IN_DISCORD.length)
    return discord.fault({ match: DISCORD_SENDS, where: ({ files }) => files.length > 0 && isOne(), times, ...one })
  })
  const all = [...inTelegram, ...inDiscord]
  return {
    count: () => all.reduce((sum, { hits }) => sum + hits.length, 0),
    end() {
      for (const one of all) one.release()
    },
  }
}

function kindBy(chance: number): Kind {
  let left = chance * WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [kind, weight] of WEIGHTS) {
    left -= weight
    if (left < 0) return kind
  }
  return 'lost'
}

const PAGE = '<html>Welcome to the network</html>'

/** What nobody who speaks the protocol would answer; nothing was done. */
const NONSENSE_IN_TELEGRAM: readonly Happening<TelegramFault>[] = [
  { status: 200, body: PAGE },
  { status: 200, body: '{}' },
  { status: 200, body: '{"ok":true,"result":true}' },
  { status: 429, body: '{"ok":false,"error_code":429,"description":"Too Many","parameters":{"retry_after":"abc"}}' },
  { status: 403, body: PAGE },
  { status: 404, body: PAGE },
  { status: 401, description: 'Unauthorized' },
  { status: 409, description: 'Conflict' },
  { status: 418, description: 'I am a teapot' },
]
const HTML = { 'content-type': 'text/html' }
const NONSENSE_IN_DISCORD: readonly Happening<DiscordFault>[] = [
  { status: 200, headers: HTML, body: PAGE },
  { status: 200, body: {} },
  { status: 200, body: { id: 7 } },
  { status: 429, headers: { 'retry-after': 'Fri, 16 Jan 2026 07:00:00 GMT', 'x-ratelimit-scope': 'user' }, body: {} },
  { status: 403, headers: HTML, body: PAGE },
  { status: 404, headers: HTML, body: PAGE },
  { status: 401, body: { message: '401: Unauthorized', code: 0 } },
  { status: 403, body: { message: 'internal network error', code: 40_333 } },
  { status: 400, body: { message: 'something new', code: 987_654 } },
]

const OF_PICTURES_IN_TELEGRAM: readonly Happening<TelegramFault>[] = [
  { status: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' },
  { status: 400, description: 'Bad Request: not enough rights to send photos to the chat' },
  { status: 413, body: PAGE },
]
const OF_PICTURES_IN_DISCORD: readonly Happening<DiscordFault>[] = [
  { status: 403, body: { message: 'Missing Permissions', code: 50_013 } },
  { status: 413, body: { message: 'Request entity too large', code: 40_005 } },
  { status: 413, headers: HTML, body: PAGE },
]

function pick<T>(those: readonly T[], chance: () => number): T {
  return those[Math.floor(chance() * those.length)] as T // never beyond the end
}

type Happening<Fault> = Fault extends unknown ? Omit<Fault, 'match' | 'where' | 'times'> : never

function inTelegram(kind: Kind, chance: () => number): Happening<TelegramFault> {
  switch (kind) {
    case 'slow-down': {
      const retry_after = 1 + Math.floor(chance() * 2)
      const description = `Too Many Requests: retry after ${retry_after}`
      return { status: 429, description, parameters: { retry_after } }
    }
    case 'error':
      return chance() < 0.5
        ? { status: 502, body: '<html>Bad Gateway</html>' }
        : { status: 500, description: 'Internal' }
    case 'nonsense':
      return pick(NONSENSE_IN_TELEGRAM, chance)
    case 'reset':
      return { reset: true }
    case 'lost':
      return { lose: true }
    case 'slow':
    case 'hang':
      return { hang: true }
  }
}

function inDiscord(kind: Kind, chance: () => number): Happening<DiscordFault> {
  switch (kind) {
    case 'slow-down': {
      const seconds = 1 + Math.floor(chance() * 2)
      return {
        status: 429,
        headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
        body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      }
    }
    case 'error':
      return { status: 503 }
    case 'nonsense':
      return pick(NONSENSE_IN_DISCORD, chance)
    case 'reset':
      return { reset: true }
    case 'lost':
      return { lose: true }
    case 'slow':
    case 'hang':
      return { hang: true }
  }
}
