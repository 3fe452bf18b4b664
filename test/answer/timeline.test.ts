import { describe, expect, it } from 'vitest'
import { tellTime } from '../../src/answer/across.ts'
import { type Part, partOf } from '../../src/answer/finding.ts'
import { timelineOf } from '../../src/answer/timeline.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import type { Fact } from '../../src/content/library.ts'
import { answerTo } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'
import { reading, type SmallBriefing, smallIndex, smallLibrary } from '../fixtures/small-library.ts'

const phrases = knowledge.phrases('en')

/** The timeline of some briefings: its part, and what comes next. */
function timeOf(briefings: Readonly<Record<string, SmallBriefing>>) {
  const { parts: [part] = [], more = [] } = tellTime(reading({ asks: ['timeline'] }), smallIndex(briefings)) ?? {}
  const ids = (facts: Iterable<Fact>) => [...facts].map(({ id }) => id)
  return { shown: ids(part?.facts ?? []), keys: ids(part?.keys ?? []), more: ids(more) }
}

/** Facts by their days, as one briefing. */
function onDays(days: readonly string[]): SmallBriefing {
  const facts = days.map((happened) => [`on-${happened}`, { happened, text: `Something new came of ${happened}.` }])
  return { facts: Object.fromEntries(facts) }
}

/** The same facts as blocks. */
function blocksOn(days: readonly string[], keys: Part['keys'] = new Set()) {
  const { facts } = smallLibrary({ '2026-03-01-a-summit': onDays(days) })
  return timelineOf({ ...partOf('timeline', facts, reading()), keys }, phrases)
}

const ofJanuary = (count: number) => Array.from({ length: count }, (_, at) => `2026-01-${String(at + 10)}`)

describe('a timeline', () => {
  it('counts a month or a year from its end, behind the days that lie in it', () => {
    const days = ['2025', '2026-01-05', '2025-12', '2025-06', '2025-12-31', '2025-07-01']
    expect(timeOf({ '2026-03-01-a-summit': onDays(days) }).shown).toEqual([
      'on-2025-06',
      'on-2025-07-01',
      'on-2025-12-31',
      'on-2025-12',
      'on-2025',
      'on-2026-01-05',
    ])
  })

  it('tells an event once that two briefings tell, by what matters more', () => {
    const treaty = 'Japan and Italy signed a treaty on space.'
    const { shown } = timeOf({
      '2026-03-01-signing': { facts: { signed: { type: 'agreement', text: treaty } } },
      '2026-03-09-later-visit': {
        facts: {
          visited: { type: 'meeting', text: 'Guests came to see the harbour.' },
          before: { happened: '2026-03-01', text: 'Japan and Italy had signed their treaty on space.' },
        },
      },
    })
    expect(shown).toEqual(['signed', 'visited'])
  })

  it('tells an event once, whatever else each briefing says of those who acted in it', () => {
    const by = ['takaichi-sanae', 'starmer-keir']
    const { shown } = timeOf({
      '2026-01-31-japan-uk-summit': {
        facts: {
          'fighter-speed-up': {
            type: 'agreement',
            by,
            text: 'Takaichi and Starmer agreed to speed up the fighter aircraft project of Japan, the United Kingdom and Italy, with deployment due around 2035.',
          },
        },
      },
      '2025-06-20-fighter': {
        facts: {
          launched: { happened: '2025-06-20', text: 'Three companies launched a common one.' },
          'japan-uk-speed-up': {
            happened: '2026-01-31',
            by,
            text: 'In Tokyo on 31 January 2026, prime ministers Sanae Takaichi and Keir Starmer agreed to speed up the joint development of the fighter.',
          },
        },
      },
    })
    expect(shown).toEqual(['launched', 'fighter-speed-up'])
  })

  it('tells two events of one day that are not alike', () => {
    const { shown } = timeOf({
      '2026-03-01-signing': { facts: { signed: { type: 'agreement', text: 'Japan and Italy signed a treaty.' } } },
      '2026-03-09-later-visit': {
        facts: {
          visited: { type: 'meeting', text: 'Guests came to see the harbour.' },
          storm: { happened: '2026-03-01', text: 'Heavy rain flooded a coal mine.' },
        },
      },
    })
    expect([...shown].sort()).toEqual(['signed', 'storm', 'visited'])
  })

  it('points at the event of each briefing where it has more than four entries', () => {
    const days = ['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13']
    expect(timeOf({ '2026-03-01-a-summit': onDays(days) }).keys).toEqual([])
    expect(timeOf({ '2026-03-01-a-summit': onDays([...days, '2026-01-14']) }).keys).toEqual(['on-2026-01-10'])
  })

  it('shows sixteen entries, what matters most among them, and keeps the others for later', () => {
    const { shown, more } = timeOf({ '2026-03-01-a-summit': { ...onDays(ofJanuary(18)), summary: ['on-2026-01-27'] } })
    expect(shown).toHaveLength(16)
    expect(shown.at(-1)).toBe('on-2026-01-27')
    expect(more).toEqual(['on-2026-01-25', 'on-2026-01-26'])
  })
})

