import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readersInStore } from '../../src/store/settings.ts'
import { openStore } from '../../src/store/store.ts'
import { subscriptionOf } from '../../src/store/subscriptions.ts'
import { planDue } from '../../src/store/tick.ts'
import { root } from '../fixtures/paths.ts'
import { folder, group, noPostgres, postgresDatabase, subscribed, topic } from '../fixtures/store.ts'

const run = promisify(execFile)

function tool(dataDir: string, args: readonly string[], databaseUrl = '') {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl }
  return run(process.execPath, ['src/cli/store.ts', ...args], { cwd: root, env })
}

async function filled(dataDir: string) {
  const store = await openStore({ dataDir })
  await subscribed(store, group)
  await readersInStore(store, () => 0).setPictures('chat', { platform: 'telegram', id: '7' }, group, 'dark')
  await subscribed(store, topic, { topics: { sectors: ['space'], countries: ['japan'] } })
  const outcome = { kind: 'digest', composition: 'c', parts: ['{"text":"新しい合意 · اتفاق"}'] } as const
  await planDue(store, { platform: 'telegram', now: 1, limit: 1 }, (due) =>
    due.map(({ id, windowStart }) => {
      return { subscription: id, digestDate: '2026-01-17', dueAt: 1, windowStart, nextDueAt: 1e13, outcome }
    }),
  )
  return store
}

describe('npm run store', { timeout: 30_000 }, () => {
  it('tells how things stand while the bot runs', async () => {
    using own = folder()
    const store = await filled(own.path)
    const { stdout } = await tool(own.path, ['status'])
    expect(stdout).toBe(
      'schema: 0006-pictures\nsubscriptions: 2 active\ndeliveries: 1 pending\noldest waiting: due 1970-01-01T00:00:00.001Z\n',
    )
    await store.close()
  })

  it('backs up while the bot runs, to what can be put in its place', async () => {
    using own = folder()
    const store = await filled(own.path)
    const file = join(own.path, 'backup.sqlite')
    await tool(own.path, ['backup', file])
    await store.close()
    await expect(tool(own.path, ['backup', file])).rejects.toMatchObject({
      stderr: `${file} is there already: name another file.\n`,
    })
    const nowhere = join(own.path, 'no', 'backup.sqlite')
    await expect(tool(own.path, ['backup', nowhere])).rejects.toMatchObject({
      stderr: expect.stringMatching(/^Nothing can be written in .*no:/),
    })
    const restored = join(own.path, 'restored')
    mkdirSync(restored)
    copyFileSync(file, join(restored, 'communique.sqlite'))
    const again = await openStore({ dataDir: restored })
    expect(await subscriptionOf(again, topic)).toMatchObject({ topics: { sectors: ['space'], countries: ['japan'] } })
    await again.close()
    expect(readFileSync(file).length).toBeGreaterThan(0)
  })

  it('says plainly that there is nothing yet, and how it is used', async () => {
    using own = folder()
    await expect(tool(own.path, ['status'])).rejects.toMatchObject({
      stderr: expect.stringMatching(/^There is no .*: the bot makes it/),
    })
    await expect(tool(own.path, ['eat'])).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^Usage/) })
    await expect(tool(own.path, ['move'])).rejects.toMatchObject({ stderr: expect.stringMatching(/DATABASE_URL/) })
  })

  it.skipIf(noPostgres())('moves everything to an empty PostgreSQL, once, while the bot does not run', async () => {
    using own = folder()
    await using database = await postgresDatabase()
    const store = await filled(own.path)
    await expect(tool(own.path, ['move'], database.url)).rejects.toMatchObject({
      stderr: expect.stringMatching(/^Another process uses/),
    })
    await store.close()
    const { stdout } = await tool(own.path, ['move'], database.url)
    expect(stdout).toMatch(
      /^setting: 1\nsubscription: 2\ncomposition: 1\ndelivery: 1\nlease: 0\nmeta: 0\nnews: 0\nclaim: 0\nunanswered: 0\nMoved/,
    )
    await expect(tool(own.path, ['move'], database.url)).rejects.toMatchObject({
      stderr: 'The target holds a table "setting" that is not empty: nothing was moved.\n',
    })
    const moved = await openStore({ dataDir: '/nowhere', databaseUrl: database.url })
    expect(await subscriptionOf(moved, topic)).toMatchObject({ topics: { sectors: ['space'], countries: ['japan'] } })
    const readers = readersInStore(moved, () => 0)
    expect((await readers.settings({ platform: 'telegram', id: '8' }, group)).pictures).toBe('dark')
    await moved.close()
    await expect(tool(own.path, ['backup', 'x'], database.url)).rejects.toMatchObject({
      stderr: expect.stringMatching(/pg_dump/),
    })
  })
})
