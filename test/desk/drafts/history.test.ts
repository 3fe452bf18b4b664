import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSince, entriesIn, type HistoryEntry, textWith } from '../../../src/desk/drafts/history.ts'
import { applied, reversed, splicesBetween } from '../../../src/desk/drafts/splices.ts'

const entry = (version: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  version,
  at: '2026-03-01T12:00:00.000Z',
  by: 'anna',
  act: 'changed',
  fields: [{ file: 'en', path: ['facts', 'talks', 'text'] }],
  splices: [],
  ...more,
})

describe('what became of some texts', () => {
  const texts = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
  )

  it('can be done again and taken back, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [before, after] = [
          new Map(Object.entries(one)),
          new Map(Object.entries({ a: undefined, b: undefined, c: undefined, ...other })),
        ]
        const splices = splicesBetween(before, after)
        const whole = (map: ReadonlyMap<string, string | undefined> | undefined) =>
          [...(map ?? [])].filter(([, text]) => text !== undefined).sort()
        expect(whole(applied(before, splices))).toEqual(whole(after))
        expect(whole(applied(after, splices.map(reversed)))).toEqual(whole(before))
      }),
    )
  })

  it('is not done to a text that is another', () => {
    const splices = splicesBetween(new Map([['a', 'one two']]), new Map([['a', 'one three']]))
    expect(splices).toMatchObject([{ at: 5, before: 'wo', after: 'hree' }])
    expect(applied(new Map([['a', 'One two']]), splices)).toBeUndefined()
  })
})

describe('a history', () => {
  it('forgets the oldest changes before it grows without end', () => {
    const long = 'x'.repeat(300_000)
    const splices = [{ file: 'en.yaml', at: 0, before: '', after: long, from: 'a', to: 'b' }]
    let text = ''
    for (let version = 1; version <= 6; version++) text = textWith(text, entry(version, { splices }))
    expect(entriesIn(text).map(({ version }) => version)).toEqual([4, 5, 6])
  })

  it('leaves out lines that are no changes', () => {
    const text = textWith('', entry(1))
    expect(entriesIn(`${text}{"version": 2, "fie\n[]\nnull\n`).map(({ version }) => version)).toEqual([1])
  })

  it.each([
    [['facts', 'talks', 'text'], true],
    [['facts', 'talks'], true],
    [['facts'], true],
    [['facts', 'talks', 'text', 0], true],
    [['facts', 'talks', 'title'], false],
    [['facts', 'other', 'text'], false],
  ])('knows whether %j was changed', (path, isChanged) => {
    const entries = [entry(3)]
    expect(changedSince(entries, 2, { file: 'en', path }) !== undefined).toBe(isChanged)
    expect(changedSince(entries, 3, { file: 'en', path })).toBeUndefined()
    expect(changedSince(entries, 2, { file: 'it', path })).toBeUndefined()
  })
})
