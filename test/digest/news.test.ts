import { describe, expect, it } from 'vitest'
import type { Briefing, Fact, Library } from '../../src/content/library.ts'
import { localDate, nextDue } from '../../src/digest/due.ts'
import { type News, newsFor, newsItems } from '../../src/digest/news.ts'
import { noteNews } from '../../src/store/news.ts'
import { knowledge } from '../fixtures/library.ts'
import { sqliteStore } from '../fixtures/store.ts'

const { library } = knowledge
const everything = { sectors: [], countries: [] }
const at = (moment: string) => Date.parse(`${moment}Z`)
const DAY = 24 * 60 * 60 * 1000

type Change = Partial<Pick<Briefing, 'id' | 'published' | 'updated'>> & { readonly facts?: (fact: Fact) => Fact }

/** The summit in Tokyo alone, edited. */
function edited({ facts = (fact) => fact, ...change }: Change = {}): Library {
  const summit = library.briefings.find(({ key }) => key === 'jpit26')
  if (!summit) throw new Error('no such briefing')
  const briefing = { ...summit, updated: change.published ?? summit.updated, ...change }
  return { ...library, briefings: [{ ...briefing, facts: summit.facts.map(facts) }] }
}

/** A chat in Rome that has a digest at eight each morning, and a store that was there before. */
async function morningsInRome(first: Library) {
  const store = await sqliteStore()
  let current = first
  let known = await noteNews(store, newsItems(current), at('2026-01-16T12:00'))
  return {
    /** An edit is taken over. */
    async edit(library: Library, moment: string) {
      current = library
      known = await noteNews(store, newsItems(library), at(moment))
    },
    /** Why the summit is in the digest of a day, as long as it may be told. */
    on(date: string): News['why'] | undefined {
      const to = at(`${date}T07:00`)
      const fromDate = new Date(to - DAY).toISOString().slice(0, 10)
      const window = { from: to - DAY, to, fromDate, date }
      return newsFor(current, everything, window, (name) => known.get(name))[0]?.why
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

const ABOUT_THE_FIRST = { published: '2026-01-16' }

describe('what was told', () => {
  it.each<[string, Change]>([
    ['its day of publication is corrected to the day after', { published: '2026-01-17' }],
    ['its day of publication is corrected to the day before', { published: '2026-01-15', updated: '2026-01-16' }],
    ['its day of publication is corrected to one far ahead', { published: '2026-09-01' }],
    ['its folder is renamed', { id: '2026-01-16-tokyo-summit' }],
    ['both', { id: '2026-01-16-tokyo-summit', published: '2026-01-17' }],
  ])('is not new again when %s', async (_, change) => {
    await using chat = await morningsInRome(edited(ABOUT_THE_FIRST))
    expect(chat.on('2026-01-17')).toBe('new')
    await chat.edit(edited({ ...ABOUT_THE_FIRST, ...change }), '2026-01-17T12:00')
    for (const day of ['2026-01-18', '2026-01-19', '2026-09-01', '2026-09-02']) expect(chat.on(day)).toBe('told')
  })

  it('is told as updated on a later day, once, whatever becomes of that day', async () => {
    await using chat = await morningsInRome(edited(ABOUT_THE_FIRST))
    const rewritten = (fact: Fact): Fact => ({ ...fact, words: {} })
    await chat.edit(edited({ ...ABOUT_THE_FIRST, updated: '2026-01-20', facts: rewritten }), '2026-01-20T12:00')
    expect(chat.on('2026-01-20')).toBe('told')
    expect(chat.on('2026-01-21')).toBe('updated')
    for (const updated of ['2026-01-21', '2026-01-19', '2026-01-20']) {
      await chat.edit(edited({ ...ABOUT_THE_FIRST, updated, facts: rewritten }), '2026-01-21T11:00')
      expect(chat.on('2026-01-22')).toBe('told')
    }
    await chat.edit(edited({ ...ABOUT_THE_FIRST, updated: '2026-01-25', facts: rewritten }), '2026-01-25T12:00')
    expect(chat.on('2026-01-26')).toBe('updated')
    expect(chat.on('2026-01-27')).toBe('told')
  })

  it('is told as corrected once for each later day', async () => {
    const corrected = (day: string) => edited({ ...ABOUT_THE_FIRST, facts: (fact) => ({ ...fact, corrected: day }) })
    await using chat = await morningsInRome(edited(ABOUT_THE_FIRST))
    await chat.edit(corrected('2026-01-20'), '2026-01-20T12:00')
    expect(chat.on('2026-01-21')).toBe('corrected')
    for (const day of ['2026-01-21', '2026-01-19', '2026-01-20']) {
      await chat.edit(corrected(day), '2026-01-21T11:00')
      expect(chat.on('2026-01-22')).toBe('told')
    }
    await chat.edit(corrected('2026-01-25'), '2026-01-25T12:00')
    expect(chat.on('2026-01-26')).toBe('corrected')
  })
})

describe('what is of a day to come', () => {
  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Pago_Pago'])(
    'is told on that day in %s, once, wherever it was noted long before',
    async (timeZone) => {
      await using store = await sqliteStore()
      const soon = edited({ published: '2026-02-10' })
      await noteNews(store, [], at('2026-01-16T12:00'))
      const known = await noteNews(store, newsItems(soon), at('2026-01-20T12:00'))
      const times = { days: '1234567', localTime: '08:00', timeZone }
      const told: string[] = []
      let from = nextDue(times, at('2026-02-01T00:00'))
      for (let day = 0; day < 20; day++) {
        const to = nextDue(times, from)
        const window = { from, to, fromDate: localDate(timeZone, from), date: localDate(timeZone, to) }
        for (const { why } of newsFor(soon, everything, window, (name) => known.get(name)))
          if (why !== 'told' && why !== 'to-come') told.push(`${why} on ${window.date}`)
        from = to
      }
      expect(told).toEqual(['new on 2026-02-10'])
    },
  )

  it('is in no digest before, not even a first one', () => {
    const soon = edited({ published: '2026-02-10' })
    const first = { from: undefined, to: at('2026-02-09T23:59'), fromDate: undefined, date: '2026-02-09' }
    expect(newsFor(soon, everything, first, () => undefined)).toMatchObject([{ why: 'to-come', facts: [] }])
    const known = [{ day: '2026-02-10', at: at('2026-01-20T12:00') }]
    expect(newsFor(soon, everything, { ...first, date: '2026-02-10' }, () => known)).toMatchObject([{ why: 'latest' }])
  })

  it('of an update or a correction waits, while the briefing is told', async () => {
    await using chat = await morningsInRome(edited(ABOUT_THE_FIRST))
    await chat.edit(edited({ ...ABOUT_THE_FIRST, updated: '2026-02-10' }), '2026-01-20T12:00')
    expect([chat.on('2026-01-21'), chat.on('2026-02-09'), chat.on('2026-02-10'), chat.on('2026-02-11')]).toEqual([
      'told',
      'told',
      'updated',
      'told',
    ])
    const facts = (fact: Fact): Fact => ({ ...fact, corrected: '2026-02-20' })
    await chat.edit(edited({ ...ABOUT_THE_FIRST, facts }), '2026-01-20T13:00')
    expect([chat.on('2026-02-19'), chat.on('2026-02-20'), chat.on('2026-02-21')]).toEqual(['told', 'corrected', 'told'])
  })
})

it('names everything that can be news once, by the key of its briefing', () => {
  const names = newsItems(library).map(({ name, day }) => `${name} ${day}`)
  expect(names).toContain('jpit26 published 2026-01-16')
  expect(names).toContain('gcap updated 2026-07-05')
  expect(new Set(names).size).toBe(names.length)
})
