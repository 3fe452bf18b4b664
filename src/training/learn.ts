import { dot, logistic } from '../search/features.ts'

/** One question with what is known of it: rows of numbers, and which of them are right. */
export interface Episode {
  readonly rows: readonly Float32Array[]
  /** Indices of the right rows; an episode without any teaches nothing. */
  readonly right: readonly number[]
  /** How much it counts beside others. */
  readonly weight: number
}

export interface LearnOptions {
  /** Columns whose weight may be negative. */
  readonly against: (column: number) => boolean
  readonly rounds?: number
}

/** Pulls weights towards zero. */
const DECAY = 5e-4
const RATE = 0.25
const ROUNDS = 150

/**
 * Weights under which the right rows of each episode come first: the maximum of the listwise likelihood (a softmax over the rows
 * of an episode), found with Adam (Kingma, Ba 2015). Deterministic. Columns that may only speak for a row are held at zero or above.
 */
export function learnRanking(
  episodes: readonly Episode[],
  columns: number,
  { against, rounds = ROUNDS }: LearnOptions,
): Float64Array {
  const weights = new Float64Array(columns)
  const step = adam(weights, RATE)
  const gradient = new Float64Array(columns)
  const total = episodes.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0)
    for (const episode of episodes) addGradient(episode, weights, gradient)
    for (let column = 0; column < columns; column++)
      gradient[column] = (gradient[column] ?? 0) / total + DECAY * (weights[column] ?? 0)
    // The last rounds only settle.
    step(gradient, round, round > 0.7 * rounds ? 0.2 : 1)
    for (let column = 0; column < columns; column++)
      if (!against(column) && (weights[column] ?? 0) < 0) weights[column] = 0
  }
  return weights
}

/** Of the negative logarithm of the likelihood: what the softmax expects, less what is right. */
function addGradient({ rows, right, weight }: Episode, weights: Float64Array, gradient: Float64Array): void {
  const scores = rows.map((row) => dot(row, weights))
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  const isRight = new Set(right)
  const sumRight = right.reduce((total, at) => total + (powers[at] ?? 0), 0)
  if (sumRight === 0) return
  for (const [at, row] of rows.entries()) {
    const power = powers[at] ?? 0
    const surplus = weight * (power / sum - (isRight.has(at) ? power / sumRight : 0))
    if (Math.abs(surplus) < 1e-5) continue
    for (let column = 0; column < row.length; column++)
      gradient[column] = (gradient[column] ?? 0) + surplus * (row[column] ?? 0)
  }
}

/** One example of a yes-or-no question, with how much it counts. */
export interface Example {
  readonly signs: readonly number[]
  readonly is: boolean
  readonly weight: number
}

const LOGISTIC_DECAY = 2e-3
const LOGISTIC_RATE = 0.1
const LOGISTIC_ROUNDS = 800

/** Weights of a logistic regression; the first column is the constant, and is not pulled towards zero. */
export function learnLogistic(examples: readonly Example[], columns: number): Float64Array {
  const weights = new Float64Array(columns)
  const step = adam(weights, LOGISTIC_RATE)
  const gradient = new Float64Array(columns)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 1; round <= LOGISTIC_ROUNDS; round++) {
    gradient.fill(0)
    for (const { signs, is, weight } of examples) {
      const surplus = weight * (logistic(dot(signs, weights)) - (is ? 1 : 0))
      for (let column = 0; column < columns; column++)
        gradient[column] = (gradient[column] ?? 0) + surplus * (signs[column] ?? 0)
    }
    for (let column = 0; column < columns; column++)
      gradient[column] = (gradient[column] ?? 0) / total + (column > 0 ? LOGISTIC_DECAY * (weights[column] ?? 0) : 0)
    step(gradient, round, 1)
  }
  return weights
}

function adam(weights: Float64Array, rate: number) {
  const mean = new Float64Array(weights.length)
  const square = new Float64Array(weights.length)
  return (gradient: Float64Array, round: number, slow: number) => {
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] ?? 0
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope
      const direction = (mean[at] ?? 0) / (1 - 0.9 ** round)
      const size = Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8
      weights[at] = (weights[at] ?? 0) - (rate * slow * direction) / size
    }
  }
}
