import { describe, expect, it } from 'vitest'
import { fieldMatch, mapTerms } from '../../src/search/field-match.ts'
import { termsOf } from '../../src/search/terms.ts'
import { smallIndex } from '../fixtures/small-library.ts'

const FACTS = {
  bridge: { text: 'Japan opened the stone bridge.' },
  broken: { text: 'The bridge was built of stone in winter.' },
  ferry: { text: 'A ferry crosses the bay.' },
  mill: { text: 'The mill and the bridge and the bay are old.' },
}
const index = smallIndex({ '2026-03-01-a-summit': { facts: FACTS } })
const english = index.language('en')
const AT = Object.keys(FACTS)

/** What the sentence of a fact has of a question. */
function match(question: string, fact: keyof typeof FACTS) {
  const found = fieldMatch(mapTerms(termsOf(question, english), english.words))
  const at = AT.indexOf(fact)
  found.add(english.words.texts, at, at + 1)
  return found
}

describe('the words of a question in a field', () => {
  it('cover all of it where each is there, and none where none is', () => {
    expect(match('the stone bridge', 'bridge').cover()).toBeCloseTo(1)
    expect(match('the stone bridge', 'ferry').cover()).toBe(0)
  })

  it('cover more by a rare word than by a common one', () => {
    const question = 'the ferry and the bridge'
    expect(match(question, 'ferry').cover()).toBeGreaterThan(match(question, 'mill').cover())
  })

  it('leave what only serves the grammar out of account', () => {
    expect(match('what is in the bay', 'ferry').cover()).toBeCloseTo(1)
  })

  it('count for less in another form, and not at all letter by letter', () => {
    const inflected = match('bridging', 'bridge')
    const same = match('bridge', 'bridge')
    expect(same.exact()).toBeCloseTo(1)
    expect(match('brigde', 'bridge').exact()).toBe(0)
    expect(inflected.cover()).toBeLessThanOrEqual(same.cover())
  })

  it('are worth more side by side', () => {
    expect(match('stone bridge', 'bridge').pairs()).toBeCloseTo(1)
    expect(match('stone bridge', 'broken').pairs()).toBe(0)
    expect(match('bridge stone', 'bridge').pairs()).toBe(0)
  })
})

describe('BM25', () => {
  const score = (question: string, fact: keyof typeof FACTS) => match(question, fact).bm25(5, 5)

  it('grows with the rarity of the word', () => {
    expect(score('ferry', 'ferry')).toBeGreaterThan(score('bay', 'ferry'))
    expect(score('bay', 'mill')).toBeGreaterThan(score('bridge', 'mill'))
  })

  it('grows with each word that is met, and falls with the length of the field', () => {
    expect(score('stone bridge', 'bridge')).toBeGreaterThan(score('bridge', 'bridge'))
    expect(match('bridge', 'bridge').bm25(20, 5)).toBeLessThan(match('bridge', 'bridge').bm25(5, 5))
  })

  it('is nothing where nothing is met', () => {
    expect(score('harbour', 'ferry')).toBe(0)
  })
})

it('takes over what other parts met, each best once, and forgets it when cleared', () => {
  const whole = match('stone ferry', 'bridge')
  whole.join(match('stone ferry', 'ferry'))
  expect(whole.cover()).toBeGreaterThan(match('stone ferry', 'ferry').cover())
  whole.clear()
  expect(whole.cover()).toBe(0)
})
