import { setTimeout } from 'node:timers/promises'
import { warmUp } from './answer/ask.ts'
import { limitsInMemory } from './command/limits.ts'
import { readersInTime } from './command/readers-in-time.ts'
import type { Chat } from './command/services.ts'
import type { Config } from './config.ts'
import { folderState } from './content/folder-state.ts'
import { ContentError } from './content/problems.ts'
import { versionSteps } from './content/version.ts'
import { watchContent } from './content/watch.ts'
import { type Core, composeCore, explainStartUp, type Services, unhurried } from './core.ts'
import { digestsInStore } from './digest/subscribing.ts'
import { type Check, startOperations } from './operations/health.ts'
import { runUntilAsked } from './operations/lifetime.ts'
import { createLogger, type Logger } from './operations/log.ts'
import { createMetrics, type Metrics } from './operations/metrics.ts'
import type { PlatformCore } from './platforms/core.ts'
import { type Platform, PlatformError } from './platforms/platform.ts'
import { type News, newsIn, serveDigests } from './serve-digests.ts'
import { reportsInFolder } from './store/reports.ts'
import { servicesInStore } from './store/services.ts'
import { isReached, openStore } from './store/store.ts'
import { suspendSubscription } from './store/subscriptions.ts'

/** Does what the process is there for – see ROLES – until it is asked to end. */
export async function serve(config: Config): Promise<void> {
  const write = (line: string) => process.stderr.write(line)
  const logger = createLogger({ level: config.logLevel, secrets: secretsIn(config), write, now: Date.now })
  await runUntilAsked(() => start(config, logger), { process, exit: process.exit, logger, wait })
}

/** Health first, so that it can be told what is not ready yet; what was started is stopped in the opposite order. */
async function start(config: Config, logger: Logger): Promise<AsyncDisposable> {
  const { log } = logger
  const metrics = createMetrics({ now: () => performance.now() })
  const checks = new Map<string, Check>()
  const notYet = () => false
  for (const part of ['content', ...platformsIn(config)]) checks.set(part, notYet)

  await using started = new AsyncDisposableStack()
  if (config.operations)
    started.defer(await listen(config.operations, { registry: metrics.registry, checks, wait }, log))

  const store = await openStore(config)
  started.defer(() => store.close())
  checks.set('store', () => isReached(store, Date.now()))
  const { readers, privacy, digestsChanged } = servicesInStore(store, Date.now)
  const knowledge = () => core.knowledge()
  const news = newsIn(store, knowledge)
  const digests = digestsInStore(store, { knowledge, times: news.times, now: Date.now, changed: digestsChanged })
  const services: Services = {
    readers: readersInTime(readers, wait),
    privacy,
    digests,
    reports: reportsInFolder(config.dataDir),
  }
  const since = await folderState(config.contentDir)
  const core: Core = await composeCore(config, services, {
    onError(error, reference, { text, values = {} }) {
      metrics.failed()
      logger.failed('answer failed', error, { reference }, [text, ...Object.values(values)].join(' '))
    },
    onFaults: (faults) => logger.failed(FAULTS, faults),
  })
  warmUp(core.knowledge())
  await tellContent(core, metrics)
  checks.set('content', () => true)
  await news.note()
  const onChange = () => reload(core, news, metrics, logger)
  const watcher = watchContent(config.contentDir, { since, onChange, now: () => performance.now(), wait })
  started.defer(() => watcher.close())

  const chats = {
    async gone(chat: Chat, reason: string) {
      log('chat gone', { platform: chat.platform, chat: chat.id, reason })
      await suspendSubscription(store, chat, reason, Date.now())
    },
    moved: readers.moveChat,
  }
  const { slowedDown, metered } = metrics
  const dispatch = metered(core.dispatch)
  const parts = { ...core, dispatch, limits: limitsInMemory(), log, chats, slowedDown, now: Date.now, wait }
  const platforms = await startPlatforms(config, parts)
  started.defer(() => stopAll(platforms))
  for (const platform of platforms) checks.set(platform.name, platform.isConnected)

  started.defer(await serveDigests(config, { store, news, knowledge, deliverers: platforms, metrics, logger, wait }))

  started.defer(() => {
    for (const part of checks.keys()) checks.set(part, notYet)
  })
  return started.move()
}

/**
 * Every platform that this process listens to, or makes or sends digests for. The parts of each are loaded only then.
 */
async function startPlatforms(config: Config, parts: PlatformCore): Promise<Platform[]> {
  const { discord, telegram, roles } = config
  const delivers = roles.includes('schedule') || roles.includes('send')
  const starting: Promise<Platform>[] = []
  const [inDiscord, inTelegram] = [roles.includes('discord'), roles.includes('telegram')]
  if (discord && (inDiscord || delivers)) {
    const { startDiscord, reachDiscord } = await import('./platforms/discord/start.ts')
    starting.push(inDiscord ? startDiscord(discord, parts) : reachDiscord(discord, parts))
  }
  if (telegram && (inTelegram || delivers)) {
    const { startTelegram, reachTelegram } = await import('./platforms/telegram/start.ts')
    starting.push(inTelegram ? startTelegram(telegram, parts) : reachTelegram(telegram, parts))
  }
  const started = await Promise.allSettled(starting)
  const platforms = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failures = started.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failures.length === 0) return platforms
  await stopAll(platforms)
  if (failures.length === 1) throw failures[0]
  throw new AggregateError(failures, failures.map(explainStartUp).join('\n'))
}

async function stopAll(platforms: readonly Platform[]): Promise<void> {
  await Promise.all(platforms.map((platform) => platform.stop()))
}

function platformsIn({ roles }: Config): string[] {
  return roles.filter((role) => role === 'discord' || role === 'telegram')
}

/** @throws {PlatformError} when the port is taken */
async function listen(
  { host, port }: NonNullable<Config['operations']>,
  parts: Parameters<typeof startOperations>[1],
  log: Logger['log'],
): Promise<() => Promise<void>> {
  const operations = await startOperations({ host, port }, parts).catch((cause: unknown) => {
    throw new PlatformError(
      `OPERATIONS_LISTEN: ${host}:${port} cannot be listened on. Each process needs a port of its own; "off" does without.`,
      { cause },
    )
  })
  log('operations ready', { host, port: operations.port })
  return operations.stop
}

const FAULTS = 'briefings with faults stay as they were, or are left out'

/** Edited content takes over between two questions; where all of it is broken it is told, and the old goes on. */
async function reload(core: Core, news: News, metrics: Metrics, { log, failed }: Logger): Promise<void> {
  try {
    const faults = await core.reload()
    if (!faults) return
    if (faults.length > 0) failed(FAULTS, new ContentError(faults))
    await news.note()
    log('content reloaded', await tellContent(core, metrics))
  } catch (error) {
    failed('content not reloaded', error)
  }
}

async function tellContent(core: Core, metrics: Metrics) {
  const { library } = core.knowledge()
  const version = await unhurried(versionSteps(library))
  metrics.content(version, library.facts.length)
  return { version, briefings: library.briefings.length, facts: library.facts.length }
}

/** What the log hides whatever it looks like. */
function secretsIn({ discord, telegram, databaseUrl }: Config): string[] {
  const password = databaseUrl && new URL(databaseUrl).password
  return [discord?.token, telegram?.token, databaseUrl, password].filter((secret) => secret !== undefined)
}

async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  // Whoever gives a pause up wants to go on.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
}
