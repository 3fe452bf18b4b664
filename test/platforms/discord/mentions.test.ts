import type { APIMessage } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { discordBot, read } from '../../fixtures/discord.ts'
import type { DiscordServer, Saying } from '../../servers/discord.ts'

const QUESTION = 'When did Takaichi meet Lee?'

/** The text of what the bot says next. */
async function answerTo(server: DiscordServer, ask: () => unknown): Promise<string> {
  const said = server.next('message')
  ask()
  return read(await said).text
}

const roleOf = ({ guild }: DiscordServer) => `<@&${guild.roles.find(({ botId }) => botId)?.id}>`
const sticker = { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] } as Partial<APIMessage>

describe('the bot’s own role', () => {
  it.each([
    ['en-US', 'Mention me by name'],
    ['it', 'Menzionami per nome'],
    ['ja', 'メンション'],
    ['de', 'Mention me by name'],
  ])('is told how to ask, where Discord keeps the question back, in a server set to %s', async (locale, expected) => {
    await using bot = await discordBot({ guilds: [{ locale }] })
    const { server } = bot
    expect(await answerTo(server, () => server.say(`${roleOf(server)} ${QUESTION}`))).toContain(expected)
    expect(server.violations).toEqual([])
  })

  it('is told so in the language that the reader has set', async () => {
    await using bot = await discordBot()
    const { server } = bot
    await server.slash('language', { language: 'ar' }).answer
    expect(await answerTo(server, () => server.say(`${roleOf(server)} ${QUESTION}`))).toContain(
      'يُرجى ذكر اسم البوت مع السؤال',
    )
  })

  it('is answered where it comes with the bot’s name', async () => {
    await using bot = await discordBot()
    const { server } = bot
    expect(await answerTo(server, () => server.say(`${roleOf(server)} ${QUESTION}`, { mention: true }))).toContain(
      '13 January 2026',
    )
  })

  it('is the only one: everybody, here and other roles are not meant for the bot', async () => {
    await using bot = await discordBot()
    const { server } = bot
    server.officer('Carol', 0n)
    const other = server.guild.roles.find(({ botId }) => !botId)?.id
    for (const text of ['@everyone', '@here', `<@&${other}>`, `<@&${server.guild.id}>`])
      server.say(`${text} ${QUESTION}`)
    expect(await answerTo(server, () => server.say('Who met in Muscat?', { mention: true }))).toContain('Haitham')
    expect(server.sent).toHaveLength(1)
  })
})

describe('a mention without words', () => {
  it.each<[string, string, Saying]>([
    ['alone', '', {}],
    ['with a question mark', '?', {}],
    ['in a private chat', '?!', { dm: true }],
  ])('%s gets a hint', async (_, text, saying) => {
    await using bot = await discordBot()
    const { server } = bot
    expect(await answerTo(server, () => server.say(text, { mention: true, ...saying }))).toMatch(
      /Please write a question/,
    )
  })

  it.each([
    ['', 'Mention me by name together with your question'],
    ['👆', 'Mention me by name together with your question'],
  ])('("%s") that replies to what Discord keeps back gets a hint', async (text, expected) => {
    await using bot = await discordBot()
    const { server } = bot
    const replyTo = server.say(QUESTION, { user: server.person('Bob') })
    expect(await answerTo(server, () => server.say(text, { mention: true, replyTo, user: server.user }))).toContain(
      expected,
    )
  })

  it.each(['', '?', '👆', '☝🏽', '^^', '❓'])(
    '("%s") that replies to somebody’s question takes it, where it can be read',
    async (text) => {
      await using bot = await discordBot({ readsAll: true })
      const { server } = bot
      const replyTo = server.say(QUESTION, { user: server.person('Bob') })
      const said = server.next('message')
      const asking = server.say(text, { mention: true, replyTo, user: server.user })
      const answer = await said
      expect(read(answer).text).toContain('13 January 2026')
      expect(answer.message_reference?.message_id).toBe(asking.id)
      expect(server.violations).toEqual([])
    },
  )

  it('takes a question that named the bot itself, which can always be read', async () => {
    await using bot = await discordBot()
    const { server } = bot
    const [bob, said] = [server.person('Bob'), server.next('message')]
    const replyTo = server.say(QUESTION, { mention: true, user: bob })
    await said
    expect(await answerTo(server, () => server.say('', { mention: true, replyTo, user: server.user }))).toContain(
      '13 January 2026',
    )
  })

  it('that replies to the bot stays with it, and gets a hint', async () => {
    await using bot = await discordBot({ readsAll: true })
    const { server } = bot
    const replyTo = await server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    expect(await answerTo(server, () => server.say('', { mention: true, replyTo }))).toContain(
      'Please write a question',
    )
  })

  it('that replies to another bot, or to what is gone, gets a hint', async () => {
    await using bot = await discordBot({ readsAll: true })
    const { server } = bot
    const robot = server.say(QUESTION, { bot: true, user: server.person('Robot') })
    expect(
      await answerTo(server, () => server.say('', { mention: true, replyTo: robot, user: server.user })),
    ).toContain('Please write a question')
    server.fault({ match: /^GET \/channels\/\d+\/messages\/\d+$/, status: 404, body: { message: 'gone', code: 10008 } })
    const gone = server.say(QUESTION, { user: server.person('Bob') })
    expect(await answerTo(server, () => server.say('', { mention: true, replyTo: gone, user: server.user }))).toContain(
      'Please write a question',
    )
  })

  it.each(['/language it', '/forget', 'latest', '/dance @everyone'])(
    'never does what another’s message (%s) would have done, nor repeats it',
    async (text) => {
      await using bot = await discordBot({ readsAll: true })
      const { server } = bot
      const replyTo = server.say(text, { user: server.person('Bob') })
      const answer = await answerTo(server, () => server.say('', { mention: true, replyTo, user: server.user }))
      expect(answer).toMatch(/Nothing found|Closest in the briefings/)
      expect(answer).not.toContain('dance')
    },
  )
})

