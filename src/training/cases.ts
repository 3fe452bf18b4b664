import { factKey } from '../answer/facts.ts'
import { type Knowledge, readIn } from '../answer/knowledge.ts'
import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Reading } from '../question/reading.ts'
import { type Candidate, candidatesWithFeatures, type LeftOut, type Look } from '../search/features.ts'
import type { Term } from '../search/terms.ts'

/** A question as a reader asked it, with what is right. */
export interface Row {
  readonly language: Language
  readonly question: string
  /** `<briefing>/<fact>`: any of these is right; none where no briefing answers. */
  readonly facts?: readonly string[]
  /** Asked with this briefing at hand. */
  readonly briefing?: string
}

/** A row with the facts that could answer it, likeliest first, and the places of the right ones among them. */
export interface Case {
  readonly row: Row
  readonly reading: Reading
  readonly candidates: readonly Candidate[]
  readonly right: readonly number[]
  readonly terms: readonly Term[]
  /** Ids of the briefings that hold a right fact. */
  readonly briefings: ReadonlySet<string>
}

export function caseOf(row: Row, knowledge: Knowledge, look: Look = {}): Case {
  const { library, index } = knowledge
  const reading = readIn(row.question, row.language, knowledge)
  const briefing = row.briefing === undefined ? undefined : library.briefingById.get(row.briefing)
  const within = briefing ? { ...look, briefings: new Set([briefing]) } : look
  const { candidates, terms } = candidatesWithFeatures(reading, index, within)
  const facts = row.facts ?? []
  const right = candidates.flatMap(({ fact }, at) => (facts.includes(factKey(fact)) ? [at] : []))
  return { row, reading, candidates, right, terms, briefings: new Set(facts.map((id) => id.split('/')[0] ?? '')) }
}

/** Of the questions that facts are said to answer, every so-manieth is learned from. */
const EVERY = 3

/** Questions that facts are said to answer, with some of those lists left out of the index. */
export function askedCases(knowledge: Knowledge, leave: (ordinal: number, question: number) => LeftOut): Case[] {
  return LANGUAGES.flatMap((language) =>
    knowledge.library.facts.flatMap((fact) =>
      (fact.words[language]?.asked ?? []).flatMap((question, number) => {
        if ((fact.ordinal + number) % EVERY !== 0) return []
        const row = { language, question, facts: [factKey(fact)] }
        return [caseOf(row, knowledge, { leftOut: leave(fact.ordinal, number) })]
      }),
    ),
  )
}
