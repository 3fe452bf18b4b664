import type { Bot } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Chat, startTelegram, type TelegramServer } from './telegram.ts'
import { callRaw, createBot, expectWellDescribed } from './telegram-client.ts'

let server: TelegramServer
let bot: Bot

beforeEach(async () => {
  server = await startTelegram()
  bot = createBot(server)
})

afterEach(async () => {
  expectWellDescribed(server)
  await server.stop()
})

const call = (method: string, params: object) => callRaw(bot, method, params)
const send = (more: object = {}, chat: Pick<Chat, 'id'> = server.user) =>
  call('sendMessage', { chat_id: chat.id, text: 'a', ...more })
const problems = () => server.violations.flatMap((violation) => violation.problems)

describe('messages', () => {
  it('are edited only when something changes, and by whom they are from', async () => {
    const { id } = server.chat
    const { message_id } = await bot.api.sendMessage(id, 'a')
    await expect(bot.api.editMessageText(id, message_id, 'a')).rejects.toThrow('message is not modified')
    await bot.api.editMessageText(id, message_id, 'b')
    await expect(bot.api.editMessageCaption(id, message_id, { caption: 'c' })).rejects.toThrow('there is no caption')
    await expect(bot.api.editMessageText(id, message_id, 'x'.repeat(4097))).rejects.toThrow('MESSAGE_TOO_LONG')
    await expect(bot.api.editMessageText(id, 1, 'b')).rejects.toThrow('message to edit not found')
    const said = server.say('hello')
    await expect(bot.api.editMessageText(id, said.message_id, 'b')).rejects.toThrow("message can't be edited")
    await bot.api.deleteMessage(id, message_id)
    await expect(bot.api.deleteMessage(id, message_id)).rejects.toThrow('message to delete not found')
    expect(server.sent).toEqual([])
    expect(problems()).toEqual(['MESSAGE_TOO_LONG'])
  })

  it('answer what is there, or say that they need not', async () => {
    const said = server.say('hello', { chat: server.group })
    const replyTo = (message_id: number, more = {}) => ({ reply_parameters: { message_id, ...more } })
    await send(replyTo(said.message_id), server.group)
    server.erase(said)
    await expect(send(replyTo(said.message_id), server.group)).rejects.toThrow('message to be replied not found')
    await send(replyTo(said.message_id, { allow_sending_without_reply: true }), server.group)
    expect(server.sent.map((message) => message.reply_to_message?.text)).toEqual(['hello', undefined])
  })

  it('are copied, pinned and reacted to', async () => {
    const said = server.say('hello', { chat: server.group })
    await bot.api.copyMessage(server.user.id, server.group.id, said.message_id)
    expect(server.sent[0]?.text).toBe('hello')
    await expect(bot.api.pinChatMessage(server.group.id, said.message_id)).rejects.toThrow('not enough rights')
    server.promote(server.group)
    await bot.api.pinChatMessage(server.group.id, said.message_id)
    expect((await bot.api.getChat(server.group.id)).pinned_message?.text).toBe('hello')
    await bot.api.setMessageReaction(server.group.id, said.message_id, [{ type: 'emoji', emoji: '👍' }])
  })
})

