import { setImmediate, setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { forgetChat } from '../../src/store/forget.ts'
import { openPostgres, READERS, WORK } from '../../src/store/postgres.ts'
import { isReached, openStore, promptly, type StoreSettings } from '../../src/store/store.ts'
import { subscriptionOf } from '../../src/store/subscriptions.ts'
import { group, noPostgres, postgresDatabase, subscribed } from '../fixtures/store.ts'
import { type ProxyRules, startProxy } from '../servers/tcp-proxy.ts'

/** As in earnest, but shorter. */
const limits = {
  work: { ...WORK, connect: 500, query: 500, lock: 250 },
  readers: { ...READERS, connect: 300, query: 300, lock: 150 },
}

/** A store behind a proxy, what it logs, and the way to its database that has no proxy. */
async function behindProxy(rules: ProxyRules = {}) {
  const database = await postgresDatabase()
  const proxy = await startProxy(database.url, rules)
  const logged: string[] = []
  const settings: StoreSettings = { dataDir: '/nowhere', databaseUrl: proxy.through(database.url) }
  return {
    proxy,
    logged,
    settings,
    database,
    open: () =>
      openStore(settings, { limits, log: (event, fields) => logged.push(`${event} ${fields?.problem ?? ''}`.trim()) }),
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}

const unreachable = { name: 'StoreError', problem: 'unreachable' }

describe.skipIf(noPostgres())('a PostgreSQL whose network swallows everything', () => {
  it('is given up in time, told once, and used again as soon as it is back', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    await subscribed(store, group)
    way.proxy.swallow()
    const soon = promptly(store)
    await expect(subscriptionOf(soon, group)).rejects.toMatchObject(unreachable)
    await expect(subscribed(soon, { ...group, id: 'late' })).rejects.toMatchObject(unreachable)
    await expect(forgetChat(soon, group)).rejects.toMatchObject(unreachable)
    await expect(isReached(store, 0)).rejects.toMatchObject(unreachable)
    await expect(
      store.db.transaction().execute((work) => subscribed({ ...store, db: work }, group)),
    ).rejects.toMatchObject(unreachable)
    way.proxy.release()
    expect(await subscriptionOf(soon, group)).toMatchObject({ state: 'active' })
    expect(await isReached(store, 0)).toBe(true)
    expect(way.logged).toEqual(['store away unreachable'])
    await store.close()
  })

  it('and never brings back what it lost is left alone: a new connection is made', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    await isReached(store, 0)
    way.proxy.lose()
    await expect(isReached(store, 0)).rejects.toMatchObject(unreachable)
    expect(await isReached(store, 0)).toBe(true)
    await store.close()
  })

  it('does not do later what a reader was told is not done', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    const soon = promptly(store)
    const late = { ...group, id: 'late' }
    expect(await subscriptionOf(soon, late)).toBeUndefined()
    way.proxy.swallow()
    await expect(subscribed(soon, late)).rejects.toMatchObject(unreachable)
    way.proxy.release()
    await isReached(store, 0)
    expect(await subscriptionOf(store, late)).toBeUndefined()
    await store.close()
  })

  it('lets nobody have the answer to another’s question', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    way.proxy.swallow()
    const asked = sql`select 'old' as answer`.execute(store.prompt)
    await expect(asked).rejects.toMatchObject(unreachable)
    way.proxy.release()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((one) => sql<{ answer: number }>`select ${one}::int as answer`.execute(store.prompt)),
    )
    expect(answers.map(({ rows }) => rows[0]?.answer)).toEqual([1, 2, 3, 4, 5])
    await store.close()
  })

  it('does not keep the bot from ending', async () => {
    await using way = await behindProxy()
    const store = await openStore(way.settings, { limits: { ...limits, work: { ...WORK, query: 3_600_000 } } })
    await isReached(store, 0)
    way.proxy.swallow()
    const asked = sql`select 1`.execute(store.db)
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    const failed = expect(asked).rejects.toThrow()
    await store.close()
    await failed
  })

  it('is told at the start, too', async () => {
    await using way = await behindProxy()
    way.proxy.swallow()
    await expect(way.open()).rejects.toThrow(/^PostgreSQL at .* cannot be reached \(no answer\): check DATABASE_URL\.$/)
  })
})

