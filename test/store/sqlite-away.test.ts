import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { isReached, openStore, type StoreParts } from '../../src/store/store.ts'
import { subscriptionOf } from '../../src/store/subscriptions.ts'
import { folder, group, subscribed, topic } from '../fixtures/store.ts'

const FILE = 'communique.sqlite'

/** A store in a folder below one of the test's own, with a subscription; what it logs is kept. */
async function filled(parts: Partial<StoreParts> = {}) {
  const own = folder()
  const dataDir = join(own.path, 'data')
  const logged: string[] = []
  const log: StoreParts['log'] = (event, fields) => logged.push(`${event} ${fields?.problem ?? ''}`.trim())
  const store = await openStore({ dataDir }, { log, ...parts })
  await subscribed(store, group)
  return { own, dataDir, file: join(dataDir, FILE), store, logged, [Symbol.dispose]: own[Symbol.dispose] }
}

describe('an SQLite whose lock another process holds', () => {
  it('is waited for while everything else goes on', async () => {
    const waits: number[] = []
    let other: DatabaseSync | undefined
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds)
      if (waits.length === 3) other?.exec('rollback')
    }
    using own = await filled({ wait })
    other = new DatabaseSync(own.file)
    other.exec('begin immediate')
    await subscribed(own.store, topic)
    expect(waits).toEqual([75, 75, 75])
    expect(await subscriptionOf(own.store, topic)).toMatchObject({ state: 'active' })
    other.close()
    await own.store.close()
  })

  it('lets everything be read, is given up after a while and by those who come later at once, and is used again when it is free', async () => {
    let elapsed = 0
    let waits = 0
    const wait = async (milliseconds: number) => {
      elapsed += milliseconds
      waits++
    }
    using own = await filled({ wait, elapsed: () => elapsed })
    const other = new DatabaseSync(own.file)
    other.exec('begin immediate')
    const refused = { name: 'StoreError', problem: 'in-use' }
    await expect(subscribed(own.store, topic)).rejects.toMatchObject(refused)
    expect(waits).toBe(20)
    await expect(
      own.store.db.transaction().execute((db) => subscribed({ ...own.store, db }, topic)),
    ).rejects.toMatchObject(refused)
    expect(await subscriptionOf(own.store, group)).toMatchObject({ state: 'active' })
    expect(waits).toBe(20)
    other.close()
    elapsed += 10_000
    await subscribed(own.store, topic)
    expect(own.logged).toEqual(['store away in-use', 'store back'])
    await own.store.close()
  })
})

