import { describe, expect, it } from 'vitest'
import { buildLibrary, type Fact } from '../../src/content/library.ts'
import { isCarried, outletFinder, resolveSources, strongestFirst, witnessOf } from '../../src/content/outlets.ts'
import { briefingSchema, gazetteerSchemas } from '../../src/content/schemas.ts'
import { content } from '../fixtures/library.ts'
import { content as shipped } from '../fixtures/shipped.ts'

const inAllLanguages = (name: string) => ({ ar: { name }, en: { name }, it: { name }, ja: { name } })

const OUTLETS = gazetteerSchemas.outlets.parse({
  'foreign-ministry': { kind: 'official', ...inAllLanguages('Foreign Ministry') },
  jiji: {
    kind: 'agency',
    ar: { name: 'جيجي برس' },
    en: { name: 'Jiji Press', aliases: 'Jiji, Jiji Tsushin' },
    it: { name: 'Jiji' },
    ja: { name: '時事通信' },
  },
  'the-courier': { kind: 'paper', publisher: 'courier-group', ...inAllLanguages('The Courier') },
  'evening-courier': { kind: 'paper', publisher: 'courier-group', ...inAllLanguages('Evening Courier') },
  'channel-six': { kind: 'broadcaster', ...inAllLanguages('Channel Six') },
  'fighter-monthly': { kind: 'specialist', ...inAllLanguages('Fighter Monthly') },
  'all-the-news': { kind: 'aggregator', ...inAllLanguages('All the News') },
  'my-diary': { kind: 'private', ...inAllLanguages('My Diary') },
})
const find = outletFinder(OUTLETS)

/** A source by its outlet, or its outlet and the agency behind it. */
type Written = string | readonly [outlet: string, origin: string]

function sourcesOf(written: Readonly<Record<string, Written>>) {
  const sources = Object.entries(written).map(([id, of]) => {
    const [outlet, origin] = typeof of === 'string' ? [of] : of
    return [id, { outlet, language: 'en', date: '2026-03-01', ...(origin ? { origin } : {}) }]
  })
  return Object.fromEntries(sources)
}

const resolved = (written: Readonly<Record<string, Written>>) => resolveSources(sourcesOf(written), find)

describe('an outlet', () => {
  it.each(['jiji', 'Jiji Press', 'JIJI PRESS', ' Jiji Tsushin ', '時事通信', 'جيجي برس'])(
    'is found by its id and by any of its names: %s',
    (written) => {
      expect(find(written)).toMatchObject({ id: 'jiji', kind: 'agency', names: { it: 'Jiji', ja: '時事通信' } })
    },
  )

  it('that has no entry goes by the name it was given', () => {
    expect(find('Village Voice')).toEqual({
      id: 'village voice',
      publisher: 'village voice',
      names: { ar: 'Village Voice', en: 'Village Voice', it: 'Village Voice', ja: 'Village Voice' },
    })
  })

  it('is its own publisher, unless the entry says who else', () => {
    expect([find('jiji').publisher, find('The Courier').publisher]).toEqual(['jiji', 'courier-group'])
  })

  it('named like what every object has is no entry', () => {
    expect(find('constructor')).toMatchObject({ id: 'constructor', publisher: 'constructor' })
  })
})

describe('who vouches for a source', () => {
  const sources = resolved({
    own: 'Channel Six',
    passed: ['Channel Six', 'Jiji Press'],
    morning: 'The Courier',
    evening: 'Evening Courier',
    plain: 'Village Voice',
  })

  it.each([
    ['its outlet', 'own', 'channel-six'],
    ['the agency behind it', 'passed', 'jiji'],
    ['the publisher of its outlet', 'morning', 'courier-group'],
    ['the same publisher, for another of his outlets', 'evening', 'courier-group'],
    ['an outlet without an entry', 'plain', 'village voice'],
    ['the source itself, where nothing is known', 'unheard-of', 'unheard-of'],
  ])('is %s', (_, source, witness) => {
    expect(witnessOf(source, sources)).toBe(witness)
  })
})

