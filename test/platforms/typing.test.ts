import { expect, it } from 'vitest'
import { typingWhile } from '../../src/platforms/typing.ts'

/** Pauses end when a test says so. */
function typing(mayTakeLong: boolean, show = async () => {}) {
  const pauses: { milliseconds: number; end: () => void; signal: AbortSignal | undefined }[] = []
  const logged: string[] = []
  const shown: number[] = []
  const { promise: asking, resolve: answer } = Promise.withResolvers<string>()
  const said = typingWhile(
    asking,
    async () => {
      shown.push(pauses.length)
      await show()
    },
    {
      mayTakeLong,
      wait: (milliseconds, signal) => new Promise((end) => pauses.push({ milliseconds, end, signal })),
      log: (event) => logged.push(event),
    },
  )
  const settle = () => new Promise((done) => setImmediate(done))
  return { pauses, logged, shown, answer, said, settle }
}

it('shows that an answer comes, again and again until it is there', async () => {
  const { pauses, shown, answer, said, settle } = typing(true)
  expect(shown).toEqual([])
  pauses[0]?.end()
  await settle()
  pauses[1]?.end()
  await settle()
  expect(shown).toHaveLength(2)
  expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([400, 4500, 4500])
  answer('so')
  expect(await said).toBe('so')
  expect(pauses[2]?.signal?.aborted).toBe(true)
  pauses[2]?.end()
  await settle()
  expect(shown).toHaveLength(2)
})

it('shows nothing where nobody is asked who thinks first', async () => {
  const { pauses, answer, said } = typing(false)
  answer('so')
  expect(await said).toBe('so')
  expect(pauses).toEqual([])
})

it('answers all the same where that cannot be shown', async () => {
  const { pauses, logged, answer, said, settle } = typing(true, async () => {
    throw new Error('forbidden')
  })
  pauses[0]?.end()
  await settle()
  expect(logged).toEqual(['typing not shown'])
  answer('so')
  expect(await said).toBe('so')
})
