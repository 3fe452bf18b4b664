import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { testCore } from '../../fixtures/core.ts'
import { read, telegramBot } from '../../fixtures/telegram.ts'
import type { Message } from '../../servers/telegram.ts'

/** What the bot says next. */
async function answerTo(bot: Awaited<ReturnType<typeof telegramBot>>, ask: () => unknown): Promise<Message> {
  const said = bot.server.next('message')
  ask()
  return await said
}

describe('messages in Telegram', () => {
  it('are answered in private, with sources, and no preview of links', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const answer = await answerTo(bot, () => server.say('What was agreed on space at the Japan–Italy summit?'))
    expect(answer.text).toContain('consultative body')
    expect(answer.entities?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['bold', 'expandable_blockquote', 'text_link']),
    )
    expect(server.requests.at(-1)?.params).toMatchObject({ link_preview_options: { is_disabled: true } })
    expect(read(answer).labels).toEqual([
      ['More', 'Sources', 'Sectors'],
      ['Who met'],
      ['العربية', 'Italiano', '日本語'],
    ])
    expect(server.violations).toEqual([])
  })

  it('ask which briefing is meant, and lean on what was asked before', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const choice = await answerTo(bot, () => server.say('What was agreed?'))
    expect(read(choice).labels.flat()).toContain('Japan–Italy summit in Tokyo')
    await answerTo(bot, () => server.say('Who met in Nara?'))
    expect((await answerTo(bot, () => server.say('and when?'))).text).toContain('13 January 2026')
  })

  it.each([
    ['ar', 'من اجتمع في نارا؟', 'لي جيه ميونغ'],
    ['it', 'Chi si è incontrato a Nara?', 'Lee Jae-myung'],
    ['ja', '奈良で誰が会談しましたか', '李在明'],
  ])('are answered in %s', async (_, question, expected) => {
    await using bot = await telegramBot()
    const answer = await answerTo(bot, () => bot.server.say(question))
    expect(answer.text).toContain(expected)
    expect(bot.server.violations).toEqual([])
  })

  it.each([['/start'], ['/help'], ['/start nonsense'], ['/start report-x'], ['/start language-it']])(
    'such as %s show what can be asked, with buttons to begin with',
    async (text) => {
      await using bot = await telegramBot()
      const answer = await answerTo(bot, () => bot.server.say(text, { languageCode: 'it' }))
      expect(answer.text).toMatch(/^Che cosa puoi chiedere/)
      expect(read(answer).labels.flat()).toContain('Ultime schede')
    },
  )

  it('lead from a link to what it names', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    expect((await answerTo(bot, () => server.say('/start brief-jpkr26'))).text).toContain('Japan–South Korea summit')
    expect((await answerTo(bot, () => server.say('/start topic-critical-minerals'))).text).toMatch(/^Critical minerals/)
  })

  it.each([
    ['/agreed', 'Which briefing?', 'Japan–South Korea summit in Nara'],
    ['/topic', 'Which topic?', 'Security'],
    ['/language', 'Which language?', '日本語'],
    ['/compare', 'Which briefing?', 'Japan–UK summit in Tokyo'],
  ])('such as %s alone offer what to choose from', async (command, title, option) => {
    await using bot = await telegramBot()
    const offered = await answerTo(bot, () => bot.server.say(command))
    expect(offered.text).toContain(title)
    expect(read(offered).labels.flat()).toContain(option)
  })

  it('take arguments behind a command, and tell mistakes', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    expect((await answerTo(bot, () => server.say('/agreed space, Japan–Italy summit in Tokyo'))).text).toContain(
      'consultative',
    )
    expect((await answerTo(bot, () => server.say('/brief Atlantis'))).text).toContain('Atlantis')
    expect((await answerTo(bot, () => server.say('/dance'))).text).toContain('dance')
  })

  it('ask for free words by opening a reply, and take the reply for them', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const asked = await answerTo(bot, () => server.say('/report'))
    expect(server.requests.at(-1)?.params).toMatchObject({ reply_markup: { force_reply: true, selective: true } })
    const thanked = await answerTo(bot, () => server.say('The date is wrong', { replyTo: asked }))
    expect(thanked.text).toContain('The editors will look into it')
  })

  it('in another language than the one set are read all the same, and answered in the one set', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    await answerTo(bot, () => server.say('/language it'))
    const answer = await answerTo(bot, () => server.say('Who met in Nara?'))
    expect(answer.text).toMatch(/^Vertice Giappone-Corea del Sud a Nara, 13 gennaio 2026/)
    expect((await answerTo(bot, () => server.say('奈良で誰が会談しましたか'))).text).toContain('Lee Jae-myung')
  })

  it('without words are answered with how to ask', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const sticker = {
      sticker: {
        file_id: 's',
        file_unique_id: 's',
        type: 'regular',
        width: 1,
        height: 1,
        is_animated: false,
        is_video: false,
      },
    }
    const push = () =>
      server.push({ message: { message_id: 900, date: 1, chat: server.chat, from: server.user, ...sticker } as never })
    expect((await answerTo(bot, push)).text).toContain('Please write a question')
  })

  it('of any length and kind are answered, and nothing in them becomes a mention or a link', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    expect((await answerTo(bot, () => server.say('word '.repeat(800)))).text).toContain('too long')
    const echoed = await answerTo(bot, () => server.say('What did @durov <b>agree</b> at https://evil.example?'))
    expect(echoed.entities?.some(({ type }) => type === 'mention' || type === 'url')).toBe(false)
    expect(server.violations).toEqual([])
  })

  it('that are edited change their answer, in place and in number', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const question = server.say('Who met in Nara?')
    const answer = await server.next('message')
    const edited = server.next('edited')
    server.edit(question, 'Who met in Muscat?')
    expect(await edited).toMatchObject({ message_id: answer.message_id, text: expect.stringContaining('Haitham') })
    expect(server.sent).toHaveLength(1)
    const untouched = await answerTo(bot, () => server.say('Who met in Nara?'))
    expect(untouched.message_id).not.toBe(answer.message_id)
  })

  it('give way when one reader asks too much', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    for (let at = 0; at < 30; at++) server.say('/help')
    server.say('/help', { from: server.person('Bob', { started: true }) })
    // Twenty answers, one word to wait, and nothing more; somebody else is answered all the same.
    await server.until(() => server.sent.length === 22)
    expect(server.sent.filter(({ text }) => text?.includes('Please wait'))).toHaveLength(1)
  })

  it('never reach the log, nor does the token', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    server.fault({ match: /^sendMessage$/, status: 400, description: 'Bad Request: something else' })
    const answered = server.next('answered', ({ method }) => method === 'sendMessage')
    server.say('a very private question about Nara')
    await answered
    server.fault({ match: /^sendMessage$/, reset: true, times: 9 })
    server.say('another very private question')
    await bot.told(() => bot.logged.length >= 3)
    const log = JSON.stringify(bot.logged)
    expect(log).toContain('sendMessage: 400 Bad Request: something else')
    expect(log).toContain('"reason":"network"')
    expect(log).not.toMatch(/private question/)
    expect(log).not.toContain(server.token)
  })
})

