import { describe, expect, it } from 'vitest'
import { keepConnected } from '../../src/platforms/keep-connected.ts'
import { type Connect, type Listening, PlatformError } from '../../src/platforms/platform.ts'
import { pausesInHand } from '../fixtures/pauses.ts'

type Attempt = (...connecting: Parameters<Connect>) => Promise<Listening>

const listening = (more: Partial<Listening> = {}): Listening => ({
  isConnected: () => true,
  stop: async () => {},
  ...more,
})

/** A platform whose connections are made one after the other as told; the last one is repeated. */
function keep(attempts: readonly Attempt[], chance = 1) {
  const time = pausesInHand()
  const logged: { event: string; [field: string]: unknown }[] = []
  /** When a connection was asked for. */
  const at: number[] = []
  const losses: ((reason: string) => void)[] = []
  const kept = keepConnected(
    'radio',
    (lost, ended) => {
      losses.push(lost)
      at.push(time.now())
      const attempt = attempts[Math.min(at.length, attempts.length) - 1]
      if (!attempt) throw new Error('no attempt was given')
      return attempt(lost, ended)
    },
    {
      log: (event, fields) => logged.push({ event, ...fields }),
      now: time.now,
      wait: time.wait,
      random: () => chance,
    },
  )
  return { kept, at, logged, elapse: time.elapse, now: time.now, lose: (reason: string) => losses.at(-1)?.(reason) }
}

const refuse: Attempt = async () => {
  throw new PlatformError('mend the aerial')
}
const connect: Attempt = async () => listening()
/** Only gives up. */
const hang: Attempt = (_, ended) =>
  new Promise((_resolve, reject) => ended.addEventListener('abort', () => reject(new Error('given up'))))

describe('a connection that cannot be made', () => {
  it.each([
    ['all of the pause', 1, [0, 1, 3, 7, 15, 31, 63, 127, 247, 367, 487]],
    ['half of it', 0, [0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 63.5, 123.5, 183.5, 243.5]],
  ])('is tried again after pauses that double up to two minutes, by chance %s', async (_, chance, seconds) => {
    const { kept, at, elapse } = keep([refuse], chance)
    await elapse(490_000)
    expect(at.slice(0, seconds.length)).toEqual(seconds.map((second) => second * 1000))
    expect(kept.isConnected()).toBe(false)
    await kept.stop()
  })

  it('is told of each time, with what can be done about it', async () => {
    const { kept, logged, elapse } = keep([
      refuse,
      async () => {
        throw new RangeError('with words that are nobody’s business')
      },
      connect,
    ])
    await elapse(5000)
    expect(logged).toEqual([
      { event: 'radio connection failed', advice: 'mend the aerial' },
      { event: 'radio connection failed', reason: 'RangeError' },
    ])
    expect(kept.isConnected()).toBe(true)
    await kept.stop()
  })
})

describe('a connection that is lost', () => {
  it('is stopped, and then another is made', async () => {
    const order: string[] = []
    const { kept, logged, elapse, lose } = keep([
      async () => listening({ stop: async () => void order.push('stopped') }),
      async () => {
        order.push('connected anew')
        return listening()
      },
    ])
    await elapse(0)
    lose('deaf')
    lose('deaf')
    await elapse(999)
    expect([kept.isConnected(), order]).toEqual([false, ['stopped']])
    await elapse(10_000)
    expect([kept.isConnected(), order]).toEqual([true, ['stopped', 'connected anew']])
    expect(logged).toEqual([{ event: 'radio disconnected', reason: 'deaf' }])
    await kept.stop()
  })

  it('is made anew at once if it was lost while it was made', async () => {
    const { kept, at, elapse } = keep([
      async (lost) => {
        lost('too early')
        return listening()
      },
      connect,
    ])
    await elapse(1000)
    expect([at, kept.isConnected()]).toEqual([[0, 1000], true])
    await kept.stop()
  })

  it.each<[string, () => Promise<void>, unknown[]]>([
    ['never ends', () => new Promise(() => {}), []],
    [
      'fails to end',
      async () => {
        throw new Error('stuck')
      },
      [{ event: 'radio disconnecting failed', reason: 'Error' }],
    ],
  ])('is replaced though it %s', async (_, stop, told) => {
    const { kept, logged, elapse, lose } = keep([async () => listening({ stop }), connect])
    await elapse(0)
    lose('deaf')
    await elapse(11_000)
    expect(kept.isConnected()).toBe(true)
    expect(logged).toEqual([{ event: 'radio disconnected', reason: 'deaf' }, ...told])
    await kept.stop()
  })

  it('is followed by a longer pause each time, and by a short one once it held for five minutes', async () => {
    const { kept, at, elapse, lose, now } = keep([connect])
    const pauses: number[] = []
    for (const held of [0, 0, 0, 270_000, 300_000, 0]) {
      await elapse(held)
      const lostAt = now()
      lose('deaf')
      await elapse(10_000)
      pauses.push((at.at(-1) ?? 0) - lostAt)
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 1000, 2000])
    await kept.stop()
  })

  it('took long to be made, and yet did not hold', async () => {
    let fail = (_: Error) => {}
    const { kept, elapse, at, now } = keep([
      () =>
        new Promise((_, reject) => {
          fail = reject
        }),
    ])
    const pauses: number[] = []
    for (let time = 0; time < 3; time++) {
      await elapse(600_000)
      const failedAt = now()
      fail(new Error('late'))
      await elapse(10_000)
      pauses.push((at.at(-1) ?? 0) - failedAt)
    }
    expect(pauses).toEqual([1000, 2000, 4000])
    fail(new Error('late'))
    await kept.stop()
  })
})

describe('stopping', () => {
  it('stops what is connected, and nothing is made anew', async () => {
    let stops = 0
    const { kept, at, logged, elapse } = keep([async () => listening({ stop: async () => void stops++ })])
    await elapse(0)
    await kept.stop()
    await elapse(1_000_000)
    expect([stops, at, logged, kept.isConnected()]).toEqual([1, [0], [], false])
  })

  it.each([
    ['a connection that is being made', [hang]],
    ['a pause', [refuse, hang]],
  ])('gives up %s, without a word', async (_, attempts) => {
    const { kept, at, logged, elapse } = keep(attempts)
    await elapse(0)
    const before = logged.length
    await kept.stop()
    await elapse(1_000_000)
    expect([at, logged.length]).toEqual([[0], before])
  })

  it('has no connection asked whether it is connected any more', async () => {
    const { kept, elapse } = keep([async () => listening({ isConnected: () => false })])
    await elapse(0)
    expect(kept.isConnected()).toBe(false)
    await kept.stop()
  })
})
