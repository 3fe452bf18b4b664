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
const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } })
const html = (text: string) => ({ text, parse_mode: 'HTML' })
const marked = (text: string, ...entities: object[]) => ({ text, entities })

describe('what is malformed', () => {
  it.each([
    ['a field it does not know', { texts: 'b' }, 'texts: is no field here'],
    ['a text that is none', { text: 5 }, 'text: must be string'],
    ['no text', { text: undefined }, 'text: is missing'],
    ['an empty text', { text: ' \n ' }, 'message text is empty'],
    ['4,097 UTF-16 units', { text: `${'x'.repeat(4095)}😀` }, 'message is too long'],
    ['MarkdownV2', { parse_mode: 'MarkdownV2' }, 'this test server reads no MarkdownV2: send entities or HTML'],
    [
      'button data of 65 bytes',
      keyboard({ text: 'x', callback_data: 'é'.repeat(33) }),
      'reply_markup.inline_keyboard.0.0.callback_data: must have 1-64 bytes',
    ],
    ['a button that does nothing', keyboard({ text: 'x' }), 'text buttons are unallowed in the inline keyboard'],
    [
      'a button that does two things',
      keyboard({ text: 'x', callback_data: 'a', url: 'https://a.org' }),
      'button "x" does more than one thing: callback_data, url',
    ],
    ['a button to nowhere', keyboard({ text: 'x', url: 'nowhere' }), 'BUTTON_URL_INVALID'],
    [
      '101 buttons',
      { reply_markup: { inline_keyboard: Array(101).fill([{ text: 'x', callback_data: 'a' }]) } },
      'reply markup is too long: 101 buttons',
    ],
  ])('refuses %s', async (_, params, problem) => {
    await expect(send(params)).rejects.toThrow(problem)
    expect(problems()).toEqual([problem])
    expect(server.sent).toEqual([])
  })

  it.each([
    ['getUpdates', { limit: 101 }, 'limit: must be <= 100'],
    ['sendPhoto', { chat_id: 1, photo: 'attach://a' }, 'there is no file a in the request'],
    ['sendPhoto', { chat_id: 1, photo: 'a', caption: 'x'.repeat(1025) }, 'message caption is too long'],
    ['sendPoll', { chat_id: 1, question: 'a', options: [{ text: 'b' }] }, 'sendPoll is not covered'],
    ['answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }, 'text: must have 0-200 characters'],
    ['setMyShortDescription', { short_description: 'x'.repeat(121) }, 'short_description: must have 0-120 characters'],
    ['setMyCommands', { commands: [{ command: 'Brief', description: 'a' }] }, 'BOT_COMMAND_INVALID'],
    [
      'setMyCommands',
      { commands: Array(101).fill({ command: 'a', description: 'b' }) },
      'commands: must NOT have more than 100 items',
    ],
    ['setMyCommands', { commands: [], scope: { type: 'chat' } }, 'scope.chat_id: is missing'],
    [
      'sendRichMessage',
      { chat_id: 1, rich_message: {} },
      'exactly one of the fields blocks, html and markdown must be used',
    ],
    [
      'sendRichMessage',
      { chat_id: 1, rich_message: { blocks: [{ type: 'paragraf', text: 'a' }] } },
      'rich_message.blocks.0.type: must be equal to one of the allowed values',
    ],
  ])('refuses %s with %j', async (method, params, problem) => {
    await expect(call(method, params)).rejects.toThrow()
    expect(problems()).toEqual([problem])
  })

  it.each([
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>a</i>', 'Unmatched end tag, expected "</b>", found "</i>", at byte offset 4'],
    ['é</b>', 'Unexpected end tag at byte offset 2'],
    ['<p>a</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['a < b', 'Unclosed start tag at byte offset 2'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href="no where">a</a>', 'Wrong URL "no where"'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'Nested blockquote'],
  ])('refuses the HTML %s', async (text, problem) => {
    await expect(send(html(text))).rejects.toThrow(`Bad Request: can't parse entities: ${problem}`)
  })

  it.each([
    ['outside of the text', marked('ab', { type: 'bold', offset: 2, length: 1 }), 'begins after the end of the text'],
    ['beyond the text', marked('ab', { type: 'bold', offset: 1, length: 2 }), 'ends after the end of the text'],
    ['inside a surrogate pair', marked('😀', { type: 'bold', offset: 1, length: 1 }), 'begins in a middle of a UTF-16'],
    ['half a surrogate pair', marked('😀', { type: 'bold', offset: 0, length: 1 }), 'ends in a middle of a UTF-16'],
    ['of no length', marked('ab', { type: 'bold', offset: 1, length: 0 }), 'is empty'],
    ['of no type', marked('ab', { type: 'bald', offset: 0, length: 1 }), 'entities.0.type'],
    ['with no link', marked('ab', { type: 'text_link', offset: 0, length: 1 }), 'has a wrong URL'],
    [
      'quoted twice',
      marked(
        'ab',
        { type: 'blockquote', offset: 0, length: 2 },
        { type: 'expandable_blockquote', offset: 1, length: 1 },
      ),
      "blockquote entities can't be nested",
    ],
  ])('refuses an entity %s', async (_, params, problem) => {
    await expect(send(params)).rejects.toThrow(problem)
    expect(problems()).toHaveLength(1)
  })
})

describe('text', () => {
  it('is counted after entities: 4,096 characters in tags fit', async () => {
    await send(html(`<b>${'&lt;'.repeat(4096)}</b>`))
    expect(server.sent[0]?.text).toBe('<'.repeat(4096))
  })

  it('keeps what HTML means, by UTF-16 offsets', async () => {
    await send(
      html(
        '  😀 <b>bold <i>both</i></b> <a href="https://a.org/?b&amp;c">link</a> <tg-spoiler>x</tg-spoiler>\n' +
          '<pre><code class="language-py">1 &lt; 2</code></pre><blockquote expandable>q</blockquote> ',
      ),
    )
    expect(server.sent[0]).toMatchObject({
      text: '😀 bold both link x\n1 < 2q',
      entities: [
        { type: 'bold', offset: 3, length: 9 },
        { type: 'italic', offset: 8, length: 4 },
        { type: 'text_link', offset: 13, length: 4, url: 'https://a.org/?b&c' },
        { type: 'spoiler', offset: 18, length: 1 },
        { type: 'pre', offset: 20, length: 5, language: 'py' },
        { type: 'expandable_blockquote', offset: 25, length: 1 },
      ],
    })
  })

  it('gets the entities that Telegram finds by itself, and at most 100', async () => {
    await send({ text: '/brief@communique_bot @alice #space https://a.org. a@b.org $USD t.me/x +39 06 123456 tg://a' })
    expect(server.sent[0]?.entities?.map(({ type, offset, length }) => [type, offset, length])).toEqual([
      ['bot_command', 0, 21],
      ['mention', 22, 6],
      ['hashtag', 29, 6],
      ['url', 36, 13],
      ['email', 51, 7],
      ['cashtag', 59, 4],
      ['url', 64, 6],
      ['phone_number', 71, 13],
      ['url', 85, 6],
    ])
    const bold = Array.from({ length: 101 }, (_, n) => ({ type: 'bold', offset: n, length: 1 }))
    await send(marked('x'.repeat(101), ...bold))
    expect(server.sent[1]?.entities).toHaveLength(100)
  })

  it('may be rich, and right to left', async () => {
    const blocks = [{ type: 'paragraph', text: ['a ', { type: 'bold', text: 'b' }] }]
    await call('sendRichMessage', { chat_id: server.user.id, rich_message: { blocks, is_rtl: true } })
    expect(server.sent[0]?.rich_message).toEqual({ blocks, is_rtl: true })
    const long = { html: `<p>${'x'.repeat(32_769)}</p>` }
    await expect(call('sendRichMessage', { chat_id: server.user.id, rich_message: long })).rejects.toThrow('too long')
  })
})

describe('parameters', () => {
  it.each([
    ['a query', (url: string) => fetch(`${url}?chat_id=${server.user.id}&text=5`)],
    [
      'a form',
      (url: string) =>
        fetch(url, {
          method: 'POST',
          body: new URLSearchParams({ chat_id: String(server.user.id), text: '5', entities: '[]' }),
        }),
    ],
    [
      'a form of parts',
      (url: string) => {
        const body = new FormData()
        body.set('chat_id', String(server.user.id))
        body.set('text', '5')
        return fetch(url, { method: 'POST', body })
      },
    ],
  ])('may come as %s', async (_, request) => {
    expect((await request(`${server.apiRoot}/bot${server.token}/sendMessage`)).status).toBe(200)
    expect(server.sent[0]?.text).toBe('5')
  })
})
