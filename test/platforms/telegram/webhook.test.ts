import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PlatformCore } from '../../../src/platforms/core.ts'
import type { Claims } from '../../../src/platforms/platform.ts'
import { claimsInMemory } from '../../../src/store/claims-in-memory.ts'
import { platformCore } from '../../fixtures/core.ts'
import { heldPauses } from '../../fixtures/held-pauses.ts'
import { startOn as start } from '../../fixtures/telegram.ts'
import { startTelegram, type TelegramOptions, type TelegramServer } from '../../servers/telegram.ts'
import { close, listen } from '../../servers/telegram-client.ts'

const PORT = 18_000 + (process.pid % 2000)
const webhook = { url: 'https://bot.example.org/telegram', host: '127.0.0.1', port: PORT }
const webhookTo = (url: string) => url.replace('https://bot.example.org/telegram', `http://127.0.0.1:${PORT}`)

const serve = (options: TelegramOptions = {}) => startTelegram({ webhookTo, webhookAttempts: 9999, ...options })

/** The bot with a webhook; nothing is looked after until a test lets a pause pass. */
async function startOn(server: TelegramServer, overrides: Partial<PlatformCore> = {}, port = PORT) {
  const pauses = heldPauses()
  const settings = { webhook: { ...webhook, port } }
  const bot = await start(server, settings, { wait: pauses.wait, ...overrides })
  /** Lets the bot look, and waits until it has. */
  const look = async () => {
    await pauses.held()
    pauses.pass()
    await pauses.held()
  }
  return { ...bot, pauses, look }
}

const set = (server: TelegramServer) => server.requests.findLast(({ method }) => method === 'setWebhook')?.params

async function isAnswered(server: TelegramServer): Promise<void> {
  const said = server.next('message')
  server.say('Who met in Nara?')
  expect((await said).text).toContain('Lee Jae Myung')
}