describe('messages in groups', () => {
  it('are answered by command, mention and reply, as a reply, and else left alone', async () => {
    await using bot = await telegramBot({ canReadAll: true })
    const { server } = bot
    const chat = server.group
    server.say('Who met in Nara?', { chat })
    server.say('/agreed@another_bot', { chat })
    server.say('/roll', { chat })
    server.say('Who met in Nara?', { chat, viaBot: server.bot })
    const question = server.say(`@${server.bot.username} Who met in Nara?`, { chat })
    const answer = await server.next('message')
    expect(answer.reply_to_message?.message_id).toBe(question.message_id)
    expect(answer.text).toContain('Lee Jae Myung')
    const second = await answerTo(bot, () => server.say('/who@COMMUNIQUE_bot Muscat', { chat }))
    expect(second.text).toContain('Haitham')
    const third = await answerTo(bot, () =>
      server.say('and when?', { chat, replyTo: answer, from: server.person('Bob') }),
    )
    expect(third.text).toContain('13 January 2026')
    expect(server.sent).toHaveLength(3)
    expect(server.violations).toEqual([])
  })

  it('are answered with privacy mode on, where Telegram shows the bot only what is meant for it', async () => {
    await using bot = await telegramBot({ canReadAll: false })
    const { server } = bot
    const answer = await answerTo(bot, () => server.say('/brief Nara', { chat: server.group }))
    expect(answer.text).toContain('Japan–South Korea summit')
    expect((await answerTo(bot, () => server.say('Who met?', { chat: server.group, replyTo: answer }))).text).toContain(
      'Lee',
    )
  })

  it('in a topic are answered there, and in General without one', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const forum = server.addChat({ type: 'supergroup', title: 'Forum', forum: true })
    const topic = server.topic(forum, 'Summits')
    const answer = await answerTo(bot, () => server.say('/brief Nara', { chat: forum, topic }))
    expect(answer.message_thread_id).toBe(topic)
    await answerTo(bot, () => server.say('/brief Nara', { chat: forum }))
    expect(server.requests.at(-1)?.params).not.toHaveProperty('message_thread_id')
    expect(server.violations).toEqual([])
  })

  it('keep a group’s language to those who administer it, on Telegram’s word', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const chat = server.group
    const admin = server.person('Admin')
    server.promote(chat, admin)
    const set = '/language it, group'
    expect((await answerTo(bot, () => server.say(set, { chat }))).text).toContain('Only administrators')
    await answerTo(bot, () => server.say(set, { chat, from: admin }))
    expect((await answerTo(bot, () => server.say('/sectors jpit26', { chat }))).text).toContain(
      '16 gennaio 2026: settori',
    )
    await answerTo(bot, () => server.say('/language ja', { chat, senderChat: chat }))
    expect((await answerTo(bot, () => server.say('/sectors jpit26', { chat }))).text).toContain('分野')
    expect(server.violations).toEqual([])
  })

  it('greet where the bot is let in, and note where it is shown out or moves', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const group = server.addChat({ type: 'group', title: 'New', bot: 'left' })
    const welcome = await answerTo(bot, () => server.join(group))
    expect(welcome.text).toMatch(/^Communiqué[\s\S]*Mention me/)
    expect(read(welcome).labels.flat()).toContain('Latest briefings')
    const supergroup = server.migrate(group)
    await bot.told(() => bot.moved.length > 0)
    expect(bot.moved).toEqual([`${group.id} ${supergroup.id}`])
    server.kick(supergroup)
    server.block()
    await bot.told(() => bot.gone.length > 1)
    expect(bot.gone).toEqual([String(supergroup.id), String(server.user.id)])
  })

  it('offer administrators to set a language for all', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    server.promote(server.group, server.user)
    const offered = await answerTo(bot, () => server.say('/language giapponese', { chat: server.group }))
    expect(read(offered).labels.flat()).toContain('This whole server or group')
    const pressed = server.press('This whole server or group', offered)
    expect((await pressed.answer).text).toContain('日本語')
  })

  it('know the commands that the bot itself recommends, in every language', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const said = await answerTo(bot, () => server.say('/aiuto', { chat: server.group }))
    expect(said.text).toContain('Che cosa puoi chiedere')
  })

  it('in a channel are asked for words without opening a reply, which Telegram refuses there', async () => {
    await using bot = await telegramBot()
    const asked = await answerTo(bot, () => bot.server.channelPost('/report'))
    expect(asked.text).toContain('as a reply to this message')
    expect(bot.server.violations).toEqual([])
  })

  it('in a channel are answered by command', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    server.channelPost('The summit begins.')
    const answer = await answerTo(bot, () => server.channelPost('/brief Nara'))
    expect(answer.text).toContain('Japan–South Korea summit')
    expect(server.sent).toHaveLength(1)
  })
})

