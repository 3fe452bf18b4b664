import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { claimsInMemory } from '../../../src/store/claims-in-memory.ts'
import { picturedCore } from '../../fixtures/pictured-core.ts'
import { startOn, telegramBot } from '../../fixtures/telegram.ts'
import type { Fault, Message, TelegramServer } from '../../servers/telegram.ts'

const NARA = '2026-01-13-japan-south-korea-nara-summit'

async function open(more = {}) {
  const { pictures, overrides } = await picturedCore()
  const bot = await telegramBot({}, {}, { ...overrides, ...more })
  return { ...bot, pictures, overrides, [Symbol.asyncDispose]: bot[Symbol.asyncDispose] }
}

/** What is there in the end, once a message with a text has come. */
async function answerTo(server: TelegramServer, ask: () => unknown): Promise<readonly Message[]> {
  const said = server.next('message', ({ text }) => text !== undefined)
  ask()
  await said
  return server.sent
}

const kindsOf = (messages: readonly Message[]) => messages.map(({ photo }) => (photo ? 'photo' : 'text'))
const sends = ({ requests }: TelegramServer) =>
  requests.map(({ method }) => method).filter((method) => /^(?:send(?!Chat)|edit|deleteMessage)/u.test(method))
const uploads = ({ requests }: TelegramServer) => requests.filter(({ files }) => files.length > 0)

