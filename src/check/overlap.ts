import type { BriefingFolder, Content } from '../content/load.ts'
import { segmentsOf } from '../language/words.ts'
import type { Finding } from './finding.ts'
import type { HeldSources } from './held-sources.ts'

/** A run of words that a briefing's text shares with a source. */
export interface Overlap {
  readonly briefing: string
  readonly language: string
  readonly fact: string
  readonly source: string
  readonly words: string
}

/** So many words in a row are no coincidence. */
const RUN = 8

/** Where a briefing's texts repeat a source word for word. `sources` are texts by name, in any language. */
export function overlapsWith({ id, texts }: BriefingFolder, sources: ReadonlyMap<string, string>): Overlap[] {
  const runs = new Map<string, string>()
  for (const [source, text] of sources) for (const run of runsOf(text)) if (!runs.has(run)) runs.set(run, source)
  return Object.entries(texts).flatMap(([language, told]) =>
    Object.entries(told.facts).flatMap(([fact, { text }]) => {
      const words = runsOf(text).find((run) => runs.has(run))
      return words === undefined ? [] : [{ briefing: id, language, fact, source: runs.get(words) ?? '', words }]
    }),
  )
}

function runsOf(text: string): string[] {
  const words = segmentsOf(text).map((word) => word.toLowerCase().normalize('NFKC').replace(/\p{M}/gu, ''))
  return words.flatMap((_, at) => (at + RUN <= words.length ? [words.slice(at, at + RUN).join(' ')] : []))
}

/** Where texts are too close to the sources that are held. */
export function repeatedSources({ briefings }: Pick<Content, 'briefings'>, held: HeldSources): Finding[] {
  return briefings.flatMap((folder) => {
    const texts = [...(held.get(folder.id) ?? [])].map(([source, { paragraphs }]): [string, string] => [
      source,
      paragraphs.join('\n'),
    ])
    return overlapsWith(folder, new Map(texts)).map(({ briefing, language, fact, source, words }) => ({
      severity: 'warning' as const,
      rule: 'source-repeated',
      file: `briefings/${briefing}/${language}.yaml`,
      path: ['facts', fact, 'text'],
      message: `as in ${source}, word for word: “${words}”; say it in your own words`,
    }))
  })
}
