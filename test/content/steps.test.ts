import { describe, expect, it } from 'vitest'
import { finish, giveWay, preparing, type Steps } from '../../src/content/steps.ts'

function* counting(to: number, onStep: (at: number) => void = () => {}): Steps<string> {
  for (let at = 1; at <= to; at++) {
    onStep(at)
    yield
  }
  return `${to} steps`
}

describe('work in steps', () => {
  it('is done at once by whoever waits for it', () => {
    expect(finish(counting(3))).toBe('3 steps')
  })

  it('lets others work as soon as five milliseconds have passed', async () => {
    let time = 0
    const pauses: number[] = []
    const pause = async () => {
      pauses.push(time)
      time += 100
    }
    const { signal } = new AbortController()
    const steps = counting(7, () => {
      time += 2
    })
    expect(await giveWay(steps, { now: () => time, pause, signal })).toBe('7 steps')
    // After the third and the sixth step.
    expect(pauses).toEqual([6, 112])
  })

  it('ends when its result is not wanted any more', async () => {
    const control = new AbortController()
    const seen: number[] = []
    const steps = counting(5, (at) => {
      seen.push(at)
      if (at === 2) control.abort(new Error('not wanted'))
    })
    const work = giveWay(steps, { now: () => 0, pause: async () => {}, signal: control.signal })
    await expect(work).rejects.toThrow('not wanted')
    expect(seen).toEqual([1, 2])
  })
})

describe('what is prepared', () => {
  it('is made once, whether it was asked for or prepared first', () => {
    const made: number[] = []
    const prepared = preparing((to: number) => counting(to, (at) => made.push(at)))
    expect(prepared.of(2)).toBe('2 steps')
    expect(finish(prepared.prepare(2))).toBe('2 steps')
    expect(finish(prepared.prepare(3))).toBe('3 steps')
    expect(prepared.of(3)).toBe('3 steps')
    expect(made).toEqual([1, 2, 1, 2, 3])
  })
})