describe('an answer with a picture in Telegram', () => {
  it('has the picture first, without a sound, and then its text as without', async () => {
    await using bot = await open()
    const { server } = bot
    const [photo, text] = await answerTo(server, () => server.say('Who met in Nara?'))
    expect(photo?.caption).toBe(`A picture of ${NARA}`)
    expect(photo?.caption_entities).toEqual([
      { type: 'expandable_blockquote', offset: 0, length: photo?.caption?.length },
    ])
    expect(photo?.photo).toHaveLength(1)
    expect(text?.text).toContain('Lee Jae Myung')
    expect(text?.reply_markup).toBeDefined()
    const [shown, told] = server.requests.filter(({ method }) => /^send(?:Photo|Message)$/u.test(method))
    expect(shown?.params.disable_notification).toBe(true)
    expect(told?.params).not.toHaveProperty('disable_notification')
    expect(shown?.files[0]).toMatchObject({ name: expect.stringMatching(/^[\w-]{22}\.png$/u) })
    expect(bot.pictures.drawn).toEqual([
      { picture: { kind: 'briefing', briefing: NARA }, language: 'en', size: 'tall' },
    ])
    expect(server.violations).toEqual([])
  })

  it('describes it in the reader’s language, in that language’s direction', async () => {
    await using bot = await open()
    const { server } = bot
    const [photo] = await answerTo(server, () => server.say('من اجتمع في نارا؟'))
    expect(photo?.caption).toBe(`\u200fصورة عن \u2066Communiqué: ${NARA}\u2069`)
    expect(bot.pictures.drawn).toMatchObject([{ language: 'ar' }])
  })

  it('replies with both in a group', async () => {
    await using bot = await open()
    const { server } = bot
    const question = server.say('/who Nara', { chat: server.group })
    await server.next('message', ({ text }) => text !== undefined)
    expect(server.sent.map((one) => one.reply_to_message?.message_id)).toEqual([
      question.message_id,
      question.message_id,
    ])
    expect(kindsOf(server.sent)).toEqual(['photo', 'text'])
    expect(server.violations).toEqual([])
  })

  it('shows both in the topic where it was asked', async () => {
    await using bot = await open()
    const { server } = bot
    const forum = server.addChat({ forum: true })
    const topic = server.topic(forum, 'Summits')
    await answerTo(server, () => server.say('/who Nara', { chat: forum, topic }))
    expect(server.sent.map(({ message_thread_id }) => message_thread_id)).toEqual([topic, topic])
  })

  it('shows both in a channel', async () => {
    await using bot = await open()
    const { server } = bot
    await answerTo(server, () => server.channelPost('/who Nara'))
    expect(kindsOf(server.sent)).toEqual(['photo', 'text'])
    expect(server.violations).toEqual([])
  })

  it('is a text alone where nothing is drawn, or there is nothing to draw', async () => {
    await using bot = await open()
    const { server } = bot
    bot.pictures.stop()
    expect(kindsOf(await answerTo(server, () => server.say('Who met in Nara?')))).toEqual(['text'])
    expect(kindsOf(await answerTo(server, () => server.say('/help')))).toEqual(['text', 'text'])
    expect(sends(server)).toEqual(['sendMessage', 'sendMessage'])
  })

  it('follows a group that has moved', async () => {
    await using bot = await open()
    const { server } = bot
    const group = server.addChat({ type: 'group' })
    server.fault({
      match: /^sendPhoto$/,
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: server.group.id },
    })
    await answerTo(server, () => server.say('/who Nara', { chat: group }))
    expect(kindsOf(server.sent)).toEqual(['photo', 'text'])
    expect(bot.moved).toEqual([`${group.id} ${server.group.id}`])
  })

  it('says nothing where nobody can be reached any more, and tells so once', async () => {
    await using bot = await open()
    const { server } = bot
    const description = 'Forbidden: bot was blocked by the user'
    server.fault({ match: /^sendPhoto$/, status: 403, description })
    server.say('Who met in Nara?')
    await bot.told(() => bot.gone.length > 0)
    await bot.stopBot()
    expect(sends(server)).toEqual(['sendPhoto'])
    expect(bot.gone).toHaveLength(1)
  })

  it('waits as long as Telegram asks, and shows the picture then', async () => {
    await using bot = await open()
    const { server } = bot
    server.fault({ match: /^sendPhoto$/, status: 429, parameters: { retry_after: 3 } })
    expect(kindsOf(await answerTo(server, () => server.say('Who met in Nara?')))).toEqual(['photo', 'text'])
    expect(bot.waits).toContain(3000)
  })

  const refusing = (status: number, description: string, body?: string): [string, Fault] => [
    description,
    { match: /^sendPhoto$/, status, description, ...(body === undefined ? {} : { body }), times: 9 },
  ]

  it.each<[string, Fault, number]>([
    [...refusing(400, 'Bad Request: IMAGE_PROCESS_FAILED'), 1],
    [...refusing(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'), 1],
    [...refusing(400, 'Bad Request: not enough rights to send photos to the chat'), 1],
    [...refusing(400, 'Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN'), 1],
    [...refusing(400, 'Bad Request: message caption is too long'), 1],
    [...refusing(400, 'Bad Request: something that nobody knows'), 1],
    [...refusing(403, 'Forbidden: something that nobody knows'), 1],
    [...refusing(413, 'Request Entity Too Large'), 1],
    [...refusing(413, 'a page that a proxy has for what is too large', '<html>413</html>'), 2],
    [...refusing(500, 'Internal Server Error'), 2],
    [...refusing(200, 'a page instead of an answer', '<html>Welcome</html>'), 2],
    ['a connection that breaks', { match: /^sendPhoto$/, reset: true, times: 9 }, 2],
  ])('comes as its text alone after "%s"', async (_, fault, tries) => {
    await using bot = await open()
    const { server } = bot
    server.fault(fault)
    expect(kindsOf(await answerTo(server, () => server.say('Who met in Nara?')))).toEqual(['text'])
    expect(sends(server).filter((one) => one === 'sendPhoto')).toHaveLength(tries)
    expect(sends(server).filter((one) => one === 'sendMessage')).toEqual(['sendMessage'])
    expect(bot.logged.map(({ event }) => event)).toContain('telegram picture failed')
    expect(server.violations).toEqual([])
  })

  it('comes as its text alone in a group whose members may send no photos', async () => {
    await using bot = await open()
    const { server } = bot
    server.forbidPhotos(server.group)
    expect(kindsOf(await answerTo(server, () => server.say('/who Nara', { chat: server.group })))).toEqual(['text'])
  })

  it('is tried again where an upload breaks off once', async () => {
    await using bot = await open()
    const { server } = bot
    server.fault({ match: /^sendPhoto$/, reset: true })
    expect(kindsOf(await answerTo(server, () => server.say('Who met in Nara?')))).toEqual(['photo', 'text'])
  })

  it('tells nothing of what it shows in the log', async () => {
    await using bot = await open()
    const { server } = bot
    server.fault({ match: /^sendPhoto$/, status: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' })
    await answerTo(server, () => server.say('Who met in Nara?'))
    expect(JSON.stringify(bot.logged)).not.toMatch(/picture of|nara/iu)
  })
})

describe('a picture that Telegram has', () => {
  it('is shown by its id, in whatever chat and by whatever process', async () => {
    const claims = claimsInMemory(() => performance.now())
    await using bot = await open({ claims })
    const { server } = bot
    await answerTo(server, () => server.say('Who met in Nara?'))
    await answerTo(server, () => server.say('/who Nara', { chat: server.group }))
    expect(uploads(server)).toHaveLength(1)
    await bot.stopBot()
    const next = await startOn(server, {}, { ...bot.overrides, claims })
    await answerTo(server, () => server.say('Who met in Nara?'))
    await next.stopBot()
    expect(kindsOf(server.sent)).toEqual(['photo', 'text', 'photo', 'text', 'photo', 'text'])
    expect(uploads(server)).toHaveLength(1)
  })

  it('is uploaded again, once, where Telegram does not know its id any more', async () => {
    await using bot = await open()
    const { server } = bot
    await answerTo(server, () => server.say('Who met in Nara?'))
    server.forgetFiles()
    await answerTo(server, () => server.say('Who met in Nara?'))
    await answerTo(server, () => server.say('Who met in Nara?'))
    expect(kindsOf(server.sent)).toEqual(['photo', 'text', 'photo', 'text', 'photo', 'text'])
    expect(uploads(server)).toHaveLength(2)
    expect(sends(server).filter((one) => one === 'sendPhoto')).toEqual([
      'sendPhoto',
      'sendPhoto',
      'sendPhoto',
      'sendPhoto',
    ])
  })
})

describe('buttons of answers with pictures in Telegram', () => {
  const press = async (server: TelegramServer, label: string, message: Message | undefined) => {
    if (!message) throw new Error('there is no message')
    const changed = Promise.race([server.next('edited'), server.next('message', ({ text }) => text !== undefined)])
    const { answer } = server.press(label, message)
    return (await Promise.all([changed, answer]))[0]
  }

  it('bring the picture of another language and its text below, and lead back in place', async () => {
    await using bot = await open()
    const { server } = bot
    const [, first] = await answerTo(server, () => server.say('What was agreed on space at the Japan–Italy summit?'))
    const other = await press(server, '日本語', first)
    expect(kindsOf(server.sent)).toEqual(['photo', 'text', 'photo', 'text'])
    expect(server.sent.at(-2)?.caption).toMatch(/^画像：/u)
    expect(other.text).toContain('宇宙')
    const back = await press(server, 'English', other)
    expect(back.message_id).toBe(other.message_id)
    expect(kindsOf(server.sent)).toEqual(['photo', 'text', 'photo', 'text'])
    expect(server.violations).toEqual([])
  })

  it('bring it again after an hour', async () => {
    const clock = { now: Date.now() }
    await using bot = await open({ now: () => clock.now })
    const { server } = bot
    const [, first] = await answerTo(server, () => server.say('What was agreed on space at the Japan–Italy summit?'))
    clock.now += 3_600_000
    const other = await press(server, '日本語', first)
    clock.now += 3_599_999
    const again = await press(server, 'English', other)
    expect(again.message_id).not.toBe(other.message_id)
    expect((await press(server, '日本語', again)).message_id).toBe(again.message_id)
    expect(kindsOf(server.sent)).toEqual(['photo', 'text', 'photo', 'text', 'photo', 'text'])
  })

  it('that turn pages bring none', async () => {
    await using bot = await open()
    const { server } = bot
    const [, first] = await answerTo(server, () => server.say('What was agreed on space at the Japan–Italy summit?'))
    server.advance(0)
    const more = await press(server, 'More', first)
    expect(more.message_id).toBe(first?.message_id)
    expect(kindsOf(server.sent)).toEqual(['photo', 'text'])
  })

  it('change the text in place where the picture is refused', async () => {
    await using bot = await open()
    const { server } = bot
    const [, first] = await answerTo(server, () => server.say('What was agreed on space at the Japan–Italy summit?'))
    server.fault({ match: /^sendPhoto$/, status: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' })
    const other = await press(server, '日本語', first)
    expect(other.message_id).toBe(first?.message_id)
    expect(kindsOf(server.sent)).toEqual(['photo', 'text'])
  })

  it('of a message sent by way of the bot bring none', async () => {
    await using bot = await open()
    const { server } = bot
    const [card] = (await server.inline('Who met in Nara?')).results
    const { inlineMessageId = '' } = server.choose({ id: card?.id ?? '' })
    const edited = server.next('edited')
    server.press('日本語', inlineMessageId)
    expect((await edited).text).toContain('奈良')
    expect(uploads(server)).toEqual([])
  })
})

describe('an edited question about something with a picture in Telegram', () => {
  const edit = async (server: TelegramServer, question: Message, text: string) => {
    const edited = server.next('edited', (message) => message.text !== undefined)
    server.edit(question, text)
    await edited
  }

  it('gets another picture in the place of the first', async () => {
    await using bot = await open()
    const { server } = bot
    const question = server.say('Who met in Nara?')
    await server.next('message', ({ text }) => text !== undefined)
    const before = server.sent.map(({ message_id }) => message_id)
    await edit(server, question, 'Who met in Muscat?')
    expect(server.sent.map(({ message_id }) => message_id)).toEqual(before)
    expect(server.sent[0]?.caption).toContain('muscat')
    expect(server.sent[1]?.text).toContain('Haitham')
    // Edited again, from what was left by then; both are Telegram's own now.
    await edit(server, question, 'Who met in Nara?')
    expect(server.sent[0]?.caption).toContain('nara')
    expect(uploads(server)).toHaveLength(2)
    expect(server.violations).toEqual([])
  })

  it('keeps the picture that it has', async () => {
    await using bot = await open()
    const { server } = bot
    const question = server.say('Who met in Nara?')
    await server.next('message', ({ text }) => text !== undefined)
    await edit(server, question, 'When did they meet in Nara?')
    expect(sends(server)).toEqual(['sendPhoto', 'sendMessage', 'editMessageText'])
  })

  it('loses its picture where its answer has none, or the new one is refused', async () => {
    await using bot = await open()
    const { server } = bot
    const question = server.say('Who met in Nara?')
    await server.next('message', ({ text }) => text !== undefined)
    await edit(server, question, '/help')
    expect(kindsOf(server.sent)).toEqual(['text'])
    const other = server.say('Who met in Nara?')
    await server.next('message', ({ text }) => text !== undefined)
    server.fault({ match: /^editMessageMedia$/, status: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' })
    await edit(server, other, 'Who met in Muscat?')
    expect(kindsOf(server.sent)).toEqual(['text', 'text'])
  })

  it('gets a picture below where there was none', async () => {
    await using bot = await open()
    const { server } = bot
    const question = server.say('/help')
    await server.next('message')
    const photo = server.next('message')
    await edit(server, question, 'Who met in Nara?')
    await photo
    expect(kindsOf(server.sent)).toEqual(['text', 'photo'])
  })

  it('finds what an older version left', async () => {
    const claims = claimsInMemory(() => performance.now())
    await using bot = await open({ claims })
    const { server } = bot
    bot.pictures.stop()
    const question = server.say('Who met in Nara?')
    const answer = await server.next('message')
    const key = createHash('sha256').update(`telegram answers to ${server.chat.id}/${question.message_id}`)
    await bot.stopBot()
    expect(await claims.outcome(key.digest('base64url'))).toBe(`[${answer.message_id}]`)
    const next = await startOn(server, {}, { ...bot.overrides, claims })
    await edit(server, question, 'Who met in Muscat?')
    await next.stopBot()
    expect(kindsOf(server.sent)).toEqual(['text'])
  })
})
