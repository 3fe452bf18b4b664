import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../src/store/store.ts'
import { startOnLibrary as startBot } from './fixtures/process.ts'
import { folder, noPostgres, postgresDatabase, subscribed } from './fixtures/store.ts'
import { startProxy } from './servers/tcp-proxy.ts'
import { startTelegram } from './servers/telegram.ts'

const PATIENCE = { patience: 25_000 }
const NOT_KEPT = 'I can’t store anything at the moment, so nothing was changed. Please try again in a few minutes.'

/** A bot in Telegram that a reader talks to, and whose health can be asked for. */
async function talkingBot(server: Awaited<ReturnType<typeof startTelegram>>, env: Record<string, string>) {
  const polling = server.next('polling')
  const bot = startBot({
    TELEGRAM_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    OPERATIONS_LISTEN: '127.0.0.1:0',
    ...env,
  })
  const { port } = await bot.logged('operations ready')
  await polling
  return {
    ...bot,
    async ask(text: string) {
      const said = server.next('message')
      server.say(text)
      return (await said).text
    },
    /** Whether the store is among the parts that are ready. */
    async hasStore() {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`)
      return !z
        .object({ notReady: z.array(z.string()) })
        .parse(await response.json())
        .notReady.includes('store')
    },
    async end() {
      bot.child.kill('SIGTERM')
      return await bot.ended
    },
  }
}

const objectsOnly = (log: string) =>
  log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

it.skipIf(noPostgres())(
  'answers, and says what cannot be kept, while the network to PostgreSQL swallows everything; then all goes on; it ends in order',
  async () => {
    await using server = await startTelegram(PATIENCE)
    await using database = await postgresDatabase()
    await using proxy = await startProxy(database.url)
    const bot = await talkingBot(server, { DATABASE_URL: proxy.through(database.url) })
    expect(await bot.ask('/language it')).toContain('italiano')
    const away = bot.logged('store away')
    proxy.swallow()
    expect(await bot.ask('Who met in Nara?')).toMatch(/Lee Jae/)
    expect(await bot.ask('/language en')).toContain(
      'Al momento non posso salvare nulla, quindi non è cambiato niente. Riprova tra qualche minuto.',
    )
    expect(await away).toMatchObject({ level: 'warn', problem: 'unreachable' })
    expect(await bot.hasStore()).toBe(false)
    const due = Math.floor(Date.now() / 60_000) * 60_000 - 60_000
    const localTime = new Date(due).toISOString().slice(11, 16)
    const direct = await openStore({ dataDir: '/nowhere', databaseUrl: database.url })
    const digest = server.next('message')
    await subscribed(
      direct,
      { platform: 'telegram', id: String(server.chat.id) },
      { language: 'en', timeZone: 'UTC', localTime },
      due,
    )
    await direct.close()
    const back = bot.logged('store back')
    proxy.release()
    expect((await digest).text).toMatch(/^Digest for/)
    await back
    expect(await bot.ask('/language en')).toContain('English')
    expect(await bot.hasStore()).toBe(true)
    proxy.swallow()
    await bot.logged('store away')
    expect(await bot.end()).toEqual([0, null])
    const told = objectsOnly(await bot.err).map(({ event }) => event)
    expect(told.filter((event) => event === 'answer failed')).toEqual([])
    expect(told.filter((event) => event === 'store away')).toHaveLength(2)
  },
  120_000,
)

it('answers, and keeps nothing, while its folder is gone; goes on when it is back', async () => {
  await using server = await startTelegram(PATIENCE)
  using own = folder()
  const dataDir = join(own.path, 'data')
  mkdirSync(dataDir)
  const bot = await talkingBot(server, { DATA_DIR: dataDir })
  expect(await bot.ask('/language en')).toContain('English')
  expect(await bot.hasStore()).toBe(true)
  const away = bot.logged('store away')
  renameSync(dataDir, join(own.path, 'aside'))
  expect(await away).toMatchObject({ level: 'warn', problem: 'moved' })
  for (const command of [
    '/language ja',
    '/report the date is wrong',
    '/forget my data',
    '/digest subscribe 8:00, Rome',
  ])
    expect(await bot.ask(command)).toContain(NOT_KEPT)
  expect(await bot.ask('Who met in Nara?')).toMatch(/Lee Jae/)
  expect(await bot.hasStore()).toBe(false)
  expect(existsSync(dataDir)).toBe(false)
  const second = startBot({ DATA_DIR: dataDir, TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot })
  expect(await second.ended).toEqual([1, null])
  expect(await second.err).toMatch(/^Another process uses .*: stop it first/)
  renameSync(dataDir, join(own.path, 'empty'))
  renameSync(join(own.path, 'aside'), dataDir)
  await bot.logged('store back')
  expect(await bot.ask('/language it')).toContain('italiano')
  expect(await bot.hasStore()).toBe(true)
  expect(await bot.end()).toEqual([0, null])
  objectsOnly(await bot.err)
}, 120_000)
