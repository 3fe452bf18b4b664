import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { PlatformError } from '../../../src/platforms/platform.ts'
import { discordBot, read } from '../../fixtures/discord.ts'

const EPHEMERAL = 64

describe('starting in Discord', () => {
  it('registers every command with its words in each language, and only when they changed', async () => {
    await using bot = await discordBot()
    const commands = bot.server.commands()
    const brief = commands.find(({ name }) => name === 'brief')
    expect(commands.map(({ name }) => name)).toContain('timeline')
    expect(brief?.name_localizations).toMatchObject({ it: 'sintesi', ja: '概要' })
    expect(brief).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] })
    expect(bot.logged).toContainEqual(expect.objectContaining({ event: 'discord ready', registered: true }))
    expect(bot.server.violations).toEqual([])
  })

  it('explains a wrong token', async () => {
    await expect(discordBot({}, 'MTIz.wrong.token')).rejects.toThrow(PlatformError)
    await expect(discordBot({}, 'MTIz.wrong.token')).rejects.toThrow(/DISCORD_TOKEN/)
  })

  it('explains intents that Discord does not allow', async () => {
    await expect(discordBot({ disallowedIntents: GatewayIntentBits.GuildMessages })).rejects.toThrow(/intents/)
  })

  it('asks for no privileged intent', async () => {
    await using bot = await discordBot()
    const intents = (await bot.identified)?.intents ?? -1
    const { GuildMembers, GuildPresences, MessageContent } = GatewayIntentBits
    expect(intents & (GuildMembers | GuildPresences | MessageContent)).toBe(0)
  })

  it('greets a server that it joins', async () => {
    await using bot = await discordBot()
    const said = bot.server.next('message')
    bot.server.joinGuild({})
    expect(read(await said).text).toContain('Mention me')
  })

  it('goes on where it was when the connection breaks', async () => {
    await using bot = await discordBot()
    expect(bot.isConnected()).toBe(true)
    const resumed = bot.server.next('resume')
    bot.server.closeAll(4000)
    await bot.told(() => bot.logged.some(({ event }) => event === 'discord reconnecting'))
    expect(bot.isConnected()).toBe(false)
    await resumed
    await bot.told(() => bot.logged.some(({ event }) => event === 'discord resumed'))
    expect(bot.isConnected()).toBe(true)
    const said = bot.server.next('message')
    bot.server.say('Who met in Nara?', { dm: true })
    expect(read(await said).text).toContain('Lee Jae Myung')
  })
})

describe('commands in Discord', () => {
  it('answer at once, with sources and buttons, and ping nobody', async () => {
    await using bot = await discordBot()
    const asked = bot.server.slash('agreed', { topic: 'space', briefing: '2026-01-16-japan-italy-summit' })
    const answer = await asked.answer
    const { text, buttons } = read(answer)
    expect(text).toContain('consultative body')
    expect(buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Sources', 'Sectors', 'Follow up', '日本語']),
    )
    const callback = bot.server.requests.find(({ path }) => path.endsWith('/callback'))
    expect(callback?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } })
    expect(bot.server.violations).toEqual([])
  })

  it('complete their arguments from memory, at most twenty-five', async () => {
    await using bot = await discordBot()
    const choices = await bot.server.autocomplete('topic', 'topic', 'spa', { locale: 'it' }).choices
    expect(choices).toContainEqual({ name: 'spazio', value: 'space' })
    expect((await bot.server.autocomplete('topic', 'topic', '').choices).length).toBe(25)
  })

  it('take what was typed instead of chosen', async () => {
    await using bot = await discordBot()
    const answer = await bot.server.slash('brief', { briefing: 'Nara' }).answer
    expect(read(answer).text).toContain('Japan–South Korea summit in Nara')
  })

  it('tell mistakes to the asker alone', async () => {
    await using bot = await discordBot()
    const answer = await bot.server.slash('brief', { briefing: 'Atlantis' }).answer
    expect((answer.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL)
    expect(read(answer).text).toContain('Atlantis')
  })

  it('ask which briefing is meant, and a choice leads to its facts', async () => {
    await using bot = await discordBot()
    const question = await bot.server.slash('ask', { question: 'What was agreed?' }).answer
    const { id } = read(question)
    const answer = await bot.server.button(id('Japan–Italy summit in Tokyo'), question).answer
    expect(read(answer).text).toContain('consultative body')
  })

  it('keep a server’s language to those who manage it', async () => {
    await using bot = await discordBot()
    const member = { permissions: PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel }
    const manager = { permissions: PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ViewChannel }
    const refused = await bot.server.slash('language', { language: 'it', scope: 'community' }, member).answer
    expect(read(refused).text).toContain('Only administrators')
    await bot.server.slash('language', { language: 'it', scope: 'community' }, manager).answer
    const other = bot.server.person('Bob')
    const answer = await bot.server.slash('sectors', { briefing: 'jpit26' }, { user: other }).answer
    expect(read(answer).text).toContain('16 gennaio 2026: settori')
  })

  it('give way when one reader asks too much', async () => {
    await using bot = await discordBot()
    const answers = await Promise.all(Array.from({ length: 25 }, () => bot.server.slash('help').answer))
    expect(answers.filter((answer) => read(answer).text.includes('Please wait')).length).toBe(5)
  })
})

