import { describe, expect, it } from 'vitest'
import { figuresOf, holds, timesMet } from '../../src/search/kinds.ts'
import { named, reading, smallFact } from '../fixtures/small-library.ts'

const money = { kind: 'money', currency: 'EUR', value: 5 } as const
const days = { kind: 'duration', value: 3, unit: 'day' } as const
const boats = { kind: 'count', value: 4, unit: 'site' } as const

describe('a fact holds', () => {
  it('a time, best one of the act asked about', () => {
    const fact = smallFact({ dates: [{ on: '2035', of: ['deploy'] }] })
    expect(holds('when', fact, reading({ acts: ['deploy'] }))).toBe(1)
    expect(holds('when', fact, reading({ acts: ['sign'] }))).toBe(0.5)
    expect(holds('when', smallFact({}), reading())).toBe(0)
    expect(holds('when', smallFact({ type: 'meeting' }), reading())).toBe(0.25)
  })

  it('a time where it says how long, too', () => {
    expect(holds('when', smallFact({ amounts: [days] }), reading())).toBe(0.5)
  })

  it('a place, unless the question names it already', () => {
    const fact = smallFact({ places: [{ at: 'tokyo' }] })
    expect(holds('where', fact, reading())).toBe(1)
    expect(holds('where', fact, reading({ named: named('tokyo') }))).toBe(0)
    expect(holds('where', fact, reading({ named: named('tokyo', 'rome'), alternative: true }))).toBe(1)
    expect(holds('where', smallFact({}), reading())).toBe(0)
  })

  it('a reason where it explains another', () => {
    expect(holds('why', smallFact({ explains: ['one'] }), reading())).toBe(1)
    expect(holds('why', smallFact({}), reading())).toBe(0)
  })

  it('somebody whom the question does not name, best who acts', () => {
    const fact = smallFact({ by: ['meloni-giorgia'] })
    expect(holds('who', fact, reading())).toBe(1)
    expect(holds('who', fact, reading({ named: named('meloni-giorgia', 'italy') }))).toBe(0)
    expect(holds('who', smallFact({ people: ['takaichi-sanae'] }), reading())).toBe(0.5)
    expect(holds('who', smallFact({}), reading())).toBe(0)
  })

  it('a number, where what is counted is asked for', () => {
    expect(holds('how-many', smallFact({ amounts: [boats] }), reading({ units: ['site'] }))).toBe(1)
    expect(holds('how-many', smallFact({ amounts: [boats] }), reading({ units: ['person'] }))).toBe(0.25)
    expect(holds('how-many', smallFact({}), reading({ units: ['site'] }))).toBe(0)
  })

  it('a sum of money', () => {
    expect(holds('how-much', smallFact({ amounts: [money] }), reading())).toBe(1)
    expect(holds('how-much', smallFact({ amounts: [days] }), reading())).toBe(0.25)
  })

  it('a length of time', () => {
    expect(holds('how-long', smallFact({ amounts: [days] }), reading())).toBe(1)
    expect(holds('how-long', smallFact({ dates: [{ since: '1866', of: ['establish'] }] }), reading())).toBe(0.5)
    expect(holds('how-long', smallFact({}), reading())).toBe(0)
  })

  it.each([
    'what',
    'overview',
    'background',
    'importance',
    'sectors',
    'sources',
    'compare',
    'events',
    'timeline',
  ] as const)('whatever is asked for by "%s"', (ask) => {
    expect(holds(ask, smallFact({}), reading())).toBe(1)
  })
})

describe('the figures of a fact', () => {
  it('are those of what is named, else those of the fact as a whole', () => {
    const trade = { ...money, of: ['trade'] }
    const fact = smallFact({ amounts: [money, trade] })
    expect(figuresOf('how-much', fact, reading({ named: named('trade') }))).toEqual([trade])
    expect(figuresOf('how-much', fact, reading())).toMatchObject([money])
  })

  it('are none of another kind', () => {
    expect(figuresOf('how-much', smallFact({ amounts: [boats] }), reading())).toEqual([])
    expect(figuresOf('how-many', smallFact({ amounts: [boats] }), reading())).toEqual([])
  })

  it('are sums where their currency is counted', () => {
    const fact = smallFact({ amounts: [money] })
    expect(figuresOf('how-many', fact, reading({ currencies: ['EUR'] }))).toHaveLength(1)
    expect(figuresOf('how-many', fact, reading({ currencies: ['JPY'] }))).toEqual([])
  })
})

describe('the times of a question', () => {
  const fact = smallFact({ type: 'meeting', dates: [{ by: '2035', of: ['deploy'] }] })

  it.each([
    ['none named', {}, 1],
    ['the day of the event', { dates: [{ day: 1, month: 3 }] }, 1],
    ['a date in the fact', { dates: [{ year: 2035 }] }, 1],
    ['one of two', { dates: [{ year: 2035 }, { year: 1999 }] }, 0.5],
    ['another year', { dates: [{ year: 2019 }] }, 0],
    ['a stretch that holds the day', { period: { from: '2026-02-20' } }, 1],
    ['a stretch before it', { period: { to: '2026-02-20' } }, 0],
  ])('are met as far as the fact has them: %s', (_, times, share) => {
    expect(timesMet(fact, reading(times))).toBe(share)
  })
})
