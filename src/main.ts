import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { warmUp } from './answer/ask.ts'
import { citationPrinter } from './answer/citations.ts'
import { readersInMemory } from './command/readers-in-memory.ts'
import type { Chat } from './command/services.ts'
import { type Config, loadConfig } from './config.ts'
import { isLanguage, type Language } from './content/languages.ts'
import { watchContent } from './content/watch.ts'
import { type Core, composeCore, endWithReader, explainStartUp, type Services } from './core.ts'
import type { Log, Platform } from './platforms/platform.ts'
import { converse } from './platforms/terminal/conversation.ts'
import { reportsInFolder } from './store/reports.ts'

const USAGE = `Usage: npm start [-- --bidi]
  Answers in Discord when DISCORD_TOKEN is set, in Telegram when TELEGRAM_TOKEN is; without any token, opens a
  conversation in the terminal.
  --bidi   reorder right-to-left text for terminals that do not`

endWithReader()
try {
  await main()
} catch (error) {
  process.stderr.write(`${explainStartUp(error)}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { bidi: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const config = loadConfig()
  const services = { readers: readersInMemory(), reports: reportsInFolder(config.dataDir) }
  const core = await composeCore(config, services)
  warmUp(core.knowledge())
  const watcher = watchContent(config.contentDir, () => reload(core))
  try {
    if (config.discord || config.telegram) await runUntilStopped(() => startPlatforms(config, core, services))
    else await talkHere(core, values.bidi)
  } finally {
    watcher.close()
  }
}

/** Every platform that has a token. The parts of each are loaded only then. */
async function startPlatforms({ discord, telegram }: Config, core: Core, { readers }: Services): Promise<Platform[]> {
  const { limitsInMemory } = await import('./command/limits.ts')
  const wait = async (milliseconds: number, signal?: AbortSignal) => {
    // Whoever gives a pause up wants to go on.
    await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
  }
  const chats = {
    gone: async ({ platform, id }: Chat, reason: string) => log('chat gone', { platform, chat: id, reason }),
    moved: readers.moveChat,
  }
  const parts = { ...core, limits: limitsInMemory(), log, chats, slowedDown: () => {}, now: Date.now, wait }
  const starting = [
    discord && import('./platforms/discord/start.ts').then(({ startDiscord }) => startDiscord(discord, parts)),
    telegram && import('./platforms/telegram/start.ts').then(({ startTelegram }) => startTelegram(telegram, parts)),
  ]
  const started = await Promise.allSettled(starting.filter((one) => one !== undefined))
  const platforms = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failures = started.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failures.length === 0) return platforms
  await Promise.all(platforms.map((platform) => platform.stop()))
  if (failures.length === 1) throw failures[0]
  throw new AggregateError(failures, failures.map(explainStartUp).join('\n'))
}

/** Until the process is asked to end, even while it starts. */
async function runUntilStopped(start: () => Promise<readonly Platform[]>): Promise<void> {
  const asked = Promise.race(['SIGINT', 'SIGTERM'].map((name) => once(process, name)))
  const platforms = await start()
  const signal = await asked
  log('stopping', { signal: String(signal[0]) })
  await Promise.all(platforms.map((platform) => platform.stop()))
}

/** One JSON object a line. */
function log(...[event, fields = {}]: Parameters<Log>): void {
  process.stderr.write(`${JSON.stringify({ event, ...fields })}\n`)
}

async function talkHere(core: Core, bidi: boolean): Promise<void> {
  const language = usualLanguage()
  await converse({
    dispatch: core.dispatch,
    complete: (line) => core.complete(line, language),
    describe: (spoken) => citationPrinter(core.knowledge(), spoken),
    phrases: core.knowledge().phrases(language),
    input: process.stdin,
    output: process.stdout,
    bidi,
  })
}

/** Edited content takes over between two questions; broken content is told, and the old goes on. */
function reload(core: Core): void {
  try {
    core.reload()
    const { briefings, facts } = core.knowledge().library
    process.stderr.write(`content reloaded: ${briefings.length} briefings, ${facts.length} facts\n`)
  } catch (error) {
    process.stderr.write(`content not reloaded, the old stays:\n${explainStartUp(error)}\n`)
  }
}

/** The language of the machine, where we speak it. */
function usualLanguage(): Language {
  const [spoken = ''] = Intl.DateTimeFormat().resolvedOptions().locale.split('-')
  return isLanguage(spoken) ? spoken : 'en'
}
