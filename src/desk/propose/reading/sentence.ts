import type { Entity, EntityKind } from '../../../content/library.ts'
import { unique } from '../../../language/lists.ts'
import { matchSpans, type Span } from '../../../language/match.ts'
import { has, idsOf, isHard } from '../../../language/senses.ts'
import type { Sense } from '../../../language/vocabulary.ts'
import { findMentions, type Mention } from '../../../question/mentions.ts'
import { isAdjective } from './adjectives.ts'
import { officeHolders } from './office-holders.ts'
import type { Reader } from './reader.ts'

/** Something of the gazetteer that a sentence names. */
export interface Named {
  readonly id: string
  readonly kind: EntityKind
  /** Index of its span. */
  readonly at: number
  readonly role: Mention['role']
  /** Called by the office or by an adjective, and not by name. */
  readonly by: 'name' | 'adjective' | 'office'
}

export interface SentenceReading {
  readonly spans: readonly Span[]
  /** Where each span begins in the text. */
  readonly starts: readonly number[]
  readonly named: readonly Named[]
  /** Acts with their spans, in the order of the sentence. */
  readonly acts: readonly { readonly id: string; readonly at: number; readonly isVerb: boolean }[]
}

/** Between parts of a sentence, across which no name reaches. A comma inside a number has no space behind it. */
const PART = /[;:—–…()（）«»“”"「」『』،؛、，。]|[.,](?=\s|$)|\s-\s/u

/** Reads what a sentence names and does. Where an office alone could be several people, `cast` decides. */
export function readSentence(text: string, reader: Reader, cast: ReadonlySet<string>): SentenceReading {
  const { vocabulary, entities } = reader
  const spans = text
    .split(PART)
    .flatMap((part) => matchSpans(part, vocabulary))
    .map((span) => properly(span, reader))
  const mentions = findMentions(spans, vocabulary, entities)
  const byMention = new Map(mentions.map((mention) => [mention.at, mention]))
  const holders = officeHolders(spans, reader)
  const lands = new Set(mentions.flatMap(({ ids }) => ids).filter((id) => entities.get(id)?.kind === 'country'))
  const present = (ids: readonly string[]) => {
    const own = ids.filter((id) => cast.has(id))
    return own.length > 0 ? own : ids.filter((id) => lands.has(entities.get(id)?.country ?? ''))
  }
  const named = spans.flatMap((span, at): Named[] => {
    const mention = byMention.get(at)
    const together = holders.get(at)
    if (together) return together.flatMap((id) => namedAs(id, at, mention?.role ?? 'bare', 'office', entities))
    if (mention) return namedBy(mention, span, reader, present)
    if (has(span, 'stop')) return []
    return idsOf(span, 'entity').flatMap((id) => namedAs(id, at, 'bare', 'name', entities))
  })
  const acts = spans.flatMap((span, at) => {
    const [id] = idsOf(span, 'act')
    return id === undefined || isProper(span, entities) ? [] : [{ id, at, isVerb: isHard(span) }]
  })
  return { spans, starts: startsOf(text, spans), named, acts }
}

function startsOf(text: string, spans: readonly Span[]): number[] {
  let cursor = 0
  return spans.map((span) => {
    const [first = ''] = span.text.split(' ')
    const at = text.toLowerCase().indexOf(first.toLowerCase(), cursor)
    if (at >= 0) cursor = at + first.length
    return at < 0 ? cursor : at
  })
}

export function idsOfKind(named: readonly Named[], ...kinds: readonly EntityKind[]): string[] {
  return unique(named.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
}

function namedBy(
  { at, ids, role }: Mention,
  span: Span,
  reader: Reader,
  present: (ids: readonly string[]) => string[],
): Named[] {
  const { entities } = reader
  if (!has(span, 'entity')) {
    const people = present(ids)
    return people.length === 1 ? people.flatMap((id) => namedAs(id, at, role, 'office', entities)) : []
  }
  // Of a capital and its country the first is meant: its government.
  const meant = new Set(idsOf(span, 'entity'))
  const government = ids.find((id) => !meant.has(id))
  const own = government === undefined ? ids : [government]
  return own.flatMap((id) => namedAs(id, at, role, isAdjective(span, reader) ? 'adjective' : 'name', entities))
}

function namedAs(
  id: string,
  at: number,
  role: Named['role'],
  by: Named['by'],
  entities: ReadonlyMap<string, Entity>,
): Named[] {
  const kind = entities.get(id)?.kind
  return kind === undefined ? [] : [{ id, kind, at, role, by }]
}

/** A name is nothing that is done, though its words may be; a matter can be both (invitation, to invite). */
function isProper(span: Span, entities: ReadonlyMap<string, Entity>): boolean {
  return idsOf(span, 'entity').some((id) => NAMES.has(entities.get(id)?.kind ?? 'term'))
}

const NAMES: ReadonlySet<EntityKind> = new Set(['person', 'country', 'place', 'organisation'])

/** Where a language writes names with capitals, a single word without one is none: "reading" is no town. */
function properly(span: Span, { language, entities }: Reader): Span {
  const isSpelled = language === 'en' || language === 'it'
  if (!isSpelled || /\p{Lu}/u.test(span.text) || span.text.includes(' ')) return span
  const isName = (sense: Sense) => {
    const kind = sense.kind === 'entity' ? entities.get(sense.id)?.kind : undefined
    return kind !== undefined && NAMES.has(kind) && !(sense.kind === 'entity' && sense.form === 'adjective')
  }
  return { ...span, senses: span.senses.filter((sense) => !isName(sense)) }
}
