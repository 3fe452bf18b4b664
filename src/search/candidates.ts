import type { Reading } from '../question/reading.ts'
import type { Look } from './features.ts'
import type { TermMap } from './field-match.ts'
import { timesMet } from './kinds.ts'
import { type LanguageIndex, rarityOf, type SearchIndex } from './search-index.ts'
import { searchedWords } from './searched-words.ts'
import { lengthOf } from './word-index.ts'

/** So many facts are looked at closely. */
export const MOST_CANDIDATES = 80
/** A word that more facts hold than this is looked up only where rarer ones lead nowhere. */
const COMMON = 10_000
/** Facts of so many of the newest briefings are looked at where the words of a question lead nowhere. */
const NEWEST = 20

/** The facts worth a close look, the likeliest first: by the rarity of the words and entities that they share with the question. */
export function candidatesFor(
  reading: Reading,
  { terms, termOf, likeness }: TermMap,
  { words }: LanguageIndex,
  index: SearchIndex,
  { briefings, withWithdrawn = false }: Pick<Look, 'briefings' | 'withWithdrawn'> = {},
): number[] {
  const { facts } = index.library
  const scores = new Float32Array(facts.length)
  const reached: number[] = []
  const add = (ordinal: number, score: number) => {
    if (scores[ordinal] === 0) reached.push(ordinal)
    scores[ordinal] = (scores[ordinal] ?? 0) + score
  }
  const meeting = terms.flatMap(({ meets, weight, counts }, at) =>
    (counts ? meets : []).flatMap(([id]) => (termOf[id] === at ? [{ id, score: weight * (likeness[id] ?? 0) }] : [])),
  )
  // The rarest first: what so many facts share tells little, once there is enough to choose from.
  for (const { id, score } of meeting.sort((a, b) => lengthOf(words.facts, a.id) - lengthOf(words.facts, b.id))) {
    if (reached.length >= MOST_CANDIDATES && lengthOf(words.facts, id) > COMMON) break
    const end = words.facts.starts[id + 1] ?? 0
    for (let place = words.facts.starts[id] ?? 0; place < end; place++) add(words.facts.values[place] ?? 0, score)
  }
  for (const { ids } of reading.named) {
    const weight = rarityOf(ids, index)
    for (const id of ids) {
      const holders = index.entities.get(id) ?? []
      if (reached.length < MOST_CANDIDATES || holders.length <= COMMON)
        for (const ordinal of holders) add(ordinal, weight)
      if (withWithdrawn) for (const ordinal of index.withdrawn.get(id) ?? []) add(ordinal, weight)
    }
  }
  const asksForTime = reading.dates.length > 0 || reading.period !== undefined
  if (briefings) for (const briefing of briefings) for (const { ordinal } of briefing.facts) add(ordinal, 1e-3)
  else if (asksForTime)
    for (const fact of facts) {
      if (timesMet(fact, reading) > 0) add(fact.ordinal, 1)
    }
  else if (reached.length === 0)
    for (const briefing of index.library.briefings.slice(0, NEWEST))
      for (const { ordinal } of briefing.facts) add(ordinal, 1e-3)
  const isTold = (ordinal: number) => {
    const fact = facts[ordinal]
    if (!fact || (briefings && !briefings.has(fact.briefing))) return false
    return (withWithdrawn ? searchedWords(fact, reading.language) : fact.words[reading.language]) !== undefined
  }
  return best(reached, scores, isTold)
}

/** Scores fall into so many equal ranges; the lowest that is still needed is sorted, and none below it. */
const RANGES = 256

/** The highest scores, of equals the newest. */
function best(reached: readonly number[], scores: Float32Array, isTold: (ordinal: number) => boolean): number[] {
  const scoreOf = (ordinal: number) => scores[ordinal] ?? 0
  const most = reached.reduce((highest, ordinal) => Math.max(highest, scoreOf(ordinal)), 0)
  const rangeOf = (ordinal: number) => Math.floor((scoreOf(ordinal) / most) * (RANGES - 1))
  const counts = new Uint32Array(RANGES)
  for (const ordinal of reached) counts[rangeOf(ordinal)] = (counts[rangeOf(ordinal)] ?? 0) + 1
  let lowest = RANGES - 1
  for (let enough = counts[lowest] ?? 0; lowest > 0 && enough < 2 * MOST_CANDIDATES; enough += counts[lowest] ?? 0)
    lowest--
  return reached
    .filter((ordinal) => rangeOf(ordinal) >= lowest && isTold(ordinal))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .slice(0, MOST_CANDIDATES)
}
