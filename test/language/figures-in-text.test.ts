import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import type { Amount } from '../../src/content/schemas.ts'
import { formatAmount } from '../../src/language/amounts.ts'
import { figureWords } from '../../src/language/figure-words.ts'
import { figuresIn } from '../../src/language/figures-in-text.ts'
import { content, knowledge } from '../fixtures/library.ts'

const { vocabulary, lexicons } = content
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  ar: ['مجموعة السبع'],
  en: ['Nikkei 225'],
  it: ['Nikkei 225'],
  ja: ['三菱重工業', '日経225'],
}
const words = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    figureWords(language, { units: vocabulary.units, lexicons, names: NAMES[language] }),
  ]),
)

function read(text: string, language: Language) {
  const own = words[language]
  return own ? figuresIn(text, own) : []
}

/** As few words as tell a figure: value, or from–to, and what it is of. */
function told(text: string, language: Language): string[] {
  return read(text, language).map(({ value, to, kind, units, currency }) => {
    const of = kind === 'percentage' ? '%' : (currency ?? (kind === 'ordinal' ? 'th' : (units[0] ?? '')))
    return `${to === undefined ? value : `${value}–${to}`} ${of}`.trim()
  })
}

describe('figures of a running text', () => {
  it.each([
    [
      'en',
      'They gave 10.4 billion euros, about $5m and US$1.5 trillion',
      '10400000000 EUR',
      '5000000 USD',
      '1500000000000 USD',
    ],
    ['en', 'a 20-year deal of 20 Japanese companies and 2,000 jobs', '20 year', '20 company', '2000 job'],
    [
      'en',
      'between 47 and 87 per cent, from 3 to 5 years, 10-12 billion yen',
      '47–87 %',
      '3–5 year',
      '10000000000–12000000000 JPY',
    ],
    [
      'en',
      'twenty-one memoranda, one hundred and sixty years, half a million jobs',
      '21 memorandum',
      '160 year',
      '500000 job',
    ],
    ['en', 'two and a half hours, an hour and a half', '2.5 hour', '1.5 hour'],
    ['en', 'the 160th anniversary, the fourth summit', '160 th', '4 th'],
    [
      'it',
      'oltre 10,4 miliardi di euro, 1.234.567 persone e 3.5 milioni',
      '10400000000 EUR',
      '1234567 person',
      '3500000',
    ],
    ['it', 'tra il 47 e l’87 per cento, dal 3 al 5%', '47–87 %', '3–5 %'],
    [
      'it',
      'diciassette protocolli, centosettantadue anni, duemila aziende, mille miliardi di dollari',
      '17 memorandum',
      '172 year',
      '2000 company',
      '1000000000000 USD',
    ],
    ['it', '1 miliardo e 630 milioni di yen in un’ora e mezza', '1630000000 JPY', '1.5 hour'],
    ['it', 'il 160° anniversario, la seconda visita', '160 th', '2 th'],
    ['ar', '١٠٫٤ مليارات يورو و١٬٢٣٤ شخصًا و۳ شركات', '10400000000 EUR', '1234 person', '3 company'],
    ['ar', 'من 47 إلى 87 في المئة، وبين 3 و5 أعوام، بنسبة 2.6٪', '47–87 %', '3–5 year', '2.6 %'],
    ['ar', 'سبعة عشر موقعًا وخمسة وعشرين مشروعًا، بعد عامين، بين دولتين', '17 site', '25 project', '2 year', '2 country'],
    ['ar', 'مليوني دولار ومليار و630 مليون ين ونصف مليون دولار', '2000000 USD', '1630000000 JPY', '500000 USD'],
    ['ar', 'الذكرى الـ160 والعقد الثالث، ساعة ونصف', '160 th', '3 th', '1.5 hour'],
    ['ja', '104億ユーロ、16億3000万円、約15万人分の雇用', '10400000000 EUR', '1630000000 JPY', '150000 job'],
    [
      'ja',
      '47%から87%、3〜5年、十七社、8つの県、1時間半',
      '47–87 %',
      '3–5 year',
      '17 company',
      '8 prefecture',
      '1.5 hour',
    ],
    ['ja', '国交160周年、第373号、4回目の首脳会談', '160 th', '373 th', '4 th'],
    ['ja', '2億7860万1500年', '278601500 year'],
    ['ja', 'ACSA12カ国、G7首脳、F35', '12 country'],
  ] as const)('are read in %s: %s', (language, text, ...figures) => {
    expect(told(text, language)).toEqual(figures)
  })

  it.each([
    ['en', 'On 16 January 2026 at 10:30 the G7, an F-35, the C-130, a 2+2 and 5G; the Nikkei 225; from 2025 to 2035'],
    ['it', 'Venerdì 16 gennaio 2026 il G7, gli F-2 e il Nikkei 225; tra il 2025 e il 2035'],
    ['ar', 'الجمعة 16 يناير 2026، مجموعة السبع، إف-35، عامي 2025 و2026'],
    [
      'ja',
      '2026年1月16日（金）10時30分、G7、F35、2プラス2ではなく2+2、三菱重工業、日経225、二国間、数十社、3分の1'.replace(
        '2プラス2ではなく',
        '',
      ),
    ],
  ] as const)('are no dates, times, names and parts in %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })

  it('tell years from what is counted', () => {
    expect(told('In 2000 there were 2000 companies', 'en')).toEqual(['2000 company'])
    expect(told('nel 2000, 2000 aziende', 'it')).toEqual(['2000 company'])
  })

  it('say how exact they are', () => {
    const exactness = (text: string, language: Language) =>
      read(text, language).map(({ precision, bound }) => [precision, bound])
    expect(exactness('about 10.4 billion, more than 20', 'en')).toEqual([
      [1e8, 'about'],
      [1, 'over'],
    ])
    expect(exactness('circa 3 miliardi, meno di 20', 'it')).toEqual([
      [1e9, 'about'],
      [1, 'under'],
    ])
    expect(exactness('نحو 3 مليارات، وأكثر من 20', 'ar')).toEqual([
      [1e9, 'about'],
      [1, 'over'],
    ])
    expect(exactness('約16億3000万、20社超', 'ja')).toEqual([
      [1e4, 'about'],
      [1, 'over'],
    ])
  })

  it('know where they stand', () => {
    const text = 'وقّعت ١٧ شركة'
    const [figure] = read(text, 'ar')
    expect(text.slice(figure?.start, figure?.end)).toBe('١٧')
    expect(figure?.text).toBe('١٧ شركة')
  })

  const value = fc.oneof(
    fc.integer({ min: 3, max: 9999 }),
    fc.integer({ min: 1, max: 9999 }).map((whole) => whole * 1e6),
    fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths * 1e8),
    fc.integer({ min: 3, max: 999_999_999 }),
  )
  const unit = fc.constantFrom(...Object.keys(vocabulary.units))
  const amount: fc.Arbitrary<Amount> = fc.oneof(
    fc.record({ kind: fc.constant('count'), unit, value, of: fc.constant<string[]>([]) }),
    fc.record({
      kind: fc.constant('money'),
      currency: fc.constantFrom('EUR', 'GBP', 'JPY', 'OMR', 'PHP', 'USD'),
      value,
      of: fc.constant<string[]>([]),
    }),
    fc.record({
      kind: fc.constant('percentage'),
      value: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
      of: fc.constant<string[]>([]),
    }),
  )

  it.each(LANGUAGES)('are read back as they are written in %s', (language) => {
    fc.assert(
      fc.property(amount, (one) => {
        // 2000年 is a year.
        fc.pre(
          !(language === 'ja' && one.kind === 'count' && one.unit === 'year' && one.value >= 1500 && one.value < 2100),
        )
        const written = formatAmount(one, knowledge.phrases(language))
        const [figure, ...more] = read(written, language)
        expect(more).toEqual([])
        expect(figure?.value).toBeCloseTo(one.value, 6)
        if (one.kind === 'count') expect(figure?.units).toContain(one.unit)
        if (one.kind === 'money') expect(figure?.currency).toBe(one.currency)
        expect(figure?.kind === 'percentage').toBe(one.kind === 'percentage')
      }),
      { numRuns: 300 },
    )
  })
})
