import { Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { restFor } from '../../../src/platforms/discord/rest.ts'
import { discordBot, read } from '../../fixtures/discord.ts'
import { startDiscord } from '../../servers/discord.ts'

const UNAUTHORIZED = { status: 401, body: { message: '401: Unauthorized', code: 0 } } as const
const MESSAGES = /^POST \/channels\/\d+\/messages$/

describe('a token that Discord refuses once', () => {
  it('is sent with the next request all the same', async () => {
    await using server = await startDiscord()
    const rest = restFor({ token: server.token, apiRoot: server.api, shards: 'auto' }, { retries: 0 })
    server.fault({ match: /^GET \/users\/@me$/, ...UNAUTHORIZED })
    await expect(rest.get(Routes.user())).rejects.toThrow('401')
    expect(await rest.get(Routes.user())).toMatchObject({ id: server.applicationId })
  })

  it.each([
    ['a message in private', { dm: true }],
    ['a mention', { mention: true }],
  ])('loses no answer to %s: it is sent again after a pause', async (_, saying) => {
    await using bot = await discordBot()
    const { server } = bot
    server.fault({ match: MESSAGES, ...UNAUTHORIZED, times: 2 })
    const said = server.next('message')
    server.say('Who met in Nara?', saying)
    expect(read(await said).text).toContain('Lee Jae Myung')
    expect(bot.waits).toEqual([500, 1000])
  })

  it('is taken again after a request that failed for good', async () => {
    await using bot = await discordBot()
    const { server } = bot
    server.fault({ match: MESSAGES, ...UNAUTHORIZED, times: 4 })
    server.say('Who met in Nara?', { dm: true })
    await bot.told(() => bot.logged.some(({ event }) => event === 'discord message failed'))
    const said = server.next('message')
    server.say('Who met in Muscat?', { dm: true })
    expect(read(await said).text).toContain('Haitham')
  })
})

describe('a token that Discord refuses again and again', () => {
  it('is told of once, with advice, and the bot does not count as connected until it is taken again', async () => {
    await using bot = await discordBot()
    const { server } = bot
    server.fault({ match: MESSAGES, ...UNAUTHORIZED, times: 4 })
    const refused = server.fault({ match: /^GET \/users\/@me$/, ...UNAUTHORIZED, times: 1 })
    server.say('Who met in Nara?', { dm: true })
    await bot.told(() => bot.logged.some(({ event }) => event === 'discord message failed'))
    const asks = () => server.next('answered', ({ path }) => path === '/users/@me')
    for (const status of [401, 200]) {
      const answered = asks()
      expect(bot.isConnected()).toBe(false)
      expect((await answered).status).toBe(status)
    }
    expect(refused.hits).toHaveLength(1)
    const said = server.next('message')
    server.say('Who met in Nara?', { dm: true })
    await said
    expect(bot.isConnected()).toBe(true)
    expect(bot.logged.filter(({ event }) => event === 'discord token refused')).toEqual([
      { event: 'discord token refused', advice: expect.stringContaining('DISCORD_TOKEN') },
    ])
  })
})
