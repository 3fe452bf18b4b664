import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/content/languages.ts'
import { worldAround } from '../../../../src/desk/propose/entries/world.ts'
import { unknownNames } from '../../../../src/desk/propose/names/unknown-names.ts'
import { readersOf } from '../../../../src/desk/propose/reading/reader.ts'
import { content, knowledge } from '../../../fixtures/library.ts'

const { entities } = knowledge.library
const readers = readersOf(content, new Map([...entities, ...worldAround(entities, content.cities).entities]))
const find = (language: Language, ...texts: string[]) =>
  unknownNames(
    texts.map((text) => ({ text, language })),
    readers,
  )

describe('a name that nothing knows', () => {
  it.each([
    ['en', 'Portuguese Prime Minister Ada Rassendyll came.', 'Ada Rassendyll', 'prime-minister', 'portugal'],
    ['en', "Portugal's President Rui Zenda spoke.", 'Rui Zenda', 'president', 'portugal'],
    ['en', 'Ada Rassendyll, foreign minister of Portugal, spoke.', 'Ada Rassendyll', 'foreign-minister', 'portugal'],
    ['en', 'Fisheries Minister Rui Zenda spoke.', 'Rui Zenda', 'minister', undefined],
    ['it', 'Il ministro degli Esteri portoghese Rui Zenda è arrivato.', 'Rui Zenda', 'foreign-minister', 'portugal'],
    ['it', "Con l'ambasciatore d'Italia Pia D'Alba ha parlato.", "Pia D'Alba", 'ambassador', 'italy'],
    ['ar', 'وصل وزير الخارجية البرتغالي روي زندا إلى المدينة.', 'روي زندا', 'foreign-minister', 'portugal'],
    ['ja', 'ポルトガルのゼンダ外相が到着した。', 'ゼンダ', 'foreign-minister', 'portugal'],
    ['ja', '会議には柳田外相が出席した。', '柳田', 'foreign-minister', undefined],
  ] as const)('is a person beside an office (%s: %s)', (language, text, name, office, country) => {
    expect(find(language, text)).toMatchObject([{ name, kind: 'person', office, ...(country ? { country } : {}) }])
  })

  it('is a person where it does what only people do', () => {
    expect(find('en', 'In the evening Rui Zenda praised the hosts.')).toMatchObject([
      { name: 'Rui Zenda', kind: 'person' },
    ])
  })

  it('is a place inside "in" and "at"', () => {
    expect(find('en', 'They met at Tarlenheim Castle.')).toMatchObject([{ name: 'Tarlenheim Castle', kind: 'place' }])
  })

  it('is an organisation otherwise', () => {
    expect(find('en', 'The contract went to Hentzau Bridges.')).toMatchObject([
      { name: 'Hentzau Bridges', kind: 'organisation' },
    ])
  })

  it('is of the office that its counterpart holds', () => {
    expect(find('en', 'Foreign Minister Toshimitsu Motegi met his Portuguese counterpart Rui Zenda.')).toMatchObject([
      { name: 'Rui Zenda', office: 'foreign-minister', country: 'portugal' },
    ])
  })

  it('counts once with its parts, the most frequent first', () => {
    const names = find('en', 'President Rui Zenda came.', 'Later Zenda left.', 'The firm Hentzau Bridges stayed.')
    expect(names.map(({ name, count }) => [name, count])).toEqual([
      ['Rui Zenda', 2],
      ['Hentzau Bridges', 1],
    ])
  })

  it.each([
    ['en', 'Partnerships are to grow.'],
    ['en', 'On Friday 16 January the Italian premier left.'],
    ['en', 'Giorgia Meloni went to Tokyo with the Portuguese.'],
    ['it', 'Mercoledì il presidente del Consiglio Giorgia Meloni è partita.'],
    ['ar', 'التقى رئيس الوزراء نظيره في العاصمة.'],
    ['ja', 'ワークショップで首相が話した。'],
  ] as const)('is not an ordinary word or a known name (%s: %s)', (language, text) => {
    expect(find(language, text)).toEqual([])
  })
})