describe('a chat the bot may not write to', () => {
  it.each<[string, string, () => number]>([
    ['one nobody has', '400: Bad Request: chat not found', () => 42],
    ['a stranger', "403: Forbidden: bot can't initiate conversation with a user", () => server.person('Bob').id],
    [
      'a person who blocked it',
      '403: Forbidden: bot was blocked by the user',
      () => {
        server.block()
        return server.user.id
      },
    ],
    [
      'a person who is gone',
      '403: Forbidden: user is deactivated',
      () => {
        server.deactivate()
        return server.user.id
      },
    ],
    [
      'a group it was thrown out of',
      '403: Forbidden: bot was kicked from the supergroup chat',
      () => {
        server.kick(server.group)
        return server.group.id
      },
    ],
    [
      'a channel it has left',
      '403: Forbidden: bot is not a member of the channel chat',
      () => {
        server.leave(server.channel)
        return server.channel.id
      },
    ],
    [
      'a channel where it is no administrator',
      '400: Bad Request: need administrator rights in the channel chat',
      () => {
        server.demote(server.channel)
        return server.channel.id
      },
    ],
    [
      'a group where members may not write',
      '400: Bad Request: not enough rights to send text messages to the chat',
      () => {
        server.forbid(server.group)
        return server.group.id
      },
    ],
  ])('is %s', async (_, refusal, chat) => {
    await expect(send({}, { id: chat() })).rejects.toThrow(refusal)
    expect(problems()).toEqual([])
  })

  it('opens when a stranger writes first', async () => {
    const bob = server.person('Bob')
    server.say('/start', { from: bob })
    await send({}, bob)
    expect(server.sent).toHaveLength(1)
  })

  it('is a group that has become a supergroup', async () => {
    const group = server.addChat({ type: 'group', title: 'Desk' })
    const moved = server.migrate(group)
    await expect(send({}, group)).rejects.toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: moved.id },
    })
    await send({}, moved)
    expect(server.updates.map(({ message }) => [message?.chat.id, message?.migrate_to_chat_id])).toEqual([
      [group.id, moved.id],
      [moved.id, undefined],
    ])
  })

  it('is a forum topic that is closed or not there', async () => {
    const forum = server.addChat({ title: 'Forum', forum: true })
    const thread = server.topic(forum, 'Space')
    await send({ message_thread_id: thread }, forum)
    server.closeTopic(forum, thread)
    await expect(send({ message_thread_id: thread }, forum)).rejects.toThrow('400: Bad Request: TOPIC_CLOSED')
    for (const unknown of [1, 4711]) {
      await expect(send({ message_thread_id: unknown }, forum)).rejects.toThrow('message thread not found')
    }
    await send({}, forum)
    server.closeTopic(forum)
    await expect(send({}, forum)).rejects.toThrow('TOPIC_CLOSED')
    server.promote(forum)
    await send({}, forum)
    expect(server.sent.map(({ message_thread_id }) => message_thread_id)).toEqual([thread, undefined, undefined])
    expect(server.sent[0]?.reply_to_message?.forum_topic_created?.name).toBe('Space')
  })
})

describe('in a group, privacy mode', () => {
  it.each([
    ['lets a command through', '/brief', true],
    ['lets a command for the bot through', '/brief@Communique_bot', true],
    ["keeps another bot's command back", '/brief@other_bot', false],
    ['lets its name through', 'ask @communique_bot', true],
    ["keeps another's name back", 'ask @alice', false],
    ['keeps what is said to others back', 'hello', false],
  ])('%s', (_, text, heard) => {
    server.say(text, { chat: server.group })
    expect(server.updates).toHaveLength(heard ? 1 : 0)
  })

  it('lets replies to the bot, service messages and what was sent via the bot through', async () => {
    await send({}, server.group)
    const [mine] = server.sent
    if (!mine) throw new Error('nothing was sent')
    server.say('why?', { replyTo: mine })
    server.say('found', { chat: server.group, viaBot: server.bot })
    server.join(server.group, server.person('Bob'))
    server.edit(server.say('hello', { chat: server.group }), 'hello @communique_bot')
    expect(server.updates.map((update) => Object.keys(update)[1])).toEqual([
      'message',
      'message',
      'message',
      'edited_message',
    ])
  })

  it('is off for administrators, for channels and when its owner says so', async () => {
    server.promote(server.group)
    server.say('hello', { chat: server.group })
    server.channelPost('news')
    expect(server.updates).toHaveLength(3)
    await using open = await startTelegram({ canReadAll: true })
    open.say('hello', { chat: open.group })
    open.say('I am a bot', { chat: open.group, from: open.person('Robot', { is_bot: true }) })
    expect(open.updates).toHaveLength(1)
    expect((await createBot(open).api.getMe()).can_read_all_group_messages).toBe(true)
  })
})

describe('a message from nobody in person', () => {
  it('names a stand-in of Telegram as its author', () => {
    server.promote(server.group)
    server.say('/brief', { chat: server.group, senderChat: server.group })
    server.say('news', { chat: server.group, senderChat: server.channel })
    const messages = server.updates
      .slice(1)
      .map(({ message }) => [message?.from?.username, message?.sender_chat?.title])
    expect(messages).toEqual([
      ['GroupAnonymousBot', 'Newsroom'],
      ['Channel_Bot', 'Gazette'],
    ])
  })
})

