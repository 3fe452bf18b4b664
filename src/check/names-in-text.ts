import type { Entity, EntityKind } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import { matchSpans, type Span } from '../language/match.ts'
import { idsOf } from '../language/senses.ts'
import { clean } from '../language/text.ts'
import type { Vocabulary } from '../language/vocabulary.ts'

/** A name or office that stands in a text. */
export interface Name {
  readonly text: string
  /** What it can mean; most names mean one thing. */
  readonly entities: readonly string[]
  /** What its words name besides: Japan in "Japanese forces". */
  readonly within: readonly string[]
  /** Offices that its words can mean. */
  readonly offices: readonly string[]
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
}

/** Every name and office of a text, in their order. */
export function namesIn(text: string, { vocabulary, entities, isOffice }: Naming): Name[] {
  const isProper = (id: string) => PROPER.has(entities.get(id)?.kind ?? 'term')
  return clean(text)
    .split(CLAUSE_END)
    .flatMap((part, clause) =>
      matchSpans(part, vocabulary).flatMap((span, at): Name[] => {
        const proper = unique(idsOf(span, 'entity').filter(isProper))
        const offices = isOffice(span.text) ? idsOf(span, 'office') : []
        const within = partsOf(span, vocabulary).filter((id) => isProper(id) && !proper.includes(id))
        if (proper.length + offices.length + within.length === 0) return []
        return [{ text: span.text, entities: proper, within, offices, clause, at }]
      }),
    )
}

/** What the words of a longer name mean by themselves. */
function partsOf({ text }: Span, vocabulary: Vocabulary): string[] {
  const parts = vocabulary.language === 'ja' ? stretchesOf(text) : text.split(' ')
  if (parts.length < 2) return []
  return unique(parts.flatMap((part) => matchSpans(part, vocabulary).flatMap((span) => idsOf(span, 'entity'))))
}

/** All that could be a word of a Japanese name. */
function stretchesOf(text: string): string[] {
  const signs = [...text]
  if (signs.length < 3) return []
  return signs
    .flatMap((_, from) => signs.slice(from + 1).map((__, length) => signs.slice(from, from + length + 2).join('')))
    .filter((part) => part !== text)
}
