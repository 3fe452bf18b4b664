import { expect, it } from 'vitest'
import { paceFor } from '../../src/digest/pacing.ts'

/** When each of so many may go, in milliseconds; `late` = how much later than asked a wait ends. */
async function turns(rate: number, count: number, late = 0): Promise<number[]> {
  let now = 0
  const pace = paceFor(rate, {
    monotonic: () => now,
    async wait(milliseconds) {
      now += milliseconds + late
    },
  })
  const at: number[] = []
  for (let turn = 0; turn < count; turn++) {
    await pace()
    at.push(now)
  }
  return at
}

it('takes four fifths of what a platform takes, evenly', async () => {
  expect(await turns(50, 5)).toEqual([0, 0, 25, 50, 75])
})

it('keeps its rate where every wait ends late', async () => {
  const at = await turns(50, 401, 2)
  expect(at.at(-1)).toBeLessThanOrEqual(10_000)
})

it('never lets more than one go that was late', async () => {
  let now = 0
  const waits: number[] = []
  const pace = paceFor(50, { monotonic: () => now, wait: async (milliseconds) => void waits.push(milliseconds) })
  await pace()
  now = 100_000
  await pace()
  await pace()
  await pace()
  expect(waits).toEqual([25])
})
