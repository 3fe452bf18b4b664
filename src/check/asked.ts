import { factKey } from '../answer/facts.ts'
import { type Knowledge, readIn } from '../answer/knowledge.ts'
import type { Language } from '../content/languages.ts'
import type { Fact } from '../content/library.ts'
import type { Reading } from '../question/reading.ts'
import type { LeftOut } from '../search/features.ts'
import { search } from '../search/search.ts'

/** What became of one question that an editor says a fact answers. It holds plain data, to be sent between threads. */
export interface Asked {
  readonly briefing: string
  readonly fact: string
  readonly language: Language
  readonly question: string
  /** Its fact is among the first by its own words: no list of questions was looked at. */
  readonly found: boolean
  /** Its fact is among the first though other facts had their lists, and it had none; left out where not asked for. */
  readonly foundAmongLists?: boolean
  /** The facts that came first by their own words, as `<briefing>/<fact>`. */
  readonly first: readonly string[]
}

export interface AskOptions {
  /** Only the questions of this briefing; they are still looked for in all. */
  readonly briefing?: string | undefined
  /** Only those of the briefing's fact. */
  readonly fact?: string | undefined
  /** Looks a second time, with only the fact's own list left out. */
  readonly amongLists?: boolean
}

/** So many facts are what a reader sees of an answer. */
const FIRST = 3

/**
 * Every list is left out, not the fact's own alone: a question has to be answered by what its fact says. Were the
 * others' lists still there, facts would be crowded out by their neighbours' questions, and that says nothing of how a
 * fact is written.
 */
const EVERY_LIST: LeftOut = {}

/** Asks, in one language, each question that a fact is said to answer. */
export function askIn(knowledge: Knowledge, language: Language, options: AskOptions = {}): Asked[] {
  const { briefings } = knowledge.library
  return briefings
    .filter(({ id }) => options.briefing === undefined || options.briefing === id)
    .flatMap(({ facts }) => facts)
    .filter(({ id }) => options.fact === undefined || options.fact === id)
    .flatMap((fact) =>
      (fact.words[language]?.asked ?? []).map((question): Asked => {
        const reading = readIn(question, language, knowledge)
        const first = firstFacts(reading, knowledge, EVERY_LIST)
        const asked = {
          briefing: fact.briefing.id,
          fact: fact.id,
          language,
          question,
          found: first.includes(fact),
          first: first.map(factKey),
        }
        if (!options.amongLists) return asked
        const foundAmongLists = firstFacts(reading, knowledge, { ordinal: fact.ordinal }).includes(fact)
        return { ...asked, foundAmongLists }
      }),
    )
}

function firstFacts(reading: Reading, { index }: Knowledge, leftOut: LeftOut): Fact[] {
  return search(reading, index, { leftOut })
    .ranked.slice(0, FIRST)
    .map(({ fact }) => fact)
}
