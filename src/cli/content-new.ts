import { extname } from 'node:path'
import { buildKnowledge, type Knowledge } from '../answer/knowledge.ts'
import type { Content } from '../content/load.ts'
import { loadContent } from '../content/load.ts'
import { readRegularFile, UnfitFileError } from '../content/read-file.ts'
import { startBriefing } from '../content/start.ts'
import type { DraftingModel } from '../desk/drafting/ask-model.ts'
import { checkDraft } from '../desk/drafts/check-draft.ts'
import type { Draft } from '../desk/drafts/draft.ts'
import { readTextBytes } from '../desk/intake/file.ts'
import { readAddress } from '../desk/intake/read-address.ts'
import { propose, type TakenIn } from '../desk/propose/propose.ts'
import { looksLikeSheet } from '../desk/propose/sheet/read-sheet.ts'
import { UserError } from '../errors.ts'
import { type DeskFolders, draftsIn } from './content-drafts.ts'
import { draftByModel } from './content-new-model.ts'
import { print } from './print.ts'
import { Refusal } from './refusals.ts'

/** A briefing's folder with its blanks, in the content itself. */
export function startWithBlanks(contentDir: string, id: string): void {
  const taken = new Set(loadContent(contentDir).briefings.map(({ data }) => data.key))
  print(...startBriefing(contentDir, id, taken))
  print('Fill in the blanks; npm run content:check lists those that are left, and content/README.md explains them.')
}

/** A draft of texts, fact sheets and addresses, as the desk would propose it. */
export async function startDraft(
  folders: DeskFolders,
  from: readonly string[],
  by: string,
  { id, model }: { id?: string | undefined; model?: DraftingModel | undefined },
): Promise<void> {
  const content = loadContent(folders.contentDir)
  const knowledge = buildKnowledge(content)
  const drafts = draftsIn(folders)
  const items: TakenIn[] = []
  for (const one of from)
    items.push(await takeIn(one, knowledge).catch((error: unknown) => refuse(one, error, knowledge)))
  const takenIds = [...content.briefings, ...drafts.list()].map((one) => one.id)
  const { unknownNames, ...proposal } = propose(items, knowledge, content, {
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    takenKeys: new Set(content.briefings.map(({ data }) => data.key)),
    takenIds: new Set(takenIds),
  })
  const name = id ?? proposal.id
  if (content.briefings.some((briefing) => briefing.id === name)) throw new UserError('draft-taken', { id: name })
  const made = drafts.create({ ...proposal, id: name }, by)
  if (model) await draftByModel(made.id, by, { model, drafts, content, phrases: knowledge.phrases('en') })
  tell(model ? drafts.read(made.id) : made, unknownNames, content, drafts.folder)
}

async function takeIn(from: string, { evidence }: Knowledge): Promise<TakenIn> {
  if (/^https?:\/\//iu.test(from)) {
    const found = await readAddress(from, evidence)
    if (found.kind === 'feed') throw new UserError('desk-intake-no-article')
    return { text: found.source }
  }
  const bytes = readRegularFile(from)
  const text = await readTextBytes(bytes, extname(from), evidence)
  const written = bytes.toString('utf8')
  return looksLikeSheet(written) ? { text, sheet: written } : { text }
}

/** @throws {Refusal} naming what could not be taken in, and why */
function refuse(from: string, error: unknown, { phrases }: Knowledge): never {
  if (error instanceof UserError) throw new Refusal(`${from}: ${phrases('en').say(error.phrase, error.values)}`)
  if (error instanceof UnfitFileError || (error instanceof Error && 'code' in error))
    throw new Refusal(`${from}: ${error.message}`)
  throw error
}

function tell(draft: Draft, unknownNames: readonly string[], content: Content, folder: string): void {
  const { id, data, gazetteer, sources } = draft
  const facts = Object.keys(data.facts ?? {}).length
  const errors = checkDraft(content, draft).filter(({ severity }) => severity === 'error').length
  print(`${folder}/${id}`)
  print(
    `A draft with ${facts} facts, ${Object.keys(data.sources ?? {}).length} sources and ${sources.size} of their texts.`,
  )
  const stubs = Object.entries(gazetteer).flatMap(([kind, entries]) =>
    Object.keys(entries ?? {}).map((one) => `${kind}: ${one}`),
  )
  if (stubs.length > 0)
    print(
      '',
      'Entries that the gazetteer does not have; fill them in, in gazetteer.yaml:',
      ...stubs.map((one) => `  ${one}`),
    )
  if (unknownNames.length > 0) print('', 'Names that no entry has:', `  ${unknownNames.join(', ')}`)
  print(
    '',
    `Next: fill in what is missing (${errors} ${errors === 1 ? 'place' : 'places'}), in these files or with npm run desk.`,
  )
  print(`  npm run -s content:check -- --draft ${id}`, `  npm run -s content:publish -- ${id} --approve NAME`)
}
