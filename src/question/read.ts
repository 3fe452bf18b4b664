import type { Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { markCountries } from '../language/countries.ts'
import { unique } from '../language/lists.ts'
import { beginsAsFollowUp, matchSpans, type Span } from '../language/match.ts'
import { has, idsOf, isHard } from '../language/senses.ts'
import { mendSpelling } from '../language/spelling.ts'
import { takeTimes } from '../language/times.ts'
import { type Greeting, holdsNegation, type Vocabulary } from '../language/vocabulary.ts'
import { findMentions, type Mention } from './mentions.ts'
import { type Named, type Reading, type Relation, tellingAsks } from './reading.ts'
import { subjectsOf } from './subjects.ts'

/**
 * Understands a cleaned question. Pure: what its words can mean comes from the vocabulary.
 * `isFactWord` tells whether any briefing holds a word; such a word is never "mended" into a name. `today` is the day
 * (`2026-01-20`) from which "last week" counts.
 */
export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  entities: ReadonlyMap<string, Entity>,
  isFactWord: (word: string) => boolean,
  today: string,
): Reading {
  const { dates, period, rest } = takeTimes(text, vocabulary, today)
  const spans = markCountries(matchSpans(rest, vocabulary), vocabulary)
    .map((span, at, all) => openingWho(span, at, all, vocabulary))
    .map((span) => {
      if (span.senses.length > 0) return span
      return (
        withoutPossessive(span, vocabulary, entities) ?? (isFactWord(span.text) ? span : mendSpelling(span, vocabulary))
      )
    })
    .map((span, _, all) => weighing(span, all, vocabulary))
  const mentions = findMentions(spans, vocabulary, entities)
  const askGroups = askGroupsOf(spans, vocabulary.language)
  const asks = unique(askGroups.flat())
  const acts = unique(spans.filter(isHard).flatMap((span) => idsOf(span, 'act')))
  const relation = relationOf(spans, mentions, vocabulary)
  const greeting = greetingIn(spans)
  const thing = thingAsked(spans, vocabulary.language)
  const isFirst = (kind: 'opener') =>
    (vocabulary.language === 'ja' ? spans : spans.slice(0, 1)).some((span) => has(span, kind))
  return {
    language: vocabulary.language,
    today,
    text,
    asks,
    askGroups,
    named: namedIn(spans, mentions),
    ...(thing === undefined ? {} : { thing }),
    acts,
    hintedActs: unique(spans.flatMap((span) => idsOf(span, 'act'))).filter((act) => !acts.includes(act)),
    subjects: subjectsOf(mentions, spans, vocabulary, entities),
    units: unique(spans.flatMap((span) => idsOf(span, 'unit'))),
    currencies: unique(spans.flatMap((span) => idsOf(span, 'currency'))),
    dates,
    ...(period ? { period } : {}),
    ...(relation ? { relation } : {}),
    foreign: spans.filter((span, at) => has(span, 'foreign') || isVacant(at, mentions)).map((span) => span.text),
    unknown: spans.filter(({ senses }) => senses.length === 0).map((span) => span.text),
    event: spans.some((span) => has(span, 'event')),
    yesNo: asks.length === 0 && (isFirst('opener') || asksByTone(text, acts, vocabulary)),
    negated: spans.some((span) => denies(span, asks.length > 0, vocabulary)),
    except: spans.some((span) => has(span, 'except')),
    alternative: spans.some((span) => idsOf(span, 'marker').includes('or')),
    relative: !relation && spans.some((span) => idsOf(span, 'marker').some((id) => id === 'before' || id === 'after')),
    followUp: beginsAsFollowUp(text, vocabulary),
    ...(greeting ? { greeting } : {}),
  }
}

/** Italian asks whether with a question mark and nothing else: "Hanno parlato dell'Ucraina?" */
function asksByTone(text: string, acts: readonly string[], { language }: Vocabulary): boolean {
  return language === 'it' && acts.length > 0 && /\?\s*$/u.test(text)
}

/** Everything of the gazetteer that is named: people, countries and places as mentions tell, other things by their names. */
function namedIn(spans: readonly Span[], mentions: readonly Mention[]): Named[] {
  return spans.flatMap((span, at): Named[] => {
    const mention = mentions.find((one) => one.at === at)
    if (!mention) {
      const ids = has(span, 'stop') ? [] : idsOf(span, 'entity')
      return ids.length > 0 ? [{ text: span.text, ids }] : []
    }
    const { ids, isPair } = mention
    if (isPair) return ids.map((id) => ({ text: span.text, ids: [id] }))
    return ids.length > 0 ? [{ text: span.text, ids }] : []
  })
}

/**
 * Arabic asks "what" and denies with one word; and "Didn't they sign?" asks whether they did, but "who didn't sign?" who did not.
 */
function denies(span: Span, asksMore: boolean, vocabulary: Vocabulary): boolean {
  if (has(span, 'negation')) return !has(span, 'ask') && !(has(span, 'opener') && !asksMore)
  return asksMore && has(span, 'opener') && holdsNegation(span.folded, vocabulary)
}

