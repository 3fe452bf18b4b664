import { expect, it } from 'vitest'
import { paragraphsOf, plainLine } from '../../../src/desk/intake/plain-text.ts'

it('takes each line that is not empty as a paragraph', () => {
  expect(paragraphsOf('One is short.\n\n  \nTwo\r\nThree\n')).toEqual(['One is short.', 'Two', 'Three'])
})

it('joins lines that were broken at a width, and only those', () => {
  const wrapped = [
    'The ministers of both countries agreed in the capital on a new railway',
    'line, which will be opened by the end of the decade if parliament takes',
    'the law.',
    '',
    'A second paragraph follows behind an empty line, and is broken in the',
    'same way.',
  ].join('\n')
  expect(paragraphsOf(wrapped)).toEqual([
    'The ministers of both countries agreed in the capital on a new railway line, which will be opened by the end of the decade if parliament takes the law.',
    'A second paragraph follows behind an empty line, and is broken in the same way.',
  ])
  expect(
    paragraphsOf('A first paragraph that ends.\nA second paragraph that ends.\nA third.\n\nA fourth.'),
  ).toHaveLength(4)
})

it('joins broken lines without a space where words stand without spaces', () => {
  const wrapped =
    '両国の外相は首都で会談し、新しい鉄道の\n建設について協議を続けることで合意した\nと発表した。\n\n次の段落です。'
  expect(paragraphsOf(wrapped)).toEqual([
    '両国の外相は首都で会談し、新しい鉄道の建設について協議を続けることで合意したと発表した。',
    '次の段落です。',
  ])
})

it('takes away what nobody sees: directions, controls, halves of characters', () => {
  expect(plainLine('\u202eevil\u202c \u2067قال\u2069\u200f \u0007bell\u0000 so\u00adft \ud800 zero\u200bwidth')).toBe(
    'evil قال bell soft \ufffd zerowidth',
  )
})

it('keeps the groups of a number together, and joiners of letters', () => {
  expect(plainLine('3\u00a0500\u00a0euro, 2\u202f000\tyen')).toBe('3\u00a0500 euro, 2\u202f000 yen')
  expect(plainLine('می\u200cخواهم')).toBe('می\u200cخواهم')
})

it('composes letters that were written in pieces', () => {
  expect(plainLine('e\u0300 か\u3099')).toBe('è が')
})
