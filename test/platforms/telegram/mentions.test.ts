import { describe, expect, it } from 'vitest'
import { type TelegramBot, telegramBot } from '../../fixtures/telegram.ts'
import type { Message, Saying } from '../../servers/telegram.ts'

const QUESTION = 'When did Takaichi meet Lee?'
const NAME = '@communique_bot'

/** The text of what the bot says next. */
async function answerTo({ server }: TelegramBot, ask: () => unknown): Promise<string> {
  const said = server.next('message')
  ask()
  return (await said).text ?? ''
}

describe('a mention without words, in a group', () => {
  it.each([NAME, `${NAME} ?`, `👆 ${NAME}`, `${NAME}☝🏽`, '/ask', '/ask@communique_bot', '/chiedi', '/質問'])(
    '("%s") that replies to somebody’s question takes it',
    async (text) => {
      await using bot = await telegramBot()
      const { server } = bot
      const chat = server.group
      const bob = server.person('Bob')
      const replyTo = server.say(QUESTION, { chat, from: bob })
      const said = server.next('message')
      const asking = server.say(text, {
        replyTo,
        entities: text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.length }] : [],
      })
      const answer = await said
      expect(answer.text).toContain('13 January 2026')
      expect(answer.reply_to_message?.message_id).toBe(asking.message_id)
      expect(server.violations).toEqual([])
    },
  )

  it('takes what stands below a picture, and what was quoted of a longer text', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const chat = server.group
    const captioned = server.say('', { chat, more: { text: undefined, caption: QUESTION } as never })
    expect(await answerTo(bot, () => server.say(NAME, { replyTo: captioned }))).toContain('13 January 2026')
    const long = server.say(`I read the papers. ${QUESTION} And what do you make of Muscat?`, { chat })
    const quote = { text: QUESTION, position: 19, is_manual: true as const }
    expect(await answerTo(bot, () => server.say(NAME, { replyTo: long, more: { quote } }))).toContain('13 January 2026')
  })

  it('that replies within a topic takes it there; without a reply there is only a hint', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const forum = server.addChat({ type: 'supergroup', title: 'Forum', forum: true })
    const topic = server.topic(forum, 'Summits')
    const replyTo = server.say(QUESTION, { chat: forum, topic })
    const said = server.next('message')
    server.say(NAME, { replyTo })
    expect(await said).toMatchObject({
      message_thread_id: topic,
      text: expect.stringContaining('13 January 2026'),
    })
    expect(await answerTo(bot, () => server.say(NAME, { chat: forum, topic }))).toContain('Please write a question')
  })

  it.each<[string, (bot: TelegramBot) => Saying]>([
    ['another bot', ({ server }) => ({ from: { ...server.person('Robot'), is_bot: true } })],
    ['a channel, by itself', ({ server }) => ({ senderChat: server.channel, more: { is_automatic_forward: true } })],
    ['somebody by way of a bot', ({ server }) => ({ viaBot: { ...server.bot, id: 5, username: 'other_bot' } })],
    [
      'somebody who forwards a bot',
      ({ server }) => ({ more: { forward_origin: { type: 'user', sender_user: server.bot, date: 1 } } }),
    ],
  ])('that replies to %s gets a hint', async (_, how) => {
    await using bot = await telegramBot()
    const { server } = bot
    const original = server.say(QUESTION, { chat: server.group, ...how(bot) })
    expect(await answerTo(bot, () => server.say(NAME, { replyTo: original }))).toContain('Please write a question')
  })

  it('that replies to the bot gets a hint, and what follows leans on that answer', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const said = server.next('message')
    server.say('/brief Nara', { chat: server.group })
    const answer = await said
    expect(await answerTo(bot, () => server.say(NAME, { replyTo: answer }))).toContain('Please write a question')
    const bob = server.person('Bob')
    expect(await answerTo(bot, () => server.say('and when?', { replyTo: answer, from: bob }))).toContain(
      '13 January 2026',
    )
  })

  it.each(['/language it', '/forget', 'latest', '/dance now'])(
    'never does what another’s message (%s) would have done, nor repeats it',
    async (text) => {
      await using bot = await telegramBot({ canReadAll: true })
      const { server } = bot
      const replyTo = server.say(text, { chat: server.group, more: { entities: [] } })
      const answer = await answerTo(bot, () => server.say(`${NAME} ?`, { replyTo, from: server.person('Bob') }))
      expect(answer).toMatch(/Nothing found|Closest in the briefings/)
      expect(answer).not.toContain('dance')
    },
  )
})

