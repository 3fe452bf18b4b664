import type { Briefing, Fact } from '../content/library.ts'
import { idsNamed, isTyped, type Reading, type TypedAsk } from '../question/reading.ts'
import { candidatesFor } from './candidates.ts'
import { closenessOf } from './closeness.ts'
import { type FieldMatch, fieldMatch, mapTerms, type TermMap } from './field-match.ts'
import { does, holds, timesMet } from './kinds.ts'
import { type LanguageIndex, rarityOf, type SearchIndex } from './search-index.ts'
import { searchedWords } from './searched-words.ts'
import { termsOf } from './terms.ts'
import { lengthOf } from './word-index.ts'

/**
 * What speaks for a fact, or against it. Most are evidence only: a fact never loses by having more
 * of them.
 */
export const FEATURES = [
  // Words: BM25 (as a share of the best fact's) and what share of the question is met, field by field.
  'bm25-asked',
  'bm25-all-words',
  'cover-title',
  'cover-asked',
  'cover-names',
  'cover',
  'exact',
  'closest-question',
  'pairs-text',
  'pairs-asked',
  'numbers',
  // What it deals with: entities by rarity, and how much of what it deals with was named.
  'entities',
  'entities-wider',
  'entities-of-event',
  'entities-missing',
  'entities-only',
  // What is done, and who does it.
  'acts',
  'acts-of-type',
  'acts-hinted',
  'acts-missing',
  'subjects',
  // The kind of thing asked for.
  'when',
  'where',
  'why',
  'who',
  'how-many',
  'how-much',
  'how-long',
  'kind-missing',
  'times',
  'times-missing',
  'defines',
  // Its place in its briefing, and its briefing.
  'briefing-words',
  'briefing-parties',
  'briefing-exact',
  'meeting-asked',
  'type-meeting',
  'type-agreement',
  'type-concern',
  'type-statement',
  'type-programme',
  'type-next-step',
  'summary',
  'length',
] as const
export type Feature = (typeof FEATURES)[number]

/** Whether more of a feature can speak against a fact. */
export function isAgainst(feature: Feature): boolean {
  return feature.endsWith('-missing') || feature.startsWith('type-') || feature === 'summary' || feature === 'length'
}

/** One number a feature, in their order; `AT` tells where each stands. */
export type Features = Float32Array
export const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<Record<Feature, number>> // every feature

export function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0)
  return sum
}

/** From a sum of evidence to a probability. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

/** Asked questions to leave out of the index while weights are learned or content is checked. */
export interface LeftOut {
  /** The briefing, and the fact, whose questions these are; any when left out. */
  readonly briefing?: string
  readonly ordinal?: number
  /** The number of the one question; all of them when left out. */
  readonly question?: number
}

export interface Look {
  readonly briefings?: ReadonlySet<Briefing> | undefined
  readonly leftOut?: LeftOut | undefined
  /** Withdrawn facts are looked at too; to be told as such, and never as an answer. */
  readonly withWithdrawn?: boolean
}

/** A fact worth a close look, with all that speaks for it and against it. */
export interface Candidate {
  readonly fact: Fact
  readonly features: Features
  /** Per term of the question how well the fact meets it, from 0 to 1. */
  readonly met: Float32Array
}

/** The facts that could answer, each with its features, and the words of the question as they were looked for. */
export function candidatesWithFeatures(reading: Reading, index: SearchIndex, look: Look = {}) {
  const words = index.language(reading.language)
  const terms = mapTerms(termsOf(reading.text, words), words.words)
  const question: Question = {
    reading,
    index,
    words,
    terms,
    named: new Set(idsNamed(reading)),
    weights: reading.named.map(({ ids }) => rarityOf(ids, index)),
    asks: reading.asks.filter(isTyped),
    numbers: reading.text.match(/\p{N}+/gu) ?? [],
  }
  const matches = { part: fieldMatch(terms), whole: fieldMatch(terms), asked: fieldMatch(terms) }
  const candidates = candidatesFor(reading, terms, words, index, look).flatMap((ordinal): Candidate[] => {
    const fact = index.library.facts[ordinal]
    if (!fact) return []
    const features = new Float32Array(FEATURES.length)
    addWords(features, fact, matches, question, look.leftOut)
    addEntities(features, fact, question)
    addActs(features, fact, reading)
    addKinds(features, fact, question)
    addPlace(features, fact, question)
    return [{ fact, features, met: matches.whole.best.slice() }]
  })
  asShares(candidates)
  for (const { words: shared, parties, exact, candidates: own } of closenessOf(candidates, terms, reading, index))
    for (const { features } of own) {
      features[AT['briefing-words']] = shared
      features[AT['briefing-parties']] = parties
      features[AT['briefing-exact']] = exact
    }
  return { candidates, terms: terms.terms }
}

