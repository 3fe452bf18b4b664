import type { Answer, Block, Citation, Statement } from '../answer/document.ts'
import type { Footnotes } from '../answer/footnotes.ts'
import { afterLead, isolate } from './bidi.ts'
import { type Line, lineOf, type Span } from './lines.ts'

/** What stands together on a page: a line, with its heading above it and the numbers of the sources it cites. */
export interface Unit {
  readonly lines: readonly Line[]
  readonly notes: readonly number[]
  /** Position among the answer's statements, counted from 0; left out for what is none. */
  readonly ordinal?: number
}

/** An answer's blocks, line by line, each statement with the numbers of its sources. */
export function unitsOf(answer: Answer, { marksOf }: Footnotes): Unit[] {
  const { language } = answer
  let ordinal = 0
  const marks = (citations: readonly Citation[]) =>
    marksOf(citations)
      .map((number) => `[${number}]`)
      .join('')
  const unit = (spans: readonly (Span | string)[], citations: readonly Citation[]): Unit => ({
    lines: [lineOf(citations.length > 0 ? [...spans, ` ${marks(citations)}`] : spans, language)],
    notes: marksOf(citations),
  })
  const told = (statement: Statement, isProse = false): Unit => {
    const { citations, lead, caveat, correction } = statement
    const front = [isProse ? '' : '• ', ...(lead ? [bold(lead), afterLead(lead, language)] : [])]
    const cited = [...front, ...bodyOf(statement), ` ${marks(citations)}`]
    const doubt = caveat
      ? [inBrackets([caveat.text, marks(caveat.citations)].filter((one) => one !== '').join(' '), language)]
      : []
    const mended = correction ? [inBrackets(correction, language)] : []
    const notes = [...marksOf(citations), ...marksOf(caveat?.citations ?? [])]
    return { lines: [lineOf([...cited, ...doubt, ...mended], language)], notes, ordinal: ordinal++ }
  }
  const headed = (first: Unit, heading: string | undefined): Unit =>
    heading === undefined
      ? first
      : { ...first, lines: [{ ...lineOf([bold(heading)], language), isHeading: true }, ...first.lines] }
  const ofBlock = (block: Block): Unit[] => {
    switch (block.type) {
      case 'facts': {
        const [first, ...others] = block.statements.map((statement) => told(statement, block.isProse))
        return first ? [headed(first, block.heading), ...others] : []
      }
      case 'people':
        return block.people.map(({ text, citations }) => unit([`• ${text}`], citations))
      case 'sectors':
        return block.sectors.map(({ name, citations }) => unit([`• ${name}`], citations))
      case 'sources':
        return block.sources.map(({ label, url, number }) => {
          const text = isolate(label, language)
          return unit([`[${number}] `, url ? { text, url } : text], [])
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

/** Bold as a whole where it matters more, or in what was asked for. */
function bodyOf({ text, stressed = '', isKey = false }: Statement): (Span | string)[] {
  if (isKey) return [bold(text)]
  const at = stressed === '' ? -1 : text.indexOf(stressed)
  return at < 0 ? [text] : [text.slice(0, at), bold(stressed), text.slice(at + stressed.length)]
}

function inBrackets(text: string, language: Answer['language']): string {
  return language === 'ja' ? `（${text}）` : ` (${text})`
}

function bold(text: string): Span {
  return { text, isBold: true }
}
