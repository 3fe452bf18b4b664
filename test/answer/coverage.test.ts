import { expect, it } from 'vitest'
import { coverageOf } from '../../src/answer/coverage.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { knowledge } from '../fixtures/library.ts'
import { smallLibrary } from '../fixtures/small-library.ts'

const facts = { one: { text: 'It was so.' } }

/** What is covered of briefings with these ids. */
function covered(ids: readonly string[]): string {
  return coverageOf(
    smallLibrary(Object.fromEntries(ids.map((id, at) => [id, { key: `key${at}`, facts }]))),
    knowledge.phrases('en'),
  )
}

it.each([
  ['ar', /^سبعة موجزات، من يونيو 2025 إلى يوليو 2026: قمة يابانية بريطانية في طوكيو؛ .+\.$/u],
  ['en', /^Seven briefings, June 2025 – July 2026: Japan–UK summit in Tokyo; .+\.$/u],
  ['it', /^Sette schede, giugno 2025 – luglio 2026: Vertice Giappone-Regno Unito a Tokyo; .+\.$/u],
  ['ja', /^収録しているブリーフィングは7件（2025年6月〜2026年7月）：東京で日英首脳会談、.+/u],
] as const)('tells how many there are, from when to when, and which: %s', (language, expected) => {
  expect(coverageOf(knowledge.library, knowledge.phrases(language))).toMatch(expected)
})

it.each(LANGUAGES)('names every event of the library, newest first: %s', (language) => {
  const text = coverageOf(knowledge.library, knowledge.phrases(language))
  const places = knowledge.library.briefings.map(({ events }) => text.indexOf(events[language] ?? 'untold'))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

it('names a single month once', () => {
  expect(covered(['2026-03-01-a', '2026-03-09-b'])).toBe('Two briefings, March 2026: 2026-03-09-b; 2026-03-01-a.')
})

it('counts a later addition to a briefing', () => {
  const library = smallLibrary({ '2026-03-01-a': { updated: '2026-05-02', facts } })
  expect(coverageOf(library, knowledge.phrases('en'))).toBe('One briefing, March 2026 – May 2026: 2026-03-01-a.')
})

it('counts all, and names the twelve newest', () => {
  const text = covered(Array.from({ length: 13 }, (_, at) => `2026-03-${at + 10}-event`))
  expect(text).toMatch(/^13 briefings, March 2026: 2026-03-22-event; .*; 2026-03-11-event\.$/)
})

it('leaves out what is not told in that language, and says nothing where that is all', () => {
  expect(coverageOf(smallLibrary({ '2026-03-01-a': { facts } }), knowledge.phrases('ja'))).toBe('')
  expect(coverageOf({ briefings: [] }, knowledge.phrases('en'))).toBe('')
})
