import type { Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { unique } from '../language/lists.ts'
import { AIMING, LEADING, TAKING_OFFICE, TRAVELLING } from './acts.ts'
import { markCountries } from './countries.ts'
import { beginsAsFollowUp, matchSpans, type Span } from './match.ts'
import { findMentions, type Mention } from './mentions.ts'
import { isTimeClause, needsOf } from './needs.ts'
import { type Need, type Reading, type Relation, tellingAsks } from './reading.ts'
import { has, idsOf, isHard } from './senses.ts'
import { mendSpelling } from './spelling.ts'
import { objectsOf, spokenOf, subjectsOf } from './subjects.ts'
import { takeTimes } from './times.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Understands a cleaned question. Pure: what its words can mean comes from the vocabulary.
 * `isFactWord` tells whether any briefing holds a word; such a word is never "mended" into a name. `today` is the day
 * (`2026-01-20`) from which "last week" counts.
 */
export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  entities: ReadonlyMap<string, Entity>,
  isFactWord: (key: string) => boolean,
  today: string,
): Reading {
  const { dates, period, rest } = takeTimes(text, vocabulary, today)
  const matched = segmentsOf(rest).flatMap(({ text: segment, quoted }) => {
    const found = matchSpans(segment, vocabulary)
    return quoted ? quotedSpans(found) : found
  })
  const marked = markCountries(matched, vocabulary)
    .map((span, at, all) => openingWho(span, at, all, vocabulary))
    .map((span, _, all) => headOf(span, all, entities))
  const spans = marked.map((span) => {
    if (span.senses.length > 0) return span
    const owner = withoutPossessive(span, vocabulary, entities)
    if (owner) return owner
    const key = [span.key, ...(span.keys ?? [])].find(isFactWord)
    return key === undefined ? mendSpelling(span, vocabulary) : { ...span, key }
  })
  const mentions = findMentions(spans, vocabulary, entities)
  const askGroups = askGroupsOf(spans, vocabulary.language)
  const asks = unique(askGroups.flat())
  const hard = spans.filter((span) => isHard(span))
  const stated = unique(hard.filter((span) => !isTimeClause(spans, span)).flatMap((span) => idsOf(span, 'act')))
  const event = spans.some((span) => has(span, 'event'))
  const unsaid = stated.length === 0 && !event && asks.includes('when') ? unsaidAct(mentions, entities) : undefined
  const acts = unsaid ? [unsaid] : stated
  // The next steps after an event are that event's.
  const relation = stated.includes(AIMING) ? undefined : relationOf(spans, mentions, entities, vocabulary)
  const hintedActs = unique(spans.filter((span) => !isHard(span)).flatMap((span) => idsOf(span, 'act')))
  return {
    language: vocabulary.language,
    asks,
    askGroups,
    needs: [...needsOf(spans, mentions, entities, vocabulary), ...(unsaid ? [unsaidNeed(unsaid)] : [])],
    acts,
    hintedActs,
    subjects: subjectsOf(mentions, spans, vocabulary, entities),
    spokenOf: spokenOf(mentions, entities),
    objects: objectsOf(mentions),
    units: unique(spans.flatMap((span) => idsOf(span, 'unit'))),
    currencies: unique(spans.flatMap((span) => idsOf(span, 'currency'))),
    dates,
    ...(period ? { period } : {}),
    ...(relation ? { relation } : {}),
    event,
    yesNo:
      asks.length === 0 &&
      (vocabulary.language === 'ja' ? spans : spans.slice(0, 1)).some((span) => has(span, 'opener')),
    negated: spans.some((span) => has(span, 'negation')),
    followUp: beginsAsFollowUp(text, vocabulary),
  }
}

/** Arabic writes "who" and "from" alike; first, in front of a verb or an office, it is "who" (من دعا ميلوني؟). */
function openingWho(span: Span, at: number, spans: readonly Span[], { language }: Vocabulary): Span {
  const next = spans[1]
  const isFirst = language === 'ar' && at === 0 && span.folded === 'من'
  if (!isFirst || !next || (!has(next, 'title') && !(isHard(next) && has(next, 'act')))) return span
  return { ...span, senses: [{ kind: 'ask', id: 'who' }] }
}

/** "Who is the chief executive of Leonardo?" asks who leads it. */
function headOf(span: Span, spans: readonly Span[], entities: ReadonlyMap<string, Entity>): Span {
  if (!idsOf(span, 'title').includes(HEAD_OF_COMPANY)) return span
  const isOrganisation = (id: string) => entities.get(id)?.kind === 'organisation'
  const asksWho = spans.some((one) => idsOf(one, 'ask').includes('who'))
  if (!asksWho || !spans.some((one) => idsOf(one, 'entity').some(isOrganisation))) return span
  return { ...span, senses: [{ kind: 'act', id: LEADING }] }
}

