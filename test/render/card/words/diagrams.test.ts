import { describe, expect, it } from 'vitest'
import type { Picture } from '../../../../src/answer/document.ts'
import type { Language } from '../../../../src/content/languages.ts'
import type { EncountersCard, TimelineCard } from '../../../../src/render/card/card.ts'
import { cardOf } from '../../../../src/render/card/words/card.ts'
import { content, knowledge } from '../../../fixtures/library.ts'
import { type SmallBriefing, smallLibrary } from '../../../fixtures/small-library.ts'

const { phrases } = knowledge

function timelineIn(
  briefings: Readonly<Record<string, SmallBriefing>>,
  facts: readonly string[],
  title = 'Timeline',
): TimelineCard | undefined {
  const library = smallLibrary(briefings)
  const card = cardOf({ kind: 'timeline', title, facts }, 'en', { library, phrases })
  return card?.kind === 'timeline' ? card : undefined
}

function encountersIn(
  briefings: Readonly<Record<string, SmallBriefing>>,
  facts: readonly string[],
  about: readonly string[] = [],
): EncountersCard | undefined {
  const library = smallLibrary(briefings)
  const card = cardOf({ kind: 'encounters', title: 'Who met', facts, about }, 'en', { library, phrases })
  return card?.kind === 'encounters' ? card : undefined
}

const S = '2026-03-01-a-summit'
const at = (...facts: string[]) => facts.map((fact) => `${S}/${fact}`)
const two = {
  participants: [{ person: 'takaichi-sanae' }, { person: 'meloni-giorgia' }],
  countries: ['japan', 'italy'],
  place: 'tokyo',
}
const pair = { people: ['takaichi-sanae', 'meloni-giorgia'], countries: ['japan', 'italy'] }

describe('dates on a line', () => {
  it.each([
    ['2025-12-03', '2025', '3 December', '3 December 2025'],
    ['2025-12', '2025', 'December', 'December 2025'],
    ['2025', '2025', '', '2025'],
  ])('writes %s as newspapers do, the year by itself', (happened, year, date, fullDate) => {
    const facts = { one: { text: 'It began.', happened }, two: { text: 'It ended.', happened: '2026-02' } }
    expect(timelineIn({ [S]: { facts } }, at('one', 'two'))?.entries[0]).toMatchObject({ year, date, fullDate })
  })

  it('shows titles without the date that stands beside them', () => {
    const one = { title: 'The pact', text: 'On 3 December 2025, both signed the pact.', happened: '2025-12-03' }
    const facts = { one, two: { text: 'It ended.', happened: '2026-02' } }
    const [entry] = timelineIn({ [S]: { facts } }, at('one', 'two'))?.entries ?? []
    expect(entry).toMatchObject({ text: 'The pact', detail: 'Both signed the pact.' })
  })

  it('sets what sources tell differently apart, and leaves out what is uncertain', () => {
    const facts = {
      one: { text: 'It began.', happened: '2025', standing: { disputed: { citations: ['wire'] } } },
      two: { text: 'It went on.', happened: '2026-01', standing: 'uncertain' as const },
      three: { text: 'It ended.', happened: '2026-02' },
    }
    const { entries = [] } = timelineIn({ [S]: { facts } }, at('one', 'two', 'three')) ?? {}
    expect(entries.map(({ day, doubt }) => [day, doubt])).toEqual([
      ['2025', 'sources differ'],
      ['2026-02', undefined],
    ])
  })

  it('has the sign of the narrowest sector, else that of a meeting, else the usual one', () => {
    const facts = {
      one: { text: 'A.', happened: '2025', about: ['critical-minerals'] },
      two: { text: 'B.', happened: '2026-01', type: 'meeting' as const },
      three: { text: 'C.', happened: '2026-02' },
    }
    const { entries = [] } = timelineIn({ [S]: { facts } }, at('one', 'two', 'three')) ?? {}
    const sign = content.gazetteer.sectors['critical-minerals']?.icon ?? 'circle-dot'
    expect(entries.map(({ icon }) => icon)).toEqual([sign, 'handshake', 'circle-dot'])
  })

  it('points at what tells an event only in a longer line', () => {
    const facts = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id, month) => [id, { text: `${id}.`, happened: `2025-0${month + 1}` }]),
    )
    const keysOf = (ids: readonly string[]) =>
      timelineIn({ [S]: { facts } }, at(...ids))?.entries.flatMap(({ isKey, day }) => (isKey ? [day] : []))
    expect(keysOf(['a', 'b', 'c', 'd'])).toEqual([])
    expect(keysOf(['a', 'b', 'c', 'd', 'e'])).toEqual(['2025-01'])
  })

  it('says from when to when, unless its title does', () => {
    const facts = { one: { text: 'A.', happened: '2026-01-02' }, two: { text: 'B.', happened: '2026-01-30' } }
    const kickerOf = (title: string) => timelineIn({ [S]: { facts } }, at('one', 'two'), title)?.kicker
    expect(kickerOf('Timeline: Japan')).toBe('January 2026')
    expect(kickerOf('Timeline: January 2026')).toBeUndefined()
  })

  it('says of how many there was no room', () => {
    const facts = { one: { text: 'A.', happened: '2025' }, two: { text: 'B.', happened: '2026' } }
    expect(timelineIn({ [S]: { facts } }, at('one', 'two'))?.omitted).toEqual(['', 'One more date is not shown'])
  })
})

