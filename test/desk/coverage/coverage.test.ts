import { expect, it } from 'vitest'
import { buildLibrary } from '../../../src/content/library.ts'
import { coverageOf } from '../../../src/desk/coverage/coverage.ts'
import type { Draft, DraftFact } from '../../../src/desk/drafts/draft.ts'
import { content } from '../../fixtures/library.ts'

const { entities } = buildLibrary(content)

function draftOf(paragraphs: readonly string[], fact: DraftFact, language = 'en'): Draft {
  return {
    id: '2026-03-03-space-talks',
    data: { date: '2026-03-03', countries: ['japan'], facts: { talks: fact } },
    texts: {},
    gazetteer: {},
    sources: new Map([['seed', { language, paragraphs }]]),
    review: { state: 'draft', authors: [], events: [] },
    version: 0,
  }
}

const paragraphsOf = (draft: Draft) => coverageOf(draft, { content, entities })[0]?.paragraphs ?? []

it('tells which paragraphs no fact cites', () => {
  const fact = { citations: ['seed 2'], standing: { disputed: { citations: ['seed 3'] } } }
  const cited = paragraphsOf(draftOf(['One.', 'Two.', 'Three.'], fact)).map(({ isCited }) => isCited)
  expect(cited).toEqual([false, true, true])
})

it('names figures, days and names that no fact holds, and none that one holds', () => {
  const text = 'Takaichi met Meloni in Tokyo on 3 March 2026; they will spend 40 million euros over 5 years until 2031.'
  const [nothing] = paragraphsOf(draftOf([text], {}))
  expect(nothing?.figures).toEqual(expect.arrayContaining([expect.stringContaining('40 million')]))
  expect(nothing?.days).toEqual(['2031'])
  expect(nothing?.names).toEqual(expect.arrayContaining(['takaichi-sanae', 'meloni-giorgia', 'tokyo']))
  const [held] = paragraphsOf(
    draftOf([text], {
      people: ['takaichi-sanae', 'meloni-giorgia'],
      places: [{ at: 'tokyo' }],
      dates: [{ until: '2031' }],
      amounts: [
        { kind: 'money', currency: 'EUR', value: 40_000_000 },
        { kind: 'duration', unit: 'year', value: 5 },
      ],
    }),
  )
  expect(held).toMatchObject({ figures: [], days: [], names: [] })
})

it('takes what was rounded as the same figure', () => {
  const fact: DraftFact = { amounts: [{ kind: 'money', currency: 'EUR', value: 40_400_000 }] }
  expect(paragraphsOf(draftOf(['It cost 40 million euros.'], fact))[0]?.figures).toEqual([])
  expect(paragraphsOf(draftOf(['It cost 41 million euros.'], fact))[0]?.figures).toHaveLength(1)
})

it('reads nothing in languages that it does not know', () => {
  expect(paragraphsOf(draftOf(['Am 3. März 2027 für 40 Millionen Euro.'], {}, 'de'))[0]).toMatchObject({ figures: [] })
})

it('passes over what an editor wrote by hand in another form', () => {
  const wrong: unknown = { citations: 'seed 1', dates: ['x', null], amounts: 5, places: {}, by: [{}], standing: {} }
  const paragraphs = paragraphsOf(draftOf(['Takaichi spent 40 million euros.'], wrong as DraftFact)) // as YAML may hold
  expect(paragraphs).toMatchObject([{ isCited: false, figures: [expect.stringContaining('40 million')] }])
})
