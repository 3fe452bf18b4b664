import { parseArgs } from 'node:util'
import { warmUp } from './answer/ask.ts'
import { citationPrinter } from './answer/citations.ts'
import { readersInMemory } from './command/readers-in-memory.ts'
import { loadConfig } from './config.ts'
import type { Language } from './content/languages.ts'
import { isLanguage } from './content/languages.ts'
import { composeCore, endWithReader, explainStartUp } from './core.ts'
import { converse } from './platforms/terminal/conversation.ts'
import { reportsInFolder } from './store/reports.ts'

const USAGE = `Usage: npm start [-- --bidi]
  Without any token, opens a conversation in the terminal.
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
  const core = await composeCore(config, { readers: readersInMemory(), reports: reportsInFolder(config.dataDir) })
  warmUp(core.knowledge)
  const language = usualLanguage()
  await converse({
    dispatch: core.dispatch,
    complete: (line) => core.complete(line, language),
    describe: (spoken) => citationPrinter(core.knowledge, spoken),
    phrases: core.knowledge.phrases(language),
    input: process.stdin,
    output: process.stdout,
    bidi: values.bidi,
  })
}

/** The language of the machine, where we speak it. */
function usualLanguage(): Language {
  const [spoken = ''] = Intl.DateTimeFormat().resolvedOptions().locale.split('-')
  return isLanguage(spoken) ? spoken : 'en'
}
