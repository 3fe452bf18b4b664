import { describe, expect, it } from 'vitest'
import { looksLikeSheet, readSheet } from '../../../../src/desk/propose/sheet/read-sheet.ts'

const SHEET = `# Talks on the Strelsau bridge

- kind: agreement
- date: 2026-03-01 (Sunday); dinner on 2026-03-02
- place: Strelsau, Ruritania

## Participants

| name (English) | role | country | Arabic | Italian | Japanese |
|---|---|---|---|---|---|
| Ada Rassendyll (also Ada Rassendil) | Foreign Minister (host) | Ruritania | آدا راسندل [s1]; variants آدا راسنديل [s2], أدا راسندل [s3] | Ada Rassendyll [s2] | unsourced spelling |

## Facts

1. The two sides signed a treaty (see conflicts). — type: agreement; sectors: trade, space; countries: Ruritania, Portugal; status: disputed (see conflicts); sources: [s1] [s2]
2) It has 12 pages
   and three annexes -- type: next step; status: one-source; sources: [s2, s3]
- A remark without anything.

## Conflicts between sources

- Length: 12 pages [s1] against 14 [s3].

## Sources

- [s1] Ruritania News via Daily Post | 2026-03-01 | en | https://example.com/1 | carries the text
- [s2] Weekly | date not shown | it | https://example.com/2 | annexes
- [s3] Radio One | en | https://example.com/3
`

describe('a fact sheet', () => {
  const sheet = readSheet(SHEET)

  it('says what kind of event it was, when and where', () => {
    expect(sheet.title).toBe('Talks on the Strelsau bridge')
    expect(sheet.head.get('kind')).toBe('agreement')
    expect(sheet.head.get('place')).toBe('Strelsau, Ruritania')
  })

  it('names people in the languages it has them in, with other spellings', () => {
    const [person] = sheet.participants
    expect(person?.role).toBe('Foreign Minister (host)')
    expect(person?.names.get('en')).toEqual({ name: 'Ada Rassendyll', others: ['Ada Rassendil'], isUnsourced: false })
    expect(person?.names.get('ar')?.others).toEqual(['آدا راسنديل', 'أدا راسندل'])
    expect(person?.names.has('ja')).toBe(false)
  })

  it('numbers its facts and tells their fields apart from their sentence', () => {
    expect(sheet.facts).toHaveLength(3)
    expect(sheet.facts[0]).toEqual({
      number: 1,
      text: 'The two sides signed a treaty.',
      type: 'agreement',
      sectors: ['trade', 'space'],
      countries: ['Ruritania', 'Portugal'],
      status: 'disputed (see conflicts)',
      sources: ['s1', 's2'],
    })
  })

  it('joins a fact that goes on in the next line, and takes other signs for the same', () => {
    expect(sheet.facts[1]).toMatchObject({
      number: 2,
      text: 'It has 12 pages and three annexes.',
      type: 'next step',
      sources: ['s2', 's3'],
    })
    expect(sheet.facts[2]).toMatchObject({ text: 'A remark without anything.', sources: [] })
  })

  it('keeps conflicts with the sources they name', () => {
    expect(sheet.conflicts).toEqual([{ text: 'Length: 12 pages against 14.', sources: ['s1', 's3'] }])
  })

  it('tells the parts of a source by their form where one is left out', () => {
    expect(sheet.sources[0]).toEqual({
      mark: 's1',
      outlet: 'Ruritania News via Daily Post',
      date: '2026-03-01',
      language: 'en',
      address: 'https://example.com/1',
      note: 'carries the text',
    })
    expect(sheet.sources[2]).toMatchObject({ date: '', language: 'en', address: 'https://example.com/3', note: '' })
  })

  it('reads facts from a table too', () => {
    const { facts } = readSheet(
      '## Facts\n\n| n | fact | type | countries | sources |\n|---|---|---|---|---|\n| 4 | They met. | meeting | Ruritania | [s1] |\n',
    )
    expect(facts).toMatchObject([
      { number: 4, text: 'They met.', type: 'meeting', countries: ['Ruritania'], sources: ['s1'] },
    ])
  })
})

describe('a text', () => {
  it('is a sheet where its facts name the sources that it lists', () => {
    expect(looksLikeSheet(SHEET)).toBe(true)
  })

  it.each([
    ['an article', 'Strelsau, 1 March. The two sides signed a treaty.\n\nIt has 12 pages.'],
    ['a list without sources', '# Notes\n\n## Facts\n\n1. They met. — type: meeting\n'],
    ['facts whose sources are listed nowhere', '## Facts\n\n1. They met. — sources: [s1]\n'],
    ['nothing', ''],
  ])('is none where it is %s', (_, text) => {
    expect(looksLikeSheet(text)).toBe(false)
  })
})
