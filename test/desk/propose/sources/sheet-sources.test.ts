import { describe, expect, it } from 'vitest'
import { gazetteerSchemas } from '../../../../src/content/schemas.ts'
import { outletBook } from '../../../../src/desk/propose/sources/outlets.ts'
import { namedSources } from '../../../../src/desk/propose/sources/sheet-sources.ts'

const named = (name: string, aliases = '') => ({ ar: { name }, en: { name, aliases }, it: { name }, ja: { name } })
const known = gazetteerSchemas.outlets.parse({
  'ruritania-news': { kind: 'agency', ...named('Ruritania News', 'RN') },
  'daily-post': { kind: 'paper', ...named('Daily Post') },
  'ministry-of-bridges': { kind: 'official', ...named('Ministry of Bridges') },
})

function sourceOf(outlet: string, note = '', address = 'https://example.com/1') {
  const book = outletBook(known)
  const { sources, idOf } = namedSources(
    [{ mark: 's1', outlet, date: '2026-03-01', language: 'en', address, note }],
    book,
  )
  return { source: sources[idOf.get('s1') ?? ''], id: idOf.get('s1'), stubs: book.stubs }
}

describe('a source of a sheet', () => {
  it.each([
    ['Daily Post', '', { outlet: 'daily-post' }],
    ['The Daily Post', '', { outlet: 'daily-post' }],
    ['Ruritania News via Daily Post', '', { outlet: 'daily-post', origin: 'ruritania-news' }],
    ['Daily Post (carries RN)', '', { outlet: 'daily-post', origin: 'ruritania-news' }],
    ['Daily Post (Ruritania News)', '', { outlet: 'daily-post', origin: 'ruritania-news' }],
    ['Daily Post (broadcast)', '', { outlet: 'daily-post' }],
    ['Daily Post, editorial', '', { outlet: 'daily-post' }],
    ['Daily Post', 'cites Ruritania News on the cost', { outlet: 'daily-post', origin: 'ruritania-news' }],
    ['Daily Post', 'mentions the bridge', { outlet: 'daily-post' }],
    ['Ruritania News', '', { outlet: 'ruritania-news', origin: 'ruritania-news' }],
    ['Ministry of Bridges', '', { outlet: 'ministry-of-bridges', origin: 'ministry-of-bridges' }],
  ])('has outlet and origin of %s, %s', (outlet, note, expected) => {
    const { source } = sourceOf(outlet, note)
    expect({ outlet: source?.outlet, origin: source?.origin }).toEqual({ origin: undefined, ...expected })
  })

  it('makes an entry for an outlet that has none, once', () => {
    const { source, stubs } = sourceOf('Ruritania News via Evening Echo')
    expect(source?.outlet).toBe('evening-echo')
    expect(Object.keys(stubs)).toEqual(['evening-echo'])
  })

  it('is marked as secondary where the sheet says so', () => {
    expect(sourceOf('Daily Post', 'summary; secondary site').source?.note).toBe('secondary')
    expect(sourceOf('Daily Post', 'own report').source?.note).toBeUndefined()
  })

  it('has an address only if readers can be sent there', () => {
    expect(sourceOf('Daily Post', '', 'javascript:alert(1)').source).not.toHaveProperty('url')
  })

  it('goes by its origin, and two of one are told apart', () => {
    const book = outletBook(known)
    const one = { mark: 's1', outlet: 'Daily Post', date: '', language: 'en', address: '', note: '' }
    const { idOf } = namedSources([one, { ...one, mark: 's2' }, { ...one, mark: 's3', language: 'it' }], book)
    expect([...idOf.values()]).toEqual(['daily-post', 'daily-post-en', 'daily-post-2'])
  })
})