describe('a mention with words', () => {
  it('asks them, whatever it replies to', async () => {
    await using bot = await discordBot({ readsAll: true })
    const { server } = bot
    const replyTo = server.say(QUESTION, { user: server.person('Bob') })
    expect(
      await answerTo(server, () => server.say('Who met in Muscat?', { mention: true, replyTo, user: server.user })),
    ).toContain('Haitham')
  })
})

describe('a thread', () => {
  it('that was begun from a question answers it to a mention without words', async () => {
    await using bot = await discordBot({ readsAll: true })
    const { server } = bot
    const starter = server.say(QUESTION, { user: server.person('Bob') })
    const channel = server.thread({ starter })
    const said = server.next('message')
    server.say('', { mention: true, channel })
    const answer = await said
    expect(read(answer).text).toContain('13 January 2026')
    expect(answer.channel_id).toBe(channel.id)
  })

  it.each<[string, (server: DiscordServer) => APIMessage | undefined, string]>([
    ['from a message that Discord keeps back', (server) => server.say(QUESTION), 'Mention me by name'],
    ['from another bot’s message', (server) => server.say(QUESTION, { bot: true, user: server.person('R') }), 'Please'],
    ['from no message', () => undefined, 'Please write a question'],
  ])('that was begun %s gets a hint', async (_, begin, expected) => {
    await using bot = await discordBot({ readsAll: expected.startsWith('Please') })
    const { server } = bot
    const starter = begin(server)
    const channel = server.thread(starter ? { starter } : {})
    expect(await answerTo(server, () => server.say('', { mention: true, channel }))).toContain(expected)
  })

  it('of a forum has a title that asks, for its own first message and for others', async () => {
    await using bot = await discordBot()
    const { server } = bot
    const channel = server.thread({ title: QUESTION }, server.forum())
    const first = () => server.say('', { mention: true, channel, more: { id: channel.id } })
    expect(await answerTo(server, first)).toContain('13 January 2026')
    const later = () => server.say('', { mention: true, channel, user: server.person('Bob') })
    expect(await answerTo(server, later)).toContain('13 January 2026')
  })
})

describe('thanks and the like', () => {
  it.each(['thanks!', 'ok', 'شكراً جزيلاً', '了解', '👍', '👍🏽', '<:yes:123>', 'perfetto 🙏', 'goodbye'])(
    'in a server (%s) need no message, in a reply or a mention',
    async (text) => {
      await using bot = await discordBot()
      const { server } = bot
      const replyTo = await server.slash('brief', { briefing: 'jpit26' }).answer
      server.say(text, { mention: true, replyTo })
      server.say(text, { mention: true })
      expect(await answerTo(server, () => server.say('Who met in Muscat?', { mention: true }))).toContain('Haitham')
    },
  )

  it('by a sticker are let be too', async () => {
    await using bot = await discordBot()
    const { server } = bot
    server.say('', { mention: true, more: sticker })
    expect(await answerTo(server, () => server.say('Who met in Muscat?', { mention: true }))).toContain('Haitham')
  })

  it('in private get one sentence', async () => {
    await using bot = await discordBot()
    const { server } = bot
    expect(await answerTo(server, () => server.say('thanks', { dm: true }))).toContain('You’re welcome.')
    expect(await answerTo(server, () => server.say('👍', { dm: true }))).toContain('Ask again whenever you like')
  })

  it('leave a hello one that is returned', async () => {
    await using bot = await discordBot()
    const { server } = bot
    expect(await answerTo(server, () => server.say('hello', { mention: true }))).toContain('Ask me who met')
  })
})
