import { parseArgs } from 'node:util'
import type { Picker } from '../answer/picker.ts'
import { presentationOf } from '../command/presentation.ts'
import { type Config, loadConfig } from '../config.ts'
import { LANGUAGES } from '../content/languages.ts'
import { type Core, composeCore, endWithReader, explainStartUp, type Services } from '../core.ts'
import { UserError } from '../errors.ts'
import { modelPartsInShell, pickerIn } from '../open-picker.ts'
import { answerJson, answerLine, type BatchParts, linesOf } from '../platforms/terminal/batch.ts'
import { renderPlain } from '../render/plain.ts'
import { UsageError } from './refusals.ts'

const USAGE = `Usage: npm run -s ask -- [options] "question"
  --json            one JSON object
  --jsonl           one JSON object a line from standard input, one a line out, in the same order
  --lang LANGUAGE   ${LANGUAGES.join(', ')}; else the question tells
  --briefing ID     ask about this briefing only
  --content DIR     another content folder
  --model           let the model of MODEL_URL choose among the facts
  --bidi            reorder right-to-left text for terminals that do not`

/** One question keeps nothing for the next: what would be stored is refused. */
const refuse = () => {
  throw new UserError('error-conversation-only')
}
const STATELESS: Services = {
  readers: { settings: async () => ({}), setLanguage: refuse, setPictures: refuse, moveChat: refuse },
  reports: { add: refuse },
}

endWithReader()
try {
  await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1
  process.stderr.write(`${error instanceof UsageError ? error.message : explainStartUp(error)}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const { values, question } = readCommandLine(args)
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const config = loadConfig()
  const picker = values.model ? await openPicker(config) : undefined
  const folders = { ...config, contentDir: values.content ?? config.contentDir }
  const core = await composeCore(folders, { ...STATELESS, picker })
  const parts = batchParts(core, values.lang, values.briefing)
  if (values.jsonl) await answerInput(parts)
  else if (values.json) process.stdout.write(`${JSON.stringify(await answerJson(question, parts))}\n`)
  else process.stdout.write(`${await answerText(question, parts, values.bidi)}\n`)
}

/** Whoever asks for the model by name gets it. @throws {UsageError} where there is none */
async function openPicker({ model }: Config): Promise<Picker | undefined> {
  if (!model) throw new UsageError('--model: MODEL_URL and MODEL_NAME are not set')
  return await pickerIn({ model: { ...model, ask: model.ask === 'off' ? 'unsure' : model.ask } }, modelPartsInShell())
}

function readCommandLine(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const options = {
    json: flag,
    jsonl: flag,
    model: flag,
    bidi: flag,
    help: flag,
    lang: text,
    briefing: text,
    content: text,
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length === 0 && !values.jsonl && !values.help) throw new Error('no question')
    return { values, question: positionals.join(' ') }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

/** @throws {UsageError} on a language or briefing that does not exist */
function batchParts(
  { dispatch, knowledge: current }: Core,
  lang: string | undefined,
  briefingId: string | undefined,
): BatchParts {
  const knowledge = current()
  const { briefings, briefingById } = knowledge.library
  const findBriefing = (id: string) => briefingById.get(id)
  const language = LANGUAGES.find((one) => one === lang)
  if (lang !== undefined && !language) throw new UsageError(`--lang: "${lang}" is none of ${LANGUAGES.join(', ')}`)
  const briefing = briefingId === undefined ? undefined : findBriefing(briefingId)
  if (briefingId !== undefined && !briefing)
    throw new UsageError(`--briefing: no "${briefingId}"; there is: ${briefings.map(({ id }) => id).join(', ')}`)
  const presentation: BatchParts['presentation'] = (spoken) => presentationOf(knowledge, spoken)
  return { dispatch, presentation, findBriefing, defaults: { language, briefing }, clock: () => performance.now() }
}

async function answerInput(parts: BatchParts): Promise<void> {
  const { stdin, stdout } = process
  for await (const line of linesOf(stdin.setEncoding('utf8'))) {
    const isDrained = stdout.write(`${JSON.stringify(await answerLine(line, parts))}\n`)
    if (!isDrained) await new Promise((resume) => stdout.once('drain', resume))
  }
}

/** Wrapping and reordering are loaded only where somebody looks at a terminal. */
async function answerText(
  question: string,
  { dispatch, presentation, defaults }: BatchParts,
  bidi: boolean,
): Promise<string> {
  const who = { platform: 'terminal', id: 'ask' }
  const answer = await dispatch({ chat: who, reader: who, text: question, forgetful: true, ...defaults })
  const { isTTY, columns } = process.stdout
  if (!isTTY && !bidi) return renderPlain(answer, presentation(answer.language))
  const { renderTerminal } = await import('../render/terminal.ts')
  const colours = isTTY && process.stdout.hasColors()
  return renderTerminal(answer, presentation(answer.language), { width: columns || 80, colours, bidi })
}
