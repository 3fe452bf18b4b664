import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { warmUp } from './answer/ask.ts'
import { limitsInMemory } from './command/rate-limits.ts'
import type { Chat } from './command/services.ts'
import type { Config } from './config.ts'
import { folderState } from './content/folder-state.ts'
import { ContentError } from './content/problems.ts'
import { versionSteps } from './content/version.ts'
import { watchContent } from './content/watch.ts'
import { type Core, composeCore, type Services, unhurried } from './core.ts'
import { digestsInStore } from './digest/subscribing.ts'
import { pickerIn } from './open-picker.ts'
import { picturesOf, warmPictures } from './open-pictures.ts'
import { type Check, startOperations } from './operations/health.ts'
import { heartbeats } from './operations/heartbeats.ts'
import { runUntilAsked } from './operations/lifetime.ts'
import { createLogger, type Logger } from './operations/log.ts'
import { createMetrics, type Metrics } from './operations/metrics.ts'
import { quietChatsInMemory } from './platforms/chat-rate-limits.ts'
import { keepConnected } from './platforms/keep-connected.ts'
import { PlatformError } from './platforms/platform.ts'
import { type News, newsIn, pacesOf, serveDigests } from './serve-digests.ts'
import { doorsOf, platformsIn } from './serve-platforms.ts'
import { claimsInStore } from './store/claims.ts'
import { claimsInMemory } from './store/claims-in-memory.ts'
import { clockOf } from './store/clock.ts'
import { readersInTime } from './store/readers-in-time.ts'
import { reportsInFolder } from './store/reports.ts'
import { servicesInStore } from './store/services.ts'
import { isReached, openStore, promptly, type Store } from './store/store.ts'
import { suspendSubscription } from './store/subscriptions.ts'
import { type CountingParts, countUnanswered, forgetUnanswered } from './store/unanswered.ts'

/** Does what the process is there for – see ROLES – until it is asked to end. */
export async function serve(config: Config): Promise<void> {
  const write = (line: string) => process.stderr.write(line)
  const logger = createLogger({ level: config.logLevel, secrets: secretsIn(config), write, now: Date.now })
  const outputs = [process.stdout, process.stderr]
  await runUntilAsked(() => start(config, logger), { process, outputs, exit: process.exit, logger, wait })
}