/** What is known of the question before any fact is looked at. */
interface Question {
  readonly reading: Reading
  readonly index: SearchIndex
  readonly words: LanguageIndex
  readonly terms: TermMap
  /** Ids of all that is named, and how telling each named thing is. */
  readonly named: ReadonlySet<string>
  readonly weights: readonly number[]
  /** The kinds of thing asked for. */
  readonly asks: readonly TypedAsk[]
  readonly numbers: readonly string[]
}

/** Reused from fact to fact: one field at a time, all questions of a fact, all of its words. */
interface Matches {
  readonly part: FieldMatch
  readonly asked: FieldMatch
  readonly whole: FieldMatch
}

function addWords(
  features: Features,
  fact: Fact,
  { part, whole, asked }: Matches,
  { words: { words, isFunction }, terms }: Question,
  leftOut: LeftOut | undefined,
): void {
  const { ordinal } = fact
  for (const match of [part, whole, asked]) match.clear()
  whole.add(words.titles, ordinal, ordinal + 1)
  features[AT['cover-title']] = whole.cover()
  whole.add(words.texts, ordinal, ordinal + 1)
  features[AT['pairs-text']] = whole.pairs()
  const length = lengthOf(words.titles, ordinal) + lengthOf(words.texts, ordinal)
  const [first, end] = [words.questions[ordinal] ?? 0, words.questions[ordinal + 1] ?? 0]
  let [askedLength, closest, pairs] = [0, 0, 0]
  for (let number = first; number < end; number++) {
    if (isLeftOut(leftOut, fact, number - first)) continue
    part.clear()
    part.add(words.asked, number, number + 1)
    asked.join(part)
    askedLength += lengthOf(words.asked, number)
    const likeness = part.cover() * Math.sqrt(terms.total / Math.max(1, weightOf(number, words, isFunction)))
    closest = Math.max(closest, Math.min(1, likeness))
    pairs = Math.max(pairs, part.pairs())
  }
  features[AT['closest-question']] = closest
  features[AT['pairs-asked']] = pairs
  features[AT['cover-asked']] = asked.cover()
  if (askedLength > 0) features[AT['bm25-asked']] = asked.bm25(askedLength, words.averageAsked)
  part.clear()
  part.add(words.names, ordinal, ordinal + 1)
  features[AT['cover-names']] = part.cover()
  whole.join(asked)
  whole.join(part, true)
  features[AT.cover] = whole.cover()
  features[AT.exact] = whole.exact()
  features[AT['bm25-all-words']] = whole.bm25(length + askedLength, words.averageText + words.averageAsked, true)
  features[AT.length] = Math.log(length + 1) / 4
}

function isLeftOut(leftOut: LeftOut | undefined, { ordinal, briefing }: Fact, question: number): boolean {
  if (!leftOut) return false
  const { briefing: whole = briefing.id, ordinal: of = ordinal, question: one = question } = leftOut
  return whole === briefing.id && of === ordinal && one === question
}

/** The weight of all telling words of an asked question. */
function weightOf(question: number, { asked, weights }: LanguageIndex['words'], isFunction: Uint8Array): number {
  let weight = 0
  const end = asked.starts[question + 1] ?? 0
  for (let at = asked.starts[question] ?? 0; at < end; at++) {
    const id = asked.values[at] ?? 0
    if (!isFunction[id]) weight += weights[id] ?? 0
  }
  return weight
}