const HEAD_OF_COMPANY = 'chief-executive'

/** "Melonis visit": an apostrophe left out behind a person's name. */
function withoutPossessive(span: Span, { language, exact }: Vocabulary, entities: ReadonlyMap<string, Entity>) {
  const senses = language === 'en' && span.folded.endsWith('s') ? exact.next.get(span.folded.slice(0, -1))?.senses : []
  const isPerson = senses?.some((sense) => sense.kind === 'entity' && entities.get(sense.id)?.kind === 'person')
  return senses && isPerson ? { ...span, senses } : undefined
}

/** How many words may stand between "before" and the name of the event ("before the summit in Nara"). */
const REACH = 4

/** "Before Tokyo", "after the summit with Oman": the last such words, and what names the event behind them. */
function relationOf(
  spans: readonly Span[],
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
  vocabulary: Vocabulary,
): Relation | undefined {
  const sideAt = (span: Span) => idsOf(span, 'marker').find((id) => id === 'before' || id === 'after')
  const at = spans.findLastIndex((span) => sideAt(span) !== undefined)
  const side = spans[at] && sideAt(spans[at])
  if (side !== 'before' && side !== 'after') return undefined
  const isJapanese = vocabulary.language === 'ja'
  const [from, to] = isJapanese ? [at - REACH, at] : [at + 1, at + 1 + REACH]
  const naming = mentions.filter((mention) => mention.at >= from && mention.at < to && mention.ids.length > 0)
  const needs = needsOf(spans, naming, entities, vocabulary).filter(({ text }) =>
    naming.some((mention) => spans[mention.at]?.text === text),
  )
  // What leads from "before" to the name belongs to it too: before *flying on to* Tokyo.
  const places = [at, ...naming.map((mention) => mention.at)]
  const words = spans.slice(Math.min(...places), Math.max(...places) + 1).map(({ text }) => text)
  return needs.length > 0 ? { side, needs, words } : undefined
}

function joins(span: Span | undefined): boolean {
  return span !== undefined && idsOf(span, 'marker').includes('and')
}

/** Words in quotation marks are somebody's: they ask for nothing, and the very words will do. */
function quotedSpans(found: readonly Span[]): Span[] {
  const spans = found.map((span) => ({
    ...span,
    quoted: true,
    senses: span.senses.filter(({ kind }) => kind !== 'ask'),
  }))
  if (spans.some(isHard)) return spans
  const whole = (part: 'text' | 'key' | 'folded') => found.map((span) => span[part]).join(part === 'text' ? ' ' : '')
  const key = found.every((span) => span.key === span.folded) ? whole('key') : found.map((span) => span.key).join(' ')
  return found.length > 0 ? [{ text: whole('text'), key, folded: whole('folded'), senses: [], quoted: true }] : []
}

const QUOTED = /[«“„"「『]([^«»“”„"「」『』]{3,})[»”"」』]/gu

function segmentsOf(text: string): { text: string; quoted: boolean }[] {
  const segments: { text: string; quoted: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(QUOTED)) {
    segments.push({ text: text.slice(end, match.index), quoted: false }, { text: match[1] ?? '', quoted: true })
    end = match.index + match[0].length
  }
  return [...segments, { text: text.slice(end), quoted: false }]
}

/** What "is" leaves unsaid: "When was she in Oman?" asks of the visit, "Since when is she prime minister?" of the office. */
function unsaidAct(mentions: readonly Mention[], entities: ReadonlyMap<string, Entity>): string | undefined {
  if (mentions.some(({ silent }) => silent)) return TAKING_OFFICE
  const isPerson = ({ ids }: Mention) => entities.get(ids[0] ?? '')?.kind === 'person'
  const isThere = mentions.length === 2 && mentions.some(isPerson) && mentions.some(({ role }) => role === 'in')
  return isThere ? TRAVELLING : undefined
}

function unsaidNeed(act: string): Need {
  return { text: act, key: '', entities: [], acts: [act], free: false }
}

/**
 * Asks of one word ("何年": which year, how many years) are alternatives, those of different words are all meant; but a
 * later "when" without "and" only begins a clause ("how many died when it flooded").
 */
function askGroupsOf(spans: readonly Span[], language: Language): readonly Ask[][] {
  const asking = spans.flatMap((span, at) => {
    const asks = idsOf(span, 'ask') as Ask[] // ids of ask senses are Asks
    return asks.length > 0 ? [{ asks, at }] : []
  })
  const isClause = ({ asks, at }: { asks: Ask[]; at: number }, index: number) =>
    (language === 'en' || language === 'it') && index > 0 && asks.includes('when') && !joins(spans[at - 1])
  return tellingAsks(asking.filter((one, index) => !isClause(one, index)).map(({ asks }) => asks))
}
