import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/question/reading.ts'
import { AT, candidatesWithFeatures, FEATURES, type Feature, isAgainst, type Look } from '../../src/search/features.ts'
import { search } from '../../src/search/search.ts'
import weights from '../../src/search/weights.json' with { type: 'json' }
import { named, reading, smallIndex } from '../fixtures/small-library.ts'

const index = smallIndex({
  '2026-03-01-a-summit': {
    facts: {
      bridge: { text: 'The crossing was opened.', asked: ['Can carts use the bridge?', 'Who opened the crossing?'] },
      mill: { text: 'The mill grinds barley.', asked: ['Does the mill run?'], by: ['italy'], acts: ['agree'] },
    },
  },
  '2026-02-01-another-summit': { facts: { ferry: { text: 'A ferry sails.', asked: ['Can carts use the ferry?'] } } },
})

function featureOf(name: Feature, fact: string, rest: Partial<Reading>, look: Look = {}): number {
  const { candidates } = candidatesWithFeatures(reading(rest), index, look)
  return candidates.find((one) => one.fact.id === fact)?.features[AT[name]] ?? 0
}

describe('asked questions', () => {
  const closest = (look: Look) => featureOf('closest-question', 'bridge', { text: 'Can carts use the bridge?' }, look)

  it('speak for the fact that answers them', () => {
    expect(closest({})).toBeCloseTo(1)
    expect(featureOf('closest-question', 'ferry', { text: 'Can carts use the bridge?' })).toBeLessThan(1)
  })

  it.each([
    ['one by one', { ordinal: 0, question: 0 }],
    ['all of a fact', { ordinal: 0 }],
    ['all of a briefing', { briefing: '2026-03-01-a-summit' }],
    ['all there are', {}],
  ])('can be left out: %s', (_, leftOut) => {
    expect(closest({ leftOut })).toBeLessThan(0.5)
  })

  it('stay where another is left out', () => {
    expect(closest({ leftOut: { ordinal: 0, question: 1 } })).toBeCloseTo(1)
    expect(closest({ leftOut: { ordinal: 1 } })).toBeCloseTo(1)
    expect(closest({ leftOut: { briefing: '2026-02-01-another-summit' } })).toBeCloseTo(1)
  })
})

describe('the rest of a question', () => {
  it('speaks for the fact by what is named, done, and who does it', () => {
    const question = { text: 'agree', named: named('italy'), acts: ['agree'], subjects: ['italy'] }
    expect(featureOf('entities', 'mill', question)).toBeCloseTo(1)
    expect(featureOf('acts', 'mill', question)).toBe(1)
    expect(featureOf('subjects', 'mill', question)).toBe(1)
    expect(featureOf('acts-missing', 'ferry', { ...question, text: 'agree on the ferry' })).toBe(1)
    expect(featureOf('entities-missing', 'ferry', { ...question, text: 'agree on the ferry' })).toBeCloseTo(1)
  })

  it('speaks by its numbers, times and kind of thing', () => {
    expect(featureOf('kind-missing', 'ferry', { text: 'ferry', asks: ['how-much'] })).toBe(1)
    expect(featureOf('times-missing', 'ferry', { text: 'ferry', dates: [{ year: 2019 }] })).toBe(1)
  })
})

describe('what was learned', () => {
  it('has a weight for every feature, and only those that speak against a fact may be negative', () => {
    expect(Object.keys(weights.ranking).sort()).toEqual([...FEATURES].sort())
    const negative = Object.entries(weights.ranking).filter(([, weight]) => weight < 0)
    expect(negative.map(([name]) => name).filter((name) => !isAgainst(name as Feature))).toEqual([])
  })
})

describe('ranking', () => {
  it('has the fact first that the question is about, with shares that make one', () => {
    const { ranked } = search(reading({ text: 'Does the mill grind barley?' }), index)
    expect(ranked[0]?.fact.id).toBe('mill')
    expect(ranked.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('keeps to the briefings it is given', () => {
    const [, older] = index.library.briefings
    if (!older) throw new Error('one briefing only')
    const { ranked } = search(reading({ text: 'the mill and the ferry' }), index, { briefings: new Set([older]) })
    expect(ranked.map(({ fact }) => fact.id)).toEqual(['ferry'])
  })
})
