import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { claimsInStore } from '../../src/store/claims.ts'
import { claimsInMemory } from '../../src/store/claims-in-memory.ts'
import { prune } from '../../src/store/prune.ts'
import { type ClaimsAtWork, claimsContract } from '../contracts/claims.ts'
import { noPostgres, postgresStore, sqliteStore, type TestStore } from '../fixtures/store.ts'

const never = new Promise<never>(() => {})
/** A database of which the same becomes of every query. */
function executing({ prompt }: TestStore, executeQuery: () => Promise<never>): TestStore['prompt'] {
  const executor = new Proxy(prompt.getExecutor(), {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name === 'executeQuery') return executeQuery
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { getExecutor: () => executor } as unknown as TestStore['prompt'] // all that raw queries ask of it
}

const patiently = { now: () => 0, wait: () => never }

function inStore(open: () => Promise<TestStore>): () => Promise<ClaimsAtWork> {
  return async () => {
    const store = await open()
    return {
      claims: claimsInStore(store, { owner: 'one', ...patiently }),
      others: claimsInStore(store, { owner: 'two', ...patiently }),
      pass: async (milliseconds) =>
        void (await sql`update claim set taken_at = taken_at - cast(${milliseconds} as bigint)`.execute(store.db)),
      [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    }
  }
}

describe('in memory', () => {
  claimsContract(async () => {
    let now = 0
    const claims = claimsInMemory(() => now)
    return {
      claims,
      others: claims,
      async pass(milliseconds) {
        now += milliseconds
      },
      async [Symbol.asyncDispose]() {},
    }
  })

  it('no more than ten thousand claims are remembered', async () => {
    const claims = claimsInMemory(() => 0)
    for (let update = 0; update <= 10_000; update++) await claims.take(String(update))
    expect(await claims.take('1')).toBe('busy')
    expect(await claims.take('0')).toBe('mine')
  })
})

describe('in SQLite', () => claimsContract(inStore(sqliteStore)))

describe.skipIf(noPostgres())('in PostgreSQL', () => claimsContract(inStore(postgresStore)))

describe.each([
  ['SQLite', sqliteStore, false],
  ['PostgreSQL', postgresStore, noPostgres() !== undefined],
] as const)('claims in %s', (_, open, isLeftOut) => {
  it.skipIf(isLeftOut)('are kept for two days', async () => {
    await using at = await inStore(open)()
    await using store = await open()
    const claims = claimsInStore(store, { owner: 'one', ...patiently })
    const HOUR = 3_600_000
    for (const [key, age] of Object.entries({ old: 49 * HOUR, young: 47 * HOUR, ahead: -49 * HOUR })) {
      await claims.done(key)
      await sql`update claim set taken_at = taken_at - cast(${age} as bigint) where key = ${key}`.execute(store.db)
    }
    await prune(store, 0)
    expect(await store.db.selectFrom('claim').select('key').execute()).toEqual([{ key: 'young' }])
    expect(await at.claims.take('old')).toBe('mine')
  })
})

describe('a claim that the store cannot tell of', () => {
  it('is taken: within 300 ms at first, and then at once', async () => {
    await using store = await sqliteStore()
    const waits: number[] = []
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds)
      await setImmediate()
    }
    const failing = { ...store, prompt: executing(store, () => Promise.reject(new Error('no connection'))) }
    const hanging = { ...store, prompt: executing(store, () => never) }
    for (const away of [failing, hanging]) {
      const claims = claimsInStore(away, { owner: 'one', now: () => 0, wait })
      for (let update = 0; update < 5; update++) {
        expect(await claims.take(String(update))).toBe('mine')
        await claims.done(String(update))
      }
    }
    expect(waits).toEqual([300, 300])
  })
})
