import { type Action, type Answer, type Citation, statementsOf } from '../answer/document.ts'
import { type DescribeCitation, type Footnote, type Footnotes, MOST_LINES, numberSources } from '../answer/footnotes.ts'
import type { Language } from '../content/languages.ts'
import { remembering, unique } from '../language/lists.ts'
import { isolate } from './bidi.ts'
import { cutLine, type Line, lineOf } from './lines.ts'
import { type Unit, unitsOf } from './units.ts'

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
  readonly describe: DescribeCitation
  /** The name of a citation's outlet alone. */
  readonly outletOf: (citation: Citation) => string
  /** The address of a citation's source, if it has one. */
  readonly urlOf: (citation: Citation) => string | undefined
  /** Where a fact stands: its briefing's key, and its position there. */
  readonly locate: (fact: string) => { readonly briefing: string; readonly position: number } | undefined
  /** Whether a button can carry that. */
  readonly fits: (action: Action, language: Language) => boolean
  readonly say: (key: string) => string
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
 * Cuts an answer into pages between statements, each with the first sources it cites below it: no statement or other line
 * is lost, and a number stays with its statement. Statements before `from` are left out. `firstLimit` = how much the first
 * page holds, where that is less.
 */
export function pagesOf<Written>(
  answer: Answer,
  markup: Markup<Written>,
  parts: PageParts,
  from = 0,
  firstLimit = markup.limit,
): Pages<Written> {
  const limitOf = (page: number) => (page === 0 ? firstLimit : markup.limit)
  const measured = (line: Line): Measured<Written> => {
    const written = markup.write(line)
    return { line, written, length: markup.length(written) + 1 }
  }
  const footnotes = numberSources(answer, (citation) => parts.describe(citation))
  const units = unitsOf(answer, footnotes)
  const first = from > 0 ? beginning(units, from) : 0
  const sources = sourceLines(answer, footnotes, parts, measured)
  const pages: Filling<Written>[] = []
  for (const { written, notes, ordinal } of units
    .slice(first)
    .flatMap((unit, index) => writeUnit(unit, measured, limitOf(index) / 2))) {
    const length = sumOf(written)
    const page = pages.at(-1)
    const limit = limitOf(Math.max(0, pages.length - 1))
    const fresh = freshSources(notes, page?.sources ?? [], sources, limit - length)
    const more = sumOf(fresh) + length
    const statements = ordinal === undefined ? 0 : 1
    if (page && page.length + more + sources.last.length + 1 <= limit) {
      page.lines.push(...written)
      page.sources.push(...fresh)
      page.length += more
      page.statements += statements
    } else {
      const own = freshSources(notes, [], sources, limitOf(pages.length) - length)
      pages.push({ lines: written, sources: own, length: sumOf(own) + length, statements })
    }
  }
  // A page that shows no statement would lead to itself.
  const advances = pages.length < 2 || (pages[0]?.statements ?? 0) > 0
  return {
    pages: pages.length > 0 ? pages.map((page) => finished(page, sources, measured)) : [{ lines: [], footers: [] }],
    turn: advances ? turnOf(answer, parts) : undefined,
    shown: from + (pages[0]?.statements ?? 0),
  }
}

interface Measured<Written> {
  readonly line: Line
  readonly written: Written
  /** With the break behind it. */
  readonly length: number
}

interface SourceText<Written> extends Measured<Written> {
  readonly number: number
}

interface Filling<Written> {
  readonly lines: Measured<Written>[]
  /** Those that fit, and those of the numbers that have no line. */
  readonly sources: SourceText<Written>[]
  length: number
  statements: number
}

interface Sources<Written> {
  of(number: number, withLink: boolean): SourceText<Written> | undefined
  /** What stands below the last of them, where some are left out. */
  readonly last: Measured<Written>
  readonly language: Language
  readonly isOneLine: boolean
  readonly lead: string
}

/** Each source as a line; in a digest as a piece of the one line that all of them share. */
function sourceLines<Written>(
  { language, isDigest = false }: Answer,
  { notes }: Footnotes,
  parts: PageParts,
  measured: (line: Line) => Measured<Written>,
): Sources<Written> {
  const write = (note: Footnote, withLink: boolean): SourceText<Written> => {
    const { number, citation, paragraphs } = note
    const url = withLink ? parts.urlOf(citation) : undefined
    const label = isDigest ? parts.outletOf(citation) : parts.describe(citation, paragraphs)
    const text = isolate(label, language)
    const shown = url && url.length <= LONGEST_LINK ? { text, url } : text
    return { ...measured(small([`[${number}] `, shown], language)), number }
  }
  const written = remembering((key: string) => {
    const [number, withLink] = key.split(' ')
    const note = notes[Number(number) - 1]
    return note && write(note, withLink === 'true')
  })
  return {
    of: (number, withLink) => written(`${number} ${withLink}`),
    last: measured(small([parts.say('sources-left')], language)),
    language,
    isOneLine: isDigest,
    lead: parts.say('sources-line'),
  }
}

function small(spans: Parameters<typeof lineOf>[0], language: Language): Line {
  return { ...lineOf(spans, language), isSmall: true }
}

/** The sources that are not on the page yet, with their addresses where there is room. */
function freshSources<Written>(
  notes: readonly number[],
  shown: readonly SourceText<Written>[],
  sources: Sources<Written>,
  room: number,
): SourceText<Written>[] {
  const fresh = unique(notes).filter((number) => !shown.some((one) => one.number === number))
  const lines = (withLink: boolean) => fresh.flatMap((number) => sources.of(number, withLink) ?? [])
  const linked = lines(true)
  const those = sumOf(linked) <= room ? linked : lines(false)
  // What has no line of its own takes no room.
  return those.map((one, at) => (shown.length + at < MOST_LINES ? one : { ...one, length: 0 }))
}

function finished<Written>(
  { lines, sources: all }: Filling<Written>,
  { last, isOneLine, lead, language }: Sources<Written>,
  measured: (line: Line) => Measured<Written>,
): Page<Written> {
  const shown = all.slice(0, MOST_LINES)
  const left = shown.length < all.length
  const oneLine = () => {
    const gap = /[：]$/u.test(lead) ? '' : ' '
    const spans = shown.flatMap(({ line }, at) => [at > 0 ? ' · ' : gap, ...line.spans])
    return [measured(small([lead, ...spans, ...(left ? [' …'] : [])], language))]
  }
  const footers = isOneLine ? (shown.length > 0 ? oneLine() : []) : left ? [...shown, last] : shown
  return { lines: lines.map(({ written }) => written), footers: footers.map(({ written }) => written) }
}

function sumOf(lines: readonly { readonly length: number }[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}

/** Where the statements from `from` on begin, or what stands behind the last of them. */
function beginning(units: readonly Unit[], from: number): number {
  const at = units.findIndex(({ ordinal }) => ordinal !== undefined && ordinal >= from)
  return at < 0 ? units.findLastIndex(({ ordinal }) => ordinal !== undefined) + 1 : at
}

interface WrittenUnit<Written> extends Pick<Unit, 'notes' | 'ordinal'> {
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
    ...(index === 0 ? unit : { notes: unit.notes }),
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
