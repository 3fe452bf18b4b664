import { createServer } from 'node:http'
import {
  type Bot,
  type GrammyError,
  InlineKeyboard,
  InlineQueryResultBuilder,
  InputFile,
  webhookCallback,
} from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Message, startTelegram, type TelegramServer } from './telegram.ts'
import { close, createBot, expectWellDescribed, listen, startPolling } from './telegram-client.ts'

let server: TelegramServer
let bot: Bot

beforeEach(async () => {
  server = await startTelegram({ inlineFeedback: true })
  bot = createBot(server)
})

afterEach(async () => {
  await bot.stop()
  expectWellDescribed(server)
  await server.stop()
})

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const more = new InlineKeyboard().text('More', 'page:2').url('Site', 'https://example.org')

/** Calls a method without grammY, as JSON. */
async function call(method: string, params: object = {}, token = server.token) {
  const response = await fetch(`${server.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  // Telegram answers every call in this form.
  return (await response.json()) as { ok: boolean; result?: unknown; error_code?: number; description?: string }
}

const updateIds = async (params: object = {}) => {
  const { result } = await call('getUpdates', params)
  return (result as { update_id: number }[]).map(({ update_id }) => update_id)
}

describe('a bot that polls', () => {
  it('hears a person and replies', async () => {
    bot.command('start', (ctx) => ctx.reply(`Hello ${ctx.from?.first_name}, ${ctx.from?.language_code}: ${ctx.match}`))
    await startPolling(bot, server)
    const answered = server.next('answered', ({ method }) => method === 'sendMessage')
    server.say('/start now', { languageCode: 'ja' })
    await answered
    expect(server.sent).toMatchObject([{ text: 'Hello Alice, ja: now', chat: { id: server.user.id } }])
    expect(server.requests.map(({ method, status }) => [method, status])).toEqual([
      ['getMe', 200],
      ['deleteWebhook', 200],
      ['sendMessage', 200],
    ])
    expect(server.violations).toEqual([])
  })

  it('hears of edits, channel posts and of where it stands', async () => {
    const heard: string[] = []
    bot.on('edited_message:text', (ctx) => void heard.push(`edited: ${ctx.editedMessage.text}`))
    bot.on('channel_post:text', (ctx) => void heard.push(`${ctx.chat.title}: ${ctx.channelPost.text}`))
    bot.on('my_chat_member', (ctx) => void heard.push(`${ctx.chat.type}: ${ctx.myChatMember.new_chat_member.status}`))
    bot.on('message:new_chat_members', (ctx) => void heard.push(`joined by ${ctx.from.first_name}`))
    await startPolling(bot, server)
    server.edit(server.say('helo'), 'hello')
    server.channelPost('news')
    server.block()
    server.unblock()
    server.kick(server.group)
    server.join(server.group)
    await server.until(() => server.pending === 0)
    expect(heard).toEqual([
      'edited: hello',
      'Gazette: news',
      'private: kicked',
      'private: member',
      'supergroup: kicked',
      'supergroup: member',
      'joined by Alice',
    ])
  })

  it('gets what it has not confirmed again', async () => {
    for (const text of ['a', 'b', 'c']) server.say(text)
    const [first = 0, second = 0, third = 0] = await updateIds()
    expect(await updateIds({ limit: 2 })).toEqual([first, second])
    expect(await updateIds({ offset: second })).toEqual([second, third])
    expect([server.confirmed, server.pending]).toEqual([1, 2])
    expect(await updateIds({ offset: -1 })).toEqual([third])
    expect([server.confirmed, server.pending]).toEqual([2, 1])
    expect(await updateIds({ offset: third + 1 })).toEqual([])
    server.repeat(first)
    expect(await updateIds({ offset: third + 1 })).toEqual([first])
    expect(await updateIds({ offset: third + 1 })).toEqual([])
  })

  it('gets only the kinds it asked for, until it asks for others', async () => {
    await call('getUpdates', { allowed_updates: ['callback_query', 'chat_member'] })
    server.say('unheard')
    await call('getUpdates')
    server.say('unheard')
    server.promote(server.group)
    server.join(server.group, server.person('Bob'))
    expect(server.updates.map((update) => Object.keys(update)[1])).toEqual(['chat_member'])
    await call('getUpdates', { allowed_updates: [] })
    server.join(server.group, server.person('Carol'))
    expect(server.updates.map((update) => Object.keys(update)[1])).toEqual(['chat_member', 'message'])
  })

  it('waits as long as it says, by the clock of the server', async () => {
    const waiting = server.next('polling')
    const poll = updateIds({ timeout: 30 })
    await waiting
    server.advance(30_000)
    expect(await poll).toEqual([])
  })

  it('is thrown out by a second poller, and by a webhook', async () => {
    const thrown = call('getUpdates', { timeout: 30 })
    await server.next('polling')
    const second = call('getUpdates', { timeout: 30 })
    expect(await thrown).toEqual({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    await call('setWebhook', { url: 'http://127.0.0.1:1/' })
    expect((await second).description).toBe('Conflict: terminated by setWebhook request')
    expect((await call('getUpdates')).description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  })
})

describe('buttons', () => {
  /** Sends a message with buttons; whoever presses one is answered with its data. */
  async function offer(): Promise<Message> {
    bot.on('callback_query:data', (ctx) => ctx.answerCallbackQuery(ctx.callbackQuery.data))
    await startPolling(bot, server)
    const sent = server.next('message')
    await bot.api.sendMessage(server.user.id, 'page 1', { reply_markup: more })
    return sent
  }

  it('are pressed by data or label, as the message now stands', async () => {
    const message = await offer()
    expect((await server.press('page:2', message).answer).text).toBe('page:2')
    expect((await server.press('More', message, { inaccessible: true }).answer).text).toBe('page:2')
    expect(() => server.press('Site', message)).toThrow('is no button that asks the bot')
    await bot.api.editMessageText(message.chat.id, message.message_id, 'page 2')
    expect(server.sent.map(({ text }) => text)).toEqual(['page 2'])
    expect(() => server.press('More', message)).toThrow('there is: nothing')
  })

  it('are answered once, and not too late', async () => {
    const message = await offer()
    const { id, answer } = server.press('More', message)
    await answer
    const tooOld = 'query is too old and response timeout expired or query ID is invalid'
    await expect(bot.api.answerCallbackQuery(id)).rejects.toThrow(tooOld)
    await bot.stop()
    const late = server.press('More', message)
    server.advance(15_001)
    await expect(bot.api.answerCallbackQuery(late.id)).rejects.toThrow(tooOld)
    expect(server.violations).toEqual([])
  })
})

describe('inline mode', () => {
  const article = (id: string, text = `about ${id}`) =>
    InlineQueryResultBuilder.article(id, id, { reply_markup: more }).text(text)

  it('asks, is answered, and sends what was chosen', async () => {
    bot.on('inline_query', (ctx) =>
      ctx.answerInlineQuery([article(ctx.inlineQuery.query)], { is_personal: true, next_offset: '1' }),
    )
    bot.on('chosen_inline_result', (ctx) => ctx.editMessageText('chosen'))
    bot.on('callback_query', (ctx) => ctx.answerCallbackQuery('pressed'))
    await startPolling(bot, server)
    const { results, next_offset } = await server.inline('space', { chatType: 'group' })
    expect([results[0]?.id, next_offset]).toEqual(['space', '1'])
    const edited = server.next('edited')
    const { message, inlineMessageId = '' } = server.choose({ id: 'space' }, { chat: server.group })
    expect(message).toMatchObject({ text: 'about space', via_bot: { id: server.bot.id }, from: { id: server.user.id } })
    await edited
    expect(server.inlineMessage(inlineMessageId)).toMatchObject({ text: 'chosen' })
    await bot.api.editMessageReplyMarkupInline(inlineMessageId, { reply_markup: more })
    expect((await server.press('More', inlineMessageId).answer).text).toBe('pressed')
    expect(server.violations).toEqual([])
  })

  it.each([
    ['51 results', Array.from({ length: 51 }, (_, n) => article(String(n))), 'RESULTS_TOO_MUCH'],
    ['two results of one id', [article('a'), article('a')], 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', [article('x'.repeat(65))], 'results.0.id: must have 1-64 bytes'],
    ['a text of 4,097 characters', [article('a', 'x'.repeat(4097))], 'MESSAGE_TOO_LONG'],
  ])('is refused %s', async (_, results, problem) => {
    server.inline('space').catch(() => {})
    const id = server.updates[0]?.inline_query?.id ?? ''
    await expect(bot.api.answerInlineQuery(id, results)).rejects.toThrow(problem)
    expect(server.violations.flatMap(({ problems }) => problems)).toEqual([problem])
  })

  it('is answered within ten seconds', async () => {
    server.inline('space').catch(() => {})
    server.advance(10_001)
    const id = server.updates[0]?.inline_query?.id ?? ''
    await expect(bot.api.answerInlineQuery(id, [])).rejects.toThrow('query is too old')
  })
})

describe('a webhook', () => {
  it('gets updates with its secret, and may answer with a method', async () => {
    bot.on('message', (ctx) => ctx.reply('heard'))
    const handle = webhookCallback(bot, 'http', { secretToken: 's3cret' })
    const own = createServer((request, response) => void handle(request, response))
    const at = `${await listen(own)}/`
    await bot.api.setWebhook(at, { secret_token: 'wrong' })
    const refused = server.next('delivery')
    server.say('hello?')
    expect((await refused).status).toBe(401)
    const reply = server.next('message')
    await bot.api.setWebhook(at, { secret_token: 's3cret' })
    expect((await reply).text).toBe('heard')
    await close(own)
  })

  it('is tried again, and at last given up', async () => {
    const statuses = [500, 502, 200]
    const bodies: string[] = []
    const own = createServer((request, response) => {
      bodies.push(request.url ?? '')
      const status = statuses.shift() ?? 503
      const reply = status === 200 ? { method: 'sendMessage', chat_id: server.user.id, text: 'by reply' } : {}
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
    })
    const at = await listen(own)
    await using strict = await startTelegram({
      webhookAttempts: 3,
      retryDelay: 0,
      webhookTo: (url) => url.replace('https://bot.example', at),
    })
    const client = createBot(strict)
    await client.api.setWebhook('https://bot.example/hook')
    strict.say('hello?')
    await strict.until(() => strict.pending === 0)
    expect(strict.deliveries.map(({ status }) => status)).toEqual([500, 502, 200])
    expect(strict.requests.at(-1)).toMatchObject({ method: 'sendMessage', viaWebhook: true, status: 200 })
    strict.say('are you there?')
    await strict.until(() => strict.pending === 0)
    expect(strict.deliveries.slice(3).map(({ status, attempt }) => [status, attempt])).toEqual([
      [503, 1],
      [503, 2],
      [503, 3],
    ])
    expect(await client.api.getWebhookInfo()).toMatchObject({
      url: 'https://bot.example/hook',
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 503',
    })
    expect(new Set(bodies)).toEqual(new Set(['/hook']))
    await close(own)
  })

  it('must be an address that Telegram can reach', async () => {
    await expect(bot.api.setWebhook('ftp://127.0.0.1/')).rejects.toThrow('An HTTPS URL must be provided')
    await expect(bot.api.setWebhook('https://bot.example/')).rejects.toThrow('use webhookTo')
    await expect(bot.api.setWebhook('http://127.0.0.1/', { secret_token: 'a b' })).rejects.toThrow('secret_token')
  })
})

describe('files', () => {
  it('are uploaded, sent again by their id, and fetched', async () => {
    const { photo } = await bot.api.sendPhoto(server.user.id, new InputFile(PIXEL, 'map.png'), {
      caption: '<b>Map</b>',
      parse_mode: 'HTML',
    })
    const [size] = photo
    expect(size).toMatchObject({ width: 1, height: 1, file_size: PIXEL.length })
    await bot.api.sendPhoto(server.group.id, size?.file_id ?? '')
    const { document } = await bot.api.sendDocument(server.user.id, new InputFile(Buffer.from('a,b'), 'facts.csv'))
    const { file_path } = await bot.api.getFile(document?.file_id ?? '')
    const fetched = await fetch(`${server.apiRoot}/file/bot${server.token}/${file_path}`)
    expect(await fetched.text()).toBe('a,b')
    expect(server.requests[0]?.files).toMatchObject([{ name: 'map.png', type: 'application/octet-stream' }])
    expect(server.sent[0]).toMatchObject({ caption: 'Map', caption_entities: [{ type: 'bold' }] })
    expect(server.violations).toEqual([])
  })

  it('are refused when they are no pictures, empty or unknown', async () => {
    const send = (photo: InputFile | string) => bot.api.sendPhoto(server.user.id, photo)
    await expect(send(new InputFile(Buffer.from('text'), 'a.png'))).rejects.toThrow('IMAGE_PROCESS_FAILED')
    await expect(send(new InputFile(Buffer.alloc(0), 'a.png'))).rejects.toThrow('file must be non-empty')
    await expect(send('nowhere')).rejects.toThrow('wrong file identifier/HTTP URL specified')
  })

  it('take the place of one another, in the same message', async () => {
    const { message_id: id, photo } = await bot.api.sendPhoto(server.user.id, new InputFile(PIXEL, 'map.png'))
    const other = { type: 'photo', media: new InputFile(PIXEL, 'chart.png'), caption: 'Chart' } as const
    await bot.api.editMessageMedia(server.user.id, id, other)
    expect(server.sent).toMatchObject([{ message_id: id, caption: 'Chart' }])
    const [first, second] = [photo, server.sent[0]?.photo].map((sizes) => sizes?.[0]?.file_id ?? '')
    expect(second).not.toBe(first)
    const same = { type: 'photo', media: second ?? '', caption: 'Chart' } as const
    await expect(bot.api.editMessageMedia(server.user.id, id, same)).rejects.toThrow('message is not modified')
    expect(server.violations).toEqual([])
  })

  it('are forgotten, as if another bot had uploaded them', async () => {
    const { photo } = await bot.api.sendPhoto(server.user.id, new InputFile(PIXEL, 'map.png'))
    server.forgetFiles()
    await expect(bot.api.sendPhoto(server.user.id, photo[0]?.file_id ?? '')).rejects.toThrow(
      'wrong remote file identifier specified',
    )
  })

  it('are refused in a group whose members may only write', async () => {
    server.forbidPhotos(server.group)
    await expect(bot.api.sendPhoto(server.group.id, new InputFile(PIXEL, 'map.png'))).rejects.toThrow(
      'not enough rights to send photos to the chat',
    )
    await bot.api.sendMessage(server.group.id, 'a')
    expect(server.violations).toEqual([])
  })
})

describe('faults', () => {
  it('befall the requests they are meant for', async () => {
    const send = (text: string) => bot.api.sendMessage(server.user.id, text)
    const parameters = { retry_after: 7 }
    server.fault({ match: /^sendMessage$/u, status: 429, description: 'Too Many Requests: retry after 7', parameters })
    await expect(send('refused')).rejects.toMatchObject({ error_code: 429, parameters })
    server.fault({ match: /^sendMessage$/u, status: 502, body: '<html>Bad Gateway</html>' })
    await expect(send('html')).rejects.toThrow('Network request')
    server.fault({ match: /^sendMessage$/u, reset: true })
    await expect(send('never came')).rejects.toThrow('Network request')
    server.fault({ match: /^sendMessage$/u, lose: true, where: ({ params }) => params.text === 'lost' })
    await send('another')
    await expect(send('lost')).rejects.toThrow('Network request')
    const held = server.fault({ match: /^sendMessage$/u, hang: true })
    const sending = send('came late')
    await server.until(() => held.hits.length === 1)
    held.release()
    await sending
    expect(server.sent.map(({ text }) => text)).toEqual(['another', 'lost', 'came late'])
  })

  it('are not needed for what is plainly wrong', async () => {
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ error_code: 401, description: 'Unauthorized' })
    expect(await call('getMee')).toMatchObject({ error_code: 404, description: 'Not Found: method not found' })
    expect((await fetch(`${server.apiRoot}/elsewhere`)).status).toBe(404)
    expect(await call('getMe', { id: 1 })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: id: is no field here',
    })
    const problems = server.violations.map((violation) => violation.problems)
    expect(problems).toEqual([['there is no method getMee'], ['id: is no field here']])
    await expect(createBot({ ...server, token: '1:wrong' }).init()).rejects.toSatisfy(
      (error: GrammyError) => error.error_code === 401,
    )
  })
})
