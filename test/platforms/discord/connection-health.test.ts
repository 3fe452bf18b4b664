import { describe, expect, it } from 'vitest'
import { startDiscord } from '../../../src/platforms/discord/start.ts'
import { keepConnected } from '../../../src/platforms/keep-connected.ts'
import { PlatformError } from '../../../src/platforms/platform.ts'
import { platformCore } from '../../fixtures/core.ts'
import { discordBot, read } from '../../fixtures/discord.ts'
import { pausesInHand } from '../../fixtures/pauses.ts'
import { mischief, sayAtOnce } from '../../servers/discord/mischief.ts'
import { type DiscordServer, startDiscord as serve } from '../../servers/discord.ts'

const IDENTIFY = 2
const RESUME = 6
const INVALID = { op: 9, d: false, s: null, t: null }

const settingsOf = ({ token, api }: DiscordServer) => ({ token, apiRoot: api, shards: 'auto' }) as const

/** The bot as it is kept connected, with its pauses in hand. */
async function keptBot(server: DiscordServer) {
  const { wait, elapse } = pausesInHand()
  const { core, logged, told } = await platformCore({ wait })
  const { log, now } = core
  const keeping = { log, now, wait, random: () => 1 }
  const kept = keepConnected('discord', (...given) => startDiscord(settingsOf(server), core, ...given), keeping)
  const events = (event: string) => logged.filter((one) => one.event === event)
  return { kept, events, told, elapse, [Symbol.asyncDispose]: kept.stop }
}

/** The bot heard that a heartbeat was acknowledged: else it would not send the next. */
async function acknowledged(server: DiscordServer): Promise<void> {
  await server.next('heartbeat')
  await server.next('heartbeat')
}

/** A connection that is being made. */
async function connecting(server: DiscordServer, ended?: AbortSignal) {
  const { wait, elapse } = pausesInHand()
  const { core } = await platformCore({ wait })
  const started = startDiscord(settingsOf(server), core, () => {}, ended)
  // Whoever looks at it does so later.
  started.catch(() => {})
  return { started, elapse }
}

describe('a gateway that falls silent', () => {
  it('is not heard after a minute, and given up soon after', async () => {
    await using bot = await discordBot()
    bot.server.acknowledgeHeartbeats = false
    await bot.elapse(55_000)
    expect(bot.isConnected()).toBe(true)
    await bot.elapse(5000)
    expect(bot.isConnected()).toBe(false)
    expect(bot.lost).toEqual([])
    await bot.elapse(40_000)
    expect(bot.lost).toEqual(['nothing is heard'])
  })

  it.each([
    ['an event', (server: DiscordServer) => void server.joinGuild()],
    ['a mention', (server: DiscordServer) => void server.say('Who met in Nara?', { mention: true })],
  ])('was heard where there is %s', async (_, happen) => {
    await using bot = await discordBot()
    await bot.elapse(55_000)
    const answered = bot.server.next('message')
    happen(bot.server)
    await answered
    await bot.elapse(55_000)
    expect(bot.isConnected()).toBe(true)
    expect(bot.lost).toEqual([])
  })

  it('was heard where it acknowledges heartbeats', async () => {
    await using bot = await discordBot({ heartbeatInterval: 20 })
    for (let minute = 0; minute < 5; minute++) {
      await bot.elapse(55_000)
      await acknowledged(bot.server)
    }
    expect(bot.isConnected()).toBe(true)
    expect(bot.lost).toEqual([])
  })

  it('keeps nobody from stopping', async () => {
    const bot = await discordBot()
    bot.server.mischief = mischief({ takesMessage: () => true })
    bot.server.silence()
    const stopped = bot.stop()
    await bot.elapse(2000)
    await stopped
  })

  it('and answers that hang keep nobody from stopping', async () => {
    const bot = await discordBot()
    const { server } = bot
    server.fault({ match: /^POST \/channels\/\d+\/messages$/, hang: true, times: 9 })
    const asked = server.next('request', ({ path }) => path.endsWith('/messages'))
    server.say('Who met in Nara?', { dm: true })
    await asked
    const stopped = bot.stop()
    await bot.elapse(6000)
    await stopped
  })
})

describe('a connection that does not come about', () => {
  it.each([
    ['says nothing to who connects', mischief({ takesHello: () => true })],
    ['does not answer who wants to connect', mischief({ takesUpgrade: () => true })],
    ['takes no notice of who says who they are', mischief({ takesMessage: (_, op) => op === IDENTIFY })],
  ])('fails within a minute where the gateway %s, and leaves nothing behind', async (_, misbehaving) => {
    await using server = await serve()
    server.mischief = misbehaving
    const { started, elapse } = await connecting(server)
    await server.until(() => server.connections === 1)
    await elapse(40_000)
    await elapse(2000)
    await expect(started).rejects.toThrow(PlatformError)
    await expect(started).rejects.toThrow('nothing is heard')
    await server.until(() => server.openConnections === 0)
    expect(server.connections).toBe(1)
  })

  it('is given up where that is asked for', async () => {
    await using server = await serve()
    server.mischief = mischief({ takesHello: () => true })
    const ending = new AbortController()
    const { started, elapse } = await connecting(server, ending.signal)
    await server.until(() => server.connections === 1)
    ending.abort()
    await elapse(2000)
    await expect(started).rejects.toThrow('given up')
    await server.until(() => server.openConnections === 0)
  })

  it('is not even begun where that was asked for before', async () => {
    await using server = await serve()
    const { started } = await connecting(server, AbortSignal.abort())
    await expect(started).rejects.toThrow('aborted')
    expect(server.requests).toEqual([])
  })
})

