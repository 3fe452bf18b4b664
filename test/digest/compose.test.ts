import { describe, expect, it } from 'vitest'
import { type Answer, citationsOf, statementsOf } from '../../src/answer/document.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import type { Topics } from '../../src/command/services.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import type { Fact } from '../../src/content/library.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import type { DigestRequest } from '../../src/digest/compose-once.ts'
import { type NewsTimes, newsFor } from '../../src/digest/news.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { renderTelegram } from '../../src/render/telegram.ts'
import { knowledge } from '../fixtures/library.ts'

const everything: Topics = { sectors: [], countries: [] }
const byDay: NewsTimes = () => undefined

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)

const compose = (rest: Partial<DigestRequest>, times = byDay, content = knowledge) =>
  composeDigest(
    {
      language: 'en',
      topics: everything,
      from: Date.parse('2026-01-16T06:00Z'),
      to: Date.parse('2026-01-17T06:00Z'),
      fromDate: dateOf(rest.from ?? Date.parse('2026-01-16T06:00Z')),
      date: '2026-01-17',
      saysNothing: false,
      ...rest,
    },
    content,
    times,
  )

/** What only steers the direction of writing. */
const DIRECTIONS = /[\u200e\u200f\u2066-\u2069]/gu

const headingsOf = (answer: Answer | undefined) =>
  answer?.blocks.flatMap((block) => ('heading' in block && block.heading ? [block.heading] : []))

