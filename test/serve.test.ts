import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../src/store/store.ts'
import { read } from './fixtures/discord.ts'
import { copyOfContent } from './fixtures/folder.ts'
import { startOnLibrary as startBot } from './fixtures/process.ts'
import { folder, noPostgres, postgresDatabase, subscribed } from './fixtures/store.ts'
import { startDiscord } from './servers/discord.ts'
import { startTelegram } from './servers/telegram.ts'

const PATIENCE = { patience: 25_000 }

/** A minute ago, to the minute: when digests of these chats fell due. */
const due = Math.floor(Date.now() / 60_000) * 60_000 - 60_000
const localTime = new Date(due).toISOString().slice(11, 16)

async function dueNow(settings: Parameters<typeof openStore>[0], ...chats: { platform: string; id: string }[]) {
  const store = await openStore(settings)
  for (const chat of chats) await subscribed(store, chat, { language: 'en', timeZone: 'UTC', localTime }, due)
  await store.close()
}

it('sends what fell due, in Telegram and Discord, once', async () => {
  await using telegram = await startTelegram(PATIENCE)
  await using discord = await startDiscord(PATIENCE)
  using data = folder()
  await dueNow(
    { dataDir: data.path },
    { platform: 'telegram', id: String(telegram.chat.id) },
    { platform: 'discord', id: discord.channel.id },
  )
  const inTelegram = telegram.next('message')
  const inDiscord = discord.next('message')
  const bot = startBot({
    DATA_DIR: data.path,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.api,
  })
  expect((await inTelegram).text).toMatch(/^Digest for [\s\S]*Japan–UK summit in Tokyo/)
  expect(read(await inDiscord).text).toMatch(/Digest for [\s\S]*Japan–UK summit in Tokyo/)
  // What a digest offers can be pressed, and what is set is kept.
  const edited = telegram.next('edited')
  telegram.press('Japan–UK summit in Tokyo', telegram.sent[0] ?? { message_id: 0, chat: telegram.chat })
  expect((await edited).text).toContain('Japan–UK summit')
  const status = telegram.next('message')
  telegram.say('/digest status')
  expect((await status).text).toContain(`at ${localTime}.`)
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toEqual([0, null])
  expect(telegram.sent.filter(({ text }) => text?.startsWith('Digest for'))).toHaveLength(0)
  expect(discord.sent).toHaveLength(1)
  expect([...telegram.violations, ...discord.violations]).toEqual([])
}, 60_000)

it('sends a digest with its picture: above the text, in one message', async () => {
  await using telegram = await startTelegram(PATIENCE)
  await using discord = await startDiscord(PATIENCE)
  using data = folder()
  await dueNow(
    { dataDir: data.path },
    { platform: 'telegram', id: String(telegram.chat.id) },
    { platform: 'discord', id: discord.channel.id },
  )
  const inTelegram = telegram.next('message')
  const inDiscord = discord.next('message')
  const bot = startBot({
    PICTURES: 'on',
    DATA_DIR: data.path,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.api,
  })
  const photo = await inTelegram
  expect(photo.caption).toMatch(/^Digest for [\s\S]*Japan–UK summit in Tokyo/)
  expect(photo.photo?.at(-1)).toMatchObject({ width: 1080, height: 1350 })
  const { attachments } = await inDiscord
  expect(attachments).toMatchObject([{ content_type: 'image/png', description: expect.stringContaining('Japan–UK') }])
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toEqual([0, null])
  expect([...telegram.violations, ...discord.violations]).toEqual([])
}, 60_000)

