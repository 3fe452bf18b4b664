import { describe, expect, it } from 'vitest'
import { reachTelegram } from '../../../src/platforms/telegram/deliver.ts'
import { deliveryContract, type Trouble } from '../../contracts/deliverer.ts'
import { platformCore } from '../../fixtures/core.ts'
import { shortDigest } from '../../fixtures/digest.ts'
import { startOn, telegramBot } from '../../fixtures/telegram.ts'
import type { Chat } from '../../servers/telegram.ts'

const chatOf = ({ id, type }: Chat) => ({
  platform: 'telegram',
  id: String(id),
  ...(type === 'private' ? {} : { community: String(id) }),
})

async function open() {
  const clock = { now: Date.now() }
  const overrides = { now: () => clock.now }
  const bot = await telegramBot({}, {}, overrides)
  const { server, platform, waits } = bot
  const running = [bot.stopBot]
  const sends = () => server.requests.filter(({ method }) => method === 'sendMessage')
  return {
    server,
    platform,
    waits,
    clock,
    chat: chatOf(server.group),
    privateChat: chatOf(server.chat),
    texts: () => server.sent.map(({ text = '' }) => text),
    requests: () => sends().length,
    /** Telegram makes mentions of names by itself, and pings by nothing else that a bot can send as text. */
    pings: () => server.sent.flatMap(({ text = '' }) => text.match(/@\w+/gu) ?? []),
    violations: () => server.violations,
    async press(label: string) {
      const message = server.sent.at(-1)
      if (!message) throw new Error('nothing was sent')
      const edited = server.next('edited')
      server.press(label, message)
      return (await edited).text ?? ''
    },
    async restart() {
      await running.pop()?.()
      const next = await startOn(server, {}, overrides)
      running.push(next.stopBot)
      return next.platform
    },
    loseNext: () => void server.fault({ match: /^sendMessage$/, lose: true }),
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((stop) => stop()))
      await server.stop()
    },
  }
}

type World = Awaited<ReturnType<typeof open>>

const fault =
  (status: number, description: string) =>
  ({ server }: World) =>
    void server.fault({ match: /^sendMessage$/, status, description })

/** What stands in front of Telegram, or Telegram on a bad day; the answer as it is. */
const answering =
  (body: string, status = 200) =>
  ({ server }: World) =>
    void server.fault({ match: /^sendMessage$/, status, body })

const waiting = (retry_after: unknown) =>
  answering(
    JSON.stringify({ ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after } }),
    429,
  )

const nobodyKnows = (reason: string) => ({ kind: 'unreachable', reason }) as const

const troubles: readonly Trouble<World>[] = [
  ['a wait that is a word', waiting('abc'), { kind: 'slow-down', milliseconds: 5000 }],
  ['a wait that is a text', waiting('30'), { kind: 'slow-down', milliseconds: 30_000 }],
  ['a wait that is no whole number', waiting(1.0005), { kind: 'slow-down', milliseconds: 1001 }],
  ['a wait of nothing', waiting(0), { kind: 'slow-down', milliseconds: 1000 }],
  ['a wait that is over', waiting(-5), { kind: 'slow-down', milliseconds: 1000 }],
  ['a wait for years', waiting(1e9), { kind: 'slow-down', milliseconds: 21_600_000 }],
  ['a wait that is an object', waiting({}), { kind: 'slow-down', milliseconds: 5000 }],
  ['a token that is refused', fault(401, 'Unauthorized'), { kind: 'token-refused', reason: '401 Unauthorized' }],
  ['a token that there is not', fault(404, 'Not Found'), { kind: 'token-refused', reason: '404 Not Found' }],
  [
    'somebody else with the token',
    fault(409, 'Conflict: terminated by other getUpdates request'),
    { kind: 'token-refused', reason: '409 Conflict: terminated by other getUpdates request' },
  ],
  ['a code that nobody knows', fault(418, 'I am a teapot'), nobodyKnows('418 I am a teapot')],
  [
    'a refusal in words that nobody knows',
    fault(400, 'Bad Request: SOMETHING_NEW'),
    nobodyKnows('400 Bad Request: SOMETHING_NEW'),
  ],
  ['a refusal that forbids for no known reason', fault(403, 'Forbidden'), nobodyKnows('403 Forbidden')],
  ['a page instead of an answer', answering('<html>Welcome to the network</html>'), nobodyKnows('network')],
  ['an answer with nothing in it', answering('{}'), nobodyKnows('undefined undefined')],
  ['an answer that is null', answering('null'), nobodyKnows('TypeError')],
  ['an answer that only says yes', answering('{"ok":true,"result":true}'), nobodyKnows('no message in the answer')],
  [
    'an answer whose message has no proper id',
    answering('{"ok":true,"result":{"message_id":"x"}}'),
    nobodyKnows('no message in the answer'),
  ],
  [
    'a group that put the bot out',
    ({ server }) => server.kick(server.group),
    { kind: 'gone', reason: '403 Forbidden: bot was kicked from the supergroup chat' },
  ],
  [
    'a reader who has blocked the bot',
    fault(403, 'Forbidden: bot was blocked by the user'),
    { kind: 'gone', reason: '403 Forbidden: bot was blocked by the user' },
  ],
  [
    'a reader who is no more',
    fault(403, 'Forbidden: user is deactivated'),
    { kind: 'gone', reason: '403 Forbidden: user is deactivated' },
  ],
  [
    'a group where members may not write',
    ({ server }) => server.forbid(server.group),
    { kind: 'forbidden', reason: '400 Bad Request: not enough rights to send text messages to the chat' },
  ],
  [
    'a group that has another id now',
    ({ server }) =>
      void server.fault({
        match: /^sendMessage$/,
        status: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: -1_002_123 },
      }),
    { kind: 'moved', to: '-1002123' },
  ],
  [
    'too many messages',
    ({ server }) => void server.fault({ match: /^sendMessage$/, status: 429, parameters: { retry_after: 30 } }),
    { kind: 'slow-down', milliseconds: 30_000 },
  ],
  ['an error of Telegram’s', fault(502, 'Bad Gateway'), { kind: 'unreachable', reason: '502 Bad Gateway' }],
  [
    'an error in front of Telegram',
    ({ server }) => void server.fault({ match: /^sendMessage$/, status: 502, body: '<html>' }),
    { kind: 'unreachable', reason: 'network' },
  ],
  [
    'a connection that breaks',
    ({ server }) => void server.fault({ match: /^sendMessage$/, reset: true }),
    { kind: 'unreachable', reason: 'network' },
  ],
  [
    'a message that Telegram does not take',
    fault(400, 'Bad Request: message is too long'),
    { kind: 'rejected', reason: '400 Bad Request: message is too long' },
  ],
]