describe('a mention with words', () => {
  it('asks them, whatever it replies to', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const replyTo = server.say(QUESTION, { chat: server.group })
    expect(await answerTo(bot, () => server.say(`${NAME} Who met in Muscat?`, { replyTo }))).toContain('Haitham')
  })
})

describe('thanks and the like', () => {
  it.each(['thanks!', 'ok', 'شكراً', '了解', '👍', '👍🏽', '🤔', 'perfetto 🙏'])(
    'in a group (%s) need no message, in a reply or a mention',
    async (text) => {
      await using bot = await telegramBot()
      const { server } = bot
      const chat = server.group
      const said = server.next('message')
      server.say('/brief Nara', { chat })
      const replyTo = await said
      server.say(text, { replyTo })
      server.say(`${NAME} ${text}`, { chat })
      expect(await answerTo(bot, () => server.say('/brief Muscat', { chat }))).toContain('Muscat')
      expect(server.sent).toHaveLength(2)
    },
  )

  it('in private get one sentence, in the reader’s language', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    expect(await answerTo(bot, () => server.say('thanks'))).toContain('You’re welcome.')
    expect(await answerTo(bot, () => server.say('👍', { languageCode: 'it' }))).toContain('Sono qui')
  })

  it('leave an answer where the question is edited into them', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const chat = server.group
    const said = server.next('message')
    const question = server.say(`${NAME} Who met in Nara?`, { chat })
    await said
    server.edit(question, `${NAME} thanks`)
    await answerTo(bot, () => server.say('/brief Muscat', { chat }))
    expect(server.sent[0]?.text).toContain('Lee Jae Myung')
  })
})

