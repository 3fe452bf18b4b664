import type { Content } from '../content/load.ts'
import type { DraftingModel } from '../desk/drafting/ask-model.ts'
import { draftingWith } from '../desk/drafting/drafting.ts'
import { progressOf } from '../desk/drafting/progress.ts'
import type { Drafts } from '../desk/drafts/drafts.ts'
import { NO_MACHINE } from '../desk/drafts/machine.ts'
import type { Phrases } from '../language/phrases.ts'
import { print, printError } from './print.ts'

interface Parts {
  readonly model: DraftingModel
  readonly drafts: Drafts
  readonly content: Content
  readonly phrases: Phrases
}

/** Has the texts of a new draft read by a model, and says what came of it; where it fails, what there is stays. */
export async function draftByModel(id: string, by: string, { model, drafts, content, phrases }: Parts): Promise<void> {
  const { say } = phrases
  const now = () => new Date()
  const { pieces, characters } = progressOf(drafts.read(id), model.name)
  if (pieces.length === 0) return printError(say('desk-model-no-texts'))
  print(say('desk-model-leaves', { characters, model: model.name, host: model.host, count: pieces.length }))
  const failed: unknown[] = []
  const drafting = draftingWith({
    model,
    drafts,
    published: () => content,
    now,
    onError: (error) => failed.push(error),
  })
  const run = await drafting.runs.start(id, { by, makesWay: true })
  if (failed[0] !== undefined) throw failed[0]
  const draft = drafts.read(id)
  const { unread } = progressOf(draft, model.name)
  const { refused, tokens } = draft.machine ?? NO_MACHINE
  const read = pieces.length - unread.length
  print(say('desk-model-read-of', { read, all: pieces.length }))
  print(say('desk-model-taken', { count: run.taken }), say('desk-model-tokens', { ...tokens }))
  for (const { said, reason, detail } of refused)
    print(`  “${said}”: ${say(`desk-left-out-${reason}`)}${detail === undefined ? '' : ` – ${detail}`}`)
  if (run.state === 'failed') printError(say(`desk-model-failed-${run.failing ?? 'broken'}`))
  else if (unread.length > 0) printError(say('desk-model-some-unread'))
  if (run.state === 'failed' || unread.length > 0) process.exitCode = 1
}
