import { describe, expect, it } from 'vitest'
import { briefingSchema, briefingTextSchema } from '../../../src/content/schemas.ts'
import { proposeFromSheet } from '../../../src/desk/propose/from-sheet.ts'
import { content, knowledge } from '../../fixtures/library.ts'

const SHEET = `# Zenda and Meloni in Lisbon

- kind: summit
- date: 2026-03-04 (Wednesday)
- place: Hentzau Hall, Lisbon, Portugal

## Participants

| name (English) | role | country | Arabic | Italian | Japanese |
|---|---|---|---|---|---|
| Rui Zenda | President (host) | Portugal | روي زندا [s1] | Rui Zenda [s2] | unsourced spelling |
| Giorgia Meloni | Prime Minister | Italy | جورجيا ميلوني [s1] | Giorgia Meloni [s2] | unsourced spelling |
| Ana Tarlenheim | Ambassador of Portugal in Rome | Portugal | unsourced spelling | Ana Tarlenheim [s2] | unsourced spelling |

## Facts

1. Zenda received Meloni in Lisbon on 4 March 2026. — type: context; sectors: diplomacy; countries: Portugal, Italy; status: corroborated; sources: [s1] [s2]
2. She brought greetings from Sultan Haitham. — type: context; sectors: diplomacy; countries: Portugal, Italy, Oman; status: one-source; sources: [s2]
3. They agreed on a fund of 350 million euros for bridges by 2031. — type: agreement; sectors: infrastructure, river works; countries: Portugal, Italy; status: disputed; sources: [s1]
4. Zenda praised Italy's help; Meloni thanked Portugal for "a long patience". — type: statement; sectors: diplomacy; countries: Portugal, Italy; status: corroborated; sources: [s1] [s3]
5. The two had last met in Tunis on 2 February 2025. — type: context; sectors: diplomacy; countries: Portugal, Italy, Tunisia; status: uncertain; sources: [s3]
6. Trade came to 3.1 billion euros in 2025, of which 1.2 billion were Portuguese exports. — type: context; sectors: trade; countries: Portugal, Italy; status: corroborated; sources: [s1] [s2]
7. The firm Hentzau Bridges won the first contract. — type: agreement; sectors: infrastructure; countries: Portugal; status: one-source; sources: [s1]
8. At the airport she was met by the ambassador. — type: context; sectors: diplomacy; countries: Portugal, Italy; status: one-source; sources: [s2]

## Conflicts between sources

- Fund: 350 million euros [s1], against 380 million [s3].

## Sources

- [s1] Lusitania Wire via The Courier | 2026-03-04 | en | https://example.com/1 | agency report
- [s2] Gazzetta | date not shown | it | https://example.com/2 | arrival
- [s3] The Courier | 2026-03-05 | en | https://example.com/3 | own report
`

const setting = { today: '2026-03-06', takenKeys: new Set(['ptit26']) }
const proposal = proposeFromSheet(SHEET, knowledge, content, setting)
const facts = Object.entries(proposal.data.facts ?? {})
const told = (part: string) => {
  const [id, text] = Object.entries(proposal.texts.en?.facts ?? {}).find(([, one]) => one?.text?.includes(part)) ?? []
  return { text, ...(id === undefined ? {} : proposal.data.facts?.[id]) }
}

