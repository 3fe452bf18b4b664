import { describe, expect, it } from 'vitest'
import { learnLogistic, learnRanking } from '../../src/training/learn.ts'

const row = (...numbers: number[]) => Float32Array.from(numbers)
const never = { against: () => false }

describe('learning to rank', () => {
  it('gives weight to what the right rows have, and none to what all have', () => {
    const weights = learnRanking(
      [
        { rows: [row(1, 1, 0), row(0, 1, 1)], right: [0], weight: 1 },
        { rows: [row(0, 1, 1), row(1, 1, 0)], right: [1], weight: 1 },
      ],
      3,
      never,
    )
    expect(weights[0]).toBeGreaterThan(1)
    expect(Math.abs(weights[1] ?? 1)).toBeLessThan(0.1)
  })

  it('holds weights at zero or above where more can only speak for a row', () => {
    const episodes = [{ rows: [row(0, 1), row(1, 0)], right: [0], weight: 1 }]
    expect(learnRanking(episodes, 2, never)[0]).toBe(0)
    expect(learnRanking(episodes, 2, { against: (column) => column === 0 })[0]).toBeLessThan(0)
  })

  it('listens more to what counts more', () => {
    const against = (weight: number) => [
      { rows: [row(1, 0), row(0, 1)], right: [0], weight: 1 },
      { rows: [row(1, 0), row(0, 1)], right: [1], weight },
    ]
    const [one = 0, other = 0] = learnRanking(against(0.2), 2, never)
    expect(one).toBeGreaterThan(other)
    const [less = 0, more = 0] = learnRanking(against(5), 2, never)
    expect(more).toBeGreaterThan(less)
  })

  it('learns nothing from an episode without a right row', () => {
    expect([...learnRanking([{ rows: [row(1), row(0)], right: [], weight: 1 }], 1, never)]).toEqual([0])
  })

  it('gives the same each time', () => {
    const episodes = [{ rows: [row(0.3, 0.1), row(0.2, 0.9)], right: [1], weight: 1 }]
    expect(learnRanking(episodes, 2, never)).toEqual(learnRanking(episodes, 2, never))
  })
})

describe('learning yes from no', () => {
  const chance = (weights: Float64Array, signs: readonly number[]) =>
    1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)))

  it('tells one from the other', () => {
    const examples = [0, 0.2, 0.8, 1].map((sign) => ({ signs: [1, sign], is: sign > 0.5, weight: 1 }))
    const weights = learnLogistic(examples, 2)
    expect(chance(weights, [1, 1])).toBeGreaterThan(0.8)
    expect(chance(weights, [1, 0])).toBeLessThan(0.2)
  })

  it('tells how often something is where no sign tells more', () => {
    const examples = [true, true, true, false].map((is) => ({ signs: [1, 0], is, weight: 1 }))
    expect(chance(learnLogistic(examples, 2), [1, 0])).toBeCloseTo(0.75, 1)
  })

  it('listens more to what counts more', () => {
    const examples = [true, false].map((is) => ({ signs: [1], is, weight: is ? 9 : 1 }))
    expect(chance(learnLogistic(examples, 1), [1])).toBeCloseTo(0.9, 1)
  })
})
