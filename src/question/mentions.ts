import type { Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { MENTIONED, TRAVELLING } from './acts.ts'
import type { Span } from './match.ts'
import { has, idsOf, isAttachedAnd, isHard } from './senses.ts'
import type { Marker, Vocabulary } from './vocabulary.ts'

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

export function findMentions(
  spans: readonly Span[],
  vocabulary: Vocabulary,
  entities: ReadonlyMap<string, Entity>,
): Mention[] {
  const mentions: Mention[] = []
  const offices = officesOf(spans, entities, vocabulary.language)
  for (const [at, span] of spans.entries()) {
    const office = offices.get(at)
    if (office) {
      mentions.push({ at, role: roleOf(spans, at, vocabulary), ...office })
      continue
    }
    if (has(span, 'stop') || has(span, 'frame')) continue
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

/** "The Rome visit", ローマ訪問. */
function isDestination(at: number, spans: readonly Span[], kinds: readonly (Entity['kind'] | undefined)[]): boolean {
  const next = spans[at + 1]
  return kinds.includes('place') && next !== undefined && idsOf(next, 'act').includes(TRAVELLING)
}

/** A capital stands for its government, unless something happens in it or somebody travels there. */
function meanings(
  id: string,
  role: Mention['role'],
  spans: readonly Span[],
  entities: ReadonlyMap<string, Entity>,
): string[] {
  const entity = entities.get(id)
  if (entity?.kind !== 'place' || !entity.country || entities.get(entity.country)?.capital !== id) return [id]
  const does = (act: string) => spans.some((span) => idsOf(span, 'act').includes(act))
  const isTravelled = spans.some((span) => isHard(span) && idsOf(span, 'act').includes(TRAVELLING))
  const isPlace = (role === 'in' && !does(MENTIONED)) || (role === 'to' && does(TRAVELLING)) || isTravelled
  return isPlace ? [id] : [entity.country, id]
}

/**
 * "The prime minister of Japan", "the Italian premier": an office beside a country is the person who holds it. Ministers
 * without a country are any of those who hold that office ("the finance ministers").
 */
function officesOf(spans: readonly Span[], entities: ReadonlyMap<string, Entity>, language: Language) {
  const sides = language === 'ja' ? [-1] : [1, -1]
  const offices = new Map<number, { ids: string[]; silent?: boolean }>()
  for (const [at, span] of spans.entries()) {
    const titles = idsOf(span, 'title')
    if (titles.length === 0) continue
    const neighbours = sides.flatMap((step) => beside(spans, at + step, step))
    const holder = [at + 1, at - 1]
      .flatMap((side) => beside(spans, side, side - at, 'stop'))
      .find((side) => kindAt(side, spans, entities) === 'person')
    const country = neighbours.find((side) => kindAt(side, spans, entities) === 'country')
    const ministers = titles.filter((title) => MINISTERS.has(title))
    if (titles.every((title) => !OF_THINGS.has(title)) && isOfficeOfThing(at, spans, entities, language))
      offices.set(at, { ids: [] })
    else if (holder === undefined && country === undefined && ministers.length > 0)
      offices.set(at, { ids: holdersOf(ministers, entities).map(({ id }) => id) })
    else if (holder !== undefined || country !== undefined) {
      const of = country === undefined ? undefined : entityAt(country, spans)
      const asked = titles.includes(COUNTERPART) ? officesNamed(spans, at, entities) : titles
      const people = holdersOf(asked, entities)
        .filter(({ country: land }) => of === undefined || of.includes(land ?? ''))
        .map(({ id }) => id)
      if (holder === undefined) offices.set(at, { ids: people })
      else offices.set(at, { ids: [], silent: entityAt(holder, spans).some((id) => people.includes(id)) })
    }
  }
  return offices
}

function holdersOf(offices: readonly string[], entities: ReadonlyMap<string, Entity>): Entity[] {
  return [...entities.values()].filter(
    ({ kind, title }) => kind === 'person' && offices.some((office) => isKindOf(title, office)),
  )
}

/** "Her Italian counterpart" holds there the office that somebody else who is named holds here. */
const COUNTERPART = 'counterpart'

function officesNamed(spans: readonly Span[], at: number, entities: ReadonlyMap<string, Entity>): string[] {
  const others = spans.flatMap((_, index) => (index === at ? [] : entityAt(index, spans)))
  return others.flatMap((id) => entities.get(id)?.title ?? [])
}

/** "Minister" alone may be any of these, but not the head of government. */
const MINISTERS: ReadonlySet<string> = new Set([
  'foreign-minister',
  'finance-minister',
  'defence-minister',
  'economic-security-minister',
])

/** Whether who holds one office is meant by another's name. */
export function isKindOf(title: string | undefined, asked: string): boolean {
  return title !== undefined && (title === asked || (asked === 'minister' && MINISTERS.has(title)))
}

/** Offices that are held in a company or an organisation ("the chief executive of Edgewing"). */
const OF_THINGS: ReadonlySet<string> = new Set(['chief-executive', 'security-adviser', 'spokesperson'])

/** "The head of the consultative body" (協議体のトップ) is somebody whom the gazetteer does not know. */
function isOfficeOfThing(
  at: number,
  spans: readonly Span[],
  entities: ReadonlyMap<string, Entity>,
  language: Language,
): boolean {
  const step = language === 'ja' ? -1 : 1
  if (!markersAt(spans, at + step).includes('of')) return false
  let thing = at + 2 * step
  while (language !== 'ja' && spans[thing]?.senses.every(({ kind }) => kind === 'stop')) thing++
  return isThing(kindAt(thing, spans, entities))
}

/** What can have a head, and others that belong to it; people, countries and places are no such thing. */
export function isThing(kind: Entity['kind'] | undefined): boolean {
  return kind === 'term' || kind === 'sector' || kind === 'organisation'
}

/** The neighbouring span on one side, looking past one small word ("minister *of* Japan"). */
function beside(spans: readonly Span[], at: number, step: number, small: 'stop' | 'any' = 'any'): number[] {
  const span = spans[at]
  if (!span) return []
  const isSmall = has(span, 'stop') || (small === 'any' && has(span, 'marker'))
  if (has(span, 'opener')) return [at]
  return isSmall ? [at + step] : [at]
}

function entityAt(at: number, spans: readonly Span[]): string[] {
  return spans[at] ? idsOf(spans[at], 'entity') : []
}

function kindAt(at: number, spans: readonly Span[], entities: ReadonlyMap<string, Entity>): Entity['kind'] | undefined {
  return entityAt(at, spans).map((id) => entities.get(id)?.kind)[0]
}

const ROLES: readonly Exclude<Mention['role'], 'bare'>[] = ['in', 'to', 'with', 'by', 'about', 'of']
const ARABIC_ATTACHED: Readonly<Record<string, Mention['role']>> = { ل: 'to', ب: 'in', ف: 'in', ع: 'to' }

/** The role that the small words tell: in front of the name, in Japanese behind it. Joined names share one. */
function roleOf(spans: readonly Span[], at: number, vocabulary: Vocabulary): Mention['role'] {
  const isJapanese = vocabulary.language === 'ja'
  const isJoined = isAttachedAnd(spans[at], vocabulary) && entityAt(at - 1, spans).length > 0
  if (isJoined) return roleOf(spans, at - 1, vocabulary)
  const attached = attachedPreposition(spans[at], vocabulary)
  if (attached) return attached
  const step = isJapanese ? 1 : -1
  let side = at + step
  while ((has(spans[side], 'stop') || has(spans[side], 'title')) && markersAt(spans, side).length === 0) side += step
  const markers = markersAt(spans, side)
  if (markers.includes('subject')) return 'bare'
  if (markers.includes('and') && entityAt(side + step, spans).length > 0) return roleOf(spans, side + step, vocabulary)
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
