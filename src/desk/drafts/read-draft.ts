import { join } from 'node:path'
import { YAMLException } from 'js-yaml'
import type { Language } from '../../content/languages.ts'
import { LANGUAGES } from '../../content/languages.ts'
import { unfitValues } from '../../content/unfit-values.ts'
import { UserError } from '../../errors.ts'
import { HISTORY, ownText, versionIn } from './commit.ts'
import { readText } from './disk.ts'
import type { Draft, DraftData, DraftFile, DraftGazetteer, DraftText, Review } from './draft.ts'
import { entrySchemas } from './entry-kinds.ts'
import { entriesIn } from './history.ts'
import { DRAFT_FILES, fieldOf } from './ids.ts'
import { MACHINE_FILE, type MachineWork, machineIn } from './machine.ts'
import { parseYaml } from './parse-yaml.ts'
import { REVIEW_FILE, reviewIn } from './review.ts'
import { sourcesIn } from './source-files.ts'
import { fingerprint, type Texts } from './splices.ts'

/** A draft as its files are. @throws {UserError} on a file that is no YAML of a briefing's form */
export function readDraft(folder: string, id: string): Draft {
  const texts = filesIn(folder)
  return {
    id,
    ...draftIn(texts),
    sources: sourcesIn(folder),
    review: reviewOf(folder, texts),
    machine: machineOf(folder),
    version: versionIn(entriesIn(ownText(join(folder, HISTORY)) ?? '')),
  }
}

/** What the files of a briefing say. */
export function draftIn(texts: Texts): Pick<Draft, 'data' | 'texts' | 'gazetteer'> {
  const words: Partial<Record<Language, DraftText>> = {}
  for (const language of LANGUAGES) {
    const text = texts.get(nameOf(language))
    if (text !== undefined) words[language] = parsed(language, text, ['facts'])
  }
  const entries = texts.get(nameOf('gazetteer')) ?? ''
  const gazetteer: DraftGazetteer = parsed('gazetteer', entries, Object.keys(entrySchemas))
  const data: DraftData = parsed('briefing', texts.get(nameOf('briefing')) ?? '', ['sources', 'facts'])
  return { data, texts: words, gazetteer }
}

/** Undefined where no model did anything. */
export function machineOf(folder: string): MachineWork | undefined {
  const text = readText(join(folder, MACHINE_FILE))
  return text === undefined ? undefined : machineIn(text)
}

/** A file that was edited by hand since it was approved was not approved. */
export function reviewOf(folder: string, texts: Texts): Review {
  const review = reviewIn(readText(join(folder, REVIEW_FILE)) ?? '')
  const isOther = review.state === 'reviewed' && review.approved !== fingerprintOf(texts)
  return isOther ? { ...review, state: 'draft', approver: undefined } : review
}

/** The YAML files that a draft has. */
export function filesIn(folder: string): Map<string, string> {
  return new Map(
    DRAFT_FILES.flatMap((file): [string, string][] => {
      const text = readText(join(folder, nameOf(file)))
      return text === undefined ? [] : [[nameOf(file), text]]
    }),
  )
}

export function nameOf(file: DraftFile): string {
  return `${file}.yaml`
}

/** Of all that a reader will see of it. */
export function fingerprintOf(texts: Texts): string {
  return fingerprint(JSON.stringify([...texts].filter(([, text]) => text !== undefined).sort()))
}

/** `maps` are the fields that hold something by ids. */
function parsed(file: DraftFile, text: string, maps: readonly string[]): object {
  const data = parse(file, text) ?? {}
  if (!isMap(data)) throw new UserError('draft-file-unfit', { file: nameOf(file), field: '' })
  const [unfit] = unfitValues(data)
  if (unfit) throw new UserError('draft-file-unfit', { file: nameOf(file), field: fieldOf(unfit.path) })
  const whole: Record<string, unknown> = { ...data }
  for (const field of maps) {
    const inside = whole[field] ?? {}
    if (!isMap(inside)) throw new UserError('draft-file-unfit', { file: nameOf(file), field })
    // A blank is something of which nothing is known yet.
    const entries = Object.entries(inside).map(([key, one]) => [key, one ?? {}] as const)
    const wrong = entries.find(([, one]) => !isMap(one))
    if (wrong) throw new UserError('draft-file-unfit', { file: nameOf(file), field: fieldOf([field, wrong[0]]) })
    if (field in whole) whole[field] = Object.fromEntries(entries)
  }
  return whole
}

function parse(file: DraftFile, text: string): unknown {
  try {
    return parseYaml(text)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    throw new UserError('draft-file-broken', { file: nameOf(file), line: (error.mark?.line ?? 0) + 1 })
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
