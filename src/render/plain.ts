import type { Answer, Block, Citation, Citations, Statement } from '../answer/document.ts'
import { citationKey, citationsOf } from '../answer/document.ts'
import { afterLead } from './bidi.ts'

/** Prints a citation's source in the reader's language. */
export type DescribeCitation = (citation: Citation) => string

/** An answer as plain text in logical order, without colours or bidi controls; sources are numbered at its end. */
export function renderPlain(answer: Answer, describe: DescribeCitation): string {
  // A list of sources is its own footnotes.
  const cited = citationsOf({ ...answer, blocks: answer.blocks.filter(({ type }) => type !== 'sources') })
  const numbers = new Map(cited.map((citation, index) => [citationKey(citation), index + 1]))
  const marks = (citations: Citations) =>
    citations.map((citation) => `[${numbers.get(citationKey(citation))}]`).join('')
  const lead = afterLead(answer.language)
  const lines = answer.blocks.flatMap((block) => linesOf(block, marks, lead))
  const sources = cited.map((citation, index) => `[${index + 1}] ${describe(citation)}`)
  return [answer.title, '', ...lines, ...(sources.length > 0 ? ['', ...sources] : [])].join('\n')
}

function linesOf(block: Block, marks: (citations: Citations) => string, lead: string): string[] {
  const line = ({ text, citations }: Pick<Statement, 'text' | 'citations'>) => `${text} ${marks(citations)}`
  switch (block.type) {
    case 'verdict':
    case 'standing':
      return [line(block)]
    case 'facts':
      return [
        ...(block.heading ? [block.heading] : []),
        ...block.statements.map((statement) => bullet(line(statement))),
      ]
    case 'people':
      return block.people.map((person) => bullet(line(person)))
    case 'sectors':
      return block.sectors.map(({ name, citations }) => bullet(`${name} ${marks(citations)}`))
    case 'quotation':
      return [line(block.statement)]
    case 'timeline':
      return [
        ...(block.heading ? [block.heading] : []),
        ...block.entries.map(({ date, statement }) => bullet(date + lead + line(statement))),
      ]
    case 'amounts':
      return block.amounts.map(({ figure, statement }) => bullet(figure + lead + line(statement)))
    case 'sources':
      return block.sources.map(({ label, url }) => bullet(url ? `${label} ${url}` : label))
    case 'correction':
      return [line({ ...block.statement, text: block.text })]
    case 'note':
    case 'prompt':
      return [block.text]
    case 'choice':
      return [block.prompt, ...block.options.map(({ label }) => bullet(label))]
  }
}

function bullet(text: string): string {
  return `• ${text}`
}