/** Health first, so that it can be told what is not ready yet; what was started is stopped in the opposite order. */
async function start(config: Config, logger: Logger): Promise<AsyncDisposable> {
  const { log } = logger
  const metrics = createMetrics({ now: monotonic })
  const checks = new Map<string, Check>()
  const notYet = () => false
  for (const part of ['content', ...platformsIn(config)]) checks.set(part, notYet)

  await using started = new AsyncDisposableStack()
  if (config.operations)
    started.defer(await listen(config.operations, { registry: metrics.registry, checks, wait }, log))

  const store = await openStore(config, { log })
  started.defer(() => store.close())
  checks.set('store', () => isReached(store, Date.now()))
  const clock = await clockOf(store, { now: Date.now, monotonic })
  const { readers, privacy, digestsChanged } = servicesInStore(promptly(store), monotonic)
  const knowledge = () => core.knowledge()
  const news = newsIn(store, knowledge, clock.now)
  const digestParts = { knowledge, times: news.times, now: clock.now, changed: digestsChanged }
  const digests = digestsInStore(promptly(store), digestParts)
  const counting = await countingIn(store, config, { now: clock.now, wait, log })
  if (counting) started.defer(() => counting.close())
  const services: Services = {
    unanswered: counting,
    readers: readersInTime(readers, { wait, now: monotonic, log }),
    privacy,
    digests,
    reports: reportsInFolder(config.dataDir, log),
  }
  const modelParts = { fetch, today: Date.now, now: monotonic, wait, log, meters: metrics.model }
  const picker = await pickerIn(config, modelParts)
  if (picker) log('model set', { model: config.model?.name ?? '', host: picker.host, asked: picker.asked })
  const since = await folderState(config.contentDir)
  const core: Core = await composeCore(
    config,
    { ...services, picker },
    {
      onError(error, reference, { text, values = {} }) {
        metrics.failed()
        logger.failed('answer failed', error, { reference }, [text, ...Object.values(values)].join(' '))
      },
      onFaults: (faults) => logger.failed(FAULTS, faults),
    },
  )
  warmUp(core.knowledge())
  await tellContent(core, metrics)
  checks.set('content', () => true)
  await news.note()
  const onChange = () => reload(core, news, metrics, logger)
  const watcher = watchContent(config.contentDir, { since, onChange, now: monotonic, wait })
  started.defer(() => watcher.close())

  const chats = {
    async gone(chat: Chat, reason: string) {
      log('chat gone', { platform: chat.platform, chat: chat.id, reason })
      await suspendSubscription(store, chat, reason, clock.now())
    },
    moved: readers.moveChat,
  }
  const { slowedDown, metered } = metrics
  const dispatch = metered(core.dispatch)
  const quietChats = quietChatsInMemory(monotonic)
  const owner = randomUUID()
  const claims =
    store.kind === 'postgres' ? claimsInStore(store, { owner, wait, now: monotonic }) : claimsInMemory(monotonic)
  const pictures = config.drawsPictures ? picturesOf(knowledge, log) : undefined
  if (pictures) started.defer(() => pictures.close())
  const limits = limitsInMemory()
  const paceOf = pacesOf(config, { monotonic, wait })
  const answering = (platform: string) => paceOf(platform).giveWay()
  const rates = { limits, quietChats, answering, slowedDown }
  const parts = {
    ...core,
    dispatch,
    mayTakeLong: picker !== undefined,
    log,
    chats,
    claims,
    pictures,
    ...rates,
    now: Date.now,
    wait,
  }
  const doors = await doorsOf(config)
  // Nobody waits for it; what cannot be drawn is told.
  if (pictures)
    void warmPictures(
      pictures,
      doors.map(({ size }) => size),
      core.knowledge(),
      wait,
    )
  const deliverers = doors.map(({ reach }) => reach(parts))
  const keeping = { log, now: monotonic, wait, random: Math.random }
  for (const { name, listen } of doors) {
    if (!config.roles.includes(name)) continue
    const listening = keepConnected(name, (lost, ended) => listen(parts, lost, ended), keeping)
    started.defer(() => listening.stop())
    checks.set(name, listening.isConnected)
  }
  for (const { name, isReached } of deliverers) checks.set(`${name} sending`, isReached)

  const { beat, check } = heartbeats(monotonic)
  checks.set('digests', check)
  const serving = { store, clock, news, knowledge, deliverers, metrics, logger, beat, paceOf, wait }
  started.defer(await serveDigests(config, serving))

  started.defer(() => {
    for (const part of checks.keys()) checks.set(part, notYet)
  })
  log('started', { roles: config.roles.join(' ') })
  return started.move()
}

/** Where it is turned off, nothing of it is kept. */
async function countingIn(store: Store, config: Config, parts: CountingParts) {
  if (config.countsUnanswered) return countUnanswered(store, parts)
  if (platformsIn(config).length > 0) await forgetUnanswered(store)
  return undefined
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
    log('content reloaded', await tellContent(core, metrics))
  } catch (error) {
    failed('content not reloaded', error)
    return
  }
  // It is noted before the next digests are made, too.
  await news.note().catch(() => log('news not noted yet', {}, 'warn'))
}

async function tellContent(core: Core, metrics: Metrics) {
  const { library } = core.knowledge()
  const version = await unhurried(versionSteps(library))
  metrics.content(version, library.facts.length)
  return { version, briefings: library.briefings.length, facts: library.facts.length }
}

/** What the log hides whatever it looks like. */
function secretsIn({ discord, telegram, databaseUrl, model }: Config): string[] {
  const password = databaseUrl && new URL(databaseUrl).password
  return [discord?.token, telegram?.token, databaseUrl, password, model?.key].filter((secret) => secret !== undefined)
}

/** Milliseconds that go on evenly, whatever is done to the clock. */
function monotonic(): number {
  return performance.now()
}

async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  // Whoever gives a pause up wants to go on.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
}