/** What somebody else who has the token does. */
async function call(server: TelegramServer, method: string, params: object = {}): Promise<void> {
  await fetch(`${server.apiRoot}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
}

describe('a webhook in Telegram', () => {
  afterEach(() => void vi.useRealTimers())

  it('brings updates to an address that nobody can guess, with a secret', async () => {
    await using server = await serve()
    await using bot = await startOn(server)
    expect(set(server)?.url).toMatch(/^https:\/\/bot\.example\.org\/telegram\/[0-9a-f]{64}$/)
    expect(String(set(server)?.url)).not.toContain(server.token)
    await isAnswered(server)
    await server.until(() => server.deliveries.length > 0)
    expect(server.deliveries.map(({ status }) => status)).toEqual([200])
    expect(bot.isConnected()).toBe(true)
    expect(server.violations).toEqual([])
  })

  it.each([
    ['another address', { path: '/guessed', secret: true, body: '{}' }, 404],
    ['a wrong secret', { path: true, secret: false, body: '{}' }, 401],
    ['no JSON', { path: true, secret: true, body: 'x' }, 400],
    ['what is no update', { path: true, secret: true, body: '{"message":{}}' }, 400],
    ['too much', { path: true, secret: true, body: `"${'x'.repeat(1_100_000)}"` }, 413],
  ])('refuses %s', async (_, { path, secret, body }, status) => {
    await using server = await serve()
    await using _bot = await startOn(server)
    const address = path === true ? webhookTo(String(set(server)?.url)) : `http://127.0.0.1:${PORT}${path}`
    const token = secret ? String(set(server)?.secret_token) : 'guessed'
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': token }
    const answered = await fetch(address, { method: 'POST', headers, body })
    expect(answered.status).toBe(status)
    expect(server.sent).toEqual([])
  })

  it('is left with Telegram at a stop, and taken down where updates are fetched again', async () => {
    await using server = await serve()
    const first = await startOn(server)
    await first.stopBot()
    expect(first.isConnected()).toBe(false)
    server.say('Who met in Nara?')
    const said = server.next('message')
    await using _second = await start(server)
    expect((await said).text).toContain('Lee Jae Myung')
  })

  it('explains a port that is taken', async () => {
    await using server = await serve()
    await using _bot = await startOn(server)
    await expect(startOn(server)).rejects.toThrow(/TELEGRAM_WEBHOOK_LISTEN/)
  })

  it('leaves its port where Telegram refuses the address', async () => {
    await using server = await serve()
    server.fault({ match: /^setWebhook$/, status: 400, description: 'Bad Request: bad webhook' })
    await expect(startOn(server)).rejects.toThrow(/Telegram refuses: setWebhook: 400/)
    await using _bot = await startOn(server)
    await isAnswered(server)
  })

  it.each([
    ['is taken away', 'deleteWebhook', {}],
    ['is changed to another address', 'setWebhook', { url: 'http://127.0.0.1:9/theirs' }],
  ])('that %s is set again, and what waited is answered', async (_, method, params) => {
    await using server = await serve({ webhookTo: (url) => (url.includes('theirs') ? url : webhookTo(url)) })
    await using bot = await startOn(server)
    const ours = set(server)
    await call(server, method, params)
    server.say('Who met in Nara?')
    server.forget()
    const said = server.next('message')
    await bot.look()
    expect((await said).text).toContain('Lee Jae Myung')
    expect(set(server)).toEqual(ours)
    expect(bot.logged).toContainEqual({
      event: 'telegram webhook missing',
      advice: expect.stringContaining('somebody else has this token'),
    })
    expect(bot.isConnected()).toBe(true)
  })

  it('tells that it is missing until Telegram takes it again, and asks sooner then', async () => {
    await using server = await serve()
    await using bot = await startOn(server)
    expect(await bot.pauses.held()).toEqual([120_000])
    await call(server, 'deleteWebhook')
    server.fault({ match: /^setWebhook$/, status: 500, times: 2 })
    await bot.look()
    expect(bot.isConnected()).toBe(false)
    expect(await bot.pauses.held()).toEqual([5000])
    await bot.look()
    expect(bot.isConnected()).toBe(false)
    expect(await bot.pauses.held()).toEqual([10_000])
    await bot.look()
    expect(bot.isConnected()).toBe(true)
    expect(await bot.pauses.held()).toEqual([120_000])
    await isAnswered(server)
  })

  it.each(['{}', '{"ok":true,"result":true}', '{"ok":true,"result":{}}', '<html></html>'])(
    'takes no nonsense (%s) for a webhook that is missing',
    async (body) => {
      await using server = await serve()
      await using bot = await startOn(server)
      server.forget()
      server.fault({ match: /^getWebhookInfo$/, status: 200, body })
      await bot.look()
      expect(bot.logged.at(-1)?.event).toBe('telegram webhook failed')
      expect(set(server)).toBeUndefined()
      expect(bot.isConnected()).toBe(true)
    },
  )

  it('waits as long as Telegram asks before it sets the webhook', async () => {
    const waits: number[] = []
    await using server = await serve()
    server.fault({ match: /^setWebhook$/, status: 429, parameters: { retry_after: 3 } })
    const { wait: held } = heldPauses()
    const wait = async (milliseconds: number, signal?: AbortSignal) => {
      waits.push(milliseconds)
      if (milliseconds >= 120_000) await held(milliseconds, signal)
    }
    await using _bot = await startOn(server, { wait })
    expect(waits).toEqual([3000, 120_000])
    await isAnswered(server)
  })

  it('tells what Telegram says went wrong, and is set again where updates wait', async () => {
    await using server = await serve({ retryDelay: 1 })
    await using bot = await startOn(server)
    const ours = set(server)
    // Somebody knows the address, but not the secret.
    await call(server, 'setWebhook', { url: String(ours?.url), secret_token: 'theirs' })
    server.say('Who met in Nara?')
    await server.until(() => server.deliveries.some(({ status }) => status === 401))
    const said = server.next('message')
    await bot.look()
    expect((await said).text).toContain('Lee Jae Myung')
    expect(bot.logged).toContainEqual(
      expect.objectContaining({
        event: 'telegram webhook failed',
        reason: 'Wrong response from the webhook: 401',
        waiting: 1,
      }),
    )
    expect(bot.isConnected()).toBe(true)
  })

  it('does not count as connected while Telegram cannot reach it, or cannot be asked', async () => {
    const clock = { now: Date.now() }
    await using server = await serve({ retryDelay: 1, now: () => clock.now, webhookTo: () => 'http://127.0.0.1:9/' })
    await using bot = await startOn(server, { now: () => clock.now })
    server.say('Who met in Nara?')
    for (const expected of [true, false]) {
      clock.now += 2000
      const tries = server.deliveries.length
      await server.until(() => server.deliveries.length > tries)
      await bot.look()
      expect(bot.isConnected()).toBe(expected)
    }
    const asked = server.fault({ match: /^getWebhookInfo$/, reset: true, times: 99 })
    await bot.look()
    expect(asked.hits).toHaveLength(1)
    expect(bot.logged.at(-1)).toEqual({ event: 'telegram webhook failed', reason: 'network' })
  })

  it('counts as connected for three minutes after Telegram’s last word', async () => {
    const clock = { now: Date.now() }
    await using server = await serve()
    await using bot = await startOn(server, { now: () => clock.now })
    clock.now += 179_000
    expect(bot.isConnected()).toBe(true)
    clock.now += 1000
    expect(bot.isConnected()).toBe(false)
    await bot.look()
    expect(bot.isConnected()).toBe(true)
  })

  it('does not keep Telegram waiting for an answer that takes long, and answers it all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { core } = await platformCore()
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>()
    const dispatch: PlatformCore['dispatch'] = async (request) => {
      asked()
      await released
      return await core.dispatch(request)
    }
    await using server = await serve()
    await using _bot = await startOn(server, { dispatch })
    server.say('Who met in Nara?')
    await isAsked
    expect(server.deliveries).toEqual([])
    // Its time may begin a moment after the question has reached us.
    while (server.deliveries.length === 0) await vi.advanceTimersByTimeAsync(10_000)
    expect(server.deliveries[0]?.status).toBe(200)
    const said = server.next('message')
    release()
    expect((await said).text).toContain('Lee Jae Myung')
  })
})

