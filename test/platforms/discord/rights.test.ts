import { PermissionFlagsBits, REST } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { rightsBy } from '../../../src/platforms/discord/rights.ts'
import { type DiscordBot, discordBot } from '../../fixtures/discord.ts'
import type { Channel, DiscordServer } from '../../servers/discord.ts'

const { SendMessages, SendMessagesInThreads, ViewChannel, ManageGuild } = PermissionFlagsBits

const chatOf = ({ id, guild }: Channel) => ({ platform: 'discord', id, community: guild?.id })

/** On the platform’s word, with requests of its own. */
function rightsOf({ server, core }: DiscordBot) {
  return rightsBy(new REST({ api: server.api, retries: 0 }).setToken(server.token), server.botUser.id, core)
}

describe('rights in Discord', () => {
  it.each<[string, (server: DiscordServer) => Channel, boolean]>([
    ['in a channel', ({ channel }) => channel, true],
    ['in a private chat', (server) => server.dm(), true],
    ['in a thread', (server) => server.thread(), true],
    ['in a thread that rests', (server) => server.thread({ archived: true }), true],
    ['in a thread that is locked', (server) => server.thread({ locked: true }), false],
    ['where it may not send', (server) => without(SendMessages, server.channel, server), false],
    ['where it may not see', (server) => without(ViewChannel, server.channel, server), false],
    [
      'in a thread where it may not send',
      (server) => server.thread({}, without(SendMessagesInThreads, server.channel, server)),
      false,
    ],
    [
      'in a thread of a channel that is only read',
      (server) => server.thread({}, without(SendMessages, server.channel, server)),
      true,
    ],
    [
      'in a channel that was deleted',
      (server) => {
        const { channel } = server
        server.deleteChannel(channel)
        return channel
      },
      false,
    ],
    [
      'in a server that put it out',
      (server) => {
        const { channel } = server
        server.leaveGuild()
        return channel
      },
      false,
    ],
  ])('tell whether the bot may post %s', async (_, make, expected) => {
    await using bot = await discordBot()
    expect(await rightsOf(bot).canPost(chatOf(make(bot.server)))).toBe(expected)
    expect(bot.server.violations).toEqual([])
  })

  it.each([
    [
      'while it is silenced',
      /\/members\//,
      { user: { id: 'bot' }, roles: [], communication_disabled_until: '2999-01-01' },
    ],
    ['in a forum, which only holds posts', /^GET \/channels\/\d+$/, { id: '1', type: 15 }],
  ])('tell that the bot may not post %s', async (_, match, body) => {
    await using bot = await discordBot()
    bot.server.fault({ match, status: 200, body: { ...body, guild_id: bot.server.guild.id } })
    expect(await rightsOf(bot).canPost(chatOf(bot.server.channel))).toBe(false)
  })

  it('are an administrator’s for who owns or manages a server, and for everybody in private', async () => {
    await using bot = await discordBot()
    const { server } = bot
    const rights = rightsOf(bot)
    const [chat, privateChat] = [chatOf(server.channel), chatOf(server.dm())]
    const [bob, carol] = [server.person('Bob'), server.officer('Carol', ManageGuild)]
    const of = (id: string, where = chat) => rights.of({ platform: 'discord', id }, where)
    expect(await of(server.user.id)).toBe('administrator')
    expect(await of(carol.id)).toBe('administrator')
    expect(await of(bob.id)).toBe('member')
    expect(await of('123')).toBe('member')
    expect(await of(server.user.id, privateChat)).toBe('administrator')
    expect(await of(bob.id, privateChat)).toBe('member')
  })

  it('are asked again when Discord fails, and stay unknown when it goes on failing', async () => {
    await using bot = await discordBot()
    const { server, waits } = bot
    const rights = rightsOf(bot)
    const chat = chatOf(server.channel)
    server.fault({ match: /^GET \/channels\/\d+$/, status: 503, times: 2 })
    expect(await rights.canPost(chat)).toBe(true)
    expect(waits).toEqual([500, 1000])
    server.fault({ match: /^GET \/channels\/\d+$/, status: 503, times: 4 })
    await expect(rights.canPost(chat)).rejects.toThrow()
  })
})

function without(permission: bigint, channel: Channel, server: DiscordServer): Channel {
  server.forbid(channel, permission)
  return channel
}
