import { type Answer, type Citation, statementsOf } from './document.ts'

/** Prints a citation's source in the reader's language, with the paragraphs cited of it. */
export type DescribeCitation = (citation: Citation, paragraphs?: readonly number[]) => string

/** A source as the reader sees it, with every paragraph that is cited of it. */
export interface Footnote {
  readonly number: number
  readonly citation: Citation
  readonly paragraphs: readonly number[]
}

export interface Footnotes {
  /** The numbers behind a statement: its strongest sources, each once. */
  marksOf(citations: readonly Citation[]): readonly number[]
  /** Each source that a number stands for, in the order of the numbers. */
  readonly notes: readonly Footnote[]
}

/** Numbers behind one statement. Two good sources are enough; in a longer answer, one. */
const MOST_MARKS = 2
const MANY_STATEMENTS = 3

/** How many lines of sources stand below an answer of themselves. */
export const MOST_LINES = 6

/** Numbers an answer's sources. What `labelOf` prints alike is one source to the reader, and has one number. */
export function numberSources(answer: Pick<Answer, 'blocks'>, labelOf: (citation: Citation) => string): Footnotes {
  const statements = statementsOf(answer)
  const others = answer.blocks.flatMap((block): readonly { readonly citations: readonly Citation[] }[] => {
    if (block.type === 'people') return block.people
    return block.type === 'sectors' ? block.sectors : []
  })
  const most = statements.length + others.length > MANY_STATEMENTS ? 1 : MOST_MARKS
  // Statements first, so that the same facts always have the same numbers.
  const citing = [
    ...statements.flatMap(({ citations, caveat }) => [citations, caveat?.citations ?? []]),
    ...others.map(({ citations }) => citations),
  ]
  const notes = new Map<string, { number: number; citation: Citation; paragraphs: Set<number> }>()
  const strongest = (citations: readonly Citation[]) =>
    [...Map.groupBy(citations, (citation) => labelOf(citation))].slice(0, most)
  for (const citations of citing)
    for (const [label, same] of strongest(citations)) {
      const [citation] = same
      if (!citation) continue
      const note = notes.get(label) ?? { number: notes.size + 1, citation, paragraphs: new Set() }
      notes.set(label, note)
      for (const { paragraph } of same) if (paragraph !== undefined) note.paragraphs.add(paragraph)
    }
  return {
    marksOf: (citations) => strongest(citations).flatMap(([label]) => notes.get(label)?.number ?? []),
    notes: [...notes.values()].map(({ paragraphs, ...note }) => ({
      ...note,
      paragraphs: [...paragraphs].sort((a, b) => a - b),
    })),
  }
}
