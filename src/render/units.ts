import { type Answer, type Block, type Citation, citationKey, citationsOf, type Statement } from '../answer/document.ts'
import { afterLead, isolate } from './bidi.ts'
import { type Line, lineOf, type Span } from './lines.ts'

/** What stands together on a page: a line, with its heading above it and the sources it cites. */
export interface Unit {
  readonly lines: readonly Line[]
  readonly citations: readonly Citation[]
  /** Position among the answer's statements, counted from 0; left out for what is none. */
  readonly ordinal?: number
}

/** An answer's blocks, line by line, each statement with the numbers of its citations. */
export function unitsOf(answer: Answer, numbers: ReadonlyMap<string, number>): Unit[] {
  let ordinal = 0
  const { language } = answer
  const marks = (citations: readonly Citation[]) =>
    citations.map((citation) => `[${numbers.get(citationKey(citation))}]`).join('')
  const unit = (spans: readonly (Span | string)[], citations: readonly Citation[]): Unit => ({
    lines: [lineOf(citations.length > 0 ? [...spans, ` ${marks(citations)}`] : spans, language)],
    citations,
  })
  const told = ({ text, citations }: Statement, lead?: string): Unit => ({
    ...unit(lead ? ['• ', bold(lead), afterLead(language), text] : [`• ${text}`], citations),
    ordinal: ordinal++,
  })
  const headed = (unit: Unit, heading: string | undefined): Unit =>
    heading === undefined
      ? unit
      : { ...unit, lines: [{ ...lineOf([bold(heading)], language), isHeading: true }, ...unit.lines] }
  const ofBlock = (block: Block): Unit[] => {
    switch (block.type) {
      case 'verdict':
        return [unit([bold(block.text)], block.citations)]
      case 'standing': {
        const { lines, citations } = unit([block.text], block.citations)
        return [{ lines: lines.map((line) => ({ ...line, isSmall: true })), citations }]
      }
      case 'facts': {
        const [first, ...others] = block.statements.map((statement) => told(statement))
        if (!first) return []
        return [headed(first, block.heading), ...others]
      }
      case 'people':
        return block.people.map(({ text, citations }) => unit([`• ${text}`], citations))
      case 'sectors':
        return block.sectors.map(({ name, citations }) => unit([`• ${name}`], citations))
      case 'quotation':
        return [told(block.statement)]
      case 'timeline':
        return block.entries.map(({ date, statement }, index) =>
          headed(told(statement, date), index === 0 ? block.heading : undefined),
        )
      case 'amounts':
        return block.amounts.map(({ figure, statement }) => told(statement, figure))
      case 'sources':
        return block.sources.map(({ label, url }) => {
          const text = isolate(label, language)
          return unit(['• ', url ? { text, url } : text], [])
        })
      case 'correction':
        return [told({ ...block.statement, text: block.text })]
      case 'note':
        return block.text.split('\n').map((line) => unit([line], []))
      case 'choice':
        return [unit([block.prompt], [])]
      case 'prompt':
        return [unit([block.text], [])]
    }
  }
  return answer.blocks.flatMap(ofBlock)
}

/** Each citation's number. The sources' own list is its own footnotes. */
export function numberCitations(answer: Answer): Map<string, number> {
  const blocks = answer.blocks.filter(({ type }) => type !== 'sources')
  return new Map(citationsOf({ ...answer, blocks }).map((citation, index) => [citationKey(citation), index + 1]))
}

function bold(text: string): Span {
  return { text, isBold: true }
}
