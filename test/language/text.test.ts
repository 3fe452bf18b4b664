import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, clip, fold, glyphEnd, isBare, isPictures } from '../../src/language/text.ts'

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

const glyphsOf = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** What is easily cut in two. */
const glyphs = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom('𠮷野', '👨‍👩‍👧‍👦', '👍🏽', '🇯🇵🇮🇹', 'اتُّفِقَ', 'が', 'ﾊﾟ', 'é', 'क्षि', '1️⃣', '\r\n', '\ud800', 'a'),
)
const wordy = fc.array(glyphs, { maxLength: 40 }).map((some) => some.join(''))

describe('shortening a text', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['𠮷野家', 3, '𠮷…'],
    ['𠮷野家', 2, '…'],
    ['🇯🇵🇮🇹', 6, '🇯🇵…'],
    ['👨‍👩‍👧‍👦👍🏽', 12, '👨‍👩‍👧‍👦…'],
    ['اتُّفق', 4, 'ا…'],
    ['か\u3099か\u3099', 3, 'か\u3099…'],
    ['\ud800', 1, '\ufffd'],
  ])('%s to %i units is %s', (text, limit, expected) => {
    expect(clip(text, limit)).toBe(expected)
  })

  it('keeps the limit, stays well-formed and never cuts within a glyph, whatever the text', () => {
    fc.assert(
      fc.property(wordy, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const whole = text.toWellFormed()
        const clipped = clip(text, limit)
        expect(clipped.isWellFormed()).toBe(true)
        expect(clipped.length).toBeLessThanOrEqual(limit)
        const kept = whole.length <= limit ? whole : clipped.slice(0, -1)
        expect(clipped).toBe(kept === whole ? whole : `${kept}…`)
        expect(glyphsOf(whole).slice(0, glyphsOf(kept).length).join('')).toBe(kept)
        expect(glyphEnd(whole, kept.length)).toBe(kept.length)
      }),
    )
  })
})

describe('what has no words', () => {
  it.each(['', '?', '؟', '？！', '^^', '👆', '☝🏽', '❓', '...'])('only points at something else: "%s"', (text) => {
    expect([isBare(text), isPictures(text)]).toEqual([true, false])
  })
  it.each(['👍', '🤔', '❤️', '🇯🇵', '👍🏽!'])('is a picture: "%s"', (text) => {
    expect([isBare(text), isPictures(text)]).toEqual([false, true])
  })
  it.each(['ok', '1', '👍 ok', '何'])('is no such thing: "%s"', (text) => {
    expect([isBare(text), isPictures(text)]).toEqual([false, false])
  })
})
