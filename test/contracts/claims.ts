import { describe, expect, it } from 'vitest'
import type { Claims } from '../../src/platforms/platform.ts'

export interface ClaimsAtWork extends AsyncDisposable {
  /** The claims as another process sees them; the same ones where there is only one process. */
  readonly claims: Claims
  readonly others: Claims
  /** Lets time pass for what was taken until now; less than nothing: it was taken in the future. */
  pass(milliseconds: number): Promise<void>
}

/** What all claims keep to. */
export function claimsContract(open: () => Promise<ClaimsAtWork>): void {
  describe('a claim', () => {
    it('is of whoever takes it first, until it is done for good', async () => {
      await using at = await open()
      expect(await at.claims.take('update 1')).toBe('mine')
      expect(await at.others.take('update 1')).toBe('busy')
      expect(await at.others.take('update 2')).toBe('mine')
      await at.claims.done('update 1')
      expect(await at.others.take('update 1')).toBe('done')
      await at.pass(24 * 60 * 60 * 1000)
      expect(await at.others.take('update 1')).toBe('done')
    })

    it('leaves to others what they have to know of what was done, the last word of it', async () => {
      await using at = await open()
      expect(await at.others.outcome('update 1')).toBeUndefined()
      await at.claims.take('update 1')
      expect(await at.others.outcome('update 1')).toBeUndefined()
      await at.claims.done('update 1', '[7]')
      expect(await at.others.outcome('update 1')).toBe('[7]')
      await at.others.done('update 1', '[7,8]')
      expect(await at.claims.outcome('update 1')).toBe('[7,8]')
    })

    it('that many take at once is of one', async () => {
      await using at = await open()
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, turn) => (turn % 2 ? at.claims : at.others).take('update')),
      )
      expect(taken.filter((one) => one === 'mine')).toHaveLength(1)
      expect(taken.filter((one) => one === 'busy')).toHaveLength(19)
    })

    it('lapses a minute after it was taken, when its holder died', async () => {
      await using at = await open()
      await at.claims.take('update')
      await at.pass(50_000)
      expect(await at.others.take('update')).toBe('busy')
      await at.pass(10_000)
      expect(await at.others.take('update')).toBe('mine')
      expect(await at.claims.take('update')).toBe('busy')
    })

    it('of a clock that was ahead is lapsed', async () => {
      await using at = await open()
      await at.claims.take('update')
      await at.pass(-3_600_000)
      expect(await at.others.take('update')).toBe('mine')
    })

    it('is done, too, when nobody had kept that it was taken', async () => {
      await using at = await open()
      await at.claims.done('update')
      expect(await at.others.take('update')).toBe('done')
    })
  })
}
