import { expect, it } from 'vitest'
import { briefingSchema } from '../../src/content/schemas.ts'

const faultsOf = (url: string) => {
  const parsed = briefingSchema.safeParse({
    key: 'small',
    kind: 'summit',
    date: '2026-03-01',
    published: '2026-03-01',
    updated: '2026-03-01',
    countries: ['japan'],
    summary: ['one'],
    sources: { wire: { outlet: 'The Wire', language: 'en', url } },
    facts: { one: { type: 'context', citations: ['wire'] } },
  })
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

const UNFIT = 'sources.wire.url: must be an address without spaces, line breaks, invisible marks, quotes or < > \\'
const NO_PAGE = 'sources.wire.url: must be an address that begins with https:// or http://'
const CREDENTIALS = 'sources.wire.url: must be an address without a name or password in front of an @'

it.each([
  'https://example.org/',
  'http://example.org:8080/a_(b)?q=1&r=%20#part',
  'HTTPS://EXAMPLE.ORG',
  'https://ja.wikipedia.org/wiki/高市早苗',
  'https://medium.com/@writer/a-story',
  'https://[2001:db8::1]/',
])('takes %s for the address of a source', (url) => {
  expect(faultsOf(url)).toEqual([])
})

it.each([
  ['a space', 'https://example.org/a b'],
  ['a space before it', ' https://example.org/'],
  ['a line break behind it', 'https://example.org/\n'],
  ['a tab', 'https://exam\tple.org/'],
  ['a no-break space', 'https://example.org/a\u00a0b'],
  ['an ideographic space', 'https://example.org/\u3000'],
  ['a line separator', 'https://example.org/\u2028'],
  ['a zero-width space', 'https://example.org/a\u200bb'],
  ['a byte order mark', '\ufeffhttps://example.org/'],
  ['a Hangul filler', 'https://example.org/\u3164'],
  ['a Braille blank', 'https://example.org/\u2800'],
  ['a control', 'https://example.org/\u0007'],
  ['a later control', 'https://example.org/\u0085'],
  ['an override of direction', 'https://example.org/\u202egpj.exe'],
  ['an isolate', 'https://example.org/\u2066'],
  ['an Arabic letter mark', 'https://example.org/\u061c'],
  ['a backslash', 'https://example.org\\@evil.example'],
  ['a sign that ends links', 'https://example.org/>x'],
])('refuses %s in the address of a source', (_, url) => {
  expect(faultsOf(url)).toEqual([UNFIT])
})

it.each([
  'javascript:alert(1)',
  'ftp://example.org/',
  'example.org',
  'https:/example.org',
  'https:///x',
  'https://',
  '',
])('refuses “%s”, which is no page', (url) => {
  expect(faultsOf(url)).toEqual([NO_PAGE])
})

it.each([
  'https://user:pw@example.org/',
  'https://token@example.org',
  'https://@example.org/',
  'http://a@b@example.org/',
])('refuses credentials: %s', (url) => {
  expect(faultsOf(url)).toEqual([CREDENTIALS])
})
