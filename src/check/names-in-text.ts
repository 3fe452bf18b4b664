import type { Language } from '../content/languages.ts'
import type { Entity, EntityKind } from '../content/library.ts'
import { markCountries } from '../language/countries.ts'
import { unique } from '../language/lists.ts'
import { matchSpans, type Span } from '../language/match.ts'
import { has, idsOf } from '../language/senses.ts'
import { clean } from '../language/text.ts'
import type { Vocabulary } from '../language/vocabulary.ts'

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

const CLAUSE_END = /[,،;؛:.。、!?؟()（）«»「」“”"\n]+/u

export interface Naming {
  readonly vocabulary: Vocabulary
  readonly entities: ReadonlyMap<string, Entity>
  /** Whether words are those of an office as listed: what only shares their stem is none (governo, governatore). */
  isOffice(text: string): boolean
  /** Whether several organisations are called so. */
  isCommon(text: string): boolean
  /** The id of a country that the gazetteer does not hold. */
  foreignCountry(name: string, language: Language): string | undefined
}

/** Every name and office of a text, in their order. */
export function namesIn(text: string, { vocabulary, entities, isOffice, isCommon, foreignCountry }: Naming): Name[] {
  const isProper = (id: string) => PROPER.has(entities.get(id)?.kind ?? 'term')
  return clean(text)
    .split(CLAUSE_END)
    .flatMap((part, clause) =>
      markCountries(matchSpans(part, vocabulary), vocabulary).flatMap((span, at): Name[] => {
        const foreign =
          has(span, 'foreign') && isForeignName(span.text, vocabulary.language)
            ? foreignCountry(span.text, vocabulary.language)
            : undefined
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
        return [
          {
            text: span.text,
            entities: proper,
            isCommon: proper.length > 0 && isCommon(span.text),
            within,
            offices,
            officesWithin,
            clause,
            at,
          },
        ]
      }),
    )
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
