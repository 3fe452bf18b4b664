import { describe, expect, it } from 'vitest'
import { askContent } from '../../src/check/ask-content.ts'
import { type Asked, askIn } from '../../src/check/asked.ts'
import { changesBetween } from '../../src/check/asked-changes.ts'
import { sharesOf } from '../../src/check/asked-shares.ts'
import { ID, smallContent, smallKnowledge } from './small.ts'

const FACTS = {
  bridge: {
    text: 'The stone bridge over the river was opened to carts.',
    asked: ['Can carts cross the river by the stone bridge?'],
  },
  harvest: { text: 'Farmers gathered more barley than in any earlier autumn.', asked: ['How was the barley?'] },
  lighthouse: { text: 'Keepers painted the lighthouse white.' },
  library: { text: 'Scholars moved their books into a new library.' },
  ferry: {
    text: 'A ferry now sails to the northern island.',
    asked: ['What do the keepers, farmers and scholars do?'],
  },
}

describe('asking what facts are said to answer', () => {
  it('finds a fact by its own words', () => {
    const [bridge] = askIn(smallKnowledge(FACTS), 'en')
    expect(bridge).toMatchObject({ briefing: ID, fact: 'bridge', language: 'en', found: true })
    expect(bridge?.first[0]).toBe(`${ID}/bridge`)
  })

  it('does not find it by the question itself, and says what came instead', () => {
    const ferry = askIn(smallKnowledge(FACTS), 'en').at(-1)
    expect(ferry).toMatchObject({ fact: 'ferry', found: false })
    expect([...(ferry?.first ?? [])].sort()).toEqual([`${ID}/harvest`, `${ID}/library`, `${ID}/lighthouse`])
  })

  it('looks a second time beside the lists of other facts when told to', () => {
    const facts = {
      owl: { text: 'An owl nests in the tower.', asked: ['Which bird lives high up there?'] },
      ...Object.fromEntries(
        ['heron', 'crane', 'swan', 'duck'].map((bird) => [
          bird,
          { text: `Ten of a ${bird}’s eggs hatched.`, asked: [`Which bird lives high up there, a ${bird}?`] },
        ]),
      ),
    }
    const [owl] = askIn(smallKnowledge(facts), 'en', { amongLists: true })
    expect(owl?.foundAmongLists).toBe(false)
    expect(askIn(smallKnowledge(facts), 'en')[0]).not.toHaveProperty('foundAmongLists')
  })

  it('asks in the languages in which there are questions, and of one briefing where that is all', () => {
    expect(askIn(smallKnowledge(FACTS), 'it')).toEqual([])
    expect(askIn(smallKnowledge(FACTS), 'en', { briefing: 'another' })).toEqual([])
  })

  it('gives the same in threads', async () => {
    expect(await askContent(smallContent(FACTS), { amongLists: true })).toEqual(
      askIn(smallKnowledge(FACTS), 'en', { amongLists: true }),
    )
  })
})

function asked(fact: string, found: boolean, more: Partial<Asked> = {}): Asked {
  return { briefing: 'one', fact, language: 'en', question: `Of ${fact}?`, found, first: [], ...more }
}

describe('the shares found', () => {
  it('stand by briefing and language, both ways, and for all', () => {
    const all = [
      asked('a', true, { foundAmongLists: true }),
      asked('b', true, { foundAmongLists: false }),
      asked('c', false, { language: 'ja' }),
      asked('d', true, { briefing: 'two' }),
    ]
    expect(sharesOf(all)).toEqual([
      {
        briefing: 'one',
        languages: {
          en: { questions: 2, found: 1, foundAmongLists: 0.5 },
          ja: { questions: 1, found: 0, foundAmongLists: 0 },
        },
      },
      { briefing: 'two', languages: { en: { questions: 1, found: 1, foundAmongLists: 0 } } },
      {
        languages: {
          en: { questions: 3, found: 1, foundAmongLists: 1 / 3 },
          ja: { questions: 1, found: 0, foundAmongLists: 0 },
        },
      },
    ])
  })

  it('need no sum for a single briefing', () => {
    expect(sharesOf([asked('a', true)]).map(({ briefing }) => briefing)).toEqual(['one'])
  })
})

describe('two versions of the content', () => {
  it('are compared by the questions that both hold', () => {
    const before = [asked('lost', true), asked('gained', false), asked('kept', true), asked('gone', true)]
    const after = [asked('lost', false), asked('gained', true), asked('kept', true), asked('new', false)]
    expect(changesBetween(before, after)).toEqual({ compared: 3, lost: [after[0]], gained: [after[1]] })
  })

  it('tell what a lost question finds now', () => {
    const { ferry, ...others } = FACTS
    const question = 'Where does the ferry sail?'
    const before = askIn(smallKnowledge({ ...others, ferry: { ...ferry, asked: [question] } }), 'en')
    const after = askIn(
      smallKnowledge({
        ...others,
        ferry: { text: 'Boats run now.', asked: [question] },
        ...Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { text: `The ferry sails to ${id}.` }])),
      }),
      'en',
    )
    const [lost] = changesBetween(before, after).lost
    expect(lost?.question).toBe(question)
    expect([...(lost?.first ?? [])].sort()).toEqual([`${ID}/a`, `${ID}/b`, `${ID}/c`])
  })
})