/** Scores without a scale of their own become shares of the best fact's. */
function asShares(candidates: readonly Candidate[]): void {
  for (const at of [AT['bm25-asked'], AT['bm25-all-words']]) {
    const most = candidates.reduce((best, { features }) => Math.max(best, features[at] ?? 0), 1e-9)
    for (const { features } of candidates) features[at] = (features[at] ?? 0) / most
  }
}

function addEntities(features: Features, fact: Fact, { reading, index, weights, named }: Question): void {
  if (named.size === 0) return
  const total = weights.reduce((sum, weight) => sum + weight, 1e-9)
  for (const [at, { ids }] of reading.named.entries()) {
    const how = howMet(ids, fact)
    features[AT[how]] = (features[AT[how]] ?? 0) + (weights[at] ?? 0) / total
  }
  let [shared, own] = [0, 1e-9]
  for (const id of fact.core) {
    const weight = index.rarities.get(id) ?? 0
    own += weight
    if (named.has(id)) shared += weight
  }
  features[AT['entities-only']] = shared / own
}

/** By what the fact deals with, by what that belongs to, by the event, or not at all. */
function howMet(ids: readonly string[], { core, entities, briefing }: Fact) {
  if (ids.some((id) => core.includes(id))) return 'entities'
  if (ids.some((id) => entities.includes(id))) return 'entities-wider'
  return ids.some((id) => briefing.head.has(id)) ? 'entities-of-event' : 'entities-missing'
}

function addActs(features: Features, fact: Fact, { acts, hintedActs, subjects }: Reading): void {
  const share = (of: readonly string[], meets: (id: string) => boolean) =>
    of.length > 0 ? of.filter(meets).length / of.length : 0
  features[AT.acts] = share(acts, (act) => fact.acts.includes(act))
  features[AT['acts-of-type']] = share(acts, (act) => !fact.acts.includes(act) && fact.impliedActs.includes(act))
  features[AT['acts-missing']] = acts.length > 0 && !acts.some((act) => does(fact, act)) ? 1 : 0
  features[AT['acts-hinted']] = share(hintedActs, (act) => does(fact, act))
  features[AT.subjects] = share(subjects, (id) => fact.by.includes(id)) * (fact.named ? 1 : 0.5)
}

function addKinds(features: Features, fact: Fact, { reading, index, named, asks, numbers }: Question): void {
  for (const ask of asks) features[AT[ask]] = holds(ask, fact, reading)
  if (asks.length > 0 && asks.every((ask) => features[AT[ask]] === 0)) features[AT['kind-missing']] = 1
  const isNewPerson = (id: string) => !named.has(id) && index.library.entities.get(id)?.kind === 'person'
  if (asks.includes('who') && fact.core.some(isNewPerson)) features[AT.who] = Math.max(features[AT.who] ?? 0, 0.75)
  if (reading.dates.length > 0 || reading.period) {
    features[AT.times] = timesMet(fact, reading)
    features[AT['times-missing']] = features[AT.times] === 0 ? 1 : 0
  }
  if (reading.acts.length === 0 && fact.defines.some((id) => named.has(id))) features[AT.defines] = 1
  const text = searchedWords(fact, reading.language)?.text ?? ''
  if (numbers.length > 0)
    features[AT.numbers] = numbers.filter((number) => text.includes(number)).length / numbers.length
}

const TYPE_FEATURES: Readonly<Partial<Record<Fact['type'], Feature>>> = {
  meeting: 'type-meeting',
  agreement: 'type-agreement',
  concern: 'type-concern',
  statement: 'type-statement',
  programme: 'type-programme',
  'next-step': 'type-next-step',
}

function addPlace(features: Features, fact: Fact, { reading }: Question): void {
  const type = TYPE_FEATURES[fact.type]
  if (type) features[AT[type]] = 1
  if (fact.type === 'meeting' && reading.event) features[AT['meeting-asked']] = 1
  if (fact.briefing.summary.includes(fact)) features[AT.summary] = 1
}
