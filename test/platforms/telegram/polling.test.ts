import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PlatformCore } from '../../../src/platforms/core.ts'
import { platformCore } from '../../fixtures/core.ts'
import { heldPauses } from '../../fixtures/held-pauses.ts'
import { startOn, telegramBot } from '../../fixtures/telegram.ts'
import { startTelegram as serve, type TelegramServer } from '../../servers/telegram.ts'

/** Whether a question is answered. */
async function isAnswered(server: TelegramServer): Promise<void> {
  const said = server.next('message')
  server.say('Who met in Nara?')
  expect((await said).text).toContain('Lee Jae Myung')
}

describe('fetching updates in Telegram', () => {
  afterEach(() => void vi.useRealTimers())

  it('explains a second poller, and goes on when it is alone again', async () => {
    await using server = await serve()
    const refused = {
      match: /^getUpdates$/,
      status: 409,
      description: 'Conflict: terminated by other getUpdates request',
    }
    server.fault(refused)
    await using bot = await startOn(server)
    await isAnswered(server)
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ event: 'telegram updates failed', advice: expect.stringContaining('another process') }),
    )
  })

  it.each([
    [401, 'Unauthorized'],
    [404, 'Not Found'],
  ])('explains a token that is refused with %i, and goes on when it is taken again', async (status, description) => {
    await using server = await serve()
    server.fault({ match: /^getUpdates$/, status, description, times: 3 })
    await using bot = await startOn(server)
    await isAnswered(server)
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ event: 'telegram updates failed', advice: expect.stringContaining('TELEGRAM_TOKEN') }),
    )
    expect(bot.waits).toEqual([500, 1000, 2000])
  })

  it('removes a webhook that somebody sets with its token, and says so', async () => {
    await using server = await serve()
    await using bot = await startOn(server)
    await fetch(`${server.apiRoot}/bot${server.token}/setWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'http://127.0.0.1:9/theirs' }),
    })
    await bot.told(() => bot.logged.some(({ advice }) => String(advice).includes('webhook')))
    await isAnswered(server)
  })

  it('backs off with growing pauses while Telegram fails, and obeys how long it asks to wait', async () => {
    await using server = await serve()
    server.fault({ match: /^getUpdates$/, reset: true, times: 3 })
    server.fault({ match: /^getUpdates$/, status: 429, parameters: { retry_after: 90 } })
    await using bot = await startOn(server)
    await isAnswered(server)
    expect(bot.waits).toEqual([500, 1000, 2000, 90_000])
    expect(bot.slowDowns).toEqual(['telegram'])
  })

  it.each([[0], [-5], [0.0001], [1e9], ['abc'], [Number.NaN], [null], [undefined], [{}]])(
    'waits between a second and an hour where Telegram asks for %j seconds',
    async (seconds) => {
      await using server = await serve()
      // What the API's description rules out.
      const parameters = { retry_after: seconds as number }
      server.fault({ match: /^getUpdates$/, status: 429, parameters })
      await using bot = await startOn(server)
      await isAnswered(server)
      const [wait = 0] = bot.waits
      expect(bot.waits).toHaveLength(1)
      expect(Number.isInteger(wait)).toBe(true)
      expect(wait).toBeGreaterThanOrEqual(500)
      expect(wait).toBeLessThanOrEqual(3_600_000)
    },
  )

  it.each([
    ['HTML', '<html>Sign in to the hotel’s network</html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a refusal without words', '{"ok":false}'],
    ['no result', '{"ok":true}'],
    ['a result that is no list', '{"ok":true,"result":true}'],
    ['a result that is a text', '{"ok":true,"result":"abc"}'],
    ['a result that is null', '{"ok":true,"result":null}'],
    ['updates without an id', '{"ok":true,"result":[{"message":{}},{"update_id":"7"},null]}'],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('backs off where Telegram answers with %s, and goes on', async (_, body) => {
    await using server = await serve()
    server.fault({ match: /^getUpdates$/, status: 200, body, times: 2 })
    await using bot = await startOn(server)
    await isAnswered(server)
    expect(bot.waits).toEqual([500, 1000])
  })

  it('hands on the updates that are well among others', async () => {
    await using server = await serve()
    const message = { message_id: 5, date: 1, chat: server.chat, from: server.user, text: 'Who met in Muscat?' }
    const body = JSON.stringify({ ok: true, result: [{ update_id: -1 }, { update_id: 400_000_000, message }, {}] })
    server.fault({ match: /^getUpdates$/, status: 200, body })
    const said = server.next('message')
    await using _bot = await startOn(server)
    expect((await said).text).toContain('Haitham')
  })

  it('pauses where Telegram answers at once and brings nothing', async () => {
    await using server = await serve()
    server.fault({ match: /^getUpdates$/, status: 200, body: '{"ok":true,"result":[]}', times: 3 })
    await using bot = await startOn(server, {}, { now: () => 1_770_000_000_000 })
    await isAnswered(server)
    expect(bot.waits.slice(0, 3)).toEqual([1000, 1000, 1000])
  })

  it('gives up a request that hangs longer than Telegram would keep it open', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await using server = await serve()
    const hung = server.fault({ match: /^getUpdates$/, hang: true })
    await using bot = await startOn(server)
    await server.until(() => hung.hits.length === 1)
    vi.advanceTimersByTime(40_000)
    await isAnswered(server)
    expect(bot.logged).toContainEqual({ event: 'telegram updates failed', reason: 'network' })
  })

  it('counts as connected for a minute after the last proper answer', async () => {
    const clock = { now: 1_770_000_000_000 }
    await using server = await serve()
    await using bot = await startOn(server, {}, { now: () => clock.now })
    expect(bot.isConnected()).toBe(true)
    clock.now += 59_000
    expect(bot.isConnected()).toBe(true)
    clock.now += 1000
    expect(bot.isConnected()).toBe(false)
    await isAnswered(server)
    expect(bot.isConnected()).toBe(true)
    server.fault({ match: /^getUpdates$/, status: 200, body: '{}', times: 3 })
    server.say('Who met in Nara?')
    await bot.told(() => bot.logged.filter(({ event }) => event === 'telegram updates failed').length === 3)
    expect(bot.isConnected()).toBe(true)
    // A clock that was put back tells nothing.
    clock.now -= 86_400_000
    expect(bot.isConnected()).toBe(false)
    await isAnswered(server)
    expect(bot.isConnected()).toBe(true)
    await bot.stopBot()
    expect(bot.isConnected()).toBe(false)
  })

  it('stops in good time, whatever hangs, and says what was left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await using server = await serve()
    const bot = await startOn(server)
    const hung = server.fault({ match: /^sendMessage$/, hang: true, times: 99 })
    for (let at = 0; at < 20; at++) server.say('Who met in Nara?', { from: server.person(`P${at}`, { started: true }) })
    await server.until(() => hung.hits.length === 20)
    const stopped = bot.stopBot()
    await vi.advanceTimersByTimeAsync(4000)
    await stopped
    expect(bot.logged).toContainEqual({ event: 'telegram stopping failed', reason: 'not done in time', updates: 20 })
    expect(server.pending).toBe(0)
  })

  it('fails within a minute where Telegram does not say who the bot is', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await using server = await serve()
    const hung = server.fault({ match: /^getMe$/, hang: true, times: 99 })
    const refused = expect(startOn(server)).rejects.toThrow(/cannot be reached/)
    for (let tries = 1; tries <= 4; tries++) {
      await server.until(() => hung.hits.length === tries)
      await vi.advanceTimersByTimeAsync(10_000)
    }
    await refused
  })

  it('is given up while it connects', async () => {
    await using server = await serve()
    const hung = server.fault({ match: /^getMe$/, hang: true, times: 99 })
    const ended = new AbortController()
    const started = startOn(server, {}, {}, ended.signal)
    await server.until(() => hung.hits.length === 1)
    ended.abort(new Error('ended'))
    await expect(started).rejects.toThrow('ended')
  })

  it.each([
    ['no bot', '{"ok":true,"result":{}}'],
    ['HTML', '<html></html>'],
  ])('does not start where Telegram answers who it is with %s', async (_, body) => {
    await using server = await serve()
    server.fault({ match: /^getMe$/, status: 200, body, times: 99 })
    await expect(startOn(server)).rejects.toThrow(/cannot be reached/)
  })

  it('is not kept waiting by descriptions that hang', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await using server = await serve()
    const hung = server.fault({ match: /^getMyCommands$/, hang: true, times: 99 })
    const started = startOn(server)
    await server.until(() => hung.hits.length === 1)
    vi.advanceTimersByTime(10_000)
    await using bot = await started
    expect(hung.hits).toHaveLength(1)
    await isAnswered(server)
    expect(bot.logged).toContainEqual({ event: 'telegram description failed', language: 'en', reason: 'network' })
  })
})

describe('updates in work at the same time', () => {
  afterEach(() => void vi.useRealTimers())

  const strangers = (server: TelegramServer, count: number) =>
    Array.from({ length: count }, (_, at) => server.person(`P${at}`, { started: true }))

  it('keeps nobody waiting behind somebody who floods it', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const isTheirs = ({ params }: { params: Readonly<Record<string, unknown>> }) =>
      String(params.chat_id) === String(server.user.id)
    const held = server.fault({ match: /^sendMessage$/, where: isTheirs, hang: true, times: 999 })
    for (let at = 0; at < 300; at++) server.say('Who met in Nara?')
    const said = server.next('message')
    server.say('Who met in Nara?', { from: server.person('Bob', { started: true }) })
    expect((await said).text).toContain('Lee Jae Myung')
    expect(bot.logged).toContainEqual({ event: 'telegram update left out', kind: 'message' })
    held.release()
  })

  it('keep nobody waiting who wait for their turn in a chat', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const many = strangers(server, 15)
    const isTheirs = ({ params }: { params: Readonly<Record<string, unknown>> }) =>
      many.some(({ id }) => String(params.chat_id) === String(id))
    const held = server.fault({ match: /^sendMessage$/, where: isTheirs, hang: true, times: 9999 })
    for (let at = 0; at < 20; at++) for (const from of many) server.say('Who met in Nara?', { from })
    await isAnswered(server)
    held.release()
  })

  it('keep nobody waiting who wait because Telegram asked for it', async () => {
    const pauses = heldPauses()
    await using bot = await telegramBot({}, {}, { wait: pauses.wait })
    const { server } = bot
    const many = strangers(server, 250)
    const isTheirs = ({ params }: { params: Readonly<Record<string, unknown>> }) =>
      many.some(({ id }) => String(params.chat_id) === String(id))
    server.fault({ match: /^sendMessage$/, where: isTheirs, status: 429, parameters: { retry_after: 20 }, times: 250 })
    for (const from of many) server.say('Who met in Nara?', { from })
    expect(await pauses.held(250)).toEqual(Array.from({ length: 250 }, () => 20_000))
    await isAnswered(server)
    pauses.pass()
    await server.until(() => server.sent.length === 251)
  })

  it('have a minute each: then others are answered, and what comes next in the same chats', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { core } = await platformCore()
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const { promise: isFull, resolve: full } = Promise.withResolvers<void>()
    let hung = 0
    const dispatch: PlatformCore['dispatch'] = async (request) => {
      if (request.text !== 'hang') return await core.dispatch(request)
      hung += 1
      if (hung === 200) full()
      await released
      return await core.dispatch(request)
    }
    await using bot = await telegramBot({}, {}, { dispatch })
    const { server } = bot
    const first = server.user
    for (const from of [first, ...strangers(server, 209)]) server.say('hang', { from })
    server.say('Who met in Muscat?', { from: first })
    await isFull
    expect(server.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    await server.until(() => server.sent.length === 1)
    expect(server.sent[0]?.text).toContain('Haitham')
    const late = bot.logged.filter(({ reason }) => reason === 'not done in time')
    expect(late[0]).toEqual({ event: 'telegram update failed', kind: 'message', reason: 'not done in time' })
    expect(late).toHaveLength(200)
    release()
  })
})