describe('a digest', () => {
  it('tells what was published in its window, and what was agreed sector by sector', () => {
    const answer = compose({})
    expect(answer?.title).toBe('Digest for Saturday 17 January 2026')
    expect(headingsOf(answer)?.[0]).toBe('Japan–Italy summit in Tokyo, 16 January 2026')
    expect(headingsOf(answer)).toContain('Economic security')
  })

  it('shows the first of what is new, as the chat wants it', () => {
    const picture = { kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' }
    expect(compose({})?.picture).toEqual(picture)
    expect(compose({ pictures: 'dark' })?.picture).toEqual({ ...picture, theme: 'dark' })
    expect(compose({ pictures: 'light' })?.picture).toEqual({ ...picture, theme: 'light' })
    const off = compose({ pictures: 'off' })
    expect(off?.blocks).toEqual(compose({})?.blocks)
    expect(off).not.toHaveProperty('picture')
  })

  it('shows nothing where nothing is new', () => {
    const [from, to] = [Date.parse('2026-03-01T06:00Z'), Date.parse('2026-03-02T06:00Z')]
    const quiet = compose({ from, to, date: '2026-03-02', saysNothing: true })
    expect(quiet?.kind).toBe('notice')
    expect(quiet?.picture).toBeUndefined()
  })

  it.each(LANGUAGES)('can be told in %s, every statement with a source, none twice, in one message', (language) => {
    const answer = compose({ language })
    if (!answer) throw new Error('nothing to tell')
    const facts = statementsOf(answer).map(({ fact }) => fact)
    expect(new Set(facts).size).toBe(facts.length)
    expect(citationsOf(answer).length).toBeGreaterThan(0)
    const presentation = presentationOf(knowledge, language)
    expect(renderTelegram(answer, presentation)).toHaveLength(1)
    expect(renderDiscord(answer, presentation)).toHaveLength(1)
  })

  it.each([
    ['en', 'Sources: [1] Yomiuri Shimbun, via The Japan News · [2] '],
    ['it', 'Fonti: [1] Yomiuri Shimbun, tramite The Japan News · [2] '],
    ['ar', 'المصادر: [1] Yomiuri Shimbun، عبر The Japan News · [2] '],
    ['ja', '出典：[1] Yomiuri Shimbun、The Japan News掲載 · [2] '],
  ] as const)('in %s has its sources in one line', (language, line) => {
    const answer = compose({ language })
    expect(answer).toMatchObject({ isDigest: true })
    const [page] = answer ? renderTelegram(answer, presentationOf(knowledge, language)) : []
    const lines = (page?.text ?? '').replace(DIRECTIONS, '').split('\n')
    expect(lines.filter((one) => one.includes(' · [2] '))).toEqual([expect.stringContaining(line)])
  })

  it('begins each step of the days ahead with its date, the nearest first', () => {
    const { library } = knowledge
    const due: Readonly<Record<string, string>> = { 'chequers-invitation': '2026-01-25', 'diet-approval': '2026-01-20' }
    const dated = (fact: Fact): Fact => {
      const on = due[fact.id]
      return on ? { ...fact, dates: [{ on, of: ['meet'] }] } : fact
    }
    const before = { published: '2026-01-10', updated: '2026-01-10' }
    const briefings = library.briefings.map((one) => ({
      ...one,
      ...(one.key === 'jpuk26' ? before : {}),
      facts: one.facts.map(dated),
    }))
    const answer = compose({}, byDay, { ...knowledge, library: { ...library, briefings } })
    const ahead = answer?.blocks.find((block) => 'heading' in block && block.heading === 'Coming up')
    expect(ahead).toMatchObject({
      statements: [
        { fact: '2026-01-15-japan-philippines-acsa/diet-approval', lead: '20 January 2026' },
        { fact: '2026-01-31-japan-uk-summit/chequers-invitation', lead: '25 January 2026' },
      ],
    })
  })

  it('shows the latest three the first time', () => {
    const answer = compose({ from: undefined, to: Date.parse('2026-02-02T06:00Z'), date: '2026-02-02' })
    expect(headingsOf(answer)?.filter((heading) => heading.endsWith(' 2026'))).toEqual([
      'Japan–UK summit in Tokyo, 31 January 2026',
      'Japan–Italy summit in Tokyo, 16 January 2026',
      'Japan–Philippines supply and services pact (ACSA), Manila, 15 January 2026',
    ])
  })

  it('names what there is no room for, and what has no words in the language yet, and leads there', () => {
    const from = Date.parse('2025-01-01T00:00Z')
    const answer = compose({ from, to: Date.parse('2026-02-02T06:00Z'), date: '2026-02-02' })
    const text = answer?.blocks.map((block) => ('text' in block ? block.text : '')).join('\n')
    expect(text).toMatch(/Also new: .*Fighter programme/)
    expect(answer?.actions).toHaveLength(knowledge.library.briefings.length)
    const [briefing] = knowledge.library.briefings
    if (!briefing) throw new Error('no briefing')
    const unspoken = { ...briefing, facts: briefing.facts.map((fact) => ({ ...fact, words: {} })), summary: [] }
    const request = {
      language: 'it',
      topics: everything,
      from,
      to: Date.parse('2026-02-02T06:00Z'),
      fromDate: '2025-01-01',
      date: '2026-02-02',
      saysNothing: false,
    } as const
    const told = composeDigest(
      request,
      { ...knowledge, library: { ...knowledge.library, briefings: [unspoken] } },
      byDay,
    )
    expect(told?.blocks).toEqual([{ type: 'note', text: 'Altre novità: Vertice Giappone-Regno Unito a Tokyo' }])
  })

  it('is none where nothing is new, unless a line is wanted that says so', () => {
    const quiet = { from: Date.parse('2026-01-20T06:00Z'), to: Date.parse('2026-01-21T06:00Z'), date: '2026-01-21' }
    expect(compose(quiet)).toBeUndefined()
    expect(compose({ ...quiet, saysNothing: true })?.blocks).toEqual([
      { type: 'note', text: 'Nothing new since the last digest.' },
    ])
  })

  it('keeps to the sectors and countries that a chat wants', () => {
    const on = (topics: Topics) => compose({ topics, from: Date.parse('2026-01-11T00:00Z') })
    expect(headingsOf(on({ sectors: [], countries: ['oman'] }))?.join()).toMatch(/Oman/)
    expect(headingsOf(on({ sectors: [], countries: ['oman'] }))?.join()).not.toMatch(/Philippines|Nara/)
    const onSpace = on({ sectors: ['space'], countries: [] })
    for (const { fact } of onSpace ? statementsOf(onSpace) : []) {
      const found = knowledge.library.facts.find(({ id, briefing }) => `${briefing.id}/${id}` === fact)
      expect(found?.entities).toContain('space')
    }
  })

  it('tells a briefing that came late when it came, not when it was dated', () => {
    const late: NewsTimes = (name) =>
      name === 'jpkr26 published' ? [{ day: '2026-01-13', at: Date.parse('2026-01-16T20:00Z') }] : undefined
    expect(headingsOf(compose({}))?.join()).not.toMatch(/Nara/)
    expect(headingsOf(compose({}, late))?.join()).toMatch(/Nara/)
  })

  it('shows a corrected fact as a correction, and an update as an update', () => {
    const { library } = knowledge
    const [briefing] = library.briefings
    const [fact, ...others] = briefing?.facts ?? []
    if (!briefing || !fact) throw new Error('no briefing')
    const corrected = { ...fact, corrected: '2026-03-01' }
    const changed = { ...briefing, facts: [corrected, ...others] }
    const window = { from: Date.parse('2026-03-01T06:00Z'), to: Date.parse('2026-03-02T06:00Z') }
    const dates = { fromDate: '2026-03-01', date: '2026-03-02' }
    const request = { language: 'en', topics: everything, ...window, ...dates, saysNothing: false } as const
    const told = (one: typeof changed) =>
      composeDigest(request, { ...knowledge, library: { ...library, briefings: [one] } }, byDay)
    expect(told(changed)?.blocks).toEqual([
      {
        type: 'correction',
        text: expect.stringMatching(/^Corrected \(Japan–UK summit in Tokyo\): /),
        statement: expect.objectContaining({ fact: `${briefing.id}/${fact.id}` }),
      },
    ])
    expect(headingsOf(told({ ...changed, updated: '2026-03-01' }))?.[0]).toMatch(/^Updated: /)
  })

  it('says why each briefing is in it or not', () => {
    const ends = { from: Date.parse('2026-01-16T06:00Z'), to: Date.parse('2026-01-17T06:00Z') }
    const window = { ...ends, fromDate: '2026-01-16', date: '2026-01-17' }
    const why = (topics: Topics) =>
      Object.fromEntries(newsFor(knowledge.library, topics, window, byDay).map((one) => [one.briefing.key, one.why]))
    expect(why(everything)).toMatchObject({ jpit26: 'new', jpkr26: 'told', jpuk26: 'to-come' })
    expect(why({ sectors: [], countries: ['oman'] })).toMatchObject({ jpit26: 'other-topics' })
  })
})