describe('an album', () => {
  const picture = (bot: TelegramBot, at: number, more: Partial<Message> = {}): Message => {
    const { server } = bot
    return {
      message_id: 900 + at,
      date: 1000,
      chat: server.chat,
      from: server.user,
      media_group_id: 'album',
      photo: [{ file_id: `${at}`, file_unique_id: `${at}`, width: 1, height: 1 }],
      ...more,
    }
  }
  const send = (bot: TelegramBot, messages: readonly Message[]) => {
    for (const message of messages) bot.server.push({ message })
  }
  /** What has been said once everything sent so far is dealt with. */
  const saidAfterAll = async (bot: TelegramBot) => {
    const { server } = bot
    server.say('Who met in Muscat?')
    await server.until(() => server.sent.at(-1)?.text?.includes('Haitham') ?? false)
    return server.sent.slice(0, -1).map(({ text }) => text ?? '')
  }
  const five = (bot: TelegramBot, captions: Readonly<Record<number, string>>, more: Partial<Message> = {}) =>
    [0, 1, 2, 3, 4].map((at) => picture(bot, at, { ...more, ...(captions[at] ? { caption: captions[at] } : {}) }))

  it.each<[string, Record<number, string>, RegExp]>([
    ['without words gets one hint', {}, /Please write a question/],
    ['with a question on its first picture gets one answer', { 0: QUESTION }, /13 January 2026/],
    ['with a question on its third picture gets one answer', { 2: QUESTION }, /13 January 2026/],
    ['with a question on its last picture gets one answer', { 4: QUESTION }, /13 January 2026/],
    ['with signs and a question gets one answer', { 0: '👆', 3: QUESTION }, /13 January 2026/],
  ])('%s', async (_, captions, expected) => {
    await using bot = await telegramBot()
    send(bot, five(bot, captions))
    const said = await saidAfterAll(bot)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
    expect(bot.server.violations).toEqual([])
  })

  it('with two questions gets two answers', async () => {
    await using bot = await telegramBot()
    send(bot, five(bot, { 1: QUESTION, 3: 'Who met in Tokyo on 31 January 2026?' }))
    expect(await saidAfterAll(bot)).toEqual([
      expect.stringContaining('13 January 2026'),
      expect.stringContaining('Starmer'),
    ])
  })

  it('that comes in two fetches gets one answer', async () => {
    await using bot = await telegramBot()
    const [first, ...others] = five(bot, { 3: QUESTION })
    expect(await answerTo(bot, () => send(bot, first ? [first] : []))).toContain('Please write a question')
    const edited = bot.server.next('edited')
    send(bot, others)
    expect((await edited).text).toContain('13 January 2026')
    expect(await saidAfterAll(bot)).toHaveLength(1)
  })

  it('is told apart from another, and from one in another chat', async () => {
    await using bot = await telegramBot()
    send(bot, five(bot, {}))
    send(bot, five(bot, {}, { media_group_id: 'other' }))
    expect(await saidAfterAll(bot)).toHaveLength(2)
  })

  it('in a group that mentions the bot on one picture gets one answer, and else none', async () => {
    await using bot = await telegramBot({ canReadAll: true })
    const { group } = bot.server
    const entities = [{ type: 'mention' as const, offset: 0, length: NAME.length }]
    send(bot, five(bot, {}, { chat: group, media_group_id: 'unmeant' }))
    send(bot, five(bot, { 2: `${NAME} ${QUESTION}` }, { chat: group, caption_entities: entities }))
    await bot.server.until(() => bot.server.sent.length === 1)
    const said = await saidAfterAll(bot)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('13 January 2026')
  })

  it('follows an edit of the picture that was answered, or that gets words only then', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    send(bot, five(bot, { 0: 'Who met in Nara?' }))
    await server.next('message')
    const edited = server.next('edited')
    server.push({ edited_message: picture(bot, 0, { caption: 'Who met in Muscat?', edit_date: 1 }) })
    expect((await edited).text).toContain('Haitham')
    const late = { media_group_id: 'late' }
    await answerTo(bot, () => send(bot, five(bot, {}, late)))
    const worded = server.next('edited')
    server.push({ edited_message: picture(bot, 4, { ...late, caption: QUESTION, edit_date: 1 }) })
    expect((await worded).text).toContain('13 January 2026')
    // The first picture's own hint is gone: editing it changes nothing more.
    server.push({ edited_message: picture(bot, 0, { ...late, edit_date: 2 }) })
    expect(await saidAfterAll(bot)).toHaveLength(2)
    expect(server.sent.at(-2)?.text).toContain('13 January 2026')
  })
})

describe('messages that are forwarded together', () => {
  const forwarded = ({ server }: TelegramBot, at: number, date: number, more: Partial<Message>): Message => ({
    message_id: 900 + at,
    date,
    chat: server.chat,
    from: server.user,
    forward_origin: { type: 'hidden_user', sender_user_name: 'Bob', date: 1 },
    ...more,
  })
  const video = { video_note: { file_id: 'v', file_unique_id: 'v', length: 1, duration: 1 } }

  it('without words get one hint, and none behind a question that came along', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    for (let at = 0; at < 5; at++) server.push({ message: forwarded(bot, at, 1000 + Math.floor(at / 3), video) })
    server.push({ message: { ...forwarded(bot, 5, 2000, { text: QUESTION }), forward_origin: undefined } as never })
    server.push({ message: forwarded(bot, 6, 2001, video) })
    await server.until(() => server.sent.length === 2)
    server.push({ message: forwarded(bot, 7, 3000, { text: 'Who met in Muscat?' }) })
    server.push({ message: forwarded(bot, 8, 3000, { text: 'Who met in Nara?' }) })
    await server.until(() => server.sent.length === 4)
    expect(server.sent.map(({ text }) => text)).toEqual([
      expect.stringContaining('Please write a question'),
      expect.stringContaining('13 January 2026'),
      expect.stringContaining('Haitham'),
      expect.stringContaining('Lee Jae Myung'),
    ])
  })
})
