import type { Reading } from '../question/reading.ts'
import { type Candidate, candidatesWithFeatures, dot, FEATURES, type Feature, type Look } from './features.ts'
import type { SearchIndex } from './search-index.ts'
import type { Term } from './terms.ts'
import weights from './weights.json' with { type: 'json' }

/** A fact with what speaks for it; `share` is how likely it is the one among all candidates, from 0 to 1. */
export interface Ranked extends Candidate {
  readonly score: number
  readonly share: number
}

export interface Results {
  /** The best first. */
  readonly ranked: readonly Ranked[]
  /** The words of the question, as they were looked for. */
  readonly terms: readonly Term[]
}

/** Ranks the facts that could answer a reading. */
export function search(reading: Reading, index: SearchIndex, look: Look = {}): Results {
  const { candidates, terms } = candidatesWithFeatures(reading, index, look)
  return { ranked: rankedBy(WEIGHTS, candidates), terms }
}

/** The candidates in the order that some weights of features give them. */
export function rankedBy(weights: Float64Array, candidates: readonly Candidate[]): Ranked[] {
  const scores = candidates.map(({ features }) => dot(features, weights))
  const most = Math.max(...scores)
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0)
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return order.flatMap((at): Ranked[] => {
    const [candidate, score = 0] = [candidates[at], scores[at]]
    return candidate ? [{ ...candidate, score, share: Math.exp(score - most) / sum }] : []
  })
}

const learned: Readonly<Partial<Record<Feature, number>>> = weights.ranking
const WEIGHTS = Float64Array.from(FEATURES, (name) => learned[name] ?? 0)