describe('a gateway that closes', () => {
  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4010, 'DISCORD_SHARDS'],
    [4011, 'DISCORD_SHARDS'],
    [4012, 'update the bot'],
    [4013, 'update the bot'],
    [4014, 'privileged'],
  ])('for good with %i is given up, with advice', async (code, advice) => {
    await using bot = await discordBot()
    bot.server.closeAll(code)
    await bot.told(() => bot.lost.length > 0)
    expect(bot.logged).toContainEqual(expect.objectContaining({ code, advice: expect.stringContaining(advice) }))
    expect(bot.lost).toEqual([expect.stringContaining(advice)])
    expect(bot.isConnected()).toBe(false)
  })

  it('with 4004 while we connect says why', async () => {
    await using server = await serve()
    server.mischief = mischief({
      takesHello(socket) {
        socket.close(4004)
        return true
      },
    })
    const { started } = await connecting(server)
    await expect(started).rejects.toThrow(/DISCORD_TOKEN/)
  })

  it('again and again is given up after the third time', async () => {
    await using bot = await discordBot()
    bot.server.mischief = mischief({
      takesUpgrade(stream) {
        stream.destroy()
        return true
      },
    })
    bot.server.closeAll(1001)
    await bot.told(() => bot.lost.length > 0)
    expect(bot.lost).toEqual(['the connection breaks off again and again'])
    expect(bot.server.connections).toBe(3)
  })

  it('after a minute in between each time is not', async () => {
    await using bot = await discordBot({ heartbeatInterval: 20 })
    for (let time = 0; time < 4; time++) {
      const resumed = bot.server.next('resume')
      bot.server.closeAll(4000)
      await resumed
      await bot.told(() => bot.logged.filter(({ event }) => event === 'discord resumed').length === time + 1)
      await bot.elapse(30_000)
      await acknowledged(bot.server)
      await bot.elapse(35_000)
    }
    expect(bot.lost).toEqual([])
  })
})

describe('a client that the gateway spoils', () => {
  it.each<[string, unknown]>([
    ['a session of nothing', { op: 0, t: 'READY', s: 9, d: null }],
    ['an invalid session of no kind', { op: 9, d: null }],
    ['a greeting without a word', { op: 10, d: null }],
  ])('by %s is replaced, three times over, and the fourth answers as ever', async (_, packet) => {
    await using server = await serve()
    await using bot = await keptBot(server)
    await bot.told(() => bot.events('discord ready').length === 1)
    for (let spoiled = 1; spoiled <= 3; spoiled++) {
      server.sayRaw(packet)
      await bot.told(() => bot.events('discord disconnected').length === spoiled)
      expect(bot.kept.isConnected()).toBe(false)
      await server.until(() => server.openConnections === 0)
      await bot.elapse(10_000)
      await bot.told(() => bot.events('discord ready').length === spoiled + 1)
    }
    const reasons = bot.events('discord disconnected').map(({ reason }) => reason)
    expect(reasons).toEqual(Array(3).fill('discord.js failed: TypeError'))
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true })
    expect(read(await said).text).toContain('Lee Jae Myung')
    expect(bot.kept.isConnected()).toBe(true)
  })

  it('by a session that goes on and is invalid in one breath answers again', async () => {
    await using bot = await discordBot({ patience: 20_000 })
    const { server } = bot
    server.mischief = mischief({
      takesMessage(socket, op) {
        if (op === RESUME) sayAtOnce(socket, { op: 0, t: 'RESUMED', s: 3, d: {} }, INVALID)
        return op === RESUME
      },
    })
    const begun = server.next('ready')
    server.closeAll(4000)
    await begun
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true })
    expect(read(await said).text).toContain('Lee Jae Myung')
  })

  it('is none where only an event makes no sense', async () => {
    await using bot = await discordBot()
    const { server } = bot
    for (const t of ['MESSAGE_CREATE', 'GUILD_UPDATE', 'THREAD_LIST_SYNC'])
      server.sayRaw({ op: 0, t, s: 9, d: t === 'GUILD_UPDATE' ? null : { guild_id: server.guild.id } })
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true })
    expect(read(await said).text).toContain('Lee Jae Myung')
    expect(bot.logged).toContainEqual(expect.objectContaining({ event: 'discord event failed', type: 'GUILD_UPDATE' }))
    expect(bot.lost).toEqual([])
  })
})
