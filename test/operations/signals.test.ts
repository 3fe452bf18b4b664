import { expect, it } from 'vitest'
import { startOnLibrary as startBot } from '../fixtures/process.ts'
import { startTelegram, type TelegramServer } from '../servers/telegram.ts'

const serve = () => startTelegram({ patience: 25_000 })
const settings = ({ token, apiRoot }: TelegramServer) => ({ TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot })

it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  'ends in good order on %s, whatever replies are still to be sent',
  async (signal) => {
    await using server = await serve()
    const bot = startBot(settings(server))
    await bot.logged('telegram ready')
    const hung = server.fault({ match: /^sendMessage$/, hang: true, times: 999 })
    for (let at = 0; at < 60; at++) server.say('Who met in Nara?', { from: server.person(`P${at}`, { started: true }) })
    await server.until(() => hung.hits.length >= 60)
    const left = bot.logged('telegram stopping failed')
    bot.child.kill(signal)
    expect(await left).toMatchObject({ level: 'warn', reason: 'not done in time', updates: 60 })
    expect(await bot.ended).toEqual([0, null])
  },
  60_000,
)

it('ends in good order while Telegram does not let it in', async () => {
  await using server = await serve()
  const hung = server.fault({ match: /^getMe$/, hang: true, times: 999 })
  const bot = startBot(settings(server))
  await server.until(() => hung.hits.length > 0)
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toEqual([0, null])
}, 60_000)

it('goes on answering where nobody reads its output any more', async () => {
  await using server = await serve()
  const bot = startBot(settings(server))
  await bot.logged('telegram ready')
  const unread = Promise.allSettled([bot.err, bot.out])
  bot.child.stderr.destroy()
  bot.child.stdout.destroy()
  // Each failure is a line of the log.
  server.fault({ match: /^getUpdates$/, status: 500, times: 2 })
  for (const question of ['Who met in Nara?', 'Who met in Muscat?']) {
    const said = server.next('message')
    server.say(question)
    await said
  }
  await unread
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toEqual([0, null])
}, 60_000)
