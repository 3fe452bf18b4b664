import { describe, expect, it } from 'vitest'
import { PlatformError } from '../../../src/platforms/platform.ts'
import { startOn, telegramBot } from '../../fixtures/telegram.ts'
import { startTelegram as serve } from '../../servers/telegram.ts'

describe('starting in Telegram', () => {
  it('gives the bot menus, a name and descriptions in every language, and only what differs', async () => {
    await using server = await serve()
    const first = await startOn(server)
    await first.stopBot()
    expect(server.commands({ type: 'default' }).map(({ command }) => command)).toContain('timeline')
    for (const type of ['all_private_chats', 'all_group_chats', 'all_chat_administrators'] as const)
      expect(server.commands({ type }, 'ar')).toContainEqual({
        command: 'agreed',
        description: expect.stringMatching(/[ء-ي]/u),
      })
    server.forget()
    await using second = await startOn(server)
    expect(server.requests.filter(({ method }) => /^setMy/u.test(method))).toEqual([])
    expect(second.logged).toContainEqual(expect.objectContaining({ event: 'telegram ready', described: 0 }))
    expect(server.violations).toEqual([])
  })

  it('answers without a menu where Telegram does not let it be changed', async () => {
    await using server = await serve()
    server.fault({ match: /^setMyDescription$/, status: 429, parameters: { retry_after: 7200 }, times: 99 })
    await using bot = await startOn(server)
    expect(bot.logged).toContainEqual(expect.objectContaining({ event: 'telegram description failed', language: 'ar' }))
    const said = server.next('message')
    server.say('Who met in Nara?')
    expect((await said).text).toContain('Lee Jae Myung')
  })

  it('explains a wrong token', async () => {
    await expect(telegramBot({}, { token: '1:wrong' })).rejects.toThrow(PlatformError)
    await expect(telegramBot({}, { token: '1:wrong' })).rejects.toThrow(/TELEGRAM_TOKEN/)
  })

  it('explains that Telegram cannot be reached, after some tries', async () => {
    await expect(telegramBot({}, { apiRoot: 'http://127.0.0.1:9' })).rejects.toThrow(/cannot be reached/)
  })

  it('explains a second poller, and goes on when it is alone again', async () => {
    await using server = await serve()
    const paused = Promise.withResolvers<void>()
    const wait = async () => paused.resolve()
    server.fault({
      match: /^getUpdates$/,
      status: 409,
      description: 'Conflict: terminated by other getUpdates request',
    })
    await using bot = await startOn(server, {}, { wait })
    await paused.promise
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ event: 'telegram updates failed', advice: expect.stringContaining('another process') }),
    )
    const said = server.next('message')
    server.say('Who met in Nara?')
    expect((await said).text).toContain('Lee Jae Myung')
  })

  it('backs off with growing pauses while Telegram fails, and obeys how long it asks to wait', async () => {
    await using server = await serve()
    server.fault({ match: /^getUpdates$/, reset: true, times: 3 })
    server.fault({ match: /^getUpdates$/, status: 429, parameters: { retry_after: 90 } })
    await using bot = await startOn(server)
    const said = server.next('message')
    server.say('Who met in Nara?')
    await said
    expect(bot.waits).toEqual([500, 1000, 2000, 90_000])
    expect(bot.slowDowns).toEqual(['telegram'])
  })

  it('knows whether Telegram is reached', async () => {
    await using server = await serve()
    await using bot = await startOn(server)
    expect(bot.isConnected()).toBe(true)
    server.fault({ match: /^getUpdates$/, reset: true })
    server.say('Who met in Nara?')
    await bot.told(() => bot.logged.some(({ event }) => event === 'telegram updates failed'))
    expect(bot.isConnected()).toBe(false)
    const said = server.next('message')
    server.say('Who met in Muscat?')
    await said
    expect(bot.isConnected()).toBe(true)
    await bot.stopBot()
    expect(bot.isConnected()).toBe(false)
  })

  it('takes what happened while it was away, and repeats nothing after a stop', async () => {
    await using server = await serve()
    const first = await startOn(server)
    const said = server.next('message')
    server.say('Who met in Nara?')
    await said
    await first.stopBot()
    expect(server.pending).toBe(0)
    server.say('Who met in Muscat?')
    server.forget()
    const next = server.next('message')
    await using _second = await startOn(server)
    expect((await next).text).toContain('Haitham')
    expect(server.sent).toHaveLength(1)
  })

  it('finishes what it has begun before it stops', async () => {
    await using server = await serve()
    const bot = await startOn(server)
    const held = server.fault({ match: /^sendMessage$/, hang: true })
    const asked = server.next('request', ({ method }) => method === 'sendMessage')
    server.say('Who met in Nara?')
    await asked
    const stopped = bot.stopBot()
    held.release()
    await stopped
    expect(server.sent).toHaveLength(1)
    expect(server.pending).toBe(0)
  })

  it('keeps nobody waiting behind somebody who floods it', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const isTheirs = ({ params }: { params: Readonly<Record<string, unknown>> }) =>
      String(params.chat_id) === String(server.user.id)
    const held = server.fault({ match: /^sendMessage$/, where: isTheirs, hang: true, times: 999 })
    for (let at = 0; at < 300; at++) server.say('Who met in Nara?')
    const said = server.next('message')
    server.say('Who met in Nara?', { from: server.person('Bob', { started: true }) })
    expect((await said).text).toContain('Lee Jae Myung')
    expect(bot.logged).toContainEqual({ event: 'telegram update left out', kind: 'message' })
    held.release()
  })

  it('answers an update that comes twice once', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const said = server.next('message')
    server.say('Who met in Nara?')
    await said
    server.repeat(server.updates.at(-1)?.update_id ?? 0)
    const other = server.next('message')
    server.say('Who met in Muscat?')
    expect((await other).text).toContain('Haitham')
    expect(server.sent).toHaveLength(2)
  })
})