deliveryContract('Telegram', open, troubles)

describe('a message delivered in Telegram', () => {
  const part = ({ platform, chat }: World) => platform.prepare(shortDigest('jpit26'), chat)[0] ?? ''

  it('waits, without a call, until its chat may be written to again; other chats need not', async () => {
    await using world = await open()
    const { platform, chat, privateChat, clock, server } = world
    server.fault({ match: /^sendMessage$/, status: 429, parameters: { retry_after: 3600 } })
    await platform.sendPart(chat, part(world), 'one')
    clock.now += 600_000
    expect(await platform.sendPart(chat, part(world), 'one')).toEqual({
      kind: 'slow-down',
      milliseconds: 3_000_000,
      isOfChat: true,
    })
    expect(world.requests()).toBe(1)
    expect((await platform.sendPart(privateChat, part(world), 'two')).kind).toBe('sent')
    clock.now += 3_000_000
    expect((await platform.sendPart(chat, part(world), 'one')).kind).toBe('sent')
  })

  it('keeps answers quiet too where Telegram asked for it', async () => {
    await using world = await open()
    const { platform, privateChat, server } = world
    server.fault({ match: /^sendMessage$/, status: 429, parameters: { retry_after: 3600 } })
    await platform.sendPart(privateChat, part(world), 'one')
    const asked = server.next('confirmed')
    server.say('Who met in Nara?')
    await asked
    await world.restart()
    expect(server.sent).toEqual([])
  })

  it('follows a group that has moved only when it is told to', async () => {
    await using world = await open()
    const { platform, server } = world
    const group = server.addChat({ type: 'group' })
    const moved = server.migrate(group)
    const outcome = await platform.sendPart(chatOf(group), part(world), 'one')
    expect(outcome).toEqual({ kind: 'moved', to: String(moved.id) })
    expect((await platform.sendPart(chatOf(moved), part(world), 'one')).kind).toBe('sent')
  })

  it('reaches the topic that it is for, and hears when that is closed', async () => {
    await using world = await open()
    const { platform, server } = world
    const forum = server.addChat({ forum: true })
    const topic = server.topic(forum, 'Digests')
    const chat = { platform: 'telegram', id: `${forum.id}/${topic}`, community: String(forum.id) }
    expect((await platform.sendPart(chat, part(world), 'one')).kind).toBe('sent')
    expect(server.sent.at(-1)?.message_thread_id).toBe(topic)
    server.closeTopic(forum, topic)
    expect(await platform.sendPart(chat, part(world), 'two')).toEqual({
      kind: 'forbidden',
      reason: '400 Bad Request: TOPIC_CLOSED',
    })
  })

  it('opens no reply, as nobody has asked', async () => {
    await using world = await open()
    const { platform, chat } = world
    const asking = { ...shortDigest('jpit26'), blocks: [{ type: 'prompt' as const, text: 'Write' }] }
    const [prompt = ''] = platform.prepare(asking, chat)
    expect((await platform.sendPart(chat, prompt, 'one')).kind).toBe('sent')
    expect(prompt).not.toContain('force_reply')
  })

  it.each([true, false])('is paid for only where that was chosen (%s)', async (paidBroadcast) => {
    await using world = await open()
    const { server, chat } = world
    const { core } = await platformCore()
    const delivery = reachTelegram({ token: server.token, apiRoot: server.apiRoot, paidBroadcast }, core)
    expect((await delivery.sendPart(chat, part(world), 'one')).kind).toBe('sent')
    const sent = server.requests.find(({ method }) => method === 'sendMessage')
    expect('allow_paid_broadcast' in (sent?.params ?? {})).toBe(paidBroadcast)
  })

  it('is given up as unknown when Telegram does not answer in time', async () => {
    await using world = await open()
    const { server, chat } = world
    const { core } = await platformCore()
    const delivery = reachTelegram({ token: server.token, apiRoot: server.apiRoot }, core, 0.03)
    server.fault({ match: /^sendMessage$/, hang: true })
    expect(await delivery.sendPart(chat, part(world), 'one')).toEqual({
      kind: 'unreachable',
      reason: 'network',
    })
  })
})
