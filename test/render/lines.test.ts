import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glyphEnd } from '../../src/language/text.ts'
import { cutLine, lineOf } from '../../src/render/lines.ts'

const parts = fc.array(
  fc.constantFrom('word ', '𠮷野', '👨‍👩‍👧‍👦', '🇯🇵', 'اتُّفِقَ ', 'か\u3099', 'e\u0301', '日本と', ' '),
  { minLength: 1, maxLength: 60 },
)

describe('a line that is cut', () => {
  it('loses nothing, fits, and is cut between glyphs', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 12, max: 40 }), (some, most) => {
        const text = some.join('')
        const pieces = cutLine(
          lineOf([text], 'en'),
          ({ spans }) => spans.map((one) => one.text).join('').length <= most,
        )
        const texts = pieces.map(({ spans }) => spans.map((one) => one.text).join(''))
        expect(texts.join('')).toBe(text)
        let at = 0
        for (const piece of texts) {
          at += piece.length
          expect(piece.length).toBeLessThanOrEqual(most)
          expect(glyphEnd(text, at)).toBe(at)
        }
      }),
    )
  })
})
