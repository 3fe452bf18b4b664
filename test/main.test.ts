import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { root } from './fixtures/paths.ts'
import { startDiscord } from './servers/discord.ts'

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
