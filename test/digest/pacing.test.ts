import { expect, it } from 'vitest'
import { createPace } from '../../src/digest/pacing.ts'

/** When each of so many may go, in milliseconds; `late` = how much later than asked a wait ends. */
async function turns(rate: number, count: number, late = 0): Promise<number[]> {
  let now = 0
  const { turn } = createPace(rate, {
    monotonic: () => now,
    async wait(milliseconds) {
      now += milliseconds + late
    },
  })
  const at: number[] = []
  for (let one = 0; one < count; one++) {
    await turn()
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
  const { turn } = createPace(50, { monotonic: () => now, wait: async (milliseconds) => void waits.push(milliseconds) })
  await turn()
  now = 100_000
  await turn()
  await turn()
  await turn()
  expect(waits).toEqual([25])
})

it('lets digests go later where answers need more than is left for them', async () => {
  let now = 0
  const { turn, giveWay } = createPace(30, {
    monotonic: () => now,
    async wait(milliseconds) {
      now += milliseconds
    },
  })
  const sentBy = async (end: number, everyAnswer: number) => {
    const begun = now
    let [digests, answers] = [0, 0]
    while (now < end) {
      for (; answers < (now - begun) / everyAnswer; answers++) giveWay()
      await turn()
      digests++
    }
    return { digests, answers }
  }
  // Four answers a second are what is left for them; of twelve, eight take a digest's place each.
  expect((await sentBy(10_000, 250)).digests).toBeGreaterThanOrEqual(238)
  const busy = await sentBy(20_000, 1000 / 12)
  expect(busy.answers + busy.digests).toBeLessThanOrEqual(10 * 29)
  expect(busy.digests).toBeGreaterThan(10 * 14)
})