describe('a webhook in Telegram', () => {
  const port = 18_000 + (process.pid % 2000)
  const webhook = { url: 'https://bot.example.org/telegram/', host: '127.0.0.1', port }
  const webhookTo = (url: string) => url.replace('https://bot.example.org/telegram', `http://127.0.0.1:${port}`)

  it('brings updates to an address that nobody can guess, with a secret', async () => {
    await using bot = await telegramBot({ webhookTo }, { webhook })
    const { server } = bot
    const set = server.requests.find(({ method }) => method === 'setWebhook')?.params
    expect(set?.url).toMatch(/^https:\/\/bot\.example\.org\/telegram\/[0-9a-f]{64}$/)
    expect(String(set?.url)).not.toContain(server.token)
    const said = server.next('message')
    server.say('Who met in Nara?')
    expect((await said).text).toContain('Lee Jae Myung')
    await server.until(() => server.deliveries.length > 0)
    expect(server.deliveries.map(({ status }) => status)).toEqual([200])
  })

  it.each([
    ['another address', { path: '/guessed', secret: true, body: '{}' }, 404],
    ['a wrong secret', { path: true, secret: false, body: '{}' }, 401],
    ['no JSON', { path: true, secret: true, body: 'x' }, 400],
    ['too much', { path: true, secret: true, body: `"${'x'.repeat(1_100_000)}"` }, 413],
  ])('refuses %s', async (_, { path, secret, body }, status) => {
    await using bot = await telegramBot({ webhookTo }, { webhook })
    const set = bot.server.requests.find(({ method }) => method === 'setWebhook')?.params
    const address = path === true ? webhookTo(String(set?.url)) : `http://127.0.0.1:${port}${path}`
    const token = secret ? String(set?.secret_token) : 'guessed'
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': token }
    const answered = await fetch(address, { method: 'POST', headers, body })
    expect(answered.status).toBe(status)
    expect(bot.server.sent).toEqual([])
  })

  it('is left with Telegram at a stop, and taken down where updates are fetched again', async () => {
    await using server = await serve({ webhookTo, webhookAttempts: 1 })
    const first = await startOn(server, { webhook })
    await first.stopBot()
    server.say('Who met in Nara?')
    const said = server.next('message')
    await using _second = await startOn(server)
    expect((await said).text).toContain('Lee Jae Myung')
  })

  it('explains a port that is taken', async () => {
    await using _bot = await telegramBot({ webhookTo }, { webhook })
    await expect(telegramBot({ webhookTo }, { webhook })).rejects.toThrow(/TELEGRAM_WEBHOOK_LISTEN/)
  })
})