describe.skipIf(noPostgres())('a PostgreSQL', () => {
  it('with a table locked by somebody else is told in plain words, and goes on when it is free', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    const somebody = new Client({ connectionString: way.database.url })
    await somebody.connect()
    await somebody.query('begin; lock table subscription in access exclusive mode')
    for (const one of [store, promptly(store)])
      await expect(subscribed(one, group)).rejects.toThrow(/has the row or table locked by somebody else\.$/)
    await somebody.query('rollback')
    await somebody.end()
    expect(await subscriptionOf(store, group)).toBeUndefined()
    await subscribed(store, group)
    await store.close()
  })

  it('that takes too long for a query is not waited for', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    await expect(sql`select pg_sleep(20)`.execute(store.db)).rejects.toMatchObject({ name: 'StoreError' })
    await expect(sql`select pg_sleep(20)`.execute(store.prompt)).rejects.toMatchObject({ name: 'StoreError' })
    expect(await isReached(store, 0)).toBe(true)
    await store.close()
  })

  it('of which every connection is in use is not waited for', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    const { promise, resolve } = Promise.withResolvers<void>()
    const held = [1, 2, 3, 4].map(() => store.prompt.transaction().execute(() => promise))
    await expect(subscriptionOf(promptly(store), group)).rejects.toMatchObject(unreachable)
    resolve()
    await Promise.all(held)
    await store.close()
  })

  it('that ends its connections is told, not thrown at the process', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    const work = store.db.transaction().execute(async (db) => {
      await sql`select 1`.execute(db)
      const somebody = new Client({ connectionString: way.database.url })
      await somebody.connect()
      await somebody.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      await somebody.end()
      while (way.proxy.open() > 0) await setTimeout(1)
      await sql`select 1`.execute(db)
    })
    await expect(work).rejects.toMatchObject(unreachable)
    expect(await isReached(store, 0)).toBe(true)
    await store.close()
  })

  it('whose tables are gone is told', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    await sql`drop table subscription cascade`.execute(store.db)
    await expect(subscriptionOf(store, group)).rejects.toMatchObject({ problem: 'damaged' })
    await store.close()
  })

  it('keeps faults of ours apart', async () => {
    await using way = await behindProxy()
    const store = await way.open()
    await expect(sql`select from nowhere to`.execute(store.db)).rejects.not.toMatchObject({ name: 'StoreError' })
    expect(way.logged).toEqual([])
    await store.close()
  })
})

describe.skipIf(noPostgres())('a pooler that refuses parameters at the start of a connection', () => {
  // PgBouncer's own: https://www.pgbouncer.org/config.html#ignore_startup_parameters
  const pgBouncer = {
    startupParameters: [
      'user',
      'database',
      'client_encoding',
      'datestyle',
      'timezone',
      'standard_conforming_strings',
      'application_name',
    ],
  }

  it('is good enough', async () => {
    await using way = await behindProxy(pgBouncer)
    const store = await way.open()
    await subscribed(store, group)
    const { rows } = await sql`select name, setting from pg_settings where name in
      ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(store.db)
    expect(rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '60000' },
      { name: 'lock_timeout', setting: '250' },
      { name: 'statement_timeout', setting: '500' },
    ])
    await store.close()
  })

  it('is told with the parameter that it refuses', async () => {
    await using way = await behindProxy(pgBouncer)
    const { databaseUrl = '' } = way.settings
    await expect(openPostgres(`${databaseUrl}?options=-c%20search_path%3Dchat`)).rejects.toThrow(
      /is behind a pooler that refuses the parameter "options": take it out of DATABASE_URL, or let the pooler ignore it \(PgBouncer: ignore_startup_parameters = options\)\.$/,
    )
  })
})