describe('an SQLite of which a file is not there any more', () => {
  const ways: [string, (dataDir: string, aside: string) => void, (dataDir: string, aside: string) => void][] = [
    [
      'the database was moved away',
      (dataDir, aside) => renameSync(join(dataDir, FILE), aside),
      (dataDir, aside) => renameSync(aside, join(dataDir, FILE)),
    ],
    [
      'the database was replaced by a copy',
      (dataDir, aside) => {
        renameSync(join(dataDir, FILE), aside)
        cpSync(aside, join(dataDir, FILE))
      },
      (dataDir, aside) => renameSync(aside, join(dataDir, FILE)),
    ],
    [
      'its log was moved away',
      (dataDir, aside) => renameSync(join(dataDir, `${FILE}-wal`), aside),
      (dataDir, aside) => renameSync(aside, join(dataDir, `${FILE}-wal`)),
    ],
    [
      'the lock was moved away',
      (dataDir, aside) => renameSync(join(dataDir, 'communique.lock'), aside),
      (dataDir, aside) => renameSync(aside, join(dataDir, 'communique.lock')),
    ],
    [
      'the folder was moved away',
      (dataDir, aside) => renameSync(dataDir, aside),
      (dataDir, aside) => renameSync(aside, dataDir),
    ],
    [
      'another folder stands in its place',
      (dataDir, aside) => {
        renameSync(dataDir, aside)
        mkdirSync(dataDir)
      },
      (dataDir, aside) => {
        rmSync(dataDir, { recursive: true })
        renameSync(aside, dataDir)
      },
    ],
  ]

  it.each(ways)(
    'refuses what is to be written, lets be read, and goes on when it is back: %s',
    async (_, take, bring) => {
      using own = await filled()
      const aside = join(own.own.path, 'aside')
      take(own.dataDir, aside)
      const moved = { name: 'StoreError', problem: 'moved' }
      await expect(subscribed(own.store, topic)).rejects.toMatchObject(moved)
      await expect(
        own.store.db.transaction().execute((db) => subscribed({ ...own.store, db }, topic)),
      ).rejects.toMatchObject(moved)
      await expect(isReached(own.store, 0)).rejects.toThrow(
        /is not the file that was opened.* Put it back; or stop the bot/,
      )
      expect(await subscriptionOf(own.store, group)).toMatchObject({ state: 'active' })
      expect(await subscriptionOf(own.store, topic)).toBeUndefined()
      bring(own.dataDir, aside)
      expect(await isReached(own.store, 0)).toBe(true)
      await subscribed(own.store, topic)
      expect(own.logged).toEqual(['store away moved'])
      await own.store.close()
    },
  )

  it('is not begun anew by a second process in its place', async () => {
    using own = await filled()
    rmSync(own.dataDir, { recursive: true })
    await expect(openStore({ dataDir: own.dataDir })).rejects.toThrow(/^Another process uses .*: stop it first/)
    await own.store.close()
    await (await openStore({ dataDir: own.dataDir })).close()
  })
})

describe('a damaged SQLite', () => {
  const damages: [string, (file: string) => void][] = [
    ['garbage', (file) => writeFileSync(file, 'garbage '.repeat(5000))],
    ['a few letters', (file) => writeFileSync(file, 'oops')],
    ['cut in the middle', (file) => truncateSync(file, 8192 + 100)],
    ['cut to nothing', (file) => truncateSync(file, 0)],
    ['overwritten in the middle', (file) => overwrite(file, 3 * 4096, 4 * 4096)],
  ]

  it.each(damages)('is told in one plain sentence at the start, and left as it is: %s', async (_, damage) => {
    using own = await filled()
    await own.store.close()
    damage(own.file)
    const before = readFileSync(own.file)
    for (let start = 0; start < 2; start++) {
      const refused = openStore({ dataDir: own.dataDir })
      await expect(refused).rejects.toMatchObject({ name: 'StoreError', problem: 'damaged' })
      await expect(refused).rejects.toThrow(
        /^The database in .* is damaged: stop the bot and put a backup in its place/,
      )
    }
    expect(readFileSync(own.file).equals(before)).toBe(true)
  })

  it('is told once when it is damaged while the bot runs, and nothing more is written to it', async () => {
    using own = await filled()
    for (let id = 0; id < 200; id++) await subscribed(own.store, { platform: 'discord', id: String(id) })
    await sql`pragma wal_checkpoint(truncate)`.execute(own.store.db)
    const { rows } = await sql<{
      rootpage: number
    }>`select rootpage from sqlite_schema where name = 'subscription'`.execute(own.store.db)
    await sql`pragma shrink_memory`.execute(own.store.db)
    const page = rows[0]?.rootpage ?? 0
    overwrite(own.file, (page - 1) * 4096, page * 4096)
    const damaged = { name: 'StoreError', problem: 'damaged' }
    await expect(subscriptionOf(own.store, group)).rejects.toMatchObject(damaged)
    const before = readFileSync(own.file)
    await expect(isReached(own.store, 0)).rejects.toMatchObject(damaged)
    await expect(subscribed(own.store, topic)).rejects.toMatchObject(damaged)
    expect(own.logged).toEqual(['store away damaged'])
    expect(readFileSync(own.file).equals(before)).toBe(true)
    await own.store.close()
  })
})

function overwrite(file: string, from: number, to: number): void {
  const content = readFileSync(file)
  content.fill(0xa5, from, to)
  writeFileSync(file, content)
}