describe('the bot itself', () => {
  it('has commands for each scope and language', async () => {
    const command = (description: string) => [{ command: 'brief', description }]
    const changed = server.next('commands')
    await bot.api.setMyCommands(command('A briefing'))
    expect(await changed).toEqual(command('A briefing'))
    const scope = { type: 'chat' as const, chat_id: server.group.id }
    await bot.api.setMyCommands(command('概要'), { scope, language_code: 'ja' })
    expect(server.commands()).toEqual(command('A briefing'))
    expect(server.commands(scope, 'ja')).toEqual(command('概要'))
    expect(await bot.api.getMyCommands({ scope })).toEqual([])
    await bot.api.deleteMyCommands()
    expect(server.commands()).toEqual([])
  })

  it('has a name, descriptions, a menu button and rights it asks for', async () => {
    await bot.api.setMyName('Brief', { language_code: 'it' })
    expect([await bot.api.getMyName(), await bot.api.getMyName({ language_code: 'it' })]).toEqual([
      { name: 'Communiqué' },
      { name: 'Brief' },
    ])
    await bot.api.setMyDescription('long')
    await bot.api.setMyShortDescription('short')
    expect(await bot.api.getMyDescription({ language_code: 'ja' })).toEqual({ description: 'long' })
    expect(await bot.api.getMyShortDescription()).toEqual({ short_description: 'short' })
    await bot.api.setChatMenuButton({ menu_button: { type: 'commands' } })
    expect(await bot.api.getChatMenuButton({ chat_id: server.user.id })).toEqual({ type: 'commands' })
    expect((await bot.api.getMyDefaultAdministratorRights()).can_manage_chat).toBe(false)
  })

  it('sees who is in a chat, and leaves it', async () => {
    const bob = server.person('Bob')
    server.join(server.group, bob)
    server.promote(server.group, bob)
    expect((await bot.api.getChatMember(server.group.id, bob.id)).status).toBe('administrator')
    expect((await bot.api.getChatMember(server.group.id, server.user.id)).status).toBe('member')
    expect((await bot.api.getChatMember(server.channel.id, bob.id)).status).toBe('left')
    expect((await bot.api.getChatMember(server.user.id, server.user.id)).status).toBe('member')
    expect((await bot.api.getChatAdministrators(server.group.id)).map(({ user }) => user.id)).toEqual([bob.id])
    expect(await bot.api.getChatMemberCount(server.group.id)).toBe(3)
    expect((await bot.api.getChat(`@${server.channel.username}`)).title).toBe('Gazette')
    const typing = server.next('action')
    await bot.api.sendChatAction(server.group.id, 'typing')
    expect(await typing).toEqual({ chat: server.group, action: 'typing' })
    await bot.api.leaveChat(server.group.id)
    await expect(send({}, server.group)).rejects.toThrow('bot is not a member of the supergroup chat')
    expect(server.updates.at(-1)?.my_chat_member?.new_chat_member.status).toBe('left')
  })
})

describe('rates', () => {
  it('allow a short burst in a chat, 20 messages a minute in a group and 30 a second in all', async () => {
    await using strict = await startTelegram({ rates: true, now: () => 1_800_000_000_000 })
    const { api } = createBot(strict)
    const people = Array.from({ length: 30 }, (_, n) => strict.person(`P${n}`, { started: true }))
    for (let n = 0; n < 3; n++) await api.sendMessage(strict.user.id, 'a')
    await expect(api.sendMessage(strict.user.id, 'a')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 3 },
    })
    for (const person of people.slice(0, 27)) await api.sendMessage(person.id, 'a')
    await expect(api.sendMessage(people[28]?.id ?? 0, 'a')).rejects.toMatchObject({ parameters: { retry_after: 1 } })
    for (let n = 0; n < 20; n++) {
      strict.advance(1000)
      await api.sendMessage(strict.group.id, 'a')
    }
    strict.advance(1000)
    await expect(api.sendMessage(strict.group.id, 'a')).rejects.toMatchObject({ parameters: { retry_after: 40 } })
    strict.advance(40_000)
    await api.sendMessage(strict.group.id, 'a')
    expect(strict.violations).toEqual([])
  })
})
