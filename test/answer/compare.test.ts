import { describe, expect, it } from 'vitest'
import { sideBySide } from '../../src/answer/compare.ts'
import { answerTo } from '../fixtures/asking.ts'
import { reading, type SmallBriefing, type SmallFact, smallIndex } from '../fixtures/small-library.ts'

const NARA = '2026-01-13-nara'
const TOKYO = '2026-01-16-tokyo'

/** Two events, and others beside them, held side by side: what each group is about, and its facts. */
function compared(nara: SmallBriefing, tokyo: SmallBriefing, others: Readonly<Record<string, SmallBriefing>> = {}) {
  const index = smallIndex({ [NARA]: nara, [TOKYO]: tokyo, ...others })
  const [one, other] = [NARA, TOKYO].map((id) => index.library.briefingById.get(id))
  if (!one || !other) throw new Error('a briefing is missing')
  return sideBySide([one, other], reading(), index).map((group) => {
    const of = group.about === 'shared' ? group.matter : group.briefing.id.slice('2026-01-13-'.length)
    return `${group.about} ${of}: ${group.facts.map(({ id }) => id).join(', ')}`
  })
}

const met: SmallFact = { type: 'meeting', text: 'Both leaders met.' }
const agreed = (...about: string[]): SmallFact => ({
  type: 'agreement',
  about,
  text: `Both sides will work together on ${about.join(' and ')}.`,
})

describe('two events side by side', () => {
  it('are each told in a sentence first, by what came of them', () => {
    const nara = { summary: ['met', 'settled'], facts: { met, settled: agreed('diplomacy') } }
    const tokyo = { summary: ['met'], facts: { met } }
    expect(compared(nara, tokyo)).toEqual(['briefing nara: settled', 'briefing tokyo: met'])
  })

  it('share what the sentences of both name', () => {
    const facts = { met, pact: agreed('space') }
    expect(compared({ facts }, { facts })).toEqual([
      'briefing nara: met',
      'briefing tokyo: met',
      'shared space: pact, pact',
    ])
  })

  it('do not share what a sentence does not name, though it is about it', () => {
    const silent = { ...agreed('space'), text: 'Both sides will work together.' }
    expect(compared({ facts: { met, pact: agreed('space') } }, { facts: { met, silent } })).toEqual([
      'briefing nara: met',
      'briefing tokyo: met',
      'only nara: pact',
    ])
  })

  it('tell last what only one of them dealt with', () => {
    const nara = { facts: { met, both: agreed('space'), own: agreed('energy') } }
    const tokyo = { facts: { met, both: agreed('space'), own: agreed('finance') } }
    expect(compared(nara, tokyo)).toEqual([
      'briefing nara: met',
      'briefing tokyo: met',
      'shared space: both, both',
      'only nara: own',
      'only tokyo: own',
    ])
  })

  it('tell no fact twice', () => {
    const wide = agreed('space', 'energy')
    const groups = compared({ facts: { met, wide } }, { facts: { met, wide } })
    expect(groups.filter((group) => group.startsWith('shared'))).toHaveLength(1)
  })
})

describe('a comparison', () => {
  it('is headed by both events as the question names them, and each by its own', () => {
    const answer = answerTo('Compare the Nara summit with the Muscat visit')
    expect(answer.title).toBe("Compared: Japan–South Korea summit in Nara and Meloni's official visit to Oman")
    expect(answer.blocks.map((block) => block.type === 'facts' && block.heading)).toEqual([
      'Japan–South Korea summit in Nara, 13 January 2026',
      "Meloni's official visit to Oman, 14 January 2026",
      'More from: Japan–South Korea summit in Nara',
      "More from: Meloni's official visit to Oman",
    ])
  })

  it('is of two events: of more, the reader is asked which', () => {
    expect(answerTo('What do the four Takaichi summits have in common?', { now: Date.UTC(2026, 1, 4) })).toMatchObject({
      kind: 'notice',
      title: 'Which briefing?',
      blocks: [
        {
          type: 'note',
          text: 'I compare two events at a time. Which two of these: Japan–UK summit in Tokyo; Japan–Italy summit in Tokyo; Japan–South Korea summit in Nara?',
        },
      ],
    })
  })
})
