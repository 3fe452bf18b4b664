import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { tellingInterruptions } from '../../src/digest/interruptions.ts'
import { type LoopParts, loop } from '../../src/digest/loop.ts'
import { heartbeats } from '../../src/operations/heartbeats.ts'

const parts = () => {
  const told: string[] = []
  const log: LoopParts['log'] = (event, fields, level) => told.push(`${level} ${event} ${fields?.part ?? ''}`.trim())
  const ending = new AbortController()
  const wait: LoopParts['wait'] = async () => void (await setImmediate())
  return { told, ending, log, wait, ended: ending.signal, interruptions: tellingInterruptions(log) }
}

describe('a loop', () => {
  it('says that it goes on only when no other part is still interrupted', async () => {
    const own = parts()
    const broken = new Set(['schedule', 'lease'])
    const step = (name: string) => async () => {
      if (broken.has(name)) throw new Error('no store')
      return 0
    }
    const loops = ['schedule', 'lease', 'sender'].map((name) => loop(name, own, step(name)))
    const turns = async () => {
      for (let turn = 0; turn < 20; turn++) await setImmediate()
    }
    await turns()
    broken.delete('lease')
    await turns()
    expect(own.told).toEqual(['warn digests interrupted schedule', 'warn digests interrupted lease'])
    broken.delete('schedule')
    await turns()
    expect(own.told.slice(2)).toEqual(['warn digests go on'])
    own.ending.abort()
    await Promise.all(loops)
  })

  it('tells of a step that hangs for half a minute, waits for it, and is not heard meanwhile', async () => {
    const own = parts()
    const clock = { now: 0 }
    const { beat, check } = heartbeats(() => clock.now)
    const rings: [number, () => void][] = []
    const alarm = (milliseconds: number, ring: () => void) => {
      rings.push([milliseconds, ring])
      return () => void rings.pop()
    }
    let steps = 0
    const hanging = Promise.withResolvers<number>()
    const running = loop('lease', { ...own, alarm, beat }, async () => (++steps === 1 ? 2000 : await hanging.promise))
    while (steps < 2) await setImmediate()
    expect(rings.map(([milliseconds]) => milliseconds)).toEqual([30_000])
    clock.now = 32_000
    expect(check()).toBe(true)
    clock.now = 32_001
    rings[0]?.[1]()
    expect(check()).toBe(false)
    expect(own.told).toEqual(['warn digests interrupted lease'])
    for (let turn = 0; turn < 5; turn++) await setImmediate()
    expect(steps).toBe(2)
    own.ending.abort()
    hanging.resolve(0)
    await running
    expect(own.told.slice(1)).toEqual(['warn digests go on'])
    expect(check()).toBe(true)
  })

  it('that fails is not heard', async () => {
    const own = parts()
    let heard = 0
    const running = loop('lease', { ...own, beat: () => heard++ }, async () => {
      own.ending.abort()
      throw new Error('no store')
    })
    await running
    expect(heard).toBe(0)
  })
})

describe('heartbeats', () => {
  it('wait as long as a part said that it would be silent', () => {
    const clock = { now: 0 }
    const { beat, check } = heartbeats(() => clock.now)
    expect(check()).toBe(true)
    beat('pruning', 3_600_000)
    beat('clock', 1000)
    clock.now = 31_000
    expect(check()).toBe(true)
    clock.now = 31_001
    expect(check()).toBe(false)
    beat('clock', 1000)
    expect(check()).toBe(true)
  })
})
