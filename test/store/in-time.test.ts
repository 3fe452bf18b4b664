import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readersInMemory } from '../../src/command/readers-in-memory.ts'
import { inTime } from '../../src/store/in-time.ts'
import { readersInTime } from '../../src/store/readers-in-time.ts'
import { servicesInStore } from '../../src/store/services.ts'
import type { Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { chat, reader } from '../fixtures/core.ts'
import { sqliteStore } from '../fixtures/store.ts'

const never = new Promise<never>(() => {})

/** A clock that moves when it is waited for, and what was waited and told. */
function timed() {
  const waits: number[] = []
  const told: string[] = []
  const clock = { now: 0, isQuick: false }
  return {
    waits,
    told,
    clock,
    parts: {
      now: () => clock.now,
      async wait(milliseconds: number) {
        waits.push(milliseconds)
        if (clock.isQuick) await never
        await setImmediate()
        clock.now += milliseconds
      },
      log: (event: string, _?: unknown, level?: string) => void told.push(`${level} ${event}`),
    },
  }
}

describe('a store that hangs', () => {
  const asked = (parts: ReturnType<typeof timed>['parts']) => {
    const begun: string[] = []
    const soon = inTime({ ...parts, patience: 500 })
    const ask = (name: string, answer: Promise<string>) =>
      soon(
        () => {
          begun.push(name)
          return answer
        },
        () => 'memory',
      )
    return { begun, ask }
  }

  it('is waited for once; then memory answers, while one at a time looks whether it is back', async () => {
    const { waits, clock, parts } = timed()
    const { begun, ask } = asked(parts)
    expect(await ask('first', never)).toBe('memory')
    expect(waits).toEqual([500])
    for (let time = 0; time < 10; time++) expect(await ask('soon after', never)).toBe('memory')
    expect([begun, waits]).toEqual([['first'], [500]])
    clock.now += 2000
    expect(await ask('looks', never)).toBe('memory')
    expect(await ask('does not', never)).toBe('memory')
    expect(begun).toEqual(['first', 'looks'])
  })

  it('is asked again as soon as one look was answered in time', async () => {
    const { clock, parts } = timed()
    const { ask } = asked(parts)
    await ask('first', never)
    clock.now += 2000
    clock.isQuick = true
    expect(await ask('looks', Promise.resolve('store'))).toBe('memory')
    await setImmediate()
    expect(await ask('asks', Promise.resolve('store'))).toBe('store')
  })

  it('is not back when a look fails or takes too long', async () => {
    const { clock, parts } = timed()
    const { begun, ask } = asked(parts)
    await ask('first', Promise.reject(new Error('away')))
    for (const look of [Promise.reject(new Error('still away')), never]) {
      clock.now += 2000
      expect(await ask('looks', look)).toBe('memory')
      for (let turn = 0; turn < 3; turn++) await setImmediate()
      expect(await ask('asks', Promise.resolve('store'))).toBe('memory')
    }
    expect(begun).toEqual(['first', 'looks', 'looks'])
  })
})

describe('what was chosen for a reader', () => {
  it('counts where it is read in time', async () => {
    const { clock, parts } = timed()
    clock.isQuick = true
    const chosen = { language: 'it', timeZone: 'Asia/Tokyo' } as const
    const readers = {
      ...readersInMemory(),
      settings: async () => chosen,
      fresh: () => undefined,
      remembered: () => ({}),
    }
    expect(await readersInTime(readers, parts).settings(reader, chat)).toEqual(chosen)
  })

  it('is as it was when it was read last, however long the store is away, and told once', async () => {
    await using store = await sqliteStore()
    const { told, clock, parts } = timed()
    clock.isQuick = true
    let isAway = false
    const failing: Store = new Proxy(store, {
      get(target, name) {
        if (name === 'db' && isAway) throw new StoreError('unreachable', 'away')
        return Reflect.get(target, name)
      },
    })
    const { readers } = servicesInStore(failing, parts.now)
    const inTimeReaders = readersInTime(readers, parts)
    const other = { ...reader, id: 'other' }
    await inTimeReaders.setLanguage('reader', reader, chat, 'ja')
    isAway = true
    clock.now += 24 * 60 * 60 * 1000
    for (let time = 0; time < 3; time++) {
      expect(await inTimeReaders.settings(reader, chat)).toEqual({ language: 'ja', timeZone: undefined })
      expect(await inTimeReaders.settings(other, chat)).toEqual({})
      clock.now += 10_000
      await setImmediate()
    }
    await expect(inTimeReaders.setLanguage('reader', reader, chat, 'it')).rejects.toThrow(StoreError)
    isAway = false
    await inTimeReaders.settings(reader, chat)
    await setImmediate()
    await setImmediate()
    await inTimeReaders.setLanguage('reader', reader, chat, 'it')
    expect(await inTimeReaders.settings(reader, chat)).toEqual({ language: 'it', timeZone: undefined })
    expect(told).toEqual(['warn settings not read in time', 'warn settings read again'])
  })

  it('is no sign that the store is back where it was read a moment ago', async () => {
    await using store = await sqliteStore()
    const { told, clock, parts } = timed()
    clock.isQuick = true
    let isAway = false
    const failing: Store = new Proxy(store, {
      get(target, name) {
        if (name === 'db' && isAway) throw new StoreError('unreachable', 'away')
        return Reflect.get(target, name)
      },
    })
    const inTimeReaders = readersInTime(servicesInStore(failing, parts.now).readers, parts)
    await inTimeReaders.setLanguage('reader', reader, chat, 'ja')
    isAway = true
    await inTimeReaders.settings({ ...reader, id: 'other' }, chat)
    clock.now += 3000
    expect(await inTimeReaders.settings(reader, chat)).toEqual({ language: 'ja', timeZone: undefined })
    await setImmediate()
    expect(told).toEqual(['warn settings not read in time'])
  })

  it('is not remembered of a reader who wanted to be forgotten', async () => {
    await using store = await sqliteStore()
    const { readers, privacy } = servicesInStore(store, () => 0)
    await readers.setLanguage('reader', reader, chat, 'ja')
    await privacy.forgetReader(reader, [])
    expect(readers.remembered(reader, chat)).toEqual({})
  })
})
