import {
  type Action,
  type Answer,
  type Block,
  type Citation,
  citationKey,
  citationsOf,
  type Statement,
  statementsOf,
} from '../answer/document.ts'
import type { Language } from '../content/languages.ts'
import { afterLead, directed, isolate } from './bidi.ts'

/** How a platform writes text: everything shown goes through `escape` first. */
export interface Markup {
  escape(text: string): string
  bold(markup: string): string
  small(markup: string): string
  link(markup: string, url: string): string
  /** Characters that count for the platform's limit. */
  length(markup: string): number
}

export interface PageParts {
  /** Prints a citation's source in the reader's language. */
  readonly describe: (citation: Citation) => string
  /** The address of a citation's source, if it has one. */
  readonly urlOf: (citation: Citation) => string | undefined
  /** Where a fact stands: its briefing's key, and its position there. */
  readonly locate: (fact: string) => { readonly briefing: string; readonly position: number } | undefined
  /** Whether a button can carry that. */
  readonly fits: (action: Action, language: Language) => boolean
}

export interface Pages {
  /** One body of text a page; never empty. */
  readonly pages: readonly string[]
  /** Shows the answer's facts again from `page` statements on; only where a button can carry them. */
  readonly turn: ((page: number) => Action) | undefined
  /** How many statements stand before the second page. */
  readonly shown: number
}

/** A source's address longer than this costs more room than it is worth beside an answer; the sources' own list has it. */
const LONGEST_LINK = 200

/**
 * Cuts an answer into pages between statements, each with the sources it cites below it: no statement, citation or other
 * line is lost, and a citation stays with its statement. Statements before `from` are left out.
 */
export function pagesOf(answer: Answer, parts: PageParts & { markup: Markup; limit: number }, from = 0): Pages {
  const { markup, limit } = parts
  const numbers = numberCitations(answer)
  const units = unitsOf(answer, numbers, markup)
  const first = from > 0 ? beginning(units, from) : 0
  const measured = (line: string): Line => ({ line, length: markup.length(line) + 1 })
  const footer = rememberingLines((citation: Citation, withLink) =>
    measured(footerOf(citation, numbers, answer.language, parts, withLink)),
  )
  const pages: Page[] = []
  for (const unit of units.slice(first).flatMap((one) => split(one, markup, limit))) {
    const { line, length } = measured(unit.line)
    const linked = unit.citations.map((citation) => footer(citation, true))
    const withLink = sumOf(linked) + length <= limit
    const footers = withLink ? linked : unit.citations.map((citation) => footer(citation, false))
    const page = pages.at(-1)
    const fresh = footers.filter((one) => !page?.footers.has(one))
    const more = sumOf(fresh) + length
    const statements = unit.ordinal === undefined ? 0 : 1
    if (page && page.length + more + 1 <= limit) {
      page.lines.push(line)
      for (const one of fresh) page.footers.add(one)
      page.length += more
      page.statements += statements
    } else pages.push({ lines: [line], footers: new Set(footers), length: sumOf(footers) + length, statements })
  }
  // A page that shows no statement would lead to itself.
  const advances = pages.length < 2 || (pages[0]?.statements ?? 0) > 0
  const turn = advances ? turnOf(answer, parts) : undefined
  return {
    pages:
      pages.length > 0
        ? pages.map(({ lines, footers }) => [...lines, ...[...footers].map(({ line }) => line)].join('\n'))
        : [''],
    turn,
    shown: from + (pages[0]?.statements ?? 0),
  }
}

interface Line {
  readonly line: string
  /** What it takes of the platform's limit, with the break behind it. */
  readonly length: number
}

interface Page {
  readonly lines: string[]
  readonly footers: Set<Line>
  length: number
  statements: number
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}

/** The same line for the same citation, so that each is written and measured once. */
function rememberingLines(write: (citation: Citation, withLink: boolean) => Line) {
  const written = new Map<string, Line>()
  return (citation: Citation, withLink: boolean): Line => {
    const key = `${withLink} ${citationKey(citation)}`
    const line = written.get(key) ?? write(citation, withLink)
    written.set(key, line)
    return line
  }
}

/** Where the statements from `from` on begin, or what stands behind the last of them. */
function beginning(units: readonly Unit[], from: number): number {
  const at = units.findIndex(({ ordinal }) => ordinal !== undefined && ordinal >= from)
  return at < 0 ? units.findLastIndex(({ ordinal }) => ordinal !== undefined) + 1 : at
}

/** One line with its citations; `ordinal` counts statements from 0. */
interface Unit {
  readonly line: string
  readonly citations: readonly Citation[]
  readonly ordinal?: number
}

