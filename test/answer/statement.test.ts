import { describe, expect, it } from 'vitest'
import { type Lead, led, statementOf } from '../../src/answer/statement.ts'
import type { Fact } from '../../src/content/library.ts'
import { knowledge } from '../fixtures/library.ts'
import { type SmallFact, smallLibrary } from '../fixtures/small-library.ts'

const phrases = knowledge.phrases('en')

function factOf(fact: SmallFact): Fact {
  const [one] = smallLibrary({ '2026-03-01-a-summit': { facts: { one: fact } } }).facts
  if (!one) throw new Error('a library without facts')
  return one
}

function factOfTwo(): Fact {
  const sources = { wire: { language: 'en' }, paper: { language: 'en' } }
  const facts = { one: { text: 'It was so.', citations: ['wire', 'paper'] } }
  const [one] = smallLibrary({ '2026-03-01-a-summit': { sources, facts } }).facts
  if (!one) throw new Error('a library without facts')
  return one
}

/** How a fact is told where that was asked for. */
function ledBy(lead: Partial<Lead> & Pick<Lead, 'text'>, fact: SmallFact) {
  const told = factOf(fact)
  const {
    text,
    lead: front,
    stressed,
  } = led(statementOf(told, phrases), { said: [lead.text], isWhole: false, ...lead }, told, phrases)
  return { text, lead: front, stressed }
}

const day = { text: '16 January 2026', said: ['Friday 16 January 2026', '16 January 2026'], date: '2026-01-16' }

describe('what was asked for', () => {
  it('stands in front of a sentence that does not say it', () => {
    expect(ledBy({ text: 'about 90 minutes' }, { text: 'They talked for an hour and a half.' })).toEqual({
      lead: 'About 90 minutes',
      text: 'They talked for an hour and a half.',
      stressed: undefined,
    })
  })

  it('stands in front of a sentence that can do without its date', () => {
    expect(ledBy(day, { text: 'Both leaders met on 16 January 2026 in Tokyo.' })).toEqual({
      lead: '16 January 2026',
      text: 'Both leaders met in Tokyo.',
      stressed: undefined,
    })
  })

  it('is set off where the sentence has it early', () => {
    const text = 'In Tokyo they spoke of space, of the sea and of a good many other matters.'
    expect(ledBy({ text: 'Tokyo', isWhole: true }, { text, title: 'Talks' })).toEqual({
      lead: undefined,
      text,
      stressed: 'Tokyo',
    })
  })

  it('stands in front of the title where the sentence has it late', () => {
    const text = 'The talks between both leaders took place on Friday 16 January 2026.'
    expect(ledBy({ ...day, isWhole: true }, { text, title: 'Talks in Tokyo' })).toEqual({
      lead: '16 January 2026',
      text: 'Talks in Tokyo',
      stressed: undefined,
    })
  })

  it.each<[string, Partial<Lead>, Partial<SmallFact>]>([
    ['the title says it too', { isWhole: true }, { title: 'Talks on 16 January 2026' }],
    ['the fact is of more than that', { isWhole: false }, { title: 'Talks in Tokyo' }],
    ['somebody only says so', { isWhole: true }, { title: 'Talks in Tokyo', type: 'statement' }],
    ['somebody only fears it', { isWhole: true }, { title: 'Talks in Tokyo', type: 'concern' }],
  ])('is set off all the same where %s', (_, lead, fact) => {
    const text = 'The talks between both leaders took place on Friday 16 January 2026.'
    expect(ledBy({ ...day, ...lead }, { text, ...fact })).toEqual({
      lead: undefined,
      text,
      stressed: 'Friday 16 January 2026',
    })
  })

  it.each([
    ['a longer figure', '17', 'Of 1700 groups most came.'],
    ['a longer word', 'Oman', 'Romania signed first.'],
  ])('is not found in %s', (_, text, sentence) => {
    expect(ledBy({ text }, { text: sentence })).toEqual({ lead: text, text: sentence, stressed: undefined })
  })

  it('is found however the thousands are set apart', () => {
    const text = 'Some 150 000 jobs hang on it.'
    expect(ledBy({ text: '150,000' }, { text })).toMatchObject({ stressed: '150 000' })
  })
})

describe('how far a statement can be trusted', () => {
  const [nara] = knowledge.library.facts.filter(({ id }) => id === 'talks-length')
  const single = factOf({ text: 'It was so.' })

  it.each([
    ['one source, where every fact is told with it', single, 'few', 'one source'],
    ['nothing of one source, where only doubts are', single, 'doubts', undefined],
    [
      'what is unconfirmed, in any case',
      factOf({ text: 'It was so.', standing: 'uncertain' }),
      'doubts',
      'unconfirmed',
    ],
  ] as const)('says %s', (_, fact, care, text) => {
    expect(statementOf(fact, phrases, care).caveat?.text).toBe(text)
  })

  it('says how many agree, where it is told alone', () => {
    expect(statementOf(factOfTwo(), phrases, 'one').caveat).toEqual({ text: 'two independent sources', citations: [] })
  })

  it('says nothing where two sources agree and others are told with it', () => {
    expect(statementOf(factOfTwo(), phrases, 'few')).not.toHaveProperty('caveat')
  })

  it.each([
    ['ar', 'تختلف المصادر، إذ '],
    ['en', 'but '],
    ['it', 'ma '],
    ['ja', 'ただし、'],
  ] as const)('leads up to the other reading in %s', (language, opening) => {
    if (!nara) throw new Error('no such fact')
    const other = nara.words[language]?.other
    expect(statementOf(nara, knowledge.phrases(language)).caveat?.text).toBe(`${opening}${other}`)
  })

  it('tells the other reading, with its citations, where sources differ', () => {
    if (!nara) throw new Error('no such fact')
    expect(statementOf(nara, phrases).caveat).toEqual({
      text: `but ${nara.words.en?.other}`,
      citations: nara.standing.level === 'disputed' ? nara.standing.citations : [],
    })
  })

  it('throws where the fact is not told in that language', () => {
    expect(() => statementOf(single, knowledge.phrases('ja'))).toThrow(RangeError)
  })
})
