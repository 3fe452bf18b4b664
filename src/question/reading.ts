import type { Language } from '../content/languages.ts'
import type { Ask } from '../content/schemas.ts'
import { unique } from '../language/lists.ts'
import type { DatePattern } from './dates.ts'
import type { Period } from './periods.ts'

/** A question, understood as far as its words go; whether the briefings can meet its needs is found out later. */
export interface Reading {
  readonly language: Language
  /** What is asked for, most telling first; empty for a bare topic. */
  readonly asks: readonly Ask[]
  /** The same, each word's alternatives together. */
  readonly askGroups: readonly (readonly Ask[])[]
  /** What an answer has to deal with, each need in full. */
  readonly needs: readonly Need[]
  /** Acts asked about; hinted ones only help to choose (a "visit" that names the event). */
  readonly acts: readonly string[]
  readonly hintedActs: readonly string[]
  /** Who is said to act: ids of people and countries. */
  readonly subjects: readonly string[]
  /** Of whom they are said to speak: ids of people. */
  readonly spokenOf: readonly string[]
  /** Whom it is done to, as far as word order tells: ids of people, countries and places. */
  readonly objects: readonly string[]
  /** What is counted in "how many": ids of units. */
  readonly units: readonly string[]
  /** Currencies named: ISO 4217 codes. */
  readonly currencies: readonly string[]
  readonly dates: readonly DatePattern[]
  /** A stretch of days that it is about. */
  readonly period?: Period
  /** Time as seen from another event ("before the Nara summit"): what names that event, which stands in `needs` too. */
  readonly relation?: Relation
  /** The event itself is named ("the summit"). */
  readonly event: boolean
  /** Asked to be affirmed or denied. */
  readonly yesNo: boolean
  readonly negated: boolean
  /** Leans on what was asked before ("and on AI?"). */
  readonly followUp: boolean
}

export interface Relation {
  readonly side: 'before' | 'after'
  readonly needs: readonly Need[]
  /** All that it takes of the question, "before" itself included. */
  readonly words: readonly string[]
}

/**
 * One content word (or phrase) of the question. It is met by a fact that deals with one of the entities or has one of
 * the acts; a word that neither lexicon nor gazetteer holds is met by a fact whose own words hold it.
 */
export interface Need {
  readonly text: string
  /** Stems (Japanese: folded text) to look up in the words of facts; empty = no words can meet it. */
  readonly key: string
  readonly entities: readonly string[]
  readonly acts: readonly string[]
  /** Neither lexicon nor gazetteer holds it. */
  readonly free: boolean
  readonly quoted?: boolean
  /** Needs joined by "and" may be met by different facts, needs joined by "or" by one of them. */
  readonly joined?: { readonly group: number; readonly by: 'and' | 'or' }
}

/** Not an act, but somebody or something: an entity, or a word that only facts know. */
export function isMatter({ entities, free }: Need): boolean {
  return free || entities.length > 0
}

/** What a command asks, without words. */
export type Query = Partial<Pick<Reading, 'asks' | 'acts' | 'subjects'>> & {
  readonly entities?: readonly string[]
  readonly period?: Period | undefined
}

/** A reading made by a command instead of a reader's words. */
export function readingOf(
  language: Language,
  { asks = [], acts = [], entities = [], subjects = [], period }: Query,
): Reading {
  const needs = [
    ...acts.map((act): Need => ({ text: act, key: '', entities: [], acts: [act], free: false })),
    ...entities.map((id): Need => ({ text: id, key: '', entities: [id], acts: [], free: false })),
  ]
  const nothing = {
    hintedActs: [],
    spokenOf: [],
    objects: [],
    units: [],
    currencies: [],
    dates: [],
    event: false,
    yesNo: false,
    negated: false,
  }
  return {
    language,
    asks,
    askGroups: asks.map((ask) => [ask]),
    needs,
    acts,
    subjects,
    ...nothing,
    ...(period ? { period } : {}),
    followUp: false,
  }
}

/** Nothing in it asks for anything: a greeting, a politeness. */
export function isEmpty({ asks, needs, dates, period, event, acts }: Reading): boolean {
  return [asks, needs, dates, acts].every(({ length }) => length === 0) && !period && !event
}

/** Two sentences that ask one thing ("Ties have worsened. How come?"). */
export function mergeReadings(first: Reading, second: Reading): Reading {
  const askGroups = tellingAsks([...first.askGroups, ...second.askGroups].map((group) => [...group]))
  const period = second.period ?? first.period
  const relation = second.relation ?? first.relation
  return {
    language: second.language,
    asks: unique(askGroups.flat()),
    askGroups,
    needs: [...first.needs, ...second.needs],
    acts: unique([...first.acts, ...second.acts]),
    hintedActs: unique([...first.hintedActs, ...second.hintedActs]),
    subjects: unique([...first.subjects, ...second.subjects]),
    spokenOf: unique([...first.spokenOf, ...second.spokenOf]),
    objects: unique([...first.objects, ...second.objects]),
    units: unique([...first.units, ...second.units]),
    currencies: unique([...first.currencies, ...second.currencies]),
    dates: [...first.dates, ...second.dates],
    ...(period ? { period } : {}),
    ...(relation ? { relation } : {}),
    event: first.event || second.event,
    yesNo: first.yesNo || second.yesNo,
    negated: first.negated || second.negated,
    followUp: first.followUp,
  }
}

/**
 * Completes a question that leans on the one before: "and when?" keeps what it was about, "and on AI?" keeps what was
 * asked. Undefined when the question stands by itself.
 */
export function leanOn(previous: Reading, reading: Reading): Reading | undefined {
  const asksOnly = reading.needs.length === 0 && reading.asks.length > 0 && !reading.event
  if (asksOnly && (reading.followUp || reading.asks.some((ask) => TYPED.has(ask)))) {
    const merged = mergeReadings(previous, reading)
    const event = merged.event || previous.needs.length === 0
    return { ...merged, asks: reading.asks, askGroups: reading.askGroups, yesNo: false, units: reading.units, event }
  }
  const topicOnly = reading.needs.length > 0 && reading.acts.length === 0 && reading.asks.every((ask) => ask === 'what')
  if (!topicOnly || !(reading.followUp || reading.asks.length === 0)) return undefined
  const kept = previous.needs.filter(({ entities, free }) => entities.length === 0 && !free)
  return {
    ...reading,
    asks: previous.asks,
    askGroups: previous.askGroups,
    acts: previous.acts,
    needs: [...kept, ...reading.needs],
  }
}

/** Asks for a kind of thing that a fact has or has not. */
const TYPED: ReadonlySet<Ask> = new Set(['who', 'when', 'where', 'why', 'how-many', 'how-much', 'how-long'])

/** Asks that give way to any other: "what day", "the background: why …". */
const VAGUE: ReadonlySet<Ask> = new Set(['what', 'overview', 'background', 'importance'])

export function tellingAsks(groups: readonly Ask[][]): readonly Ask[][] {
  const telling = groups.filter((group) => !group.every((ask) => VAGUE.has(ask)))
  if (telling.length > 0) return telling
  const vague = groups.filter((group) => !group.includes('what'))
  return vague.length > 0 ? vague : groups.slice(0, 1)
}
