import type { Briefing } from '../content/library.ts'
import { dot, FEATURES, isAgainst } from '../search/features.ts'
import type { Case } from './cases.ts'
import { type Episode, learnRanking } from './learn.ts'

/** So many of the likeliest facts of a question are learned from, and the right ones. */
const CANDIDATES = 50
/** Readers' own questions count more than those that editors wrote beside the fact. */
const ASKED_WEIGHT = 0.2

export interface RankingCases {
  /** Questions asked by readers who had not seen the facts. */
  readonly blind: readonly Case[]
  /** Questions that facts are said to answer, with every such list left out. */
  readonly asked: readonly Case[]
}

/** A weight for each feature, in their order. */
export function rankingFrom({ blind, asked }: RankingCases): Float64Array {
  const episodes = [
    ...blind.map((one) => episodeOf(one, 1)),
    ...asked.map((one) => episodeOf(one, ASKED_WEIGHT)),
  ].filter(({ right }) => right.length > 0)
  const against = FEATURES.map(isAgainst)
  return learnRanking(episodes, FEATURES.length, { against: (column) => against[column] ?? false })
}

function episodeOf({ candidates, right }: Case, weight: number): Episode {
  const kept = [...candidates.keys()].filter((at) => at < CANDIDATES || right.includes(at))
  return {
    rows: kept.flatMap((at) => candidates[at]?.features ?? []),
    right: kept.flatMap((at, place) => (right.includes(at) ? [place] : [])),
    weight,
  }
}

/** For each briefing the places, from 0, of the right facts of its questions under weights learned from the others alone. */
export function placesWithoutEach(
  briefings: readonly Briefing[],
  { blind, asked }: RankingCases,
): Map<Briefing, readonly number[]> {
  return new Map(
    briefings.map((briefing) => {
      const others = (some: readonly Case[]) => some.filter((one) => !one.briefings.has(briefing.id))
      const ranking = rankingFrom({ blind: others(blind), asked: others(asked) })
      return [briefing, blind.filter((one) => one.briefings.has(briefing.id)).map((one) => placeOf(one, ranking))]
    }),
  )
}

function placeOf({ candidates, right }: Case, ranking: Float64Array): number {
  const scores = candidates.map(({ features }) => dot(features, ranking))
  const best = right.reduce((most, at) => Math.max(most, scores[at] ?? 0), Number.NEGATIVE_INFINITY)
  return scores.filter((score, at) => score > best && !right.includes(at)).length
}