describe('buttons in Discord', () => {
  it('show the same facts in another language, in place', async () => {
    await using bot = await discordBot()
    const answer = await bot.server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    const updated = await bot.server.button(read(answer).id('日本語'), answer).answer
    expect(updated.id).toBe(answer.id)
    expect(read(updated).text).toContain('宇宙')
  })

  it('open a form to ask on, and what is asked leans on the answer', async () => {
    await using bot = await discordBot()
    const answer = await bot.server.slash('brief', { briefing: 'jpit26' }).answer
    const followUp = read(answer).id('Follow up')
    const modal = await bot.server.button(followUp, answer).modal
    expect(modal.title).toBe('Follow up')
    const next = await bot.server.modal(modal.custom_id, { question: 'and when?' }).answer
    expect(read(next).text).toContain('16 January 2026')
  })

  it.each([
    'x',
    '0;brief;jpit26;;;en',
    '1;brief;nobody;;;en',
    '1;brief;jpit26;zz;;en',
    '1;dance;;;;en',
    '1;brief;jpit26;0;;xx',
  ])('answer the forged or forgotten "%s" with a kind word', async (id) => {
    await using bot = await discordBot()
    const answer = await bot.server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    const forged = JSON.parse(JSON.stringify(answer).replace(read(answer).id('Sources'), id))
    const told = await bot.server.button(id, Object.assign(bot.server.message(answer.id) ?? answer, forged)).answer
    expect(read(told).text).toContain('older answer')
  })
})

describe('messages in Discord', () => {
  it('are answered in private, and as a reply where the bot is mentioned', async () => {
    await using bot = await discordBot()
    const said = bot.server.next('message')
    const question = bot.server.say('من اجتمع في نارا؟', { mention: true })
    const answer = await said
    expect(answer.message_reference?.message_id).toBe(question.id)
    expect(read(answer).text).toContain('لي جيه ميونغ')
    expect(bot.server.violations).toEqual([])
  })

  it('are left alone where the bot is not meant, and so are other bots', async () => {
    await using bot = await discordBot()
    bot.server.say('Who met in Nara?')
    bot.server.say('Who met in Nara?', { bot: true, mention: true, user: bot.server.person('Robot') })
    const said = bot.server.next('message')
    bot.server.say('Who met in Muscat?', { mention: true })
    expect(read(await said).text).toContain('Haitham')
    expect(bot.server.sent).toHaveLength(1)
  })

  it('that reply to an answer lean on its briefing', async () => {
    await using bot = await discordBot()
    const first = await bot.server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    const said = bot.server.next('message')
    bot.server.say('and when?', { replyTo: first, mention: true, user: bot.server.person('Bob') })
    expect(read(await said).text).toContain('16 January 2026')
  })

  it('are tried again when Discord fails, with growing pauses', async () => {
    await using bot = await discordBot()
    bot.server.fault({ match: /POST \/channels\/\d+\/messages/, status: 503, times: 2 })
    const said = bot.server.next('message')
    bot.server.say('Who met in Nara?', { dm: true })
    expect(read(await said).text).toContain('Lee Jae Myung')
    expect(bot.waits).toEqual([500, 1000])
  })

  it('come after the pause that Discord asks for, which is counted', async () => {
    await using bot = await discordBot()
    const headers = { 'retry-after': '0.01', via: 'test' }
    bot.server.fault({ match: /POST \/channels\/\d+\/messages/, status: 429, headers, body: { retry_after: 0.01 } })
    const said = bot.server.next('message')
    bot.server.say('Who met in Nara?', { dm: true })
    expect(read(await said).text).toContain('Lee Jae Myung')
    expect(bot.slowDowns).toEqual(['discord'])
  })

  it('in a channel where the bot may not write are answered in private, with what is missing', async () => {
    await using bot = await discordBot()
    const { channel } = bot.server
    bot.server.forbid(channel, PermissionFlagsBits.SendMessages)
    const said = bot.server.next('message')
    bot.server.say('Who met in Nara?', { mention: true })
    const told = await said
    expect(told.channel_id).not.toBe(channel.id)
    expect(read(told).text).toContain('send messages')
  })

  it('never reach the log, nor does the token', async () => {
    await using bot = await discordBot()
    bot.server.fault({ match: /POST \/channels\/\d+\/messages/, status: 400, body: { message: 'no', code: 50035 } })
    const answered = bot.server.next('answered', ({ path, status }) => path.endsWith('/messages') && status === 400)
    bot.server.say('a very private question about Nara', { dm: true })
    await answered
    await bot.stop()
    const log = JSON.stringify(bot.logged)
    expect(log).toContain('discord message failed')
    expect(log).not.toMatch(/private question/)
    expect(log).not.toContain(bot.server.token)
  })
})
