import { Api } from 'grammy'
import { describe, expect, it } from 'vitest'
import { rightsBy } from '../../../src/platforms/telegram/rights.ts'
import { type TelegramBot, telegramBot } from '../../fixtures/telegram.ts'
import { ALL_RIGHTS } from '../../servers/telegram/members.ts'
import type { Chat, TelegramServer } from '../../servers/telegram.ts'

const chatOf = ({ id }: Pick<Chat, 'id'>) => ({ platform: 'telegram', id: String(id) })

/** On the platform’s word, with calls of its own. */
function rightsOf({ server, core }: TelegramBot) {
  const api = new Api(server.token, { apiRoot: server.apiRoot })
  return rightsBy({ api, me: { id: server.bot.id }, core })
}

describe('rights in Telegram', () => {
  it.each<[string, (server: TelegramServer) => Chat, boolean]>([
    ['in a private chat', ({ chat }) => chat, true],
    ['in a group', ({ group }) => group, true],
    ['in a channel that it administers', ({ channel }) => channel, true],
    ['in a group where members may not write', (server) => forbidden(server), false],
    [
      'as an administrator of such a group',
      (server) => {
        server.promote(server.group)
        return forbidden(server)
      },
      true,
    ],
    ['where it was restricted', (server) => done(server.group, () => server.restrict(server.group)), false],
    ['where it was put out', (server) => done(server.group, () => server.kick(server.group)), false],
    [
      'in a channel where it may only read along',
      (server) => done(server.channel, () => server.demote(server.channel)),
      false,
    ],
    [
      'in a channel where it may not post',
      ({ channel, promote }) =>
        done(channel, () => promote(channel, undefined, { ...ALL_RIGHTS, can_post_messages: false })),
      false,
    ],
    ['in a chat that there is not', () => ({ id: 12_345, type: 'private', first_name: 'Nobody' }), false],
  ])('tell whether the bot may post %s', async (_, make, expected) => {
    await using bot = await telegramBot()
    expect(await rightsOf(bot).canPost(chatOf(make(bot.server)))).toBe(expected)
    expect(bot.server.violations).toEqual([])
  })

  it('are an administrator’s for who administers a chat, and for everybody in private', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const rights = rightsOf(bot)
    const [chat, privateChat] = [chatOf(server.group), chatOf(server.chat)]
    const of = (id: number, where = chat) => rights.of({ platform: 'telegram', id: String(id) }, where)
    expect(await of(server.user.id)).toBe('member')
    server.promote(server.group, server.user)
    expect(await of(server.user.id)).toBe('administrator')
    expect(await of(12_345)).toBe('member')
    expect(await of(server.user.id, privateChat)).toBe('administrator')
    expect(await of(12_345, privateChat)).toBe('member')
  })

  it('are asked again when Telegram fails, and stay unknown when it goes on failing', async () => {
    await using bot = await telegramBot()
    const { server, waits } = bot
    const rights = rightsOf(bot)
    const chat = chatOf(server.group)
    server.fault({ match: /^getChat$/, status: 502, times: 2 })
    expect(await rights.canPost(chat)).toBe(true)
    expect(waits).toEqual([500, 1000])
    server.fault({ match: /^getChat$/, status: 502, times: 4 })
    await expect(rights.canPost(chat)).rejects.toThrow()
  })
})

function done(chat: Chat, change: () => void): Chat {
  change()
  return chat
}

function forbidden(server: TelegramServer): Chat {
  return done(server.group, () => server.forbid(server.group))
}