function unitsOf(answer: Answer, numbers: ReadonlyMap<string, number>, markup: Markup): Unit[] {
  let ordinal = 0
  const { language } = answer
  const marks = (citations: readonly Citation[]) =>
    citations.map((citation) => markup.escape(`[${numbers.get(citationKey(citation))}]`)).join('')
  const unit = (written: string, citations: readonly Citation[]): Unit => ({
    line: directed(citations.length > 0 ? `${written} ${marks(citations)}` : written, language),
    citations,
  })
  const told = ({ text, citations }: Statement, lead = '') => ({
    ...unit(`• ${lead}${markup.escape(text)}`, citations),
    ordinal: ordinal++,
  })
  const small = (one: Unit): Unit => ({ ...one, line: markup.small(one.line) })
  const ofBlock = (block: Block): Unit[] => {
    switch (block.type) {
      case 'verdict':
        return [unit(markup.bold(markup.escape(block.text)), block.citations)]
      case 'standing':
        return [small(unit(markup.escape(block.text), block.citations))]
      case 'facts': {
        const [first, ...others] = block.statements.map((statement) => told(statement))
        if (!first) return []
        const heading = block.heading ? `${directed(markup.bold(markup.escape(block.heading)), language)}\n` : ''
        return [{ ...first, line: heading + first.line }, ...others]
      }
      case 'people':
        return block.people.map(({ text, citations }) => unit(`• ${markup.escape(text)}`, citations))
      case 'sectors':
        return block.sectors.map(({ name, citations }) => unit(`• ${markup.escape(name)}`, citations))
      case 'quotation':
        return [told(block.statement)]
      case 'timeline':
        return block.entries.map(({ date, statement }) =>
          told(statement, markup.bold(markup.escape(date)) + afterLead(language)),
        )
      case 'amounts':
        return block.amounts.map(({ figure, statement }) =>
          told(statement, markup.bold(markup.escape(figure)) + afterLead(language)),
        )
      case 'sources':
        return block.sources.map(({ label, url }) => {
          const shown = isolate(markup.escape(label), language)
          return unit(`• ${url ? markup.link(shown, url) : shown}`, [])
        })
      case 'correction':
        return [told({ ...block.statement, text: block.text })]
      case 'note':
        return block.text.split('\n').map((line) => unit(markup.escape(line), []))
      case 'choice':
        return [unit(markup.escape(block.prompt), [])]
    }
  }
  return answer.blocks.flatMap(ofBlock)
}

/** The sources' own list is its own footnotes. */
function numberCitations(answer: Answer): Map<string, number> {
  const blocks = answer.blocks.filter(({ type }) => type !== 'sources')
  return new Map(citationsOf({ ...answer, blocks }).map((citation, index) => [citationKey(citation), index + 1]))
}

function footerOf(
  citation: Citation,
  numbers: ReadonlyMap<string, number>,
  language: Language,
  { describe, urlOf, markup }: PageParts & { markup: Markup },
  withLink: boolean,
): string {
  const url = urlOf(citation)
  const label = isolate(markup.escape(describe(citation)), language)
  const shown = withLink && url && url.length <= LONGEST_LINK ? markup.link(label, url) : label
  return markup.small(directed(`${markup.escape(`[${numbers.get(citationKey(citation))}]`)} ${shown}`, language))
}

/** A line longer than a page is cut between words, or where there is none, between characters. */
function split(unit: Unit, markup: Markup, limit: number): Unit[] {
  const room = Math.floor(limit / 2)
  if (markup.length(unit.line) <= room) return [unit]
  const pieces: string[] = []
  let rest = unit.line
  while (markup.length(rest) > room) {
    let end = rest.lastIndexOf(' ', room)
    if (end < room / 2) end = [...rest.slice(0, room)].slice(0, -2).join('').length
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest].map((line, index) => (index === 0 ? { ...unit, line } : { line, citations: unit.citations }))
}

/** Leads through the answer's facts, where they are all of one briefing. */
function turnOf(answer: Answer, { locate, fits }: PageParts): Pages['turn'] {
  const places = statementsOf(answer).map(({ fact }) => locate(fact))
  const [first] = places
  if (!first || places.some((place) => place?.briefing !== first.briefing)) return undefined
  const facts = places.flatMap((place) => place?.position ?? [])
  const turn = (page: number): Action => ({ label: '', command: 'brief', briefing: first.briefing, facts, page })
  return fits(turn(999), answer.language) ? turn : undefined
}