describe('who met whom', () => {
  it('names people with office and country, those asked about first, and where and when they met', () => {
    const card = encountersIn(
      { [S]: { ...two, facts: { met: { text: 'They met.', type: 'meeting', ...pair } } } },
      at('met'),
      ['meloni-giorgia'],
    )
    expect(card?.people.map(({ name, detail, country, isKey }) => [name, detail, country?.english, isKey])).toEqual([
      ['Giorgia Meloni', 'Prime Minister of Italy', 'Italy', true],
      ['Sanae Takaichi', 'Prime Minister of Japan', 'Japan', false],
    ])
    expect(card?.meetings).toEqual([
      {
        people: ['takaichi-sanae', 'meloni-giorgia'],
        occasions: [{ line: 'Tokyo · 1 March 2026', date: '1 March 2026', place: 'Tokyo', doubt: undefined }],
      },
    ])
  })

  it('sets everybody of a country apart that was asked about', () => {
    const facts = { met: { text: 'They met.', type: 'meeting' as const, ...pair } }
    const card = encountersIn({ [S]: { ...two, facts } }, at('met'), ['japan'])
    expect(card?.people.map(({ id, isKey }) => [id, isKey])).toEqual([
      ['takaichi-sanae', true],
      ['meloni-giorgia', false],
    ])
  })

  it('ties the same people once for each place, however often they met there, in order of time', () => {
    const met = { text: 'They met.', type: 'meeting' as const, ...pair }
    const facts = { now: met, before: { ...met, happened: '2025-10' }, between: { ...met, happened: '2025-11' } }
    const card = encountersIn({ [S]: { ...two, facts } }, at('now', 'before', 'between'))
    expect(card?.meetings.map(({ occasions }) => occasions.map(({ line }) => line))).toEqual([
      ['October 2025', 'November 2025'],
      ['Tokyo · 1 March 2026'],
    ])
  })

  it('has all who took part in an event where the fact names only its host, and countries for which nobody is named', () => {
    const host = { text: 'A meeting.', type: 'meeting' as const, by: ['takaichi-sanae'], people: ['takaichi-sanae'] }
    const event = { ...two, countries: ['japan', 'italy', 'france'], facts: { host } }
    expect(encountersIn({ [S]: event }, at('host'))?.meetings[0]?.people).toEqual([
      'takaichi-sanae',
      'meloni-giorgia',
      'france',
    ])
  })

  it('has nobody who was only spoken of', () => {
    const met = {
      ...pair,
      countries: ['japan', 'italy', 'china'],
      text: 'They spoke of China.',
      type: 'meeting' as const,
    }
    expect(encountersIn({ [S]: { ...two, facts: { met } } }, at('met'))?.meetings[0]?.people).toEqual([
      'takaichi-sanae',
      'meloni-giorgia',
    ])
  })

  it('tells a meeting once where several facts tell of it', () => {
    const host = { text: 'A meeting.', type: 'meeting' as const, ...pair }
    const all = { ...host, people: [...pair.people, 'starmer-keir'] }
    const card = encountersIn({ [S]: { ...two, facts: { host, all } } }, at('host', 'all'))
    expect(card?.meetings.map(({ people, occasions }) => [people.length, occasions.length])).toEqual([[3, 1]])
  })
})

describe('a picture for which there is nothing to draw', () => {
  const facts = {
    one: { text: 'A.', happened: '2025', type: 'meeting' as const, ...pair },
    undated: { text: 'B.', people: [], countries: [] },
    gone: { text: 'C.', happened: '2026', withdrawn: '2026-04-01' },
    plan: { text: 'D.', happened: '2026-09', type: 'next-step' as const, ...pair },
  }
  const library = smallLibrary({ [S]: { ...two, facts } })
  const withdrawn = smallLibrary({ [S]: { ...two, withdrawn: '2026-04-01', facts } })
  const of = (picture: Picture, language: Language = 'en', from = library) =>
    cardOf(picture, language, { library: from, phrases })
  const timeline = (...ids: string[]): Picture => ({ kind: 'timeline', title: 'T', facts: at(...ids) })
  const encounters = (...ids: string[]): Picture => ({ kind: 'encounters', title: 'T', facts: at(...ids), about: [] })

  it.each([
    ['one date', of(timeline('one', 'undated'))],
    ['a withdrawn fact beside another', of(timeline('one', 'gone'))],
    ['facts that are not told in the language', of(timeline('one', 'plan'), 'it')],
    ['a withdrawn briefing', of(timeline('one', 'plan'), 'en', withdrawn)],
    ['nobody who met', of(encounters('undated'))],
    ['a meeting that is only planned', of(encounters('plan'))],
    ['a meeting not told in the language', of(encounters('one'), 'ja')],
    ['a briefing that is not there', of({ kind: 'briefing', briefing: 'none' })],
    ['a withdrawn briefing at a glance', of({ kind: 'briefing', briefing: S }, 'en', withdrawn)],
  ])('is none: %s', (_, card) => {
    expect(card).toBeUndefined()
  })

  it('is one where there is something', () => {
    expect(of(timeline('one', 'plan'))?.kind).toBe('timeline')
    expect(of(encounters('one'))?.kind).toBe('encounters')
    expect(of({ kind: 'briefing', briefing: S })?.kind).toBe('briefing')
  })
})
