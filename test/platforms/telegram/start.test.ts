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

  it('waits as long as Telegram asks while it connects', async () => {
    await using server = await serve()
    server.fault({ match: /^getMe$/, status: 429, parameters: { retry_after: 7 }, times: 2 })
    await using bot = await startOn(server)
    expect(bot.waits).toEqual([7000, 7000])
  })

  it('explains that Telegram cannot be reached, after some tries', async () => {
    await expect(telegramBot({}, { apiRoot: 'http://127.0.0.1:9' })).rejects.toThrow(/cannot be reached/)
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
