import { type Action, type Answer, type Citation, citationKey, statementsOf } from '../answer/document.ts'
import type { Language } from '../content/languages.ts'
import { isolate } from './bidi.ts'
import { cutLine, type Line, lineOf } from './lines.ts'
import { numberCitations, type Unit, unitsOf } from './units.ts'

/** How a platform writes: nothing is escaped before, and nothing cut after. */
export interface Markup<Written> {
  write(line: Line): Written
  /** What a line takes of the limit. */
  length(written: Written): number
  /** How much a page holds; a line break takes one. */
  readonly limit: number
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

export interface Page<Written> {
  readonly lines: readonly Written[]
  /** The sources that these lines cite. */
  readonly footers: readonly Written[]
}

export interface Pages<Written> {
  /** Never empty. */
  readonly pages: readonly Page<Written>[]
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
export function pagesOf<Written>(answer: Answer, markup: Markup<Written>, parts: PageParts, from = 0): Pages<Written> {
  const { limit } = markup
  const numbers = numberCitations(answer)
  const units = unitsOf(answer, numbers)
  const first = from > 0 ? beginning(units, from) : 0
  const measured = (line: Line): Measured<Written> => {
    const written = markup.write(line)
    return { written, length: markup.length(written) + 1 }
  }
  const footer = rememberingLines((citation: Citation, withLink) =>
    measured(footerOf(citation, numbers, answer.language, parts, withLink)),
  )
  const pages: Filling<Written>[] = []
  for (const { written, citations, ordinal } of units
    .slice(first)
    .flatMap((unit) => writeUnit(unit, measured, limit / 2))) {
    const length = sumOf(written)
    const linked = citations.map((citation) => footer(citation, true))
    const withLink = sumOf(linked) + length <= limit
    const footers = withLink ? linked : citations.map((citation) => footer(citation, false))
    const page = pages.at(-1)
    const fresh = footers.filter((one) => !page?.footers.has(one))
    const more = sumOf(fresh) + length
    const statements = ordinal === undefined ? 0 : 1
    if (page && page.length + more + 1 <= limit) {
      page.lines.push(...written)
      for (const one of fresh) page.footers.add(one)
      page.length += more
      page.statements += statements
    } else pages.push({ lines: written, footers: new Set(footers), length: sumOf(footers) + length, statements })
  }
  // A page that shows no statement would lead to itself.
  const advances = pages.length < 2 || (pages[0]?.statements ?? 0) > 0
  return {
    pages: pages.length > 0 ? pages.map(finished) : [{ lines: [], footers: [] }],
    turn: advances ? turnOf(answer, parts) : undefined,
    shown: from + (pages[0]?.statements ?? 0),
  }
}

interface Measured<Written> {
  readonly written: Written
  /** With the break behind it. */
  readonly length: number
}

interface Filling<Written> {
  readonly lines: Measured<Written>[]
  readonly footers: Set<Measured<Written>>
  length: number
  statements: number
}

function finished<Written>({ lines, footers }: Filling<Written>): Page<Written> {
  return { lines: lines.map(({ written }) => written), footers: [...footers].map(({ written }) => written) }
}

function sumOf(lines: readonly Measured<unknown>[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}

/** The same line for the same citation, so that each is written and measured once. */
function rememberingLines<Written>(write: (citation: Citation, withLink: boolean) => Measured<Written>) {
  const written = new Map<string, Measured<Written>>()
  return (citation: Citation, withLink: boolean): Measured<Written> => {
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

function footerOf(
  citation: Citation,
  numbers: ReadonlyMap<string, number>,
  language: Language,
  { describe, urlOf }: PageParts,
  withLink: boolean,
): Line {
  const url = urlOf(citation)
  const text = isolate(describe(citation), language)
  const shown = withLink && url && url.length <= LONGEST_LINK ? { text, url } : text
  return { ...lineOf([`[${numbers.get(citationKey(citation))}] `, shown], language), isSmall: true }
}

interface WrittenUnit<Written> extends Pick<Unit, 'citations' | 'ordinal'> {
  readonly written: Measured<Written>[]
}

/** A line takes at most half a page, so that its sources have room below it; each piece of a longer one cites them again. */
function writeUnit<Written>(
  unit: Unit,
  measured: (line: Line) => Measured<Written>,
  room: number,
): WrittenUnit<Written>[] {
  const written = unit.lines.map(measured)
  if (written.every(({ length }) => length <= room)) return [{ ...unit, written }]
  const pieces = unit.lines.flatMap((line) => cutLine(line, (piece) => measured(piece).length <= room))
  return pieces.map((line, index) => ({
    ...(index === 0 ? unit : { citations: unit.citations }),
    written: [measured(line)],
  }))
}

/** Leads through the answer's facts, where they are all of one briefing. */
function turnOf(answer: Answer, { locate, fits }: PageParts): Pages<unknown>['turn'] {
  const places = statementsOf(answer).map(({ fact }) => locate(fact))
  const [first] = places
  if (!first || places.some((place) => place?.briefing !== first.briefing)) return undefined
  const facts = places.flatMap((place) => place?.position ?? [])
  const turn = (page: number): Action => ({ label: '', command: 'brief', briefing: first.briefing, facts, page })
  return fits(turn(999), answer.language) ? turn : undefined
}
