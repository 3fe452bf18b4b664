import type { Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import type { ActTrait, Ask, LexiconData, VocabularyData } from '../content/schemas.ts'
import type { Steps } from '../content/steps.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { type ClockWords, clockWords } from './clock-words.ts'
import { otherCountries } from './countries.ts'
import { phrasesIn } from './lists.ts'
import { type PeriodWords, periodWords } from './periods.ts'
import { fold } from './text.ts'
import { type DayWords, dayWords } from './weekdays.ts'
import { stemOf, surfaces } from './words.ts'

/** What a word or phrase can mean in a question. */
export type Sense =
  | { readonly kind: 'ask'; readonly id: Ask }
  | { readonly kind: 'act' | 'office' | 'unit' | 'currency'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: string; readonly form: 'name' | 'adjective' }
  | { readonly kind: 'marker'; readonly id: Marker }
  | { readonly kind: 'greeting'; readonly id: Greeting }
  | { readonly kind: 'event' | 'stop' | 'negation' | 'opener' | 'follow-up' | 'self' | 'except' | 'worth' | 'foreign' }

export type Marker = keyof LexiconData['markers']
export type Greeting = keyof LexiconData['greetings']
export type Reply = keyof LexiconData['replies']

export interface TrieNode {
  readonly next: Map<string, TrieNode>
  readonly senses: Sense[]
}

/** Everything one language can say about the library, ready to be matched. */
export interface Vocabulary {
  readonly language: Language
  /** By folded word (spaced languages) or by character (Japanese). */
  readonly exact: TrieNode
  /** By stem, for phrases that inflect and may begin with this folded word; empty in Japanese. */
  stemsFor(word: string): TrieNode
  /** Folded names of countries that the gazetteer does not hold. */
  otherCountries(): ReadonlySet<string>
  /** Openings that lean on what was asked before; they may hold words of other meanings ("and when"). */
  readonly followUps: TrieNode
  /** Single words that a misspelling may be mended to. */
  readonly names: readonly string[]
  readonly calendar: Calendar
  readonly periods: PeriodWords
  readonly clock: ClockWords
  readonly weekdays: DayWords
  /** Folded words by which something is denied. */
  readonly negations: ReadonlySet<string>
  /** Folded words of weight: beside "why" and an event they ask why it matters. */
  readonly worth: ReadonlySet<string>
  /** Single words that ask and join, and say nothing themselves. */
  readonly functionWords: readonly string[]
  /** Folded messages that answer what was shown last. */
  readonly replies: ReadonlyMap<string, Reply>
  /** What the grammar has to know of an act. */
  isAct(act: string, trait: ActTrait): boolean
}

/** Names stand as they are written; these kinds of entity are common nouns and inflect. */
const COMMON_NOUNS: ReadonlySet<Entity['kind']> = new Set(['sector', 'term'])

/**
 * Only people's names and long nouns are mended: a slip turns one country into another (اليونان, اليابان), and in short
 * words any word into a name.
 */
const SHORT_NAME = 4
const LONG_NOUN = 9

export function* vocabularySteps(
  language: Language,
  lexicon: LexiconData,
  { acts, offices, units }: VocabularyData,
  entities: ReadonlyMap<string, Entity>,
): Steps<Vocabulary> {
  const exact = newNode()
  const inflecting = new Map<string, { path: readonly string[]; sense: Sense }[]>()
  const names = new Set<string>()
  const add = (phrase: string, sense: Sense, inflects: boolean) => {
    const path = pathOf(phrase, language)
    insert(exact, path, sense)
    if (language === 'ar') insert(exact, path.map(withoutArticle), sense)
    const [first] = path
    if (!inflects || language === 'ja' || first === undefined) return
    const bucket = inflecting.get(bucketOf(first, language))
    if (bucket) bucket.push({ path, sense })
    else inflecting.set(bucketOf(first, language), [{ path, sense }])
  }
  const addAll = (phrases: string | readonly string[], sense: Sense, inflects = false) => {
    const list = typeof phrases === 'string' ? phrasesIn(phrases) : phrases
    for (const phrase of list) add(phrase, sense, inflects)
  }

  for (const [id, phrases] of Object.entries(lexicon.asks)) addAll(phrases, { kind: 'ask', id: id as Ask }) // keys by the schema
  for (const [id, act] of Object.entries(acts)) {
    yield
    addAll(act[language], { kind: 'act', id }, true)
  }
  yield
  for (const [id, office] of Object.entries(offices)) addAll(office[language], { kind: 'office', id }, true)
  for (const [id, unit] of Object.entries(units)) addAll(unit[language].words, { kind: 'unit', id }, true)
  for (const [id, phrases] of Object.entries(lexicon.currencies)) addAll(phrases, { kind: 'currency', id }, true)
  yield
  for (const [id, phrases] of Object.entries(lexicon.markers)) addAll(phrases, { kind: 'marker', id: id as Marker }) // keys by the schema
  for (const [id, phrases] of Object.entries(lexicon.greetings))
    addAll(phrases, { kind: 'greeting', id: id as Greeting }) // keys by the schema
  addAll(lexicon.events, { kind: 'event' })
  addAll(lexicon.stop, { kind: 'stop' })
  addAll(lexicon.negation, { kind: 'negation' })
  addAll(lexicon.openers, { kind: 'opener' })
  addAll(lexicon.self, { kind: 'self' })
  addAll(lexicon.except, { kind: 'except' })
  yield
  const followUps = newNode()
  for (const phrase of phrasesIn(lexicon['follow-up'])) {
    const path = pathOf(phrase, language)
    insert(followUps, path, { kind: 'follow-up' })
    if (path.length === 1 || language === 'ja') insert(exact, path, { kind: 'follow-up' })
  }

  for (const entity of entities.values()) {
    yield
    const inflects = COMMON_NOUNS.has(entity.kind)
    const { name, short, honorific, adjective, aliases } = entity.names[language]
    const adjectives = typeof adjective === 'object' ? Object.values(adjective) : adjective ? [adjective] : []
    for (const phrase of [name, short, honorific, ...phrasesIn(aliases)]) {
      if (!phrase) continue
      const isAdjective = phrase !== name && adjectives.some((one) => isFormOf(phrase, one, language))
      const form = isAdjective ? 'adjective' : 'name'
      add(phrase, { kind: 'entity', id: entity.id, form }, inflects)
      const folded = fold(phrase, language)
      const isMendable = entity.kind === 'person' || (inflects && language !== 'ar' && folded.length >= LONG_NOUN)
      if (isMendable && (language === 'ja' || /^[\p{L}\p{M}]+$/u.test(phrase)) && folded.length >= SHORT_NAME)
        names.add(folded)
    }
    addAll(adjectives, { kind: 'entity', id: entity.id, form: 'adjective' }, language === 'it')
  }
  yield
  return {
    language,
    exact,
    stemsFor: stemsByBucket(inflecting, language),
    otherCountries: once(() => otherCountries(language, entities)),
    followUps,
    names: [...names],
    calendar: calendarOf(language),
    periods: periodWords(lexicon, language),
    clock: clockWords(lexicon, language),
    weekdays: dayWords(lexicon, language),
    worth: new Set(phrasesIn(lexicon.worth).map((word) => fold(word, language))),
    negations: new Set(phrasesIn(lexicon.negation).map((phrase) => fold(phrase, language))),
    functionWords: functionWordsOf(lexicon, language),
    replies: repliesOf(lexicon, language),
    isAct: (act, trait) => acts[act]?.is.includes(trait) ?? false,
  }
}

function repliesOf({ replies }: LexiconData, language: Language): Map<string, Reply> {
  const kinds = Object.entries(replies) as [Reply, string][] // keys by the schema
  return new Map(kinds.flatMap(([reply, list]) => phrasesIn(list).map((phrase) => [fold(phrase, language), reply])))
}

/** Longer Japanese phrases are made of particles and of words that say something. */
const LONGEST_PARTICLE = 4

function functionWordsOf(lexicon: LexiconData, language: Language): string[] {
  const { asks, markers, greetings, openers, negation, stop, self } = lexicon
  const lists = [asks, markers, greetings].flatMap((section) => Object.values(section))
  return [...lists, openers, negation, stop, self, lexicon['follow-up'], lexicon.events]
    .flatMap(phrasesIn)
    .filter((phrase) => (language === 'ja' ? phrase.length <= LONGEST_PARTICLE : !phrase.includes(' ')))
}

/** What a whole phrase can mean, as it is written. */
export function meaningsOf(phrase: string, { language, exact }: Vocabulary): readonly Sense[] {
  let node: TrieNode | undefined = exact
  for (const key of pathOf(phrase, language)) node = node?.next.get(key)
  return node?.senses ?? []
}

/** Whether a word is the adjective in another number or gender (giapponesi, صينيون). */
function isFormOf(word: string, adjective: string, language: Language): boolean {
  if (language === 'ja' || /\s/u.test(word)) return word === adjective
  const [one, other] = [fold(word, language), fold(adjective, language)]
  return language === 'ar' ? one.startsWith(other) : stemOf(one, language) === stemOf(other, language)
}

function newNode(): TrieNode {
  return { next: new Map(), senses: [] }
}

function insert(root: TrieNode, path: readonly string[], sense: Sense): void {
  if (path.length === 0) return
  let node = root
  for (const key of path) {
    let child = node.next.get(key)
    if (!child) {
      child = newNode()
      node.next.set(key, child)
    }
    node = child
  }
  if (!node.senses.some((known) => known.kind === sense.kind && idOf(known) === idOf(sense))) node.senses.push(sense)
}

function idOf(sense: Sense): string | undefined {
  return 'id' in sense ? sense.id : undefined
}

/**
 * Stems keep the first letters of their words (in Arabic, once the article is off), so a question needs only the phrases
 * that begin like its words.
 */
function bucketOf(word: string, language: Language): string {
  return (language === 'ar' ? stemOf(word, language) : word).slice(0, 2)
}

/** Stemming thousands of phrases is slow; each bucket is stemmed when a word first asks for it. */
function stemsByBucket(
  inflecting: ReadonlyMap<string, readonly { path: readonly string[]; sense: Sense }[]>,
  language: Language,
): (word: string) => TrieNode {
  const built = new Map<string, TrieNode>()
  return (word) => {
    const bucket = bucketOf(word, language)
    const known = built.get(bucket)
    if (known) return known
    const root = newNode()
    built.set(bucket, root)
    if (language !== 'ja')
      for (const { path, sense } of inflecting.get(bucket) ?? [])
        insert(
          root,
          path.map((one) => stemOf(one, language)),
          sense,
        )
    return root
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The folded words of a phrase; in Japanese, its characters. */
function pathOf(phrase: string, language: Language): string[] {
  if (language === 'ja') return [...fold(phrase, language).replace(/\s+/gu, '')]
  return surfaces(phrase, language).map((word) => fold(word, language))
}

/** Readers leave articles out; the shortest words only look as if they had one (الى, الان). */
function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
}

/** Whether folded text says that something is not so: by a word of its own, in Japanese by an ending. */
export function holdsNegation(
  text: string,
  { negations, language }: Pick<Vocabulary, 'negations' | 'language'>,
): boolean {
  if (language === 'ja') return [...negations].some((ending) => text.includes(ending))
  return text.split(/[^\p{L}\p{M}'’]+/u).some((word) => negations.has(word))
}
