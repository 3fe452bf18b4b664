import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { type Disk, namesIn, readText, replaceFile } from './disk.ts'
import type { DraftData, SourceText } from './draft.ts'
import { fitId, isId } from './ids.ts'
import { parseYaml } from './parse-yaml.ts'

/** Folder of the texts that were read; each with what is known of it in a file of the same name. */
const FOLDER = 'sources'

const aboutSchema = z.object({
  outlet: z.string().optional(),
  origin: z.string().optional(),
  language: z.string().default('en'),
  date: z.coerce.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
})

/** The files that hold a text: a line for each paragraph. */
export function sourceFiles(id: string, { paragraphs, ...about }: SourceText): [file: string, text: string][] {
  const lines = paragraphs.map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '')
  return [
    [`${FOLDER}/${fitId(id)}.txt`, `${lines.join('\n')}\n`],
    [`${FOLDER}/${id}.yaml`, stringify(about, { lineWidth: 0 })],
  ]
}

export function withoutSource(id: string): [file: string, text: undefined][] {
  return [
    [`${FOLDER}/${fitId(id)}.txt`, undefined],
    [`${FOLDER}/${id}.yaml`, undefined],
  ]
}

/** The texts that a draft holds, by the ids of their sources. */
export function sourcesIn(folder: string): Map<string, SourceText> {
  const ids = namesIn(join(folder, FOLDER)).flatMap((name) => {
    const id = name.endsWith('.txt') ? name.slice(0, -'.txt'.length) : ''
    return isId(id) ? [id] : []
  })
  return new Map(ids.map((id) => [id, sourceIn(folder, id)]))
}

function sourceIn(folder: string, id: string): SourceText {
  const text = readText(join(folder, FOLDER, `${id}.txt`)) ?? ''
  const about = readText(join(folder, FOLDER, `${id}.yaml`)) ?? ''
  return { ...aboutIn(about, `${FOLDER}/${id}.yaml`), paragraphs: paragraphsIn(text) }
}

/** @throws {UserError} where somebody wrote something else into it */
function aboutIn(yaml: string, file: string): z.output<typeof aboutSchema> {
  try {
    return aboutSchema.parse(parseYaml(yaml) ?? {})
  } catch {
    throw new UserError('draft-file-unfit', { file, field: '' })
  }
}

/** @throws {UserError} on what is no description of a text */
export function refuseUnfitAbout(yaml: string, file: string): void {
  aboutIn(yaml, file)
}

function paragraphsIn(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** The files of the texts that are kept of a published briefing's sources, a `.txt` for each. */
export function heldSources(
  folder: string,
  sources: NonNullable<DraftData['sources']>,
): [file: string, text: string][] {
  return Object.entries(sources).flatMap(([id, about]) => {
    const text = readText(join(folder, `${id}.txt`))
    if (text === undefined) return []
    const { outlet, origin, url, date, language = 'en' } = about ?? {}
    const whole = { outlet, origin, url, language, date: date === undefined ? undefined : String(date) }
    return sourceFiles(id, { ...whole, paragraphs: paragraphsIn(text) })
  })
}

/** Keeps the texts of a draft's sources for when it is published. */
export function keepSources(on: Disk, draft: string, kept: string): void {
  const names = namesIn(join(draft, FOLDER)).filter((name) => name.endsWith('.txt'))
  if (names.length > 0) on.makeFolder(kept)
  for (const name of names) replaceFile(on, join(kept, name), readText(join(draft, FOLDER, name)) ?? '')
}
