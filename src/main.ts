import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { warmUp } from './answer/ask.ts'
import { presentationOf } from './command/presentation.ts'
import { readersInMemory } from './command/readers-in-memory.ts'
import { type Config, loadConfig } from './config.ts'
import { folderState } from './content/folder-state.ts'
import { isLanguage, type Language } from './content/languages.ts'
import { ContentError } from './content/problems.ts'
import { watchContent } from './content/watch.ts'
import { type Core, composeCore, endWithReader, explainStartUp } from './core.ts'
import { modelPartsInShell, pickerIn } from './open-picker.ts'
import { createRedact } from './operations/redact.ts'
import { converse } from './platforms/terminal/conversation.ts'
import { reportsInFolder } from './store/reports.ts'

const USAGE = `Usage: npm start [-- --bidi]
  Answers in Discord when DISCORD_TOKEN is set, in Telegram when TELEGRAM_TOKEN is; without any token, opens a
  conversation in the terminal.
  --bidi   reorder right-to-left text for terminals that do not`

try {
  await main()
} catch (error) {
  process.stderr.write(`${createRedact()(explainStartUp(error))}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { bidi: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    endWithReader()
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const config = loadConfig()
  if (config.roles.length === 0) {
    endWithReader()
    return await talkHere(config, values.bidi)
  }
  // What a bot needs is not loaded for a conversation in the terminal.
  const { serve } = await import('./serve.ts')
  await serve(config)
}

async function talkHere(config: Config, bidi: boolean): Promise<void> {
  const since = await folderState(config.contentDir)
  const picker = await pickerIn(config, modelPartsInShell())
  const services = { readers: readersInMemory(), reports: reportsInFolder(config.dataDir), picker }
  const core = await composeCore(config, services, { onFaults: tellFaults })
  warmUp(core.knowledge())
  const onChange = () => reload(core)
  const watcher = watchContent(config.contentDir, { since, onChange, now: () => performance.now(), wait })
  try {
    await talk(core, bidi)
  } finally {
    watcher.close()
  }
}

async function talk(core: Core, bidi: boolean): Promise<void> {
  const language = usualLanguage()
  await converse({
    dispatch: core.dispatch,
    complete: (line) => core.complete(line, language),
    presentation: (spoken) => presentationOf(core.knowledge(), spoken),
    phrases: core.knowledge().phrases(language),
    input: process.stdin,
    output: process.stdout,
    bidi,
  })
}

/** Edited content takes over between two questions; where all of it is broken it is told, and the old goes on. */
async function reload(core: Core): Promise<void> {
  try {
    const faults = await core.reload()
    if (!faults) return
    if (faults.length > 0) tellFaults(new ContentError(faults))
    const { briefings, facts } = core.knowledge().library
    process.stderr.write(`content reloaded: ${briefings.length} briefings, ${facts.length} facts\n`)
  } catch (error) {
    process.stderr.write(`content not reloaded, the old stays:\n${explainStartUp(error)}\n`)
  }
}

function tellFaults(faults: ContentError): void {
  process.stderr.write(`briefings with faults stay as they were, or are left out:\n${faults.message}\n`)
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  // Whoever gives a pause up wants to go on.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
}

/** The language of the machine, where we speak it. */
function usualLanguage(): Language {
  const [spoken = ''] = Intl.DateTimeFormat().resolvedOptions().locale.split('-')
  return isLanguage(spoken) ? spoken : 'en'
}
