import { expect, it } from 'vitest'
import { figuresInWords } from '../../../src/desk/fields/figures-in-words.ts'
import { readField } from '../../../src/desk/fields/read-field.ts'
import { content } from '../../fixtures/library.ts'

it.each([
  ['en', '10.4 billion', 10_400_000_000],
  ['it', '10,4 miliardi', 10_400_000_000],
  ['en', '10,4 miliardi', 10_400_000_000],
  ['ar', '40 مليون', 40_000_000],
  ['ja', '4000万', 40_000_000],
  ['en', '1.8億', 180_000_000],
  ['en', '1,234', 1234],
  ['en', '1.234', 1.234],
  ['it', '1.234', 1234],
  ['it', '10400000000', 10_400_000_000],
] as const)('who speaks %s may write “%s”', (language, written, value) => {
  expect(figuresInWords(content, language)(written)).toBe(value)
})

it.each(['soon', '40 million or 50 million', '40 to 50 million', 'the 40 million'])(
  '“%s” is no one figure',
  (written) => {
    const inWords = figuresInWords(content, 'en')
    expect(() => readField('amounts', { '0.kind': 'count', '0.value': written }, inWords)).toThrow('desk-figure-unfit')
  },
)
