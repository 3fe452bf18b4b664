import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/document.ts'
import { presentationOf } from '../../../src/command/presentation.ts'
import { LANGUAGES } from '../../../src/content/languages.ts'
import type { Refusal } from '../../../src/platforms/platform.ts'
import { reachTelegram } from '../../../src/platforms/telegram/deliver.ts'
import { startTelegram as start } from '../../../src/platforms/telegram/start.ts'
import { renderPlain } from '../../../src/render/plain.ts'
import { platformCore } from '../../fixtures/core.ts'
import { longDigest, shortDigest } from '../../fixtures/digest.ts'
import { knowledge } from '../../fixtures/library.ts'
import { fakePictures } from '../../fixtures/pictures.ts'
import { toldBy } from '../../fixtures/told.ts'
import { type Fault, type Message, startTelegram } from '../../servers/telegram.ts'

const PICTURE = { kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' } as const
const short: Answer = { ...shortDigest('jpit26'), picture: PICTURE }

async function open() {
  const server = await startTelegram()
  const pictures = fakePictures()
  const { core, logged } = await platformCore({ pictures })
  const settings = { token: server.token, apiRoot: server.apiRoot }
  const deliverer = reachTelegram(settings, core)
  const chat = { platform: 'telegram', id: String(server.group.id), community: String(server.group.id) }
  const [part = ''] = deliverer.prepare(short, chat)
  return {
    server,
    pictures,
    core,
    logged,
    settings,
    deliverer,
    chat,
    part,
    send: (key = 'key') => deliverer.sendPart(chat, part, key),
    methods: () => server.requests.map(({ method }) => method),
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  }
}

const shownIn = ({ photo, caption, text }: Message) => [photo ? 'photo' : 'text', caption ?? text ?? '']

describe('a digest with a picture in Telegram', () => {
  it('is one message where all fits, with the styles and buttons of its text', async () => {
    await using world = await open()
    const { deliverer, chat, server } = world
    const [plain = ''] = deliverer.prepare(shortDigest('jpit26'), chat)
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    await deliverer.sendPart(chat, plain, 'plain')
    const [photo, text] = server.sent
    expect(photo?.photo).toHaveLength(1)
    expect(photo?.caption).toBe(text?.text)
    expect(photo?.caption_entities).toEqual(text?.entities)
    expect(photo?.reply_markup).toEqual(text?.reply_markup)
    expect(world.pictures.drawn).toEqual([{ picture: PICTURE, language: 'en', size: 'tall' }])
    expect(server.requests[0]?.params).not.toHaveProperty('disable_notification')
    expect(server.violations).toEqual([])
  })

  it.each(LANGUAGES)('goes on in further messages, and leaves out no statement (%s)', async (language) => {
    await using world = await open()
    const { deliverer, chat, server } = world
    const digest: Answer = { ...longDigest(language), picture: PICTURE }
    const parts = deliverer.prepare(digest, chat)
    for (const [index, part] of parts.entries())
      expect(await deliverer.sendPart(chat, part, `key-${index}`)).toMatchObject({ kind: 'sent' })
    expect(server.sent.map(({ photo }) => photo !== undefined)).toEqual(parts.map((_, index) => index === 0))
    expect(server.sent.map(({ reply_markup }) => reply_markup !== undefined)).toEqual(
      parts.map((_, index) => index === parts.length - 1),
    )
    const texts = server.sent.map(({ text, caption }) => text ?? caption ?? '')
    const { statements } = toldBy(renderPlain(digest, presentationOf(knowledge, language)))
    expect(toldBy(...texts).statements).toEqual(statements)
    expect(server.violations).toEqual([])
  })

  it('is uploaded once, though several chats are sent it at the same time', async () => {
    await using world = await open()
    const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((key) => world.send(key)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect(world.server.requests.filter(({ files }) => files.length > 0)).toHaveLength(1)
    expect(new Set(world.server.sent.map(({ photo }) => photo?.at(-1)?.file_id)).size).toBe(1)
  })

  it('holds what the picture shows, not the picture, in its stored part', async () => {
    await using world = await open()
    expect(JSON.parse(world.part)).toMatchObject({ picture: { picture: PICTURE, language: 'en' } })
    expect(world.pictures.drawn).toEqual([])
  })

  it('is as it was where no pictures are drawn', async () => {
    await using world = await open()
    const { core } = await platformCore()
    const deliverer = reachTelegram(world.settings, core)
    const [without] = deliverer.prepare(short, world.chat)
    expect(without).toBe(deliverer.prepare(shortDigest('jpit26'), world.chat)[0])
    expect(await deliverer.sendPart(world.chat, world.part, 'key')).toMatchObject({ kind: 'sent' })
    expect(world.methods()).toEqual(['sendMessage'])
  })

  it.each([
    ['a picture of a kind that this version does not know', { picture: { kind: 'hologram' }, language: 'en' }],
    ['a picture in a language that this version does not know', { picture: PICTURE, language: 'xx' }],
    ['a picture that is none', 'x'],
  ])('is sent as its text where the stored part holds %s', async (_, picture) => {
    await using world = await open()
    const part = JSON.stringify({ ...JSON.parse(world.part), picture })
    expect(await world.deliverer.sendPart(world.chat, part, 'key')).toMatchObject({ kind: 'sent' })
    expect(world.methods()).toEqual(['sendMessage'])
  })

  it('is sent as its text where the picture cannot be drawn', async () => {
    await using world = await open()
    world.pictures.stop()
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    expect(world.methods()).toEqual(['sendMessage'])
  })

  it('uploads a picture once for all chats, and again where Telegram does not know it any more', async () => {
    await using world = await open()
    const { server } = world
    await world.send('one')
    await world.send('two')
    server.forgetFiles()
    await world.send('three')
    expect(server.sent.map(shownIn).map(([kind]) => kind)).toEqual(['photo', 'photo', 'photo'])
    expect(server.requests.map(({ files }) => files.length)).toEqual([1, 0, 0, 1])
    expect(server.violations).toEqual([])
  })

  it('takes the id that another process left, and uploads what only another bot’s server has', async () => {
    await using world = await open()
    await world.send('one')
    const again = reachTelegram(world.settings, world.core)
    await again.sendPart(world.chat, world.part, 'two')
    expect(world.server.requests.map(({ files }) => files.length)).toEqual([1, 0])
    await using other = await startTelegram()
    const group = { ...world.chat, id: String(other.group.id) }
    const theirs = reachTelegram({ token: other.token, apiRoot: other.apiRoot }, world.core)
    await theirs.sendPart(group, world.part, 'one')
    expect(other.sent.map(({ photo }) => photo?.length)).toEqual([1])
  })

  const refusing = (status: number, description: string): [string, Fault] => [
    description,
    { match: /^sendPhoto$/, status, description },
  ]

  it.each<[string, Fault]>([
    refusing(400, 'Bad Request: IMAGE_PROCESS_FAILED'),
    refusing(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'),
    refusing(400, 'Bad Request: PHOTO_SAVE_FILE_INVALID'),
    refusing(400, 'Bad Request: file must be non-empty'),
    refusing(400, 'Bad Request: file is too big'),
    refusing(400, 'Bad Request: FILE_PARTS_INVALID'),
    refusing(400, 'Bad Request: message caption is too long'),
    refusing(400, 'Bad Request: MEDIA_CAPTION_TOO_LONG'),
    refusing(400, 'Bad Request: not enough rights to send photos to the chat'),
    refusing(400, 'Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN'),
    refusing(400, 'Bad Request: CHAT_SEND_MEDIA_FORBIDDEN'),
    refusing(400, "Bad Request: can't parse entities: in a caption"),
    refusing(413, 'Request Entity Too Large'),
    ['a page that a proxy has for what is too large', { match: /^sendPhoto$/, status: 413, body: '<html>413</html>' }],
  ])('is sent as its text, in the same call, after "%s"', async (_, fault) => {
    await using world = await open()
    const { server } = world
    server.fault(fault)
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    expect(world.methods()).toEqual(['sendPhoto', 'sendMessage'])
    expect(server.sent).toHaveLength(1)
    expect(world.logged.map(({ event }) => event)).toEqual(['telegram picture refused'])
  })

  it('is sent as its text where members may send no photos', async () => {
    await using world = await open()
    world.server.forbidPhotos(world.server.group)
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    expect(world.server.sent.map(shownIn).map(([kind]) => kind)).toEqual(['text'])
  })

  const troubles: [string, Fault, Refusal][] = [
    [
      'a reader who has blocked the bot',
      { match: /^sendPhoto$/, status: 403, description: 'Forbidden: bot was blocked by the user' },
      { kind: 'gone', reason: '403 Forbidden: bot was blocked by the user' },
    ],
    [
      'too many messages',
      { match: /^sendPhoto$/, status: 429, parameters: { retry_after: 30 } },
      { kind: 'slow-down', milliseconds: 30_000 },
    ],
    [
      'a group that has another id now',
      {
        match: /^sendPhoto$/,
        status: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: -1_002_123 },
      },
      { kind: 'moved', to: '-1002123' },
    ],
    [
      'a token that is refused',
      { match: /^sendPhoto$/, status: 401, description: 'Unauthorized' },
      { kind: 'token-refused', reason: '401 Unauthorized' },
    ],
    [
      'a refusal in words that nobody knows',
      { match: /^sendPhoto$/, status: 400, description: 'Bad Request: SOMETHING_NEW' },
      { kind: 'unreachable', reason: '400 Bad Request: SOMETHING_NEW' },
    ],
    [
      'an error of Telegram’s',
      { match: /^sendPhoto$/, status: 502, description: 'Bad Gateway' },
      { kind: 'unreachable', reason: '502 Bad Gateway' },
    ],
    [
      'an error in front of Telegram',
      { match: /^sendPhoto$/, status: 502, body: '<html>' },
      { kind: 'unreachable', reason: 'network' },
    ],
    [
      'an answer that only says yes',
      { match: /^sendPhoto$/, status: 200, body: '{"ok":true,"result":true}' },
      { kind: 'unreachable', reason: 'network' },
    ],
    ['a connection that breaks', { match: /^sendPhoto$/, reset: true }, { kind: 'unreachable', reason: 'network' }],
    ['an answer that is lost', { match: /^sendPhoto$/, lose: true }, { kind: 'unreachable', reason: 'network' }],
  ]

  it.each(troubles)('is told of %s as a text is, without another request', async (_, fault, refusal) => {
    await using world = await open()
    world.server.fault(fault)
    expect(await world.send()).toEqual(refusal)
    expect(world.methods()).toEqual(['sendPhoto'])
  })

  it('is given up as unknown when an upload is not answered in time', async () => {
    await using world = await open()
    const { core } = await platformCore({ pictures: fakePictures() })
    const deliverer = reachTelegram(world.settings, core, 0.05)
    world.server.fault({ match: /^sendPhoto$/, hang: true })
    expect(await deliverer.sendPart(world.chat, world.part, 'key')).toEqual({ kind: 'unreachable', reason: 'network' })
  })

  it('goes without its picture once that was left unknown twice', async () => {
    await using world = await open()
    world.server.fault({ match: /^sendPhoto$/, reset: true, times: 9 })
    expect(await world.send()).toMatchObject({ kind: 'unreachable' })
    expect(await world.send()).toMatchObject({ kind: 'unreachable' })
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    expect(world.methods()).toEqual(['sendPhoto', 'sendPhoto', 'sendMessage'])
    // Another one has its own tries.
    expect(await world.send('other')).toMatchObject({ kind: 'unreachable' })
  })

  it('is sent as its text where a proxy hangs up on the body', async () => {
    await using world = await open()
    const { server } = world
    // Answers before the body is there, and takes no more of it.
    const proxy = createServer((incoming, outgoing) => {
      if (incoming.url?.endsWith('/sendPhoto')) {
        outgoing.writeHead(413, { connection: 'close' }).end('<html>413</html>', () => incoming.socket.destroySoon())
        return
      }
      outgoing.writeHead(307, { location: server.apiRoot + incoming.url }).end()
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    // It listens on a TCP port.
    const apiRoot = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const deliverer = reachTelegram({ ...world.settings, apiRoot }, world.core)
    expect(await deliverer.sendPart(world.chat, world.part, 'key')).toMatchObject({ kind: 'sent' })
    expect(server.sent.map(shownIn).map(([kind]) => kind)).toEqual(['text'])
    proxy.closeAllConnections()
    proxy.close()
  })

  it.each([true, false])('is paid for only where that was chosen (%s)', async (paidBroadcast) => {
    await using world = await open()
    const deliverer = reachTelegram({ ...world.settings, paidBroadcast }, world.core)
    await deliverer.sendPart(world.chat, world.part, 'one')
    expect('allow_paid_broadcast' in (world.server.requests[0]?.params ?? {})).toBe(paidBroadcast)
  })

  it('has buttons that are answered below it', async () => {
    await using world = await open()
    const { server, core } = world
    await world.send()
    const bot = await start(world.settings, core)
    const said = server.next('message')
    server.press('日本語', server.sent[0] as Message) // it was sent above
    expect((await said).text).toContain('高市')
    expect(server.sent.map(shownIn).map(([kind]) => kind)).toEqual(['photo', 'text'])
    await bot.stop()
    expect(server.violations).toEqual([])
  })
})