/** The noun behind "what", "which" or "how many"; in Japanese also the one that は sets in front of it (曲は何). */
function thingAsked(spans: readonly Span[], language: Language): string | undefined {
  const at = spans.findIndex((span) => idsOf(span, 'ask').some((ask) => ask === 'what' || ask === 'how-many'))
  if (at < 0) return undefined
  const isMarker = (span: Span | undefined) => span !== undefined && has(span, 'marker')
  const before = language === 'ja' && isMarker(spans[at - 1]) ? spans[at - 2] : undefined
  return [spans[at + 1], before].find((span) => span !== undefined && isNoun(span))?.text
}

function isNoun(span: Span): boolean {
  return span.senses.every(({ kind }) => kind === 'entity' || kind === 'unit' || kind === 'office')
}

/** "The emperor of Japan": an office that nobody in the gazetteer holds. */
function isVacant(at: number, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => mention.at === at && mention.ids.length === 0 && !mention.silent)
}

const CLOSING: readonly Greeting[] = ['goodbye', 'thanks', 'hello', 'acknowledgement']

/** "Good morning!", "thanks a lot": no word that asks, names or does anything. */
function greetingIn(spans: readonly Span[]): Greeting | undefined {
  const isPolite = (span: Span) =>
    ['greeting', 'stop', 'self', 'follow-up', 'opener'].some((kind) => has(span, kind as 'greeting')) // the kinds named
  const said = spans.flatMap((span) => idsOf(span, 'greeting') as Greeting[]) // ids of greeting senses are Greetings
  // "Thanks, bye": what closes counts.
  return spans.every(isPolite) ? CLOSING.find((one) => said.includes(one)) : undefined
}

/** Arabic writes "who" and "from" alike; in front of the first verb or office it is "who" (من دعا ميلوني؟ قمة نارا من اجتمع؟). */
function openingWho(span: Span, at: number, spans: readonly Span[], { language }: Vocabulary): Span {
  const next = spans[at + 1]
  const isFirst =
    language === 'ar' && span.folded === 'من' && spans.slice(0, at).every((one) => !has(one, 'ask') && !has(one, 'act'))
  if (!isFirst || !next || (!has(next, 'office') && !(isHard(next) && has(next, 'act')))) return span
  return { ...span, senses: [{ kind: 'ask', id: 'who' }] }
}

/** "Melonis visit": an apostrophe left out behind a person's name. */
function withoutPossessive(span: Span, { language, exact }: Vocabulary, entities: ReadonlyMap<string, Entity>) {
  const senses = language === 'en' && span.folded.endsWith('s') ? exact.next.get(span.folded.slice(0, -1))?.senses : []
  const isPerson = senses?.some((sense) => sense.kind === 'entity' && entities.get(sense.id)?.kind === 'person')
  return senses && isPerson ? { ...span, senses } : undefined
}

/** How many words may stand between "before" and the name of the event ("before the summit in Nara"). */
const REACH = 4

/** "Before Tokyo", "after the summit with Oman": the last such word, and what names the event behind it. */
function relationOf(
  spans: readonly Span[],
  mentions: readonly Mention[],
  { language }: Vocabulary,
): Relation | undefined {
  const sideAt = (span: Span) => idsOf(span, 'marker').find((id) => id === 'before' || id === 'after')
  const at = spans.findLastIndex((span) => sideAt(span) !== undefined)
  const side = spans[at] && sideAt(spans[at])
  if (side !== 'before' && side !== 'after') return undefined
  const [from, to] = language === 'ja' ? [at - REACH, at] : [at + 1, at + 1 + REACH]
  const naming = mentions.filter((mention) => mention.at >= from && mention.at < to && mention.ids.length > 0)
  const named = namedIn(spans, naming).filter(({ text }) => naming.some((mention) => spans[mention.at]?.text === text))
  return named.length > 0 ? { side, named } : undefined
}

function joins(span: Span | undefined): boolean {
  return span !== undefined && idsOf(span, 'marker').includes('and')
}

/** "Why was the summit important?": beside "why" and the event a word of weight asks, and means nothing else. */
function weighing(span: Span, all: readonly Span[], { worth }: Vocabulary): Span {
  const isWhy = all.some((one) => idsOf(one, 'ask').includes('why')) && all.some((one) => has(one, 'event'))
  return isWhy && worth.has(span.folded) ? { ...span, senses: [{ kind: 'worth' }] } : span
}

/**
 * Asks of one word ("何年": which year, how many years) are alternatives, those of different words are all meant; but a
 * later "when" without "and" only begins a clause ("how many died when it flooded"). Why something matters is asked in two words.
 */
function askGroupsOf(spans: readonly Span[], language: Language): readonly Ask[][] {
  const asking = spans.flatMap((span, at) => {
    const asks = idsOf(span, 'ask') as Ask[] // ids of ask senses are Asks
    return asks.length > 0 ? [{ asks, at }] : []
  })
  const isClause = ({ asks, at }: { asks: Ask[]; at: number }, index: number) =>
    (language === 'en' || language === 'it') && index > 0 && asks.includes('when') && !joins(spans[at - 1])
  const groups = tellingAsks(asking.filter((one, index) => !isClause(one, index)).map(({ asks }) => asks))
  if (!spans.some((span) => has(span, 'worth'))) return groups
  return groups.map((asks) => (asks.includes('why') ? [...asks, 'importance'] : asks))
}
