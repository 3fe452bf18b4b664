import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyOfContent } from './fixtures/folder.ts'
import { startOnLibrary as startBot } from './fixtures/process.ts'
import { folder } from './fixtures/store.ts'
import { startDiscord } from './servers/discord.ts'
import { startTelegram } from './servers/telegram.ts'

it.each(['discord', 'telegram'])(
  'says what to do when %s refuses the token, and asks about it again',
  async (platform) => {
    await using telegram = await startTelegram()
    await using discord = await startDiscord()
    const { child, lines, err, ended } = startBot(
      platform === 'discord'
        ? { DISCORD_TOKEN: 'MTIz.wrong.token', DISCORD_API_ROOT: discord.api }
        : { TELEGRAM_TOKEN: '1:wrong', TELEGRAM_API_ROOT: telegram.apiRoot },
    )
    const told: { advice?: string; level: string }[] = []
    await new Promise<void>((resolve) =>
      lines.on('line', (line) => {
        if (line.includes(`"event":"${platform} connection failed"`)) told.push(JSON.parse(line))
        if (told.length === 2) resolve()
      }),
    )
    const [name, setting] =
      { discord: ['Discord', 'DISCORD_TOKEN'], telegram: ['Telegram', 'TELEGRAM_TOKEN'] }[platform] ?? []
    expect(told[0]).toMatchObject({ level: 'warn', advice: expect.stringMatching(`^${name} refuses ${setting}: copy`) })
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(await err).not.toMatch(/wrong/u)
  },
)

it('answers in Telegram until it is asked to end', async () => {
  await using server = await startTelegram({ patience: 20_000 })
  const polling = server.next('polling')
  const { child, err, ended } = startBot({ TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot })
  await polling
  const said = server.next('message')
  server.say('Who met in Nara?')
  expect((await said).text).toContain('Lee Jae Myung')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await err).not.toContain(server.token)
}, 30_000)

it('answers in Discord until it is asked to end', async () => {
  await using server = await startDiscord({ patience: 20_000 })
  const commands = server.next('commands')
  const { child, err, ended } = startBot({ DISCORD_TOKEN: server.token, DISCORD_API_ROOT: server.api })
  await commands
  const answer = await server.slash('brief', { briefing: 'jpkr26' }).answer
  expect(JSON.stringify(answer)).toContain('Lee Jae Myung')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await err).toContain('"event":"stopping"')
  expect(await err).not.toContain(server.token)
}, 30_000)

it('tells how it is, and what it answered, where operations listen', async () => {
  await using server = await startTelegram({ patience: 20_000 })
  const { child, logged, ended } = startBot({
    TELEGRAM_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    OPERATIONS_LISTEN: '127.0.0.1:0',
  })
  const connected = logged('telegram ready')
  const { port } = await logged('operations ready')
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  expect((await get('/healthz')).status).toBe(200)
  await connected
  const said = server.next('message')
  server.say('Who met in Nara?')
  await said
  const ready = await get('/readyz')
  expect([ready.status, await ready.json()]).toEqual([200, { notReady: [] }])
  const metrics = await (await get('/metrics')).text()
  expect(metrics).toContain('communique_answers_total{kind="answer",platform="telegram"} 1')
  expect(metrics).toMatch(/communique_content_info\{version="[\da-f]{12}"\} 1/u)
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
}, 30_000)

it('ends with what to do when the port of operations is taken, before it connects anywhere', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address?.port
  await using server = await startTelegram()
  const listen = `127.0.0.1:${port}`
  const { err, ended } = startBot({
    TELEGRAM_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    OPERATIONS_LISTEN: listen,
  })
  expect(await ended).toEqual([1, null])
  expect(await err).toMatch(new RegExp(`^OPERATIONS_LISTEN: ${listen} cannot be listened on.*\\n$`))
  expect(server.requests).toEqual([])
  taken.close()
})

it('talks in the terminal without a token, and logs nothing there', async () => {
  const { child, err, out, ended } = startBot({
    DISCORD_TOKEN: '',
    TELEGRAM_TOKEN: '',
    OPERATIONS_LISTEN: '127.0.0.1:1',
  })
  child.stdin.end('Who met in Nara?\n')
  expect(await ended).toEqual([0, null])
  expect(await out).toContain('Lee Jae Myung')
  expect(await err).toBe('')
})

it('says that it could not keep a report, and logs why without a word of it', async () => {
  using data = folder()
  // Where reports would go, nothing can be written.
  mkdirSync(join(data.path, 'reports.jsonl'))
  await using server = await startTelegram({ patience: 20_000 })
  const { child, err, logged, ended } = startBot({
    TELEGRAM_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATA_DIR: data.path,
  })
  await logged('telegram ready')
  const failure = logged('reports not kept')
  const said = server.next('message')
  server.say('/report Takaichi was elsewhere')
  expect(await failure).toMatchObject({ level: 'warn', reason: expect.stringContaining('EISDIR') })
  expect((await said).text).toContain('try again in a few minutes')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await err).not.toMatch(/takaichi|elsewhere/iu)
}, 30_000)

it('takes edited content over while it runs, and logs which briefing is broken and stays as it was', async () => {
  using copy = copyOfContent()
  await using server = await startTelegram({ patience: 20_000 })
  const { child, logged, ended } = startBot({
    TELEGRAM_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    CONTENT_DIR: copy.root,
  })
  await logged('telegram ready')
  const file = 'briefings/2026-01-16-japan-italy-summit/en.yaml'
  const reloaded = logged('content reloaded')
  copy.edit(file, (text) => text.replace('for summit talks', 'for talks at the summit'))
  expect(await reloaded).toMatchObject({ level: 'info', version: expect.stringMatching(/^[\da-f]{12}$/u) })
  const faults = logged('briefings with faults stay as they were, or are left out')
  copy.edit(file, (text) => text.replace('title: Joint', 'tittle: Joint'))
  expect(await faults).toMatchObject({
    level: 'error',
    err: { message: expect.stringMatching(/en\.yaml:\d+ facts/u) },
  })
  const refused = logged('content not reloaded')
  copy.edit('gazetteer/people.yaml', (text) => text.replace('country: japan', 'land: japan'))
  expect(await refused).toMatchObject({
    err: { message: expect.stringMatching(/people\.yaml:2 takaichi-sanae\.land/u) },
  })
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}, 30_000)
