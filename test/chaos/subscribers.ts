import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Chat, Times } from '../../src/command/services.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { nextDue } from '../../src/digest/due.ts'
import type { Store } from '../../src/store/store.ts'
import { saveSubscription } from '../../src/store/subscriptions.ts'
import type { DiscordServer } from '../servers/discord.ts'
import type { TelegramServer } from '../servers/telegram.ts'
import type { Clock } from './clock.ts'

export interface Servers {
  readonly telegram: TelegramServer
  readonly discord: DiscordServer
}

/** A chat that wants a digest every day. */
export interface Subscriber {
  readonly subscription: string
  readonly chat: Chat
  /** Every id that the chat had; the last one is its own. */
  readonly ids: string[]
  readonly times: Times
  /** Which of a day's digests is its own. */
  readonly turn: number
  /** Since when the bot may not write there. */
  leftAt: number | undefined
  /** Blocks the bot, puts it out, takes away its right to write or deletes the channel. */
  leave(): void
  /** Of a group: gets another id. */
  move?(): string
}

/** Nobody puts the clock forward or back there, so that a day has 24 hours whenever the run takes place. */
const ZONES = [
  'UTC',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Bogota',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]
/** A day's digests fall due at these hours, in UTC. */
export const TURNS = [8, 9]
const CHANNELS = 50
const SEND_MESSAGES = 1n << 11n

type Place = Pick<Subscriber, 'chat' | 'leave' | 'move'>

/** Makes chats on both servers and subscribes them. */
export async function subscribe(store: Store, servers: Servers, clock: Clock, count: number): Promise<Subscriber[]> {
  const half = Math.ceil(count / 2)
  const places = [
    ...Array.from({ length: half }, (_, at) => placeInTelegram(servers.telegram, at)),
    ...placesInDiscord(servers.discord, count - half),
  ]
  const subscribers: Subscriber[] = []
  for (const [at, place] of places.entries()) {
    const turn = at % TURNS.length
    const timeZone = ZONES[at % ZONES.length] ?? 'UTC'
    const times = { days: '1234567', localTime: localTime(TURNS[turn] ?? 0, timeZone, clock.now()), timeZone }
    // Italian digests are the longest: in Telegram, too, they have several parts.
    const language = at % 3 === 0 ? 'it' : (LANGUAGES[at % LANGUAGES.length] ?? 'en')
    const wish = { ...times, language, topics: { sectors: [], countries: [] }, saysNothing: true }
    const [id, now] = [randomUUID(), clock.now()]
    await saveSubscription(store, { id, chat: place.chat, wish, nextDueAt: nextDue(times, now), now })
    subscribers.push({ ...place, subscription: id, ids: [place.chat.id], times, turn, leftAt: undefined })
  }
  return subscribers
}

function localTime(hour: number, timeZone: string, now: number): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').startOfDay()
  return today.add({ hours: hour }).withTimeZone(timeZone).toPlainTime().toString().slice(0, 5)
}

function placeInTelegram(server: TelegramServer, at: number): Place {
  if (at % 8 === 1) {
    const group = server.addChat({ type: at % 16 === 1 ? 'group' : 'supergroup', title: `Newsroom ${at}` })
    const id = String(group.id)
    const place = { chat: { platform: 'telegram', id, community: id }, leave: () => server.kick(group) }
    return group.type === 'group' ? { ...place, move: () => String(server.migrate(group).id) } : place
  }
  const person = server.person(`Reader${at}`, { started: true })
  return { chat: { platform: 'telegram', id: String(person.id) }, leave: () => server.block(person) }
}

function placesInDiscord(server: DiscordServer, count: number): Place[] {
  const places: Place[] = []
  while (places.length < count) {
    const channels = Array.from({ length: Math.min(CHANNELS, count - places.length) }, (_, at) => `news-${at}`)
    const guild = server.joinGuild({ channels })
    for (const [at, channel] of guild.channels.entries())
      places.push({
        chat: { platform: 'discord', id: channel.id, community: guild.id },
        leave: () => (at % 2 === 0 ? server.deleteChannel(channel) : server.forbid(channel, SEND_MESSAGES)),
      })
  }
  return places
}