describe('citations', () => {
  it('stand in the order of how far an outlet’s word goes', () => {
    const sources = resolved({
      diary: 'My Diary',
      collected: 'All the News',
      plain: 'Village Voice',
      monthly: 'Fighter Monthly',
      carried: ['All the News', 'Jiji Press'],
      paper: 'The Courier',
      agency: 'Jiji Press',
      ministry: 'Foreign Ministry',
    })
    const citations = Object.keys(sources).map((source) => ({ source }))
    expect(strongestFirst(citations, sources).map(({ source }) => source)).toEqual([
      'ministry',
      'agency',
      'paper',
      'monthly',
      'plain',
      'collected',
      'diary',
      // The agency's word was heard already.
      'carried',
    ])
  })

  it('of equals stay as the editors wrote them', () => {
    const sources = resolved({ tv: 'Channel Six', paper: 'The Courier', evening: 'Evening Courier' })
    const citations = ['evening', 'tv', 'paper'].map((source) => ({ source }))
    expect(strongestFirst(citations, sources)).toEqual(citations)
  })

  it('without a day stand behind their equals', () => {
    const { paper, evening } = sourcesOf({ paper: 'The Courier', evening: 'Evening Courier' })
    const { date: _, ...undated } = paper
    const sources = resolveSources({ paper: undated, evening }, find)
    expect(strongestFirst([{ source: 'paper' }, { source: 'evening' }], sources)).toEqual([
      { source: 'evening' },
      { source: 'paper' },
    ])
  })
})

describe('a text that an outlet carries', () => {
  it.each([
    ['an agency’s, in an aggregator', ['All the News', 'Jiji Press'], true],
    ['an agency’s, in an outlet without an entry', ['Village Voice', 'Jiji Press'], true],
    ['a paper’s, in another paper of its publisher', ['Evening Courier', 'The Courier'], false],
    ['an aggregator’s, in a paper', ['The Courier', 'All the News'], true],
    ['its own', 'All the News', false],
  ] as const)('%s, stands in the pages of another publisher: %s', (_, written, isSo) => {
    const { one } = resolved({ one: written })
    expect(one && isCarried(one)).toBe(isSo)
  })
})

describe('a fact', () => {
  /** One fact that cites these sources, in this order. */
  function factCiting(written: Readonly<Record<string, Written>>): Fact {
    const data = briefingSchema.parse({
      key: 'small',
      kind: 'summit',
      date: '2026-03-01',
      published: '2026-03-01',
      updated: '2026-03-01',
      countries: ['japan'],
      summary: ['one'],
      sources: sourcesOf(written),
      facts: { one: { type: 'context', citations: Object.keys(written) } },
    })
    const gazetteer = { ...content.gazetteer, outlets: OUTLETS }
    const [fact] = buildLibrary({ briefings: [{ id: '2026-03-01-a-summit', data, texts: {} }], gazetteer }).facts
    if (!fact) throw new Error('a library without facts')
    return fact
  }

  it.each<[string, Readonly<Record<string, Written>>, object]>([
    ['two outlets of one publisher', { a: 'The Courier', b: 'Evening Courier' }, { level: 'single' }],
    ['one agency in two outlets', { a: ['The Courier', 'Jiji'], b: ['Channel Six', '時事通信'] }, { level: 'single' }],
    ['an agency, and who carries it', { a: 'Jiji Press', b: ['Channel Six', 'Jiji'] }, { level: 'single' }],
    ['two publishers', { a: 'The Courier', b: 'Channel Six' }, { level: 'corroborated', origins: 2 }],
    ['plain names', { a: 'Village Voice', b: 'Town Crier' }, { level: 'corroborated', origins: 2 }],
  ])('counts publishers as its origins: %s', (_, written, standing) => {
    expect(factCiting(written).standing).toEqual(standing)
  })

  it('is cited from the strongest source first', () => {
    const { citations } = factCiting({ diary: 'My Diary', ministry: 'Foreign Ministry', agency: 'Jiji' })
    expect(citations.map(({ source }) => source)).toEqual(['ministry', 'agency', 'diary'])
  })
})

describe('the outlets that are shipped', () => {
  const { outlets } = shipped.gazetteer

  it('have no name or alias in common', () => {
    const owners = new Map<string, Set<string>>()
    for (const [id, { ar, en, it: italian, ja }] of Object.entries(outlets))
      for (const { name, aliases } of [ar, en, italian, ja])
        for (const written of [name, ...aliases.split(',')].map((one) => one.trim().toLowerCase()))
          if (written !== '') owners.set(written, (owners.get(written) ?? new Set()).add(id))
    expect([...owners].flatMap(([name, ids]) => (ids.size > 1 ? [`${name}: ${[...ids].join(', ')}`] : []))).toEqual([])
  })

  it('have every outlet and origin that a briefing cites', () => {
    const finding = outletFinder(outlets)
    const written = shipped.briefings.flatMap(({ data }) =>
      Object.values(data.sources).flatMap(({ outlet, origin }) => [outlet, origin].filter((one) => one !== undefined)),
    )
    expect([...new Set(written)].filter((one) => finding(one).kind === undefined)).toEqual([])
  })
})
