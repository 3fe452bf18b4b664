import { join } from 'node:path'
import { load as parseYaml } from 'js-yaml'
import { stringify } from 'yaml'
import { z } from 'zod'
import { namesIn, readText } from './disk.ts'
import type { SourceText } from './draft.ts'
import { fitId, isId } from './ids.ts'

/** Folder of the texts that were read; each with what is known of it in a file of the same name. */
const FOLDER = 'sources'

const aboutSchema = z.object({
  outlet: z.string().optional(),
  origin: z.string().optional(),
  language: z.string().default('en'),
  date: z.string().optional(),
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
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  return { ...aboutSchema.parse(parseYaml(about) ?? {}), paragraphs }
}