it.each<[string, { hang: true } | { status: number }]>([
  ['hangs', { hang: true }],
  ['refuses everything', { status: 401 }],
  ['answers with errors', { status: 503 }],
])(
  'starts, answers and sends in one platform while another %s, and says which',
  async (_, trouble) => {
    await using telegram = await startTelegram(PATIENCE)
    await using discord = await startDiscord(PATIENCE)
    discord.fault({ match: /./, times: 1_000_000, ...trouble })
    using data = folder()
    await dueNow({ dataDir: data.path }, { platform: 'telegram', id: String(telegram.chat.id) })
    const digest = telegram.next('message')
    const bot = startBot({
      DATA_DIR: data.path,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_ROOT: discord.api,
      OPERATIONS_LISTEN: '127.0.0.1:0',
    })
    const ready = bot.logged('telegram ready')
    const { port } = await bot.logged('operations ready')
    expect((await digest).text).toMatch(/^Digest for /)
    const answer = telegram.next('message')
    telegram.say('Who met in Nara?')
    expect((await answer).text).toContain('Lee Jae Myung')
    await ready
    const response = await fetch(`http://127.0.0.1:${port}/readyz`)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ notReady: ['discord', 'discord sending'] })
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
  },
  60_000,
)

it('keeps settings over a restart, and refuses a second process on the same folder', async () => {
  await using server = await startTelegram(PATIENCE)
  using data = folder()
  const env = { DATA_DIR: data.path, TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot }
  const first = startBot(env)
  await first.logged('telegram ready')
  const set = server.next('message')
  server.say('/language ja')
  await set
  const second = startBot(env)
  expect(await second.ended).toEqual([1, null])
  expect(await second.err).toMatch(/another process|in use/i)
  first.child.kill('SIGTERM')
  await first.ended
  const third = startBot(env)
  const said = server.next('message')
  server.say('/help')
  expect((await said).text).toMatch(/^質問できること/)
  third.child.kill('SIGTERM')
  await third.ended
}, 60_000)

it('starts with the briefings that are in order, and takes over each save of an editor that writes beside and renames', async () => {
  await using server = await startTelegram(PATIENCE)
  using copy = copyOfContent()
  const path = join(copy.root, 'briefings/2026-01-13-japan-south-korea-nara-summit/en.yaml')
  const save = (find: string, put: string) => {
    writeFileSync(`${path}.tmp`, readFileSync(path, 'utf8').replace(find, put))
    renameSync(`${path}.tmp`, path)
  }
  save('title:', 'titel:')
  const env = { CONTENT_DIR: copy.root, TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot }
  const bot = startBot(env)
  const faults = bot.logged('briefings with faults stay as they were, or are left out')
  await bot.logged('telegram ready')
  expect(JSON.stringify(await faults)).toContain('en.yaml:1 titel: unknown field')
  for (const [find, put, briefings] of [
    ['titel:', 'title:', 7],
    ['Nara', 'Kyoto', 7],
  ] as const) {
    const reloaded = bot.logged('content reloaded')
    save(find, put)
    expect(await reloaded).toMatchObject({ briefings })
  }
  const said = server.next('message')
  server.say('/brief jpkr26')
  expect((await said).text).toContain('Kyoto')
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toEqual([0, null])
}, 60_000)

const why = noPostgres()
it.skipIf(why)(
  `shares the work between processes on one PostgreSQL${why ? ` – ${why}` : ''}`,
  async () => {
    await using server = await startTelegram(PATIENCE)
    await using database = await postgresDatabase()
    await dueNow(
      { dataDir: '/nowhere', databaseUrl: database.url },
      { platform: 'telegram', id: String(server.chat.id) },
    )
    const env = { DATABASE_URL: database.url, TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot }
    const polling = server.next('polling')
    const listener = startBot({ ...env, ROLES: 'telegram' })
    await polling
    expect(server.sent).toEqual([])
    const arrived = server.next('message')
    const workers = [
      startBot({ ...env, ROLES: 'schedule' }),
      startBot({ ...env, ROLES: 'send' }),
      startBot({ ...env, ROLES: 'send' }),
    ]
    expect((await arrived).text).toMatch(/^Digest for/)
    const said = server.next('message')
    server.say('Who met in Nara?')
    expect((await said).text).toContain('Lee Jae Myung')
    for (const { child } of [listener, ...workers]) child.kill('SIGTERM')
    for (const { ended } of [listener, ...workers]) expect(await ended).toEqual([0, null])
    expect(server.sent.filter(({ text }) => text?.startsWith('Digest for'))).toHaveLength(1)
  },
  60_000,
)
