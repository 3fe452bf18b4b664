import { describe, expect, it } from 'vitest'
import { fuzzedRun } from '../../fixtures/fuzzed-gateway.ts'

describe('a gateway that misbehaves for a while', () => {
  it.concurrent.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'leaves no bot deaf, and ends no process (seed %i)',
    async (seed) => {
      expect(await fuzzedRun(seed)).toMatchObject({ isAnswered: true })
    },
    // Only bounds what would never end.
    120_000,
  )
})
