import { execFile } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { subscriptionOf } from '../../src/store/subscriptions.ts'
import { root } from '../fixtures/paths.ts'
import { folder, group, noPostgres, postgresDatabase, subscribed } from '../fixtures/store.ts'

const run = promisify(execFile)

describe('opening the store', () => {
  it('makes the folder, and finds what was stored', async () => {
    using own = folder()
    const dataDir = join(own.path, 'new', 'folder')
    const store = await openStore({ dataDir })
    await subscribed(store, group)
    await store.close()
    const again = await openStore({ dataDir })
    expect(await subscriptionOf(again, group)).toMatchObject({ state: 'active' })
    await again.close()
  })

  it('is refused to a second process, until the first one ends, however it ends', async () => {
    using own = folder()
    const store = await openStore({ dataDir: own.path })
    await expect(openStore({ dataDir: own.path })).rejects.toThrow(/Another process uses .*: stop it first/)
    await store.close()
    // Killed with the folder open: nothing of it is left in the way.
    const program = `import { openStore } from '${root}src/store/store.ts'
      await openStore({ dataDir: process.argv[1] }); process.kill(process.pid, 'SIGKILL')`
    await expect(run(process.execPath, ['--input-type=module', '-e', program, own.path])).rejects.toMatchObject({
      signal: 'SIGKILL',
    })
    await (await openStore({ dataDir: own.path })).close()
  })

  it('is refused where nothing can be written', async () => {
    using own = folder()
    chmodSync(own.path, 0o555)
    const asAnybody = process.geteuid?.() === 0
    if (asAnybody) process.seteuid?.(65534)
    try {
      const refused = openStore({ dataDir: own.path })
      await expect(refused).rejects.toThrow(StoreError)
      await expect(refused).rejects.toThrow(/^Nothing can be written in .*: choose another DATA_DIR/)
    } finally {
      if (asAnybody) process.seteuid?.(0)
    }
  })

  it('is refused where a file stands in the way', async () => {
    using own = folder()
    writeFileSync(join(own.path, 'data'), '')
    await expect(openStore({ dataDir: join(own.path, 'data') })).rejects.toThrow(/Nothing can be written/)
  })

  it('is refused to older code than wrote it, and changes nothing', async () => {
    using own = folder()
    const store = await openStore({ dataDir: own.path })
    await sql`insert into kysely_migration (name, timestamp) values ('0999-later', '2030-01-01')`.execute(store.db)
    await store.close()
    await expect(openStore({ dataDir: own.path })).rejects.toThrow(/newer Communiqué \(0999-later\): update this one/)
  })
})

describe('a full disk', () => {
  it('is told plainly, damages nothing, and is no problem any more once there is room', async () => {
    using own = folder()
    const store = await openStore({ dataDir: own.path })
    await subscribed(store, group)
    await sql`pragma max_page_count = 1`.execute(store.db)
    const filling = (async () => {
      for (let id = 0; id < 2000; id++) await subscribed(store, { platform: 'discord', id: String(id) })
    })()
    await expect(filling).rejects.toThrow(/^The disk of .* is full: make room; what is stored is not damaged/)
    const work = store.db.transaction().execute(async (db) => {
      for (let id = 0; id < 2000; id++) await subscribed({ ...store, db }, { platform: 'telegram', id: String(id) })
    })
    await expect(work).rejects.toMatchObject({ problem: 'disk-full' })
    expect(await subscriptionOf(store, { platform: 'telegram', id: '0' })).toBeUndefined()
    await sql`pragma max_page_count = 1000000`.execute(store.db)
    await subscribed(store, { platform: 'telegram', id: 'room' })
    const { rows } = await sql`pragma integrity_check`.execute(store.db)
    expect(rows).toEqual([{ integrity_check: 'ok' }])
    expect(await subscriptionOf(store, group)).toBeDefined()
    await store.close()
  })
})

describe('PostgreSQL', () => {
  it('that is not there is told without the password', async () => {
    const refused = openStore({ dataDir: '/nowhere', databaseUrl: 'postgresql://me:secret@127.0.0.1:1/chat' })
    await expect(refused).rejects.toThrow(
      'PostgreSQL at me@127.0.0.1:1/chat cannot be reached (ECONNREFUSED): check DATABASE_URL.',
    )
  })

  it('that is something else is told', async () => {
    await using server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const refused = openStore({ dataDir: '/nowhere', databaseUrl: `postgresql://me:secret@127.0.0.1:${port}/chat` })
    await expect(refused).rejects.toThrow(/cannot be reached/)
  })

  it.each(['secret', 'mysql://me:secret@host/chat', 'postgresql://me:secret@:::/'])('is none at %s', async (url) => {
    const refused = openStore({ dataDir: '/nowhere', databaseUrl: url })
    await expect(refused).rejects.toThrow(/^DATABASE_URL is no address of a PostgreSQL/)
  })

  it.skipIf(noPostgres())('that refuses says why', async () => {
    await using database = await postgresDatabase()
    const open = (databaseUrl: string) => openStore({ dataDir: '/nowhere', databaseUrl })
    await expect(open(database.url.replace('secret', 'wrong'))).rejects.toThrow(/refuses: the password is wrong\.$/)
    await expect(open(`${database.url}_not`)).rejects.toThrow(/refuses: there is no such database\.$/)
  })
})
