import { describe, expect, it } from 'vitest'
import { clean, fold } from '../../src/language/text.ts'

describe('cleaning what a reader typed', () => {
  it.each([
    ['bidi controls', 'who\u202e met\u2066?\u2069', 'who met?'],
    ['control characters', 'who\u0000 \u0007met', 'who met'],
    ['unpaired surrogates', 'who \ud800met', 'who met'],
    ['odd white space', ' who\t\u3000met\n', 'who met'],
    ['full-width forms', 'ＬＮＧ？', 'LNG?'],
    ['zero-width characters', 'Me\u200bloni', 'Meloni'],
  ])('drops %s', (_, typed, expected) => {
    expect(clean(typed)).toBe(expected)
  })
})

describe('folding spellings', () => {
  it.each([
    ['ar', 'اتُّفِقَ', 'اتفق'],
    ['ar', 'إيطاليا', 'ايطاليا'],
    ['ar', 'ميلونى', 'ميلوني'],
    ['ar', 'القمة', 'القمه'],
    ['ar', 'عامًا', 'عام'],
    ['ar', '١٦٠', '160'],
    ['ar', 'تاکایتشی', 'تاكايتشي'],
    ['ja', 'ジョルジャ・メローニ', 'ジョルジャメローニ'],
    ['ja', 'ｼﾞｮﾙｼﾞｬ', 'ジョルジャ'],
    ['ja', 'ヴェネツィア', 'ベネツィア'],
    ['it', 'Perché', 'perche'],
    ['it', 'l’Italia', "l'italia"],
    ['en', 'Communiqué', 'communique'],
  ] as const)('%s: %s is %s', (language, word, folded) => {
    expect(fold(word, language)).toBe(folded)
  })
})
