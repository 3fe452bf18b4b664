import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LONGEST_WAIT, waitOf } from '../../src/platforms/waits.ts'

it('reads seconds as milliseconds', () => {
  expect(waitOf(30)).toBe(30_000)
  expect(waitOf('2.5')).toBe(2500)
})

it('is a whole number of milliseconds between a second and six hours, whatever is named', () => {
  fc.assert(
    fc.property(fc.anything(), (named) => {
      const wait = waitOf(named)
      expect(Number.isSafeInteger(wait)).toBe(true)
      expect(wait).toBeGreaterThanOrEqual(1000)
      expect(wait).toBeLessThanOrEqual(LONGEST_WAIT)
    }),
  )
})
