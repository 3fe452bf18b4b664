import type { Language } from '../content/languages.ts'
import type { Ask } from '../content/schemas.ts'
import type { DatePattern } from '../language/date-patterns.ts'
import { unique } from '../language/lists.ts'
import type { Period } from '../language/periods.ts'
import type { Greeting } from '../language/vocabulary.ts'

/** A question, understood as far as its words go. All of it is evidence: what no list knows costs a little, and refuses nothing. */
export interface Reading {
  readonly language: Language
  /** The day on which it was asked, such as `2026-01-20`; none for what a command asks. */
  readonly today?: string
  /** The question as it was cleaned; search compares its words with those of the facts. */
  readonly text: string
  /** What is asked for, most telling first; empty for a bare topic. */
  readonly asks: readonly Ask[]
  /** The same, each word's alternatives together. */
  readonly askGroups: readonly (readonly Ask[])[]
  /** What of the gazetteer is named. */
  readonly named: readonly Named[]
  /** What thing is asked for, as the reader wrote it: the "song" of "what song", the "boats" of "how many boats". */
  readonly thing?: string
  /** Acts asked about; hinted ones only help to choose (a "visit" that names the event). */
  readonly acts: readonly string[]
  readonly hintedActs: readonly string[]
  /** Who is said to act: ids of people and countries. */
  readonly subjects: readonly string[]
  /** What is counted in "how many": ids of units. */
  readonly units: readonly string[]
  /** Currencies named: ISO 4217 codes. */
  readonly currencies: readonly string[]
  readonly dates: readonly DatePattern[]
  /** A stretch of days that it is about. */
  readonly period?: Period
  /** Time as seen from another event ("before the Nara summit"), and what names that event. */
  readonly relation?: Relation
  /** Countries that no briefing holds, and offices that nobody in the gazetteer has, as the reader wrote them. */
  readonly foreign: readonly string[]
  /** Words that neither lexicon nor gazetteer hold, as the reader wrote them. */
  readonly unknown: readonly string[]
  /** The event itself is named ("the summit"). */
  readonly event: boolean
  /** Asked to be affirmed or denied. */
  readonly yesNo: boolean
  readonly negated: boolean
  /** Somebody is left out ("besides Italy"). */
  readonly except: boolean
  /** One of two is asked for ("in Rome or in Tokyo"). */
  readonly alternative: boolean
  /** Leans on what was asked before ("and on AI?"). */
  readonly followUp: boolean
  /** Something before or after another time is meant, which is not named ("before", "since then"). */
  readonly relative: boolean
  /** Nothing but this was said. */
  readonly greeting?: Greeting
}

/** Something of the gazetteer that the question names; any of the ids will do. */
export interface Named {
  readonly text: string
  readonly ids: readonly string[]
}

export interface Relation {
  readonly side: 'before' | 'after'
  readonly named: readonly Named[]
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
  return {
    language,
    text: '',
    asks,
    askGroups: asks.map((ask) => [ask]),
    named: entities.map((id) => ({ text: id, ids: [id] })),
    acts,
    hintedActs: [],
    subjects,
    units: [],
    currencies: [],
    dates: [],
    ...(period ? { period } : {}),
    foreign: [],
    unknown: [],
    event: false,
    yesNo: false,
    negated: false,
    except: false,
    alternative: false,
    relative: false,
    followUp: false,
  }
}

/** Every id that a reading names. */
export function idsNamed({ named }: Pick<Reading, 'named'>): string[] {
  return unique(named.flatMap(({ ids }) => ids))
}

/** Nothing in it asks for anything: a greeting, a politeness. */
export function isEmpty({ asks, named, dates, period, event, acts, unknown, foreign }: Reading): boolean {
  return [asks, named, dates, acts, unknown, foreign].every(({ length }) => length === 0) && !period && !event
}

const LISTS = ['named', 'acts', 'hintedActs', 'subjects', 'units', 'currencies', 'dates', 'foreign', 'unknown'] as const
const FLAGS = ['event', 'yesNo', 'negated', 'except', 'alternative', 'relative'] as const

/** Two sentences that ask one thing ("Ties have worsened. How come?"). */
export function mergeReadings(first: Reading, second: Reading): Reading {
  const askGroups = tellingAsks([...first.askGroups, ...second.askGroups].map((group) => [...group]))
  const lists = LISTS.map((key) => [key, unique<unknown>([...first[key], ...second[key]])])
  const flags = FLAGS.map((key) => [key, first[key] || second[key]])
  const { greeting: _, ...all } = { ...first, ...second, ...Object.fromEntries([...lists, ...flags]) } as Reading // of both
  const text = `${first.text} ${second.text}`.trim()
  return { ...all, text, asks: unique(askGroups.flat()), askGroups, followUp: first.followUp }
}

/**
 * Completes a question that leans on the one before: "and when?" keeps what it was about, "and on AI?" keeps what was
 * asked. Undefined when the question stands by itself.
 */
export function leanOn(previous: Reading, reading: Reading): Reading | undefined {
  const { named, asks, acts, event, followUp, unknown } = reading
  const isBare = named.length === 0 && unknown.length === 0 && !event
  const asksWhether = asks.length === 0 && reading.yesNo && acts.length > 0
  if (isBare && (asksWhether || (asks.length > 0 && (followUp || asks.some(isTyped))))) {
    const merged = mergeReadings(previous, reading)
    const { askGroups, units, text } = reading
    // "And what did they discuss?" is about the same, but no more about having met.
    const own = acts.length > 0 ? { acts, hintedActs: reading.hintedActs, text } : {}
    return {
      ...merged,
      ...own,
      asks,
      askGroups,
      units,
      yesNo: asksWhether,
      followUp: true,
      event: merged.event || previous.named.length === 0,
    }
  }
  const isTopic = !isBare && acts.length === 0 && asks.every((ask) => ask === 'what')
  if (!isTopic || !(followUp || asks.length === 0)) return undefined
  return { ...reading, asks: previous.asks, askGroups: previous.askGroups, acts: previous.acts, yesNo: false }
}

/** Asks for a kind of thing that a fact has or has not. */
export const TYPED = ['who', 'when', 'where', 'why', 'how-many', 'how-much', 'how-long'] as const
export type TypedAsk = (typeof TYPED)[number]

export function isTyped(ask: Ask): ask is TypedAsk {
  return TYPED.some((one) => one === ask)
}

/** Asks that give way to any other: "what day", "the background: why …". */
const VAGUE: ReadonlySet<Ask> = new Set(['what', 'overview', 'background', 'importance'])

export function tellingAsks(groups: readonly Ask[][]): readonly Ask[][] {
  const telling = groups.filter((group) => !group.every((ask) => VAGUE.has(ask)))
  if (telling.length > 0) return telling
  const vague = groups.filter((group) => !group.includes('what'))
  return vague.length > 0 ? vague : groups.slice(0, 1)
}
