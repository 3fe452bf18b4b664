import { describe, expect, it } from 'vitest'
import { lengthOf, rarity } from '../../src/search/word-index.ts'
import { knowledge } from '../fixtures/library.ts'
import { smallIndex } from '../fixtures/small-library.ts'

const index = smallIndex({
  '2026-03-01-a-summit': {
    facts: {
      bridge: { title: 'A bridge', text: 'The bridge over the river was opened.', asked: ['Who opened the bridge?'] },
      ferry: { text: 'A ferry crosses the river.', asked: ['Is there a ferry?', 'How is the river crossed?'] },
      mill: { text: 'The mill by the river grinds barley.' },
    },
  },
})
const { words } = index.language('en')
const idOf = (token: string) => words.ids.get(token) ?? -1
const factsWith = (token: string) => [
  ...words.facts.values.slice(words.facts.starts[idOf(token)], words.facts.starts[idOf(token) + 1]),
]

describe('the words of facts', () => {
  it('lead to the facts that hold them, each once, in order', () => {
    expect(factsWith('bridg')).toEqual([0])
    expect(factsWith('river')).toEqual([0, 1, 2])
  })

  it('are numbered once, however often and in whatever form they stand', () => {
    expect(words.ids.size).toBe(new Set(words.ids.values()).size)
    expect(idOf('ferry')).toBe(-1)
    expect(idOf('ferri')).toBeGreaterThanOrEqual(0)
  })

  it('keep title, sentence and each question apart', () => {
    expect(lengthOf(words.titles, 0)).toBe(2)
    expect(lengthOf(words.texts, 0)).toBe(7)
    expect([...words.questions]).toEqual([0, 1, 3, 3])
    expect(lengthOf(words.asked, 1)).toBe(4)
  })

  it('weigh the more the fewer facts hold them', () => {
    const weightOf = (token: string) => words.weights[idOf(token)] ?? 0
    expect(weightOf('mill')).toBeGreaterThan(weightOf('river'))
  })

  it('are those of the facts told in that language alone', () => {
    expect(index.language('it').words.ids.size).toBe(0)
  })
})

describe('rarity', () => {
  it('falls with the number of facts that hold a word, and never below zero', () => {
    const rarities = [1, 2, 10, 50, 100].map((held) => rarity(held, 100))
    expect(rarities).toEqual([...rarities].sort((a, b) => b - a))
    expect(rarities.at(-1)).toBeGreaterThan(0)
    expect(rarity(1, 1000)).toBeGreaterThan(rarity(1, 100))
  })
})

it('cuts Japanese, which has no spaces, into pairs of characters', () => {
  const { ids } = knowledge.index.language('ja').words
  expect(ids.has('首脳')).toBe(true)
  expect(ids.has('脳会')).toBe(true)
  expect(ids.has('首脳会談')).toBe(false)
})