describe('two processes behind one webhook', () => {
  /** Each attempt goes to the other process; the first answer to each update gets lost on its way. */
  async function pair() {
    const attempts = new Map<string, number>()
    const lossy = createServer((incoming, outgoing) => {
      void relay(incoming, outgoing)
    })
    async function relay(incoming: IncomingMessage, outgoing: ServerResponse) {
      const body = await text(incoming)
      const { update_id: id } = JSON.parse(body)
      const attempt = (attempts.get(id) ?? 0) + 1
      attempts.set(id, attempt)
      const port = PORT + (attempt % 2)
      const headers = {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': String(incoming.headers['x-telegram-bot-api-secret-token']),
      }
      const answered = await fetch(`http://127.0.0.1:${port}${incoming.url}`, { method: 'POST', headers, body })
      if (attempt === 1) incoming.socket.destroy()
      else outgoing.writeHead(answered.status).end()
    }
    const address = await listen(lossy)
    const server = await serve({ retryDelay: 1, webhookTo: (url) => url.replace(webhook.url, address) })
    const claims = claimsInMemory(() => performance.now())
    const bots = [await startOn(server, { claims }), await startOn(server, { claims }, PORT + 1)]
    return {
      server,
      async [Symbol.asyncDispose]() {
        for (const bot of bots) await bot.stopBot()
        await server.stop()
        await close(lossy)
      },
    }
  }

  it('answer a question, its edit and a button once each, though each update comes twice', async () => {
    await using both = await pair()
    const { server } = both
    const requests = (method: string) => server.requests.filter((request) => request.method === method)
    const confirmed = async (act: () => unknown) => {
      const done = server.next('confirmed')
      act()
      await done
    }
    const question = server.say('Who met in Nara?')
    await server.next('confirmed')
    expect(requests('sendMessage')).toHaveLength(1)
    const answer = server.sent[0]
    if (!answer) throw new Error('nothing was sent')
    await confirmed(() => server.press('Sources', answer))
    expect(requests('answerCallbackQuery')).toHaveLength(1)
    expect(requests('editMessageText')).toHaveLength(1)
    await confirmed(() => server.edit(question, 'Who met in Muscat?'))
    expect(requests('editMessageText')).toHaveLength(2)
    expect(requests('sendMessage')).toHaveLength(1)
    expect(server.deliveries.filter(({ status }) => status === 200)).toHaveLength(3)
    expect(server.deliveries.length).toBeGreaterThanOrEqual(6)
  })

  it('edit an answer that the other one gave, and what the other made of it since', async () => {
    const claims = claimsInMemory(() => performance.now())
    let port = PORT
    await using server = await serve({ webhookTo: (url) => url.replace(webhook.url, `http://127.0.0.1:${port}`) })
    await using _first = await startOn(server, { claims })
    const question = server.say('Who met in Nara?')
    await server.next('confirmed')
    port = PORT + 1
    await using _second = await startOn(server, { claims }, PORT + 1)
    const edited = server.next('edited')
    server.edit(question, 'Who met in Muscat?')
    expect((await edited).text).toContain('Haitham')
    await server.until(() => server.pending === 0)
    expect(server.sent).toHaveLength(1)
  })

  it('leave with Telegram what another is at', async () => {
    const states: ('busy' | 'done')[] = ['busy', 'done']
    const claims: Claims = {
      take: async () => states.shift() ?? 'done',
      done: async () => {},
      outcome: async () => undefined,
    }
    await using server = await serve()
    await using _bot = await startOn(server, { claims })
    const confirmed = server.next('confirmed')
    server.say('Who met in Nara?')
    await confirmed
    expect(server.deliveries.map(({ status }) => status)).toEqual([503, 200])
    expect(server.sent).toEqual([])
  })

  it('answer all the same where a claim cannot be settled', async () => {
    const claims: Claims = {
      take: async () => 'mine',
      done: async () => {
        throw new TypeError('no store')
      },
      outcome: async () => undefined,
    }
    await using server = await serve()
    await using bot = await startOn(server, { claims })
    await isAnswered(server)
    await bot.told(() => bot.logged.some(({ event }) => event === 'telegram claim failed'))
  })
})
