import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, loadConfig } from '../config.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import type { DraftingModel } from '../desk/drafting/ask-model.ts'
import { UserError } from '../errors.ts'
import { check } from './content-check.ts'
import { printError } from './print.ts'
import { Refusal, UsageError } from './refusals.ts'

const USAGE = `Usage: npm run -s content:check [-- options]      every problem of every content file, or what there is
         --content DIR     another content folder
         --briefing ID     ask the questions of this briefing only
         --quick           ask no questions
         --against DIR     which questions find their fact in one of the two content folders only
         --verbose         list the questions that do not find their fact, and all findings
         --draft ID        what is wrong with a draft
       npm run -s content:new -- [<date>-<slug>] --from TEXT|SHEET|URL [--from …] [--by NAME] [--model]
                           a draft of texts, a fact sheet or web pages, as the desk makes it;
                           with --model, the model of MODEL_URL reads the texts and words their facts
       npm run -s content:new -- <date>-<slug>    a briefing’s folder in the content, with its blanks to fill
       npm run -s content:list -- people|countries|places|organisations|sectors|terms|outlets|acts|offices|units|cities|drafts [word]
                           what there is, or what has the word in its id, a name or an alias of any language
       npm run -s content:publish -- ID [options]   puts a draft into the content, all of it or nothing
         --approve NAME    who has reviewed it, where that was not told in the desk
         --by NAME         who publishes it
         --seen            its warnings were looked at
         --reason LANG=…   of a correction, what was wrong, in each language; without LANG=, a note for the record
         --slip            of a correction, that readers need not hear of it
       npm run -s content:correct -- ID [--by NAME]   a draft of a published briefing, to correct it
         --withdraw FACT   withdraws a fact, or “all”, with a --reason in each language`

/** Drafts of whole articles are read by the desk’s rooms: they are loaded when they are asked for. */
const TASKS: Readonly<Record<string, (called: Called) => Promise<void>>> = {
  async check({ folders, values, positionals: [extra] }) {
    if (extra !== undefined) throw new UsageError(USAGE)
    if (values.draft === undefined) return check(folders.contentDir, join(folders.dataDir, 'sources'), values)
    const { checkOneDraft } = await import('./content-check-draft.ts')
    if (!checkOneDraft(folders, values.draft)) process.exitCode = 1
  },
  async new({ config, folders, values, positionals: [id, extra] }) {
    const { startDraft, startWithBlanks } = await import('./content-new.ts')
    const { whoCalls } = await import('./content-drafts.ts')
    if (extra !== undefined || (!values.from && (id === undefined || values.model))) throw new UsageError(USAGE)
    const model = values.model ? await draftingModel(config) : undefined
    if (values.from) await startDraft(folders, values.from, values.by ?? whoCalls(), { id, model })
    else if (id !== undefined) startWithBlanks(folders.contentDir, id)
  },
  async list({ folders, positionals: [kind, ...words] }) {
    if (kind === undefined) throw new UsageError(USAGE)
    const { list } = await import('./content-list.ts')
    list(folders, kind, words.join(' '))
  },
  async publish({ folders, values, twoPeople, positionals: [id, extra] }) {
    if (id === undefined || extra !== undefined) throw new UsageError(USAGE)
    const { publish } = await import('./content-publish.ts')
    publish(folders, id, { ...values, twoPeople })
  },
  async correct({ folders, values, positionals: [id, extra] }) {
    if (id === undefined || extra !== undefined) throw new UsageError(USAGE)
    const { correct } = await import('./content-publish.ts')
    correct(folders, id, values.withdraw, values)
  },
}

type Called = ReturnType<typeof called>

endWithReader()
try {
  const given = called()
  await run(given)
} catch (error) {
  printError(error instanceof UsageError || error instanceof Refusal ? error.message : explainStartUp(error))
  process.exitCode = error instanceof UsageError ? 2 : 1
}

function called() {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    options: {
      content: text,
      briefing: text,
      against: text,
      quick: flag,
      verbose: flag,
      draft: text,
      from: { type: 'string', multiple: true },
      model: flag,
      by: text,
      approve: text,
      reason: { type: 'string', multiple: true },
      seen: flag,
      slip: flag,
      withdraw: text,
    },
    allowPositionals: true,
  })
  const config = loadConfig()
  const { contentDir, dataDir, desk } = config
  const [task = '', ...rest] = positionals
  const folders = { contentDir: values.content ?? contentDir, dataDir }
  return { task, values, config, folders, twoPeople: desk.twoPeople, positionals: rest }
}

/** Whoever asks for the model by name gets it. @throws {UsageError} where there is none */
async function draftingModel(config: Config): Promise<DraftingModel> {
  const { draftingModelIn, modelPartsInShell } = await import('../open-picker.ts')
  const model = await draftingModelIn(config, modelPartsInShell())
  if (!model) throw new UsageError('--model: MODEL_URL and MODEL_NAME are not set')
  return model
}

async function run(given: Called): Promise<void> {
  const task = Object.hasOwn(TASKS, given.task) ? TASKS[given.task] : undefined
  if (!task) throw new UsageError(USAGE)
  try {
    await task(given)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { inEnglish } = await import('./content-drafts.ts')
    throw new Refusal(inEnglish(error, given.folders.contentDir))
  }
}
