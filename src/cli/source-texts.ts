import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HeldSources, HeldText } from '../check/held-sources.ts'
import type { BriefingFolder } from '../content/load.ts'
import { readRegularFile } from '../content/read-file.ts'

/**
 * Texts of sources that the editor keeps beside the bot: `data/sources/<briefing>/<source>.txt`. A file that has the name of
 * no source is only compared word for word.
 * @throws {UnfitFileError} on what is no text of a sane size
 */
export function heldSources(folder: string, briefings: readonly BriefingFolder[]): HeldSources {
  const held = briefings.map((briefing): [string, ReadonlyMap<string, HeldText>] => [
    briefing.id,
    textsOf(join(folder, briefing.id), briefing),
  ])
  return new Map(held.filter(([, texts]) => texts.size > 0))
}

function textsOf(folder: string, { data }: BriefingFolder): Map<string, HeldText> {
  const texts = new Map<string, HeldText>()
  for (const file of filesIn(folder)) {
    const source = file.replace(/\.txt$/u, '')
    const text = readRegularFile(join(folder, file)).toString('utf8')
    const paragraphs = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    texts.set(source, { language: data.sources[source]?.language ?? '', paragraphs })
  }
  return texts
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
