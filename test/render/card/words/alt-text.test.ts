import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../../src/content/languages.ts'
import type { BriefingCard } from '../../../../src/render/card/card.ts'
import { ALT_LIMIT, altOf } from '../../../../src/render/card/words/alt-text.ts'
import { cardOf } from '../../../../src/render/card/words/card.ts'
import { encountersOf, peopleOf, timelineOf } from '../../../fixtures/diagram-cards.ts'
import { knowledge } from '../../../fixtures/shipped.ts'

const { phrases, library } = knowledge

describe('what a picture shows, in words', () => {
  it('tells an event at a glance', () => {
    const card: BriefingCard = {
      kind: 'briefing',
      language: 'en',
      kicker: 'Tokyo · Friday 16 January 2026',
      title: 'Japan–Italy summit',
      lead: 'They raised their ties.',
      parties: [{ name: 'Sanae Takaichi' }, { name: 'Giorgia Meloni', detail: 'Prime Minister' }],
      countries: [],
      partners: [],
      heading: 'What was agreed',
      items: [
        { icon: 'gem', text: 'Protecting supply chains' },
        { icon: 'satellite', text: 'A body on space', doubt: 'sources differ' },
      ],
      figures: [{ figure: '2035', label: 'Fighter planned' }],
      source: 'Source: KUNA',
    }
    expect(altOf(card, phrases('en'))).toBe(
      'Japan–Italy summit. Tokyo · Friday 16 January 2026. They raised their ties. With Sanae Takaichi; Giorgia Meloni (Prime Minister). ' +
        'What was agreed: Protecting supply chains; A body on space (sources differ). Figures: 2035 – Fighter planned.',
    )
  })

  it('tells dates on a line, with what sources tell differently', () => {
    const card = timelineOf('en', 2, 20)
    const entries = card.entries.map((entry, at) => ({
      ...entry,
      text: ['The pact', 'The summit'][at] ?? '',
      doubt: at === 0 ? 'sources differ' : undefined,
    }))
    expect(altOf({ ...card, title: 'Timeline: Japan', entries }, phrases('en'))).toBe(
      'Timeline: Japan. 28 September 2024: The pact (sources differ); 28 September 2024: The summit.',
    )
  })

  it('tells who met whom, where and when', () => {
    const people = ['Sanae Takaichi', 'Giorgia Meloni'].map((name, at) => ({ id: `p${at}`, name, isKey: at === 1 }))
    const occasions = [
      { line: '', date: 'October 2025' },
      { line: '', date: '16 January 2026', place: 'Tokyo' },
    ]
    const card = {
      ...encountersOf('en', people, []),
      title: 'Who Meloni met',
      meetings: [{ people: ['p0', 'p1'], occasions }],
    }
    expect(altOf(card, phrases('en'))).toBe(
      'Who Meloni met. Giorgia Meloni and Sanae Takaichi: October 2025; Tokyo, 16 January 2026.',
    )
  })

  it.each(LANGUAGES)('is cut between things, and says how many more there are: %s', (language) => {
    const card = timelineOf(language, 16, 80)
    const told = altOf(card, phrases(language))
    const shown = card.entries.filter(({ text }) => told.includes(text)).length
    expect(told.length).toBeLessThanOrEqual(ALT_LIMIT)
    expect(told).toContain(phrases(language).say('alt-more', { count: 16 - shown }))
    expect(shown).toBeGreaterThan(5)
  })

  it.each(LANGUAGES)('has room for every shipped briefing: %s', (language) => {
    const cards = library.briefings.map(({ id }) => cardOf({ kind: 'briefing', briefing: id }, language, knowledge))
    const told = cards.map((card) => (card ? altOf(card, phrases(language)) : ''))
    expect(told.filter((text) => text.length < 150 || text.length > ALT_LIMIT)).toEqual([])
    expect(told.filter((text) => /\.\.|。。|undefined/u.test(text))).toEqual([])
  })

  it.each(LANGUAGES)('names a crowd as far as there is room: %s', (language) => {
    const people = peopleOf(language, 60, 1)
    const card = encountersOf(language, people, [{ there: people.map((_, at) => at) }])
    const told = altOf(card, phrases(language))
    expect(told.length).toBeLessThanOrEqual(ALT_LIMIT)
    expect(told).toContain(people[0]?.name)
    expect(told).not.toContain(people[59]?.name)
  })
})
