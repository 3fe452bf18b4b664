import { describe, expect, it } from 'vitest'
import { citationText, outletName } from '../../src/answer/sources.ts'
import { outletFinder, resolveSources } from '../../src/content/outlets.ts'
import { gazetteerSchemas, type SourceData } from '../../src/content/schemas.ts'
import { knowledge } from '../fixtures/library.ts'

const find = outletFinder(
  gazetteerSchemas.outlets.parse({
    jiji: {
      kind: 'agency',
      ar: { name: 'جيجي برس' },
      en: { name: 'Jiji Press' },
      it: { name: 'Jiji' },
      ja: { name: '時事通信' },
    },
    'evening-courier': {
      kind: 'paper',
      publisher: 'courier',
      ar: { name: 'كورييري المساء' },
      en: { name: 'Evening Courier' },
      it: { name: 'Corriere della Sera' },
      ja: { name: 'イブニング・クーリエ' },
    },
    courier: {
      kind: 'paper',
      publisher: 'courier',
      ar: { name: 'كورييري' },
      en: { name: 'Courier' },
      it: { name: 'Corriere' },
      ja: { name: 'クーリエ' },
    },
  }),
)

const source = (data: Omit<SourceData, 'language'>) => resolveSources({ one: { language: 'ja', ...data } }, find).one

describe('who published a source', () => {
  it.each([
    ['ar', 'جيجي برس'],
    ['en', 'Jiji Press'],
    ['it', 'Jiji'],
    ['ja', '時事通信'],
  ] as const)('is named in the reader’s language: %s', (language, name) => {
    expect(outletName(source({ outlet: '時事通信' }), knowledge.phrases(language))).toBe(name)
  })

  it.each([
    [
      'its agency first, where that is the better known',
      { outlet: 'Daily Mix', origin: 'jiji' },
      'Jiji Press, via Daily Mix',
    ],
    [
      'whoever wrote it first, where it stands in other pages',
      { outlet: 'Courier', origin: 'Daily Mix' },
      'Daily Mix, via Courier',
    ],
    [
      'who wrote it in brackets, where both belong to one publisher',
      { outlet: 'Evening Courier', origin: 'Courier' },
      'Evening Courier (Courier)',
    ],
    ['nobody twice', { outlet: 'Jiji Press', origin: '時事通信' }, 'Jiji Press'],
    ['the language alone, where nothing is known', {}, 'Article in Japanese, outlet not stated'],
  ])('is printed with %s', (_, data, printed) => {
    expect(outletName(source(data), knowledge.phrases('en'))).toBe(printed)
  })
})

describe('a citation', () => {
  const [briefing] = knowledge.library.briefings.filter(({ key }) => key === 'jpit26')

  it.each([
    ['its day', 'japan-news', [], 'Yomiuri Shimbun, via The Japan News, 16 January 2026'],
    ['a paragraph', 'seed', [5], 'Article in Arabic, outlet not stated, paragraph 5'],
    ['all its paragraphs', 'seed', [1, 7, 8], 'Article in Arabic, outlet not stated, paragraphs 1, 7 and 8'],
  ])('is printed with %s', (_, id, paragraphs, printed) => {
    if (!briefing) throw new Error('no such briefing')
    expect(citationText(id, paragraphs, briefing, knowledge.phrases('en'))).toBe(printed)
  })
})
