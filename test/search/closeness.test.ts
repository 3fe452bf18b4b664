import { describe, expect, it } from 'vitest'
import { eventsNamed, partiesIn } from '../../src/search/closeness.ts'
import { AT, candidatesWithFeatures } from '../../src/search/features.ts'
import { named, reading, smallIndex } from '../fixtures/small-library.ts'

const facts = { met: { type: 'meeting', text: 'They met.' } } as const
const index = smallIndex({
  '2026-03-05-three-of-them': { countries: ['japan', 'italy', 'united-kingdom'], facts },
  '2026-03-04-programme': { kind: 'programme', countries: ['japan', 'italy'], facts },
  '2026-03-03-two-in-rome': { place: 'rome', countries: ['japan', 'italy'], facts },
  '2026-03-02-two-others': { countries: ['japan', 'south-korea'], facts },
  '2026-03-01-the-two-earlier': {
    countries: ['japan', 'italy'],
    participants: [{ person: 'takaichi-sanae' }, { person: 'meloni-giorgia' }],
    facts,
  },
})
const events = (...ids: string[]) => eventsNamed(named(...ids), index).map(({ id }) => id.slice(11))

describe('the events that a question can mean', () => {
  it('are those of exactly the parties named, newest first', () => {
    expect(events('japan', 'italy')).toEqual(['two-in-rome', 'the-two-earlier'])
  })

  it('are named by people as well', () => {
    expect(events('takaichi-sanae', 'meloni-giorgia')).toEqual(['the-two-earlier'])
  })

  it('are, where none is of those alone, the ones with the fewest others', () => {
    expect(events('italy')).toEqual(['two-in-rome', 'the-two-earlier'])
    expect(events('united-kingdom')).toEqual(['three-of-them'])
    expect(events('rome')).toEqual(['two-in-rome'])
  })

  it('are none where the parties never met, and none where none is named', () => {
    expect(events('italy', 'south-korea')).toEqual([])
    expect(events('space')).toEqual([])
  })

  it('leave sectors and other matters out of account', () => {
    expect(partiesIn(named('space', 'italy', 'g7'), index).map(({ text }) => text)).toEqual(['italy'])
  })
})

describe('how close a briefing is to a question', () => {
  const closeness = (...ids: string[]) => {
    const { candidates } = candidatesWithFeatures(reading({ named: named(...ids) }), index)
    return Object.fromEntries(
      candidates.map(({ fact, features }) => [
        fact.briefing.id.slice(11),
        [features[AT['briefing-parties']], features[AT['briefing-exact']]],
      ]),
    )
  }

  it('is told by its parties: all of those named, and none besides', () => {
    expect(closeness('japan', 'italy')).toEqual({
      'three-of-them': [1, 0],
      programme: [1, 1],
      'two-in-rome': [1, 1],
      'two-others': [0.5, 0],
      'the-two-earlier': [1, 1],
    })
  })
})
