import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ask } from '../answer/ask.ts'
import { askPicker } from '../answer/ask-picker.ts'
import { buildKnowledge, type Knowledge } from '../answer/knowledge.ts'
import type { Picker } from '../answer/picker.ts'
import { loadConfig } from '../config.ts'
import { loadContent } from '../content/load.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import type { ModelMeters } from '../model/meters.ts'
import { modelPartsInShell, pickerIn } from '../open-picker.ts'
import { differs, type Replies, tableOf, told } from '../training/compare-replies.ts'
import { UsageError } from './refusals.ts'

const USAGE = `Usage: npm run model:eval -- [options] QUESTIONS.jsonl
  Asks each question with and without the model of MODEL_URL, as MODEL_ASK says, and compares.
  A line: {"question", "facts": ["<briefing>/<fact>", …]} – any of these is right; none where nothing answers it –
          and "briefing" where it is asked about one
  --always          ask the model about every question
  --content DIR     another content folder
  --verbose         tell each question where the two differ`

const rowSchema = z.object({
  question: z.string(),
  briefing: z.string().optional(),
  answerable: z.boolean().default(true),
  facts: z.array(z.string()).default([]),
})
type Row = z.infer<typeof rowSchema>

endWithReader()
try {
  await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1
  process.stderr.write(`${error instanceof UsageError ? error.message : explainStartUp(error)}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const options = { always: flag, verbose: flag, help: flag, content: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [command, file] = positionals
  if (values.help) return tell(USAGE)
  if (command !== 'eval' || file === undefined) throw new UsageError(USAGE)
  const { model, contentDir } = loadConfig()
  if (!model) throw new UsageError('MODEL_URL and MODEL_NAME are not set')
  const rows = readRows(file)
  const knowledge = buildKnowledge(loadContent(values.content ?? contentDir))
  const used = meters()
  const asked = values.always || model.ask === 'always' ? 'always' : 'unsure'
  const picker = await pickerIn({ model: { ...model, ask: asked } }, { ...modelPartsInShell(), meters: used })
  if (!picker) throw new Error('a model without a picker')
  const replies = await askAll(rows, knowledge, picker)
  tell(`${model.name}, asked ${asked === 'always' ? 'always' : 'where the bot is not sure'}`)
  tell(tableOf(replies))
  tell(used.summary())
  for (const one of values.verbose ? replies.filter(differs) : []) tell(`\n${told(one)}`)
}

/** @throws {UsageError} on a line that is no question */
function readRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const { data, error } = rowSchema.safeParse(parsed(line))
    if (!data) throw new UsageError(`${file}:${at + 1} ${error?.issues.map(({ message }) => message).join('; ')}`)
    return [data.answerable ? data : { ...data, facts: [] }]
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** One after the other: what a model does with many at once is another matter. */
async function askAll(rows: readonly Row[], knowledge: Knowledge, picker: Picker): Promise<Replies[]> {
  const replies: Replies[] = []
  for (const row of rows) {
    const briefing = knowledge.library.briefingById.get(row.briefing ?? '')
    if (row.briefing !== undefined && !briefing) throw new UsageError(`no briefing "${row.briefing}"`)
    const options = { now: Date.now(), briefing }
    const without = ask(row.question, knowledge, options).answer
    replies.push({ ...row, without, withModel: (await askPicker(row.question, knowledge, options, picker)).answer })
  }
  return replies
}

/** What the model was asked and how long that took. */
function meters(): ModelMeters & { summary(): string } {
  const outcomes = new Map<string, number>()
  const times: number[] = []
  const tokens = { sent: 0, said: 0 }
  return {
    requested(_, outcome, milliseconds) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      times.push(milliseconds)
    },
    spent(_, sent, said) {
      tokens.sent += sent
      tokens.said += said
    },
    compared: () => {},
    summary() {
      times.sort((a, b) => a - b)
      const at = (share: number) => `${((times[Math.floor(share * (times.length - 1))] ?? 0) / 1000).toFixed(1)} s`
      const told = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'none'
      return `requests: ${told}; half within ${at(0.5)}, 95 % within ${at(0.95)}; tokens: ${tokens.sent} sent, ${tokens.said} said`
    },
  }
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`)
}
