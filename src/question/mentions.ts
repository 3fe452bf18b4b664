import type { Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import type { Span } from '../language/match.ts'
import { has, idsOf, isAttachedAnd, isHard } from '../language/senses.ts'
import type { Marker, Vocabulary } from '../language/vocabulary.ts'

/** A person, country or place named in a question, and how it stands in the sentence. */
export interface Mention {
  /** Index of its span. */
  readonly at: number
  /** Any of these will do; none = somebody the library does not hold ("the president of France"). */
  readonly ids: readonly string[]
  /** One word for several countries (日韓, italo-omanita): all of them are meant. */
  readonly isPair?: boolean
  readonly role: 'bare' | 'of' | 'to' | 'in' | 'with' | 'about' | 'by'
  /** Already said by a neighbour ("Prime Minister" beside the name). */
  readonly silent?: boolean
}

type Entities = ReadonlyMap<string, Entity>

export function findMentions(spans: readonly Span[], vocabulary: Vocabulary, entities: Entities): Mention[] {
  const offices = officesOf(spans, entities, vocabulary.language)
  const mentions: Mention[] = []
  for (const [at, span] of spans.entries()) {
    const office = offices.get(at)
    if (office) {
      mentions.push({ at, role: roleOf(spans, at, vocabulary), ...office })
      continue
    }
    if (has(span, 'stop')) continue
    const named = span.senses.flatMap((sense) => (sense.kind === 'entity' ? [sense] : []))
    const kinds = named.map(({ id }) => entities.get(id)?.kind)
    if (!kinds.some((kind) => kind === 'person' || kind === 'country' || kind === 'place')) continue
    const adjective = named.every(({ form }) => form === 'adjective')
    const role = adjective ? 'of' : isDestination(at, spans, kinds) ? 'to' : roleOf(spans, at, vocabulary)
    const isPair = kinds.filter((kind) => kind === 'country').length > 1
    const isVenue = namesVenue(spans, at, vocabulary.language)
    const ids = named.flatMap(({ id }) => (isVenue ? [id] : meanings(id, role, spans, entities)))
    mentions.push({ at, ids, role, isPair })
  }
  return mentions.filter((mention, index) => {
    const neighbour = mentions[vocabulary.language === 'ja' ? index + 1 : index - 1]
    return neighbour === undefined || !namesAgain(mention, neighbour)
  })
}

/** ベッセント米財務長官: a name and an office that both mean the same person count once, with the marker of the whole. */
function namesAgain(one: Mention, other: Mention): boolean {
  return Math.abs(one.at - other.at) === 1 && one.ids.length === 1 && one.ids[0] === other.ids[0]
}

/** "The Tokyo summit", 東京会談, "il vertice di Tokyo": beside the event a capital is a place, and no government. */
function namesVenue(spans: readonly Span[], at: number, language: Language): boolean {
  const isEvent = (index: number) => has(spans[index], 'event')
  if (language === 'en' || language === 'ja') return isEvent(at + 1)
  return isEvent(at - 1) || (markersAt(spans, at - 1).length > 0 && isEvent(at - 2))
}

/** The acts of going somewhere, behind which a place is a place and no government. */
const TRAVELLING: readonly string[] = ['visit', 'arrive', 'depart']

/** "The Rome visit", ローマ訪問. */
function isDestination(at: number, spans: readonly Span[], kinds: readonly (Entity['kind'] | undefined)[]): boolean {
  const next = spans[at + 1]
  return kinds.includes('place') && next !== undefined && travels(next)
}

function travels(span: Span): boolean {
  return idsOf(span, 'act').some((act) => TRAVELLING.includes(act))
}

/** A capital stands for its government, unless something happens in it or somebody travels there. */
function meanings(id: string, role: Mention['role'], spans: readonly Span[], entities: Entities): string[] {
  const entity = entities.get(id)
  if (entity?.kind !== 'place' || !entity.country || entities.get(entity.country)?.capital !== id) return [id]
  const isPlace = role === 'in' || spans.some((span) => isHard(span) && travels(span))
  return isPlace ? [id] : [entity.country, id]
}

interface Office {
  readonly ids: readonly string[]
  readonly silent?: boolean
}

/**
 * "The prime minister of Japan", "the Italian premier": an office beside a country is the person who holds it. Without a
 * country it is any of its holders ("the finance ministers"), as long as nobody is named beside it.
 */
function officesOf(spans: readonly Span[], entities: Entities, language: Language): Map<number, Office> {
  const offices = new Map<number, Office>()
  for (const [at, span] of spans.entries()) {
    const titles = idsOf(span, 'office')
    if (titles.length === 0 || has(span, 'entity')) continue
    const isOf = (side: number, kind: Entity['kind']) => kindAt(side, spans, entities) === kind
    const near = neighbours(spans, at, language)
    const country = near.find((side) => isOf(side, 'country'))
    const lands = country === undefined ? undefined : idsAt(country, spans)
    // "The head of Leonardo" is nobody whom an office names.
    if (near.some((side) => isOf(side, 'organisation') || isOf(side, 'term'))) {
      offices.set(at, { ids: [], silent: true })
      continue
    }
    const holder = near.find((side) => isOf(side, 'person') && isFrom(idsAt(side, spans), lands, entities))
    const people = holdersOf(titles, entities).filter(({ country: land }) => !lands || lands.includes(land ?? ''))
    const ids = people.map(({ id }) => id)
    if (holder !== undefined) offices.set(at, { ids: [], silent: true })
    else if (lands || ids.length > 0) offices.set(at, { ids })
  }
  return offices
}

function isFrom(people: readonly string[], lands: readonly string[] | undefined, entities: Entities): boolean {
  return !lands || people.some((id) => lands.includes(entities.get(id)?.country ?? ''))
}

function holdersOf(offices: readonly string[], entities: Entities): Entity[] {
  return [...entities.values()].filter(
    ({ kind, title }) => kind === 'person' && offices.some((office) => isKindOf(title, office)),
  )
}

/** Whether who holds one office is meant by another's name: a foreign minister is a minister. */
function isKindOf(title: string | undefined, asked: string): boolean {
  return title !== undefined && (title === asked || (asked === 'minister' && title.endsWith('-minister')))
}

/** The spans beside one, the nearest first; looking past a word that says whose ("minister *of* Japan"), or past an article. */
function neighbours(spans: readonly Span[], at: number, language: Language): number[] {
  // In Japanese whose office it is stands in front, the name too or behind.
  const steps = language === 'ja' ? [-1, 1] : [1, -1]
  const further = steps.flatMap((step) => {
    const small = spans[at + step]
    const isSmall = markersAt(spans, at + step).includes('of') || (has(small, 'stop') && !has(small, 'opener'))
    return isSmall ? [at + 2 * step] : []
  })
  return [...steps.map((step) => at + step), ...further]
}

function idsAt(at: number, spans: readonly Span[]): string[] {
  return spans[at] ? idsOf(spans[at], 'entity') : []
}

function kindAt(at: number, spans: readonly Span[], entities: Entities): Entity['kind'] | undefined {
  return idsAt(at, spans).map((id) => entities.get(id)?.kind)[0]
}

const ROLES: readonly Exclude<Mention['role'], 'bare'>[] = ['in', 'to', 'with', 'by', 'about', 'of']
const ARABIC_ATTACHED: Readonly<Record<string, Mention['role']>> = { ل: 'to', ب: 'in', ف: 'in', ع: 'to' }

/** The role that the small words tell: in front of the name, in Japanese behind it. Joined names share one. */
function roleOf(spans: readonly Span[], at: number, vocabulary: Vocabulary): Mention['role'] {
  const isJapanese = vocabulary.language === 'ja'
  const isJoined = isAttachedAnd(spans[at], vocabulary) && idsAt(at - 1, spans).length > 0
  if (isJoined) return roleOf(spans, at - 1, vocabulary)
  const attached = attachedPreposition(spans[at], vocabulary)
  if (attached) return attached
  const step = isJapanese ? 1 : -1
  let side = at + step
  while ((has(spans[side], 'stop') || has(spans[side], 'office')) && markersAt(spans, side).length === 0) side += step
  const markers = markersAt(spans, side)
  if (markers.includes('subject')) return 'bare'
  if (markers.includes('and') && idsAt(side + step, spans).length > 0) return roleOf(spans, side + step, vocabulary)
  return ROLES.find((role) => markers.includes(role)) ?? (isJapanese ? 'of' : 'bare')
}

function markersAt(spans: readonly Span[], at: number): Marker[] {
  return spans[at]?.senses.flatMap((sense) => (sense.kind === 'marker' ? [sense.id] : [])) ?? []
}

/** Arabic writes short prepositions onto the name: لليابان, بطوكيو. */
function attachedPreposition(span: Span | undefined, { language, exact }: Vocabulary): Mention['role'] | undefined {
  const [first = ''] = span?.folded.split(' ') ?? []
  const bare = first.replace(/^و/u, '')
  if (language !== 'ar' || exact.next.has(first) || exact.next.has(bare)) return undefined
  return ARABIC_ATTACHED[bare[0] ?? '']
}
