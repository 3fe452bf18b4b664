import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { discordBot, read } from '../../fixtures/discord.ts'

const { SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits

describe('threads in Discord', () => {
  it.each([
    ['of a channel', 0n],
    ['of a channel where only threads may be written in', SendMessages],
  ])('%s are answered in', async (_, denied) => {
    await using bot = await discordBot()
    const { server } = bot
    const thread = server.thread()
    server.forbid(server.channel, denied)
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true, channel: thread })
    const answer = await said
    expect(answer.channel_id).toBe(thread.id)
    expect(read(answer).text).toContain('Lee Jae Myung')
    expect(server.violations).toEqual([])
  })

  it.each<[string, { archived?: boolean; locked?: boolean }, bigint, string]>([
    ['threads are not allowed', {}, SendMessagesInThreads, 'allow me there: send messages in threads.'],
    ['the thread is locked', { locked: true }, 0n, 'allow me there: manage threads \\(this one is locked'],
    [
      'the thread is locked and rests',
      { archived: true, locked: true },
      0n,
      'allow me there: manage threads \\(this one is locked',
    ],
    [
      'two things are missing',
      {},
      SendMessagesInThreads | ReadMessageHistory,
      'send messages in threads and read the message history',
    ],
  ])('are not where %s: the asker is told in private what is missing', async (_, state, denied, expected) => {
    await using bot = await discordBot()
    const { server } = bot
    const thread = server.thread(state)
    server.forbid(server.channel, denied)
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true, channel: thread })
    const told = await said
    expect(told.channel_id).toBe(server.dm().id)
    expect(read(told).text).toContain(expected)
  })

  it('that rest wake up for an answer', async () => {
    await using bot = await discordBot()
    const { server } = bot
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true, channel: server.thread({ archived: true }) })
    expect(read(await said).text).toContain('Lee Jae Myung')
  })

  it.each([
    [50013, 'send messages in threads'],
    [160005, 'manage threads'],
    [50083, 'manage threads'],
  ])('that turn out to be closed (%i) are told of in private', async (code, expected) => {
    await using bot = await discordBot()
    const { server } = bot
    const thread = server.thread()
    const match = new RegExp(`POST /channels/${thread.id}/messages`, 'u')
    server.fault({ match, status: 403, body: { message: 'no', code } })
    const said = server.next('message')
    server.say('Who met in Nara?', { mention: true, channel: thread })
    expect(read(await said).text).toContain(expected)
  })
})

describe('a server that the bot joins', () => {
  it('is greeted in the first channel that may be written in', async () => {
    await using bot = await discordBot()
    const said = bot.server.next('message')
    const guild = bot.server.joinGuild({ channels: ['rules', 'talk'], denied: { rules: SendMessages } })
    expect((await said).channel_id).toBe(guild.channels[1]?.id)
  })
})
