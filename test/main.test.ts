import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { root } from './fixtures/paths.ts'
import { startDiscord } from './servers/discord.ts'
import { startTelegram } from './servers/telegram.ts'

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  return { child, err: text(child.stderr), ended: once(child, 'exit') }
}

it('ends with what to do when Discord refuses the token, and no stack trace', async () => {
  await using server = await startDiscord()
  const { err, ended } = start({ DISCORD_TOKEN: 'MTIz.wrong.token', DISCORD_API_ROOT: server.api })
  const [code] = await ended
  expect(code).toBe(1)
  expect(await err).toMatch(/^Discord refuses DISCORD_TOKEN: .*\n$/)
})

it('ends with what to do when Telegram refuses the token', async () => {
  await using server = await startTelegram()
  const { err, ended } = start({ TELEGRAM_TOKEN: '1:wrong', TELEGRAM_API_ROOT: server.apiRoot })
  const [code] = await ended
  expect(code).toBe(1)
  expect(await err).toMatch(/^Telegram refuses TELEGRAM_TOKEN: .*\n$/)
})

it('answers in Telegram until it is asked to end', async () => {
  await using server = await startTelegram({ patience: 20_000 })
  const polling = server.next('polling')
  const { child, err, ended } = start({ TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot })
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
  const { child, err, ended } = start({ DISCORD_TOKEN: server.token, DISCORD_API_ROOT: server.api })
  await commands
  const answer = await server.slash('brief', { briefing: 'jpkr26' }).answer
  expect(JSON.stringify(answer)).toContain('Lee Jae Myung')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await err).toContain('"event":"stopping"')
  expect(await err).not.toContain(server.token)
}, 30_000)