describe('a reader’s words in a notice', () => {
  const OURS = /^(?:bold|expandable_blockquote|text_link)$/u
  const WORDS = [
    '/forget',
    '/forget@communique_bot',
    '#x',
    '#2026年',
    '@durov',
    '$USD',
    'a@example.com',
    '+39 06 1234 5678',
    '+390612345678',
    'https://evil.example/x',
    'HTTP://EVIL.EXAMPLE',
    'evil.com',
    't.me/x',
    'tg://resolve?domain=x',
    '”/forget',
    '» /forget',
    '」/forget“',
  ]

  it.each([
    ['en', '/help'],
    ['ar', undefined],
    ['it', '/aiuto'],
    ['ja', undefined],
  ])('are never a command, a link or a mention, and our own command is (%s)', async (language, help) => {
    await using bot = await telegramBot()
    const { server } = bot
    const found: (string | undefined)[] = []
    for (const [at, words] of WORDS.entries()) {
      const from = server.person(`P${at}`, { started: true })
      await answerTo(bot, () => server.say(`/language ${language}`, { from }))
      for (const text of [`/brief ${words}`, `/dance${at} ${words}`, `/digest status ${words}`, `/${words}`]) {
        const { text: said = '', entities = [] } = await answerTo(bot, () => server.say(text, { from }))
        const links = entities.filter(({ type }) => !OURS.test(type))
        found.push(...links.map(({ type, offset, length }) => `${type} ${said.slice(offset, offset + length)}`))
      }
    }
    expect([...new Set(found)]).toEqual(help ? [`bot_command ${help}`] : [])
  })
})

