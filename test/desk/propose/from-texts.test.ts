import { describe, expect, it } from 'vitest'
import { briefingSchema } from '../../../src/content/schemas.ts'
import type { SourceText } from '../../../src/desk/drafts/draft.ts'
import { proposeFromTexts } from '../../../src/desk/propose/from-texts.ts'
import { content, knowledge } from '../../fixtures/library.ts'

const setting = { today: '2026-03-20' }
const propose = (...texts: SourceText[]) => proposeFromTexts(texts, knowledge, content, setting)

const ENGLISH: SourceText = {
  outlet: 'The Courier',
  language: 'en',
  date: '2026-03-05',
  title: 'Italy and the Philippines agree on trainers',
  paragraphs: [
    'Italian Prime Minister Giorgia Meloni met Toshimitsu Motegi, foreign minister of Japan, in Manila on Wednesday.',
    'The two sides signed three memoranda on energy and space.',
    'Japan will lend Italy 350 million euros by 2031.',
    'Meloni said the pact was "a bridge of two seas".',
    'Read also: The bridges of Zenda',
    'Trade reached 3.1 billion euros in 2025, up 6.4 per cent.',
    'The firm Hentzau Bridges will build a yard in Lisbon.',
  ],
}
const ITALIAN: SourceText = {
  outlet: 'Gazzetta',
  language: 'it',
  date: '2026-03-04',
  paragraphs: [
    'MANILA (Lusitania) – La presidente del Consiglio Giorgia Meloni ha incontrato oggi a Manila il ministro degli Esteri giapponese Toshimitsu Motegi.',
    "L'interscambio ha raggiunto 3,1 miliardi di euro nel 2025, in crescita del 6,4 per cento.",
    'Meloni ha invitato Motegi a Roma per il prossimo ottobre.',
  ],
}
const ARABIC: SourceText = {
  language: 'ar',
  date: '2026-03-05',
  paragraphs: [
    'مانيلا - التقت رئيسة الوزراء الإيطالية جورجيا ميلوني وزير الخارجية الياباني توشيميتسو موتيجي في مانيلا أمس الأربعاء.',
    'ووقع الجانبان ثلاث مذكرات تفاهم في الطاقة والفضاء.',
    'وبلغ حجم التبادل التجاري 3.1 مليارات يورو في عام 2025.',
  ],
}
const JAPANESE: SourceText = {
  language: 'ja',
  date: '2026-03-05',
  paragraphs: [
    'メローニ伊首相は4日、マニラで茂木敏充外相と会談した。',
    '会談は約80分間行われた。',
    '2025年の両国の貿易額は31億ユーロで、前年より6.4％増えた。',
  ],
}

