import { expect, it } from 'vitest'
import type { Reading } from '../../src/question/reading.ts'
import { candidatesFor } from '../../src/search/candidates.ts'
import { mapTerms } from '../../src/search/field-match.ts'
import { termsOf } from '../../src/search/terms.ts'
import { named, reading, smallIndex } from '../fixtures/small-library.ts'

const index = smallIndex({
  '2026-03-01-a-summit': {
    facts: {
      bridge: { text: 'The stone bridge was opened.' },
      mill: { text: 'The mill is of stone.', countries: ['italy'] },
      barley: { text: 'Barley is sown.' },
    },
  },
  '2026-02-01-another-summit': {
    facts: { quarry: { text: 'The quarry yields stone.' }, ferry: { text: 'A ferry sails.', countries: ['italy'] } },
  },
})

function found(rest: Partial<Reading>, ...only: string[]): string[] {
  const question = reading(rest)
  const words = index.language('en')
  const briefings = index.library.briefings.filter(({ id }) => only.some((part) => id.includes(part)))
  const terms = mapTerms(termsOf(question.text, words), words.words)
  const look = only.length > 0 ? { briefings: new Set(briefings) } : {}
  const ordinals = candidatesFor(question, terms, words, index, look)
  return ordinals.flatMap((ordinal) => index.library.facts[ordinal]?.id ?? [])
}

it('are the facts that share a word with the question, those with the rarer words first', () => {
  expect(found({ text: 'the stone quarry' })).toEqual(['quarry', 'bridge', 'mill'])
})

it('are those that deal with what the question names, too', () => {
  expect(found({ text: 'ruritanian', named: named('italy') })).toEqual(['mill', 'ferry'])
})

it('are, of given briefings, all of their facts and no others', () => {
  expect(found({ text: 'the stone quarry' }, 'a-summit').sort()).toEqual(['barley', 'bridge', 'mill'])
  expect(found({ text: 'something else' }, 'another').sort()).toEqual(['ferry', 'quarry'])
})

it('are those of the newest briefings where the words lead nowhere', () => {
  expect(found({ text: 'something else' })).toHaveLength(5)
})

it('hold what happened at the time that is named', () => {
  const dated = smallIndex({
    '2026-03-01-a-summit': { facts: { met: { type: 'meeting', text: 'They met.' }, since: { text: 'So it is.' } } },
  })
  const words = dated.language('en')
  const question = reading({ dates: [{ year: 2026, month: 3 }] })
  expect(candidatesFor(question, mapTerms([], words.words), words, dated)).toEqual([0])
})