describe('when Telegram does not take an answer', () => {
  it('it is tried again after failures on the way', async () => {
    await using bot = await telegramBot()
    bot.server.fault({ match: /^sendMessage$/, status: 502, body: '<html>Bad Gateway</html>' })
    bot.server.fault({ match: /^sendMessage$/, reset: true })
    expect((await answerTo(bot, () => bot.server.say('Who met in Nara?'))).text).toContain('Lee Jae Myung')
    expect(bot.waits).toEqual([500, 1000])
  })

  it('it waits as long as it is asked to, and leaves the chat alone where that is long', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    server.fault({ match: /^sendMessage$/, status: 429, parameters: { retry_after: 5 } })
    await answerTo(bot, () => server.say('Who met in Nara?'))
    expect(bot.waits).toEqual([5000])
    const hours = server.fault({ match: /^sendMessage$/, status: 429, parameters: { retry_after: 7200 } })
    server.say('Who met in Nara?')
    await server.until(() => hours.hits.length === 1)
    server.say('Who met in Muscat?')
    await bot.told(() => bot.logged.some(({ event }) => event === 'telegram chat is to be left alone'))
    expect(server.sent).toHaveLength(1)
  })

  it.each([
    ['refuses the token', { status: 401, description: 'Unauthorized' }],
    ['does not know the token', { status: 404, description: 'Not Found' }],
    ['tells of another process', { status: 409, description: 'Conflict: terminated by other long poll' }],
    ['answers with a code of its own', { status: 418, description: 'I am a teapot' }],
    ['answers with HTML', { status: 200, body: '<html>Sign in</html>' }],
    ['answers with an empty object', { status: 200, body: '{}' }],
    ['answers with true', { status: 200, body: '{"ok":true,"result":true}' }],
    ['answers with null', { status: 200, body: '{"ok":true,"result":null}' }],
    ['refuses without words', { status: 400, body: '{"ok":false}' }],
  ])('it is tried again where Telegram %s', async (_, fault) => {
    await using bot = await telegramBot()
    const { server } = bot
    server.fault({ match: /^sendMessage$/, ...fault, times: 2 })
    expect((await answerTo(bot, () => server.say('Who met in Nara?'))).text).toContain('Lee Jae Myung')
    expect(bot.waits).toEqual([500, 1000])
  })

  it('an edit and a word over the chat are tried again too', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const answer = await answerTo(bot, () => server.say('What was agreed on space at the Japan–Italy summit?'))
    server.fault({ match: /^editMessageText$/, status: 401, times: 2 })
    server.fault({ match: /^answerCallbackQuery$/, status: 409, times: 2 })
    const edited = server.next('edited')
    const { answer: acknowledged } = server.press('Sources', answer)
    expect((await edited).text).toContain('sources')
    await acknowledged
  })

  it('it is given up after some tries and told, and what is asked next is answered', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const refused = server.fault({ match: /^sendMessage$/, status: 401, description: 'Unauthorized', times: 7 })
    server.say('Who met in Nara?')
    expect((await answerTo(bot, () => server.say('Who met in Muscat?'))).text).toContain('Haitham')
    expect(refused.hits).toHaveLength(7)
    expect(bot.waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000])
    expect(bot.logged.filter(({ event }) => event.includes('failed'))).toEqual([
      { event: 'telegram answer failed', chat: String(server.chat.id), reason: expect.stringContaining('401') },
    ])
  })

  it('it is tried for a minute and no longer', async () => {
    const clock = { now: Date.now() }
    const waits: number[] = []
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds)
      clock.now += milliseconds
    }
    await using bot = await telegramBot({}, {}, { wait, now: () => clock.now })
    const { server } = bot
    server.fault({ match: /^sendMessage$/, status: 429, parameters: { retry_after: 25 }, times: 99 })
    server.say('Who met in Nara?')
    await bot.told(() => bot.logged.some(({ event }) => event === 'telegram asks to slow down'))
    expect(waits).toEqual([25_000, 25_000, 25_000])
  })

  it('it follows a group that has moved', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const to = server.addChat({ type: 'supergroup', title: 'Moved' })
    server.fault({
      match: /^sendMessage$/,
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: to.id },
    })
    const answer = await answerTo(bot, () => server.say('/brief Nara', { chat: server.group }))
    expect(answer.chat.id).toBe(to.id)
    expect(bot.moved).toEqual([`${server.group.id} ${to.id}`])
  })

  it.each([
    ['Forbidden: bot was blocked by the user', 403],
    ['Forbidden: user is deactivated', 403],
    ['Bad Request: chat not found', 400],
  ])('it notes a chat that is gone: %s', async (description, status) => {
    await using bot = await telegramBot()
    const { server } = bot
    server.fault({ match: /^sendMessage$/, status, description })
    server.say('Who met in Nara?')
    await bot.told(() => bot.gone.length > 0)
    expect(bot.gone).toEqual([String(server.chat.id)])
  })

  it('it stays silent where it may not write', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    server.forbid(server.group)
    server.say('/brief Nara', { chat: server.group })
    await bot.told(() => bot.logged.some(({ event }) => event === 'telegram forbids writing'))
    expect(bot.gone).toEqual([])
  })

  it('show that an answer comes where somebody thinks about it first', async () => {
    const { promise: thinking, resolve: think } = Promise.withResolvers<void>()
    const { dispatch } = await testCore({ now: Date.now })
    await using bot = await telegramBot(
      {},
      {},
      {
        mayTakeLong: true,
        // Only the first pause ends: one sign is enough here.
        wait: async (milliseconds, signal) => {
          if (milliseconds > 400 && signal) await once(signal, 'abort')
        },
        async dispatch(request) {
          await thinking
          return await dispatch(request)
        },
      },
    )
    const { server } = bot
    const answer = answerTo(bot, () => server.say('Who met in Nara?'))
    await server.until(() => server.requests.some(({ method }) => method === 'sendChatAction'))
    think()
    expect((await answer).text).toContain('Lee Jae Myung')
    expect(server.requests.filter(({ method }) => method === 'sendChatAction')).toMatchObject([
      { params: { action: 'typing' } },
    ])
    expect(server.violations).toEqual([])
  })
})