describe('a briefing proposed from reports', () => {
  it.each([
    ['English', ENGLISH],
    ['Italian', ITALIAN],
    ['Arabic', ARABIC],
    ['Japanese', JAPANESE],
  ])('has day, town and people of the event (%s)', (_, text) => {
    const { data } = propose(text)
    expect(data).toMatchObject({ date: '2026-03-04', place: 'manila' })
    expect(data.participants?.map((one) => one?.person).sort()).toEqual(['meloni-giorgia', 'motegi-toshimitsu'])
    expect([...(data.countries ?? [])].sort()).toEqual(['italy', 'japan'])
  })

  it.each([
    ['English', ENGLISH],
    ['Italian', ITALIAN],
    ['Arabic', ARABIC],
    ['Japanese', JAPANESE],
  ])('has the sum that the report names, once and with its year (%s)', (_, text) => {
    const facts = Object.values(propose(text).data.facts ?? {}).filter((fact) =>
      fact?.amounts?.some((amount) => amount?.kind === 'money' && amount.value === 3_100_000_000),
    )
    expect(facts).toMatchObject([{ type: 'context', happened: '2025', people: [] }])
    expect(facts[0]?.amounts?.[0]).toMatchObject({ currency: 'EUR' })
  })

  it('takes the first whole day for when a report was written that does not say so', () => {
    const { date: _, ...undated } = ENGLISH
    const [lead = '', ...rest] = ENGLISH.paragraphs
    const dated = lead.replace('on Wednesday', 'on Wednesday 4 March 2025')
    expect(propose({ ...undated, paragraphs: [dated, ...rest] }).data.date).toBe('2025-03-04')
  })

  it('is what the schema of a briefing asks for', () => {
    for (const text of [ENGLISH, ITALIAN, ARABIC, JAPANESE])
      expect(briefingSchema.safeParse(propose(text).data).error).toBeUndefined()
  })

  it('cites the paragraph of each fact and leaves out what belongs to the page', () => {
    const cited = Object.values(propose(ENGLISH).data.facts ?? {}).flatMap((fact) => fact?.citations ?? [])
    expect(cited).toEqual([1, 2, 3, 4, 6, 7].map((paragraph) => `the-courier ${paragraph}`))
  })

  it('keeps the texts by the ids of their sources', () => {
    const { sources, data } = propose(ENGLISH, ITALIAN)
    expect([...sources.keys()]).toEqual(Object.keys(data.sources ?? {}))
    expect(sources.get('gazzetta')).toBe(ITALIAN)
  })

  it('leaves the words to the editor, but for what was quoted', () => {
    expect(propose(ENGLISH).texts).toEqual({
      en: { facts: { 'meloni-said-pact-bridge': { quotation: 'a bridge of two seas' } } },
    })
  })

  it('joins what two reports tell alike, with both citations', () => {
    const { data } = propose(ENGLISH, ITALIAN)
    const cited = Object.values(data.facts ?? {}).map((fact) => fact?.citations)
    expect(cited).toContainEqual(['the-courier 1', 'gazzetta 1'])
    expect(cited).toContainEqual(['the-courier 6', 'gazzetta 2'])
    expect(cited).toContainEqual(['gazzetta 3'])
  })

  it('tells what is still to come from what was', () => {
    const facts = Object.values(propose(ENGLISH, ITALIAN).data.facts ?? {})
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'next-step', dates: [{ on: '2026-10', of: ['invite'] }] }),
    )
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'next-step', dates: [expect.objectContaining({ by: '2031' })] }),
    )
  })

  it('makes entries for names that it does not know', () => {
    const { gazetteer, unknownNames } = propose(ENGLISH)
    expect(unknownNames).toEqual(expect.arrayContaining(['Hentzau Bridges', 'Lisbon', 'The Courier']))
    expect(gazetteer.organisations).toHaveProperty('hentzau-bridges')
    expect(gazetteer.places?.lisbon).toMatchObject({ country: 'portugal' })
  })

  it('proposes no fact from a text in a language that the desk does not read', () => {
    const { data } = propose({ ...ENGLISH, language: 'pl' })
    expect(data.facts).toEqual({})
    expect(Object.keys(data.sources ?? {})).toEqual(['the-courier'])
  })
})

describe('a sentence of a report', () => {
  const only = (language: SourceText['language'], ...paragraphs: string[]) =>
    Object.values(propose({ language, date: '2026-03-05', paragraphs }).data.facts ?? {})

  it('tells no sum in a currency that it does not name', () => {
    for (const sum of ['C$20 billion', '20 billion Canadian dollars'])
      expect(only('en', `Japan and Italy agreed on a fund of ${sum}.`)[0]).not.toHaveProperty('amounts')
    expect(only('en', 'Japan and Italy agreed on a fund of US$20 billion.')[0]?.amounts).toMatchObject([
      { currency: 'USD', value: 20_000_000_000 },
    ])
  })

  it('tells no whole of which it names a part', () => {
    expect(only('it', "Meloni e Motegi hanno parlato per tre quarti d'ora.")[0]).not.toHaveProperty('amounts')
  })

  it('tells hours and minutes as one length', () => {
    expect(only('ja', '高市首相とメローニ首相は約1時間15分会談した。')[0]?.amounts).toEqual([
      { kind: 'duration', unit: 'minute', value: 75, bound: 'about' },
    ])
  })

  it('takes no year for a number of things', () => {
    expect(only('en', 'In 2025 the countries had marked 60 years of relations.')[0]?.amounts).toEqual([
      { kind: 'duration', unit: 'year', value: 60 },
    ])
  })

  it('is of whoever acted before where it leaves its subject out', () => {
    const [, second] = only(
      'it',
      'La premier Meloni ha incontrato a Manila il ministro degli Esteri giapponese Motegi.',
      'Ha poi ringraziato il Giappone.',
    )
    expect(second).toMatchObject({ by: ['meloni-giorgia'], people: ['meloni-giorgia'] })
  })

  it('gives the day of a noun to that, and not to what is done', () => {
    const [fact] = only('en', 'Takaichi and Meloni condemned the missile tests of 3 April 2025.')
    expect(fact).not.toHaveProperty('happened')
  })

  it('is two facts where two people each do something', () => {
    const facts = only('en', 'Meloni praised Japan, while Motegi thanked Italy.')
    expect(facts.map((fact) => fact?.by)).toEqual([['meloni-giorgia'], ['motegi-toshimitsu']])
  })
})
