import { expect, it } from 'vitest'
import * as acts from '../../src/question/acts.ts'
import { content } from '../fixtures/shipped.ts'

it('knows only acts that the lexicons name', () => {
  const known = Object.keys(content.lexicons.en.acts)
  const named = Object.values(acts).flatMap((one) => (typeof one === 'string' ? [one] : [...one]))
  expect(named.filter((act) => !known.includes(act))).toEqual([])
})
