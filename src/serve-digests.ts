import { randomUUID } from 'node:crypto'
import type { Knowledge } from './answer/knowledge.ts'
import { notice } from './command/presentation.ts'
import type { Config } from './config.ts'
import { composeDigest } from './digest/compose.ts'
import { type NewsTimes, newsItems } from './digest/news.ts'
import { createPace, type Pace, type PacingParts } from './digest/pacing.ts'
import { type DigestParts, type Route, startDigests } from './digest/run.ts'
import type { Suspended } from './digest/settling.ts'
import type { Logger } from './operations/log.ts'
import type { Metrics } from './operations/metrics.ts'
import type { Deliverer } from './platforms/platform.ts'
import { TELEGRAM } from './platforms/telegram/settings.ts'
import type { StoreClock } from './store/clock.ts'
import { type Noted, noteNews } from './store/news.ts'
import type { Store } from './store/store.ts'

/**
 * Requests in flight at most, as many as a platform far away needs; Telegram has no way to find out whether a message arrived,
 * so that what is in flight when the process dies may come twice. And milliseconds between two messages to one chat.
 */
const AT_ONCE = 6
const CHAT_PAUSE = 1000
const DISCORD_RATE = 50

/** How fast messages may go on each platform, answers and digests together. */
export function pacesOf({ telegram }: Config, parts: PacingParts): (platform: string) => Pace {
  const inTelegram = createPace(telegram?.rate ?? DISCORD_RATE, parts)
  const inDiscord = createPace(DISCORD_RATE, parts)
  return (platform) => (platform === TELEGRAM ? inTelegram : inDiscord)
}

/** When what there is to tell became news; kept in the store, and noted again when content changes. */
export interface News {
  readonly times: NewsTimes
  /** Changes with what was noted. */
  version(): string
  note(): Promise<void>
  /** Notes what could not be noted when it changed, if anything. */
  catchUp(): Promise<void>
}

export function newsIn(store: Store, knowledge: () => Knowledge, now: () => number): News {
  let known: ReadonlyMap<string, readonly Noted[]> = new Map()
  let noted = 0
  let isBehind = false
  async function note(): Promise<void> {
    isBehind = true
    noted++
    known = await noteNews(store, newsItems(knowledge().library), now())
    isBehind = false
  }
  return {
    times: (name) => known.get(name),
    version: () => String(noted),
    note,
    async catchUp() {
      if (isBehind) await note()
    },
  }
}

export interface ServingParts {
  readonly store: Store
  readonly clock: StoreClock
  readonly news: News
  readonly knowledge: () => Knowledge
  readonly deliverers: readonly Deliverer[]
  readonly metrics: Metrics
  readonly logger: Logger
  /** Called after each step that worked, with the pause before the next, in milliseconds. */
  readonly beat: (part: string, pause: number) => void
  readonly paceOf: (platform: string) => Pace
  readonly wait: DigestParts['wait']
}

/** Makes and sends digests, as far as this process is there for it. */
export async function serveDigests(
  { roles, digestMaxAge }: Config,
  { store, clock, news, knowledge, deliverers, metrics, logger, beat, paceOf, wait }: ServingParts,
): Promise<() => Promise<void>> {
  const routes = deliverers.map(
    (deliverer): Route => ({
      deliverer,
      pace: paceOf(deliverer.name),
      atOnce: AT_ONCE,
      chatPause: CHAT_PAUSE,
    }),
  )
  const digests = await startDigests({
    store,
    routes,
    composer: {
      version: news.version,
      catchUp: news.catchUp,
      compose: (request) => composeDigest(request, knowledge(), news.times),
    },
    roles: new Set(roles.filter((role) => role === 'schedule' || role === 'send')),
    maxAge: digestMaxAge,
    owner: randomUUID(),
    zoneRules: process.versions.tz ?? '',
    clock,
    beat,
    wait,
    random: Math.random,
    log: logger.log,
    onError: (error) => logger.failed('digests failed', error),
    meters: metrics.digests,
    onSuspended(suspended) {
      logger.log('digest suspended', { chat: suspended.chat.id, reason: suspended.reason })
      void tell(suspended, deliverers, knowledge()).catch((error: unknown) => logger.failed('notice failed', error))
    },
  })
  return digests.stop
}

/** A forum's topic that is closed has a group in which somebody may still be told. */
async function tell(
  { chat, language, kind, reason }: Suspended,
  deliverers: readonly Deliverer[],
  knowledge: Knowledge,
) {
  const { platform, id, community } = chat
  const deliverer = deliverers.find(({ name }) => name === platform)
  if (kind !== 'forbidden' || !deliverer || community === undefined || !id.startsWith(`${community}/`)) return
  const group = { platform, id: community, community }
  const said = notice(knowledge, language, 'digest-suspension', { chat: id, reason })
  for (const part of deliverer.prepare(said, group)) await deliverer.sendPart(group, part, randomUUID().slice(0, 22))
}