describe('the entries of a timeline', () => {
  it('begin with their date, without the day of the week', () => {
    const [block, ...others] = blocksOn(['2026-01-10', '2025-12'])
    expect(block).toMatchObject({
      type: 'facts',
      statements: [{ lead: '10 January 2026' }, { lead: 'December 2025' }],
    })
    expect(block).not.toHaveProperty('heading')
    expect(others).toEqual([])
  })

  it('stand under their months where they are more than eight, which have the year', () => {
    const blocks = blocksOn([...ofJanuary(7), '2026-01', '2026-02-01'])
    expect(blocks.map((block) => block.type === 'facts' && [block.heading, block.statements.length])).toEqual([
      ['January 2026', 8],
      ['February 2026', 1],
    ])
    const leads = blocks.flatMap((block) => (block.type === 'facts' ? block.statements.map(({ lead }) => lead) : []))
    expect(leads.slice(6)).toEqual(['16 January', undefined, '1 February'])
  })

  it('are set off where they matter most', () => {
    const { facts } = smallLibrary({ '2026-03-01-a-summit': onDays(ofJanuary(5)) })
    const keys = new Set(facts.slice(0, 1))
    const [block] = timelineOf({ ...partOf('timeline', facts, reading()), keys }, phrases)
    const isKey = block?.type === 'facts' ? block.statements.map((statement) => statement.isKey) : []
    expect(isKey).toEqual([true, undefined, undefined, undefined, undefined])
  })

  it('have their date set off where the sentence has to keep it', () => {
    const [block] = blocksOn(['2025'])
    const [entry] = block?.type === 'facts' ? block.statements : []
    expect(entry).toMatchObject({ text: 'Something new came of 2025.', stressed: '2025' })
    expect(entry).not.toHaveProperty('lead')
  })

  it('do not say their date twice where the sentence can do without', () => {
    const facts = { one: { happened: '2026-01-10', text: 'On 10 January 2026 both sides met in Tokyo.' } }
    const library = smallLibrary({ '2026-03-01-a-summit': { facts } })
    expect(timelineOf(partOf('timeline', library.facts, reading()), phrases)).toMatchObject([
      { statements: [{ lead: '10 January 2026', text: 'Both sides met in Tokyo.' }] },
    ])
  })

  it('begin with a capital in every language', () => {
    const facts = knowledge.library.facts.filter(({ id }) => id === 'decision-2022')
    const leads = LANGUAGES.flatMap((language) =>
      timelineOf(partOf('timeline', facts, reading()), knowledge.phrases(language)).map(
        (block) => block.type === 'facts' && block.statements[0]?.lead,
      ),
    )
    expect(leads).toEqual(['ديسمبر 2022', 'December 2022', 'Dicembre 2022', '2022年12月'])
  })
})

describe('the title of a timeline', () => {
  it.each([
    ['A timeline of the fighter programme', 'Timeline: Fighter'],
    ['What happened in January 2026?', 'Timeline: January 2026'],
  ])('names what it is of: %s', (question, title) => {
    expect(answerTo(question, { now: Date.UTC(2026, 1, 4) }).title).toBe(title)
  })
})
