import { describe, expect, it } from 'vitest'
import { storedCore } from '../../fixtures/stored-core.ts'
import { read, telegramBot } from '../../fixtures/telegram.ts'
import type { Message, TelegramServer } from '../../servers/telegram.ts'

async function answerTo(server: TelegramServer, ask: () => unknown): Promise<Message> {
  const said = server.next('message')
  ask()
  return await said
}

async function pressed(server: TelegramServer, label: string, message: Message): Promise<Message> {
  const edited = server.next('edited')
  server.press(label, message)
  return await edited
}

describe('digests in Telegram', () => {
  it('are set up by buttons, without a word of syntax', async () => {
    await using stored = await storedCore()
    await using bot = await telegramBot({}, {}, { dispatch: stored.dispatch })
    const { server } = bot
    const time = await answerTo(server, () => server.say('/digest subscribe', { languageCode: 'it' }))
    const zone = await pressed(server, '07:00', time)
    const done = await pressed(server, read(zone).labels[0]?.[0] ?? '', zone)
    expect(done.text).toMatch(/alle 07:00/)
    expect(await stored.digests.of({ platform: 'telegram', id: String(server.chat.id) })).toMatchObject({
      localTime: '07:00',
      timeZone: 'Europe/Rome',
    })
    const offered = await pressed(server, 'Modifica', done)
    const topics = await pressed(server, 'Temi', offered)
    expect((await pressed(server, 'Sicurezza', topics)).text).toContain('Temi: sicurezza')
    expect(server.violations).toEqual([])
  })

  it('in a group and its topics are for those who administer it, on Telegram’s word', async () => {
    await using stored = await storedCore()
    await using bot = await telegramBot({}, {}, { dispatch: stored.dispatch })
    const { server } = bot
    const forum = server.addChat({ type: 'supergroup', title: 'Forum', forum: true })
    const topic = server.topic(forum, 'Summits')
    const set = '/digest subscribe 7:30, Rome'
    expect((await answerTo(server, () => server.say(set, { chat: forum, topic }))).text).toContain(
      'Only administrators',
    )
    server.promote(forum, server.user)
    const done = await answerTo(server, () => server.say(set, { chat: forum, topic }))
    expect(done.message_thread_id).toBe(topic)
    expect(await stored.digests.of({ platform: 'telegram', id: `${forum.id}/${topic}` })).toMatchObject({
      chat: { community: String(forum.id) },
    })
    expect((await answerTo(server, () => server.say('/digest status', { chat: forum }))).text).toContain('No digest')
  })

  it('in a channel are set up from a private chat, by who administers it, where the bot may post', async () => {
    await using stored = await storedCore()
    await using bot = await telegramBot({}, {}, { dispatch: stored.dispatch })
    const { server } = bot
    const channel = server.addChat({ type: 'channel', title: 'News', username: 'newsroom', owner: server.user })
    const set = '/digest subscribe 7:30, Rome, @newsroom'
    const stranger = server.person('Bob', { started: true })
    expect((await answerTo(server, () => server.say(set, { from: stranger }))).text).toContain(
      'Only administrators of @',
    )
    expect((await answerTo(server, () => server.say(set))).text).toContain('Done. The digest is set up.')
    expect(await stored.digests.of({ platform: 'telegram', id: String(channel.id) })).toMatchObject({
      localTime: '07:30',
    })
    const status = await answerTo(server, () => server.say('/digest status @newsroom'))
    const paused = await pressed(server, 'Pause', status)
    expect(paused.text).toContain('The digest is paused.')
    // Nothing leads back to a command that would now mean this chat.
    expect(read(paused).labels.flat().join()).not.toContain('‹')
    server.demote(channel)
    expect((await answerTo(server, () => server.say(set))).text).toContain('I am not allowed to post there')
    expect((await answerTo(server, () => server.say('/digest status @nowhere_at_all'))).text).toContain('I cannot find')
  })
})
