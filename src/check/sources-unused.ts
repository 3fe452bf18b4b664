import type { Content } from '../content/load.ts'
import type { Finding } from './finding.ts'

/** Sources that no fact cites: readers are shown them all the same. */
export function unusedSources({ briefings }: Pick<Content, 'briefings'>): Finding[] {
  return briefings.flatMap(({ id, data }) => {
    const cited = new Set(
      Object.values(data.facts).flatMap(({ citations, standing }) => [
        ...citations.map(({ source }) => source),
        ...(typeof standing === 'object' ? standing.disputed.citations.map(({ source }) => source) : []),
      ]),
    )
    return Object.keys(data.sources)
      .filter((source) => !cited.has(source))
      .map(
        (source): Finding => ({
          severity: 'warning',
          rule: 'source-unused',
          file: `briefings/${id}/briefing.yaml`,
          path: ['sources', source],
          message: `no fact cites “${source}”: cite it where it tells something, or take it out`,
        }),
      )
  })
}