describe('a briefing proposed from a fact sheet', () => {
  it('is what the schema of a briefing asks for', () => {
    expect(briefingSchema.safeParse(proposal.data).error).toBeUndefined()
    expect(briefingTextSchema.safeParse(proposal.texts.en).error).toBeUndefined()
  })

  it('has the event: kind, day, town, whose it is and who received whom', () => {
    expect(proposal.data).toMatchObject({
      kind: 'summit',
      date: '2026-03-04',
      place: 'lisbon',
      published: '2026-03-06',
      countries: ['portugal', 'italy'],
      participants: [
        { person: 'zenda-rui', country: 'portugal', host: true },
        { person: 'meloni-giorgia', country: 'italy' },
      ],
    })
  })

  it('has an id from what it is about, and a key that no other briefing has', () => {
    expect(proposal.id).toBe('2026-03-04-portugal-italy-lisbon-summit')
    expect(proposal.data.key).not.toBe('ptit26')
    expect(proposal.data.key).toMatch(/^pt/u)
  })

  it('cites each fact by the ids of its sources', () => {
    expect(told('received').citations).toEqual(['lusitania-wire', 'gazzetta'])
    expect(proposal.data.sources?.['lusitania-wire']).toMatchObject({ outlet: 'the-courier', origin: 'lusitania-wire' })
  })

  it('calls a meeting of those who took part one, with its day', () => {
    expect(told('received')).toMatchObject({ type: 'meeting', by: ['zenda-rui'], dates: [{ on: '2026-03-04' }] })
    expect(told('received')).not.toHaveProperty('people')
  })

  it('knows who "she" is', () => {
    expect(told('greetings').people).toEqual(['meloni-giorgia', 'haitham-bin-tarik'])
  })

  it('reads sums, and what they are to be reached by', () => {
    expect(told('fund')).toMatchObject({
      type: 'agreement',
      amounts: [{ kind: 'money', currency: 'EUR', value: 350_000_000 }],
      dates: [{ by: '2031' }],
    })
  })

  it('gives a figure without its currency that of the sum beside it', () => {
    expect(told('3.1 billion').amounts).toMatchObject([
      { currency: 'EUR', value: 3_100_000_000, of: ['trade'] },
      { currency: 'EUR', value: 1_200_000_000, of: ['exports'] },
    ])
  })

  it('tells two statements of one sentence apart, with the words that were quoted', () => {
    expect(told('praised')).toMatchObject({ by: ['zenda-rui'], people: ['zenda-rui'] })
    expect(told('praised')).not.toHaveProperty('quotation')
    expect(told('thanked')).toMatchObject({
      by: ['meloni-giorgia'],
      quotation: true,
      text: { quotation: 'a long patience' },
    })
  })

  it('takes doubts and disputes from its status, and the other reading from the conflicts', () => {
    expect(told('Tunis').standing).toBe('uncertain')
    expect(told('fund').standing).toEqual({ disputed: { citations: ['the-courier'] } })
  })

  it('says when something happened that was not at the event', () => {
    expect(told('Tunis')).toMatchObject({ happened: '2025-02-02', countries: ['portugal', 'italy', 'tunisia'] })
  })

  it('names nobody where an organisation alone acts', () => {
    expect(told('Hentzau Bridges')).toMatchObject({ people: [], organisations: ['hentzau-bridges'] })
  })

  it('finds who is named by an office', () => {
    expect(told('airport').people).toContain('tarlenheim-ana')
  })

  it('makes entries for what the gazetteer lacks, with the names that there are', () => {
    const { people, countries, places, organisations, sectors, outlets } = proposal.gazetteer
    expect(people?.['zenda-rui']).toEqual({
      country: 'portugal',
      title: 'president',
      ar: { name: 'روي زندا' },
      en: { name: 'Rui Zenda', short: 'Zenda' },
      it: { name: 'Rui Zenda', short: 'Zenda' },
      ja: {},
    })
    expect(countries?.portugal?.ja).toEqual({ name: 'ポルトガル' })
    expect(Object.keys(places ?? {})).toEqual(expect.arrayContaining(['hentzau-hall', 'lisbon', 'tunis']))
    expect(Object.keys(organisations ?? {})).toEqual(['hentzau-bridges'])
    expect(Object.keys(sectors ?? {})).toEqual(expect.arrayContaining(['river-works']))
    expect(Object.keys(outlets ?? {})).toEqual(['the-courier', 'lusitania-wire', 'gazzetta'])
  })

  it('makes none for what the gazetteer has', () => {
    expect(Object.keys(proposal.gazetteer.people ?? {})).not.toContain('meloni-giorgia')
    expect(Object.keys(proposal.gazetteer.countries ?? {})).not.toContain('italy')
  })

  it('lists the names that are missing', () => {
    expect(proposal.unknownNames).toEqual(
      expect.arrayContaining(['Rui Zenda', 'Portugal', 'Lisbon', 'Hentzau Bridges']),
    )
    expect(proposal.unknownNames).not.toContain('Giorgia Meloni')
  })

  it('sums it up with nothing uncertain, the meeting first', () => {
    const [first, ...others] = proposal.data.summary ?? []
    expect(proposal.data.facts?.[first ?? '']?.type).toBe('meeting')
    for (const id of others) expect(proposal.data.facts?.[id ?? '']?.standing).not.toBe('uncertain')
  })

  it('names facts by their words, each differently', () => {
    expect(new Set(facts.map(([id]) => id)).size).toBe(9)
    expect(facts.map(([id]) => id)).toContain('firm-hentzau-bridges-won')
  })
})
