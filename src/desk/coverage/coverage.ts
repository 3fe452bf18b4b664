import { isLanguage } from '../../content/languages.ts'
import type { Entity } from '../../content/library.ts'
import type { Content } from '../../content/load.ts'
import { dateOf } from '../../language/days-in-text.ts'
import { type Figure, figuresAndDaysIn } from '../../language/figures-in-text.ts'
import { unique } from '../../language/lists.ts'
import type { Draft, DraftFact } from '../drafts/draft.ts'
import { looseList, written, writtenList } from '../fields/as-written.ts'
import { type Reader, type Readers, readersOf } from '../propose/reading/reader.ts'
import { readSentence } from '../propose/reading/sentence.ts'

/** What of one paragraph no fact holds. */
export interface ParagraphCoverage {
  /** From 1. */
  readonly paragraph: number
  readonly text: string
  readonly isCited: boolean
  /** As the text writes them. */
  readonly figures: readonly string[]
  readonly days: readonly string[]
  /** Ids of the gazetteer. */
  readonly names: readonly string[]
}

export interface SourceCoverage {
  readonly source: string
  readonly language: string
  readonly paragraphs: readonly ParagraphCoverage[]
}

export interface CoverageParts {
  readonly content: Content
  readonly entities: ReadonlyMap<string, Entity>
}

/** Paragraphs, figures, days and names of the held texts that a draft leaves out. */
export function coverageOf(draft: Draft, { content, entities }: CoverageParts): SourceCoverage[] {
  const readers = readersOf(content, entities)
  const used = usedBy(draft)
  return [...draft.sources].map(([source, { language, paragraphs }]) => ({
    source,
    language,
    paragraphs: paragraphs.map((text, at) => {
      const isCited = used.citations.has(`${source} ${at + 1}`)
      return { paragraph: at + 1, text, isCited, ...leftOut(text, language, readers, used) }
    }),
  }))
}

interface Used {
  readonly citations: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  readonly values: readonly number[]
  /** Days, months and years as the content writes them. */
  readonly days: readonly string[]
}

/** Files that are edited by hand may hold anything: what is no list, and no id, is passed over. */
function usedBy({ data }: Draft): Used {
  const facts = Object.values(data.facts ?? {}).filter((fact): fact is DraftFact => fact !== undefined)
  const disputed = facts.flatMap(({ standing }) =>
    typeof standing === 'object' ? writtenList(standing.disputed?.citations) : [],
  )
  const citations = [...facts.flatMap((fact) => writtenList(fact.citations)), ...disputed]
  const dates = facts.flatMap((fact) =>
    looseList(fact.dates).flatMap(({ on, by, since, until }) => [on, by, since, until]),
  )
  const own = facts.flatMap(({ by, to, people, countries, organisations, about, defines, places }) => [
    ...[by, to, people, countries, organisations, about, defines].flatMap(writtenList),
    ...looseList(places).map(({ at }) => written(at)),
  ])
  const head = [written(data.place), ...writtenList(data.countries), ...writtenList(data.about)]
  const people = looseList(data.participants).map(({ person }) => written(person))
  return {
    citations: new Set(citations),
    ids: new Set([...own, ...head, ...people]),
    values: facts.flatMap((fact) =>
      looseList(fact.amounts).flatMap(({ value, to }) => [value, to].filter((one) => typeof one === 'number')),
    ),
    days: [data.date, ...facts.map(({ happened }) => happened), ...dates].map(written).filter((day) => day !== ''),
  }
}

function leftOut(text: string, language: string, readers: Readers, used: Used) {
  if (!isLanguage(language)) return { figures: [], days: [], names: [] }
  const reader = readers(language)
  const { figures, days } = figuresAndDaysIn(text, reader.figures)
  return {
    figures: unique(figures.filter((figure) => !isUsed(figure, used.values)).map((figure) => figure.text)),
    days: unique(
      days.flatMap((day) => {
        const date = dateOf(day)
        return date === undefined || used.days.some((one) => one.startsWith(date) || date.startsWith(one))
          ? []
          : [day.text]
      }),
    ),
    names: namesIn(text, reader).filter((id) => !used.ids.has(id)),
  }
}

/** What was rounded is the same figure. */
function isUsed({ value, precision, to }: Figure, values: readonly number[]): boolean {
  const near = (one: number) => values.some((known) => Math.abs(known - one) <= precision / 2)
  return near(value) && (to === undefined || near(to))
}

function namesIn(text: string, reader: Reader): string[] {
  return unique(readSentence(text, reader, new Set()).named.map(({ id }) => id))
}
