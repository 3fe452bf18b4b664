import type { Language } from '../content/languages.ts'
import type { Entity, EntityKind } from '../content/library.ts'
import { markCountries } from '../language/countries.ts'
import { unique } from '../language/lists.ts'
import { matchSpans, type Span } from '../language/match.ts'
import { has, idsOf } from '../language/senses.ts'
import { clean } from '../language/text.ts'
import type { Vocabulary } from '../language/vocabulary.ts'
import { type Stranger, strangersIn } from './strangers.ts'

/** A name or office that stands in a text. */
export interface Name {
  readonly text: string
  /** What it can mean; most names mean one thing. */
  readonly entities: readonly string[]
  /** A part of the names of several organisations, such as Senate. */
  readonly isCommon: boolean
  /** What its words name besides: Japan in "Japanese forces". */
  readonly within: readonly string[]
  /** Offices that its words can mean. */
  readonly offices: readonly string[]
  /** The office that a longer name holds: 高市首相. */
  readonly officesWithin: readonly string[]
  /** Which stretch between marks of punctuation it stands in, and its place there. */
  readonly clause: number
  readonly at: number
}

/** Kinds of entry that a text names, where others are only what it deals with. */
export const PROPER: ReadonlySet<EntityKind> = new Set(['person', 'country', 'place', 'organisation'])

const CLAUSE_END = /[,،;؛:.。、!?؟()（）«»「」“”"\n]+/gu

export interface Naming {
  readonly vocabulary: Vocabulary
  readonly entities: ReadonlyMap<string, Entity>
  /** Whether words are those of an office as listed: what only shares their stem is none (governo, governatore). */
  isOffice(text: string): boolean
  /** Whether a word is one of an office of several: the Consiglio of a presidente del Consiglio. */
  isOfficeWord(word: string): boolean
  /** Whether several organisations are called so. */
  isCommon(text: string): boolean
  /** The id of a country that the gazetteer does not hold. */
  foreignCountry(name: string, language: Language): string | undefined
  /** The id of the country whose adjective an unknown word is. */
  countryByAdjective(word: string, language: Language): string | undefined
  /** Whether texts use a word for anything. */
  isOrdinary(word: string, language: Language): boolean
}

export interface Clause {
  readonly length: number
  readonly mark: string
}

/** What a text names, in its order. */
export interface NamesAndStrangers {
  /** Stretches between marks of punctuation: how many words they have, and the mark behind. */
  readonly clauses: readonly Clause[]
  readonly names: readonly Name[]
  readonly strangers: readonly Stranger[]
}

/** Every name and office of a text, and names that no entry has. */
export function namesIn(text: string, naming: Naming): NamesAndStrangers {
  const { vocabulary, entities, isOffice, isOfficeWord, isOrdinary } = naming
  const clauses = clean(text)
    .split(CLAUSE_END)
    .map((part) => markCountries(matchSpans(part, vocabulary), vocabulary))
  const names = clauses.flatMap((spans, clause) => spans.flatMap((span, at) => nameOf(span, clause, at, naming)))
  const countries = new Set(
    names.flatMap(({ entities: ids, clause, at }) =>
      ids.length > 0 && ids.every((id) => entities.get(id)?.kind === 'country') ? [clauses[clause]?.[at]] : [],
    ),
  )
  const named = new Set(names.map(({ clause, at }) => clauses[clause]?.[at]))
  const unknown = clauses.map((spans) =>
    // What spelling alone tells to be a country is no stranger.
    spans.map(
      (span): Span => (named.has(span) && span.senses.length === 0 ? { ...span, senses: [{ kind: 'foreign' }] } : span),
    ),
  )
  const strangers = strangersIn(clean(text), unknown, {
    vocabulary,
    isCountry: (span) => countries.has(span),
    isOfficeSpan: (span) => has(span, 'office') && isOffice(span.text),
    isPerson: (span) => idsOf(span, 'entity').some((id) => entities.get(id)?.kind === 'person'),
    isOrdinary: (word, language) => isOrdinary(word, language) || isOfficeWord(word),
  })
  const marks = [...clean(text).matchAll(CLAUSE_END)].map(([mark]) => mark.trim().replace('،', ','))
  return { names, strangers, clauses: clauses.map(({ length }, at) => ({ length, mark: marks[at] ?? '' })) }
}

function nameOf(span: Span, clause: number, at: number, naming: Naming): Name[] {
  const { vocabulary, entities, isOffice, isCommon } = naming
  const isProper = (id: string) => PROPER.has(entities.get(id)?.kind ?? 'term')
  const foreign = foreignIn(span, naming)
  const proper = foreign ? [foreign] : unique(idsOf(span, 'entity').filter(isProper))
  const parts = partsOf(span, vocabulary)
  const isWhole = proper.some((id) => ['country', 'person'].includes(entities.get(id)?.kind ?? ''))
  const within = (isWhole ? [] : idsIn(parts, 'entity')).filter((id) => isProper(id) && !proper.includes(id))
  const offices = isOffice(span.text) ? idsOf(span, 'office') : []
  const officesWithin =
    offices.length > 0
      ? []
      : idsIn(
          parts.filter(({ text }) => isOffice(text)),
          'office',
        )
  if (proper.length + offices.length + within.length + officesWithin.length === 0) return []
  const isCommonName = proper.length > 0 && isCommon(span.text)
  return [{ text: span.text, entities: proper, isCommon: isCommonName, within, offices, officesWithin, clause, at }]
}

/** A country that the gazetteer does not hold, by its name or as an adjective. */
function foreignIn(span: Span, { vocabulary: { language }, foreignCountry, countryByAdjective }: Naming) {
  if (has(span, 'foreign')) return isForeignName(span.text, language) ? foreignCountry(span.text, language) : undefined
  const isWord = span.senses.length === 0 && (language !== 'en' || /^\p{Lu}/u.test(span.text))
  return isWord ? countryByAdjective(span.text, language) : undefined
}

/** Réunion, Mali: common words where they are written small, or are too short to tell. */
function isForeignName(text: string, language: Language): boolean {
  return language === 'ja' || (language === 'ar' ? text.length >= SHORTEST_ARABIC : /^\p{Lu}/u.test(text))
}

const SHORTEST_ARABIC = 5

/** The words of a longer name by themselves. */
function partsOf({ text }: Span, vocabulary: Vocabulary): Span[] {
  const parts = vocabulary.language === 'ja' ? stretchesOf(text) : text.split(' ')
  return parts.length < 2 ? [] : parts.flatMap((part) => matchSpans(part, vocabulary))
}

function idsIn(spans: readonly Span[], kind: 'entity' | 'office'): string[] {
  return unique(spans.flatMap((span) => idsOf(span, kind)))
}

/** All that could be a word of a Japanese name. */
function stretchesOf(text: string): string[] {
  const signs = [...text]
  if (signs.length < 3) return []
  return signs
    .flatMap((_, from) => signs.slice(from + 1).map((__, length) => signs.slice(from, from + length + 2).join('')))
    .filter((part) => part !== text)
}
