import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { reachDiscord } from '../../../src/platforms/discord/deliver.ts'
import { markOf } from '../../../src/platforms/discord/delivery-marks.ts'
import { deliveryContract, type Trouble } from '../../contracts/deliverer.ts'
import { platformCore } from '../../fixtures/core.ts'
import { shortDigest } from '../../fixtures/digest.ts'
import { discordBot, read, startOn } from '../../fixtures/discord.ts'
import { plain } from '../../fixtures/told.ts'
import type { Channel, DiscordServer } from '../../servers/discord.ts'

const POST = /^POST \/channels\/\d+\/messages$/
const { SendMessages, ReadMessageHistory } = PermissionFlagsBits

const settingsOf = ({ token, api }: DiscordServer) => ({ token, apiRoot: api, shards: 'auto' }) as const
const chatOf = ({ id, guild }: Channel) => ({ platform: 'discord', id, community: guild?.id })

async function open() {
  const bot = await discordBot()
  const { server, platform, waits } = bot
  const running = [bot.stopBot]
  const posts = () => server.requests.filter(({ method, path }) => POST.test(`${method} ${path}`))
  return {
    server,
    platform,
    waits,
    chat: chatOf(server.channel),
    privateChat: chatOf(server.dm()),
    texts: () => server.sent.map((message) => plain(read(message).text)),
    requests: () => posts().length,
    pings: () => [
      ...server.sent.filter(({ mentions, mention_everyone }) => mention_everyone || mentions.length > 0),
      ...posts().filter(({ body }) => JSON.stringify(body).includes('"allowed_mentions":{"parse":[]}') === false),
    ],
    violations: () => server.violations,
    async press(label: string) {
      const message = server.sent.at(-1)
      if (!message) throw new Error('nothing was sent')
      return plain(read(await server.button(read(message).id(label), message).answer).text)
    },
    async restart() {
      await running.pop()?.()
      const next = await startOn(server)
      running.push(next.stopBot)
      return next.platform
    },
    loseNext: () => void server.fault({ match: POST, lose: true }),
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((stop) => stop()))
      await server.stop()
    },
  }
}

type World = Awaited<ReturnType<typeof open>>

const fault =
  (status: number, code?: number, headers: Record<string, string> = {}) =>
  ({ server }: World) =>
    void server.fault({ match: POST, status, headers, body: { message: 'secret words', code: code ?? 0 } })

/** What stands in front of Discord, and says so in a page of its own. */
const page =
  (status: number, headers: Record<string, string> = {}) =>
  ({ server }: World) => {
    const body = '<html>Attention Required!</html>'
    server.fault({ match: POST, status, headers: { 'content-type': 'text/html', ...headers }, body })
  }

const answering =
  (body: unknown) =>
  ({ server }: World) =>
    void server.fault({ match: POST, status: 200, body })

const nobodyKnows = (reason: string) => ({ kind: 'unreachable', reason }) as const

const troubles: readonly Trouble<World>[] = [
  [
    'a channel that was deleted',
    ({ server }) => server.deleteChannel(server.channel),
    { kind: 'gone', reason: '404 10003' },
  ],
  ['a reader who takes no messages', fault(403, 50_007), { kind: 'gone', reason: '403 50007' }],
  ['a reader with whom no server is shared', fault(400, 50_278), { kind: 'gone', reason: '400 50278' }],
  ['a reader who is no more', fault(404, 10_013), { kind: 'gone', reason: '404 10013' }],
  ['a server that put the bot out', ({ server }) => server.leaveGuild(), { kind: 'forbidden', reason: '403 50001' }],
  [
    'a channel where it may not write',
    ({ server }) => server.forbid(server.channel, SendMessages),
    { kind: 'forbidden', reason: '403 50013' },
  ],
  ['a thread that is locked', fault(400, 160_005), { kind: 'forbidden', reason: '400 160005' }],
  // discord.js adds 50 ms to what Discord asks for, as clocks differ.
  [
    'too many messages',
    fault(429, 0, { 'retry-after': '30', 'x-ratelimit-scope': 'user' }),
    { kind: 'slow-down', milliseconds: 30_050, isOfChat: true },
  ],
  [
    'too many messages, with a date to wait for',
    fault(429, 0, { 'retry-after': 'Fri, 16 Jan 2026 07:00:00 GMT', 'x-ratelimit-scope': 'user' }),
    { kind: 'slow-down', milliseconds: 5000, isOfChat: true },
  ],
  [
    'too many messages, for longer than anybody waits',
    fault(429, 0, { 'retry-after': '99999999', 'x-ratelimit-scope': 'user' }),
    { kind: 'slow-down', milliseconds: 21_600_000, isOfChat: true },
  ],
  ['a token that is refused', fault(401), { kind: 'token-refused', reason: '401 without a code' }],
  ['a network between us and Discord that fails', fault(403, 40_333), nobodyKnows('403 40333')],
  ['a service that is overrun', fault(400, 40_062), nobodyKnows('400 40062')],
  ['a code that nobody knows', fault(400, 987_654), nobodyKnows('400 987654')],
  ['a refusal without a code', fault(404), nobodyKnows('404 without a code')],
  ['a page that forbids', page(403), nobodyKnows('403 without a code')],
  ['a page that is not there', page(404), nobodyKnows('404 without a code')],
  ['a page instead of an answer', page(200), nobodyKnows('no message in the answer')],
  ['a redirect', page(302, { location: '/elsewhere' }), nobodyKnows('no message in the answer')],
  ['an answer with nothing in it', answering({}), nobodyKnows('no message in the answer')],
  ['an answer that is null', answering(null), nobodyKnows('no message in the answer')],
  ['an answer whose message has no proper id', answering({ id: 7 }), nobodyKnows('no message in the answer')],
  ['a message that a server’s own rules block', fault(400, 200_000), { kind: 'rejected', reason: '400 200000' }],
  ['an error of Discord’s', fault(503), { kind: 'unreachable', reason: 'HTTPError 503' }],
  [
    'a connection that breaks',
    ({ server }) => void server.fault({ match: POST, reset: true }),
    { kind: 'unreachable', reason: 'SocketError UND_ERR_SOCKET' },
  ],
  ['a message that Discord does not take', fault(400, 50_035), { kind: 'rejected', reason: '400 50035' }],
]

deliveryContract('Discord', open, troubles)

describe('a message delivered in Discord', () => {
  const part = ({ platform, chat }: World) => platform.prepare(shortDigest('jpit26'), chat)[0] ?? ''

  it('is one, however often it is sent under its key within minutes', async () => {
    await using world = await open()
    const { platform, chat, server } = world
    world.loseNext()
    expect((await platform.sendPart(chat, part(world), 'the-key')).kind).toBe('unreachable')
    const again = await platform.sendPart(chat, part(world), 'the-key')
    expect(again).toEqual({ kind: 'sent', messageId: server.sent[0]?.id })
    expect(server.sent).toHaveLength(1)
    await platform.sendPart(chat, part(world), 'another-key')
    expect(server.sent).toHaveLength(2)
  })

  it('is found by its key when its acknowledgement was lost', async () => {
    await using world = await open()
    const { platform, chat, server } = world
    const since = Date.now()
    await platform.sendPart(chat, part(world), 'before')
    world.loseNext()
    await platform.sendPart(chat, part(world), 'the-key')
    await platform.sendPart(chat, part(world), 'behind')
    server.advance(10 * 60_000)
    expect(await platform.wasSent?.(chat, 'the-key', since)).toBe(server.sent[1]?.id)
    expect(await platform.wasSent?.(chat, 'no-key', since)).toBeUndefined()
    expect(await platform.wasSent?.(chatOf(server.dm()), 'the-key', since)).toBeUndefined()
    // As a clock has it that is far ahead.
    expect(await platform.wasSent?.(chat, 'the-key', since + 10 * 60_000)).toBe(server.sent[1]?.id)
    expect(server.violations).toEqual([])
  })

  it('is found behind hundreds of others’ messages', async () => {
    await using world = await open()
    const { platform, chat, server } = world
    const since = Date.now()
    for (let said = 0; said < 120; said++) server.say('talk')
    await platform.sendPart(chat, part(world), 'the-key')
    for (let said = 0; said < 120; said++) server.say('talk')
    expect(await platform.wasSent?.(chat, 'the-key', since)).toBe(server.sent[0]?.id)
  })

  it('is found after a button has changed what it shows', async () => {
    await using world = await open()
    const { platform, chat, server } = world
    const since = Date.now()
    await platform.sendPart(chat, part(world), 'the-key')
    await world.press('日本語')
    expect(server.sent[0]?.edited_timestamp).not.toBeNull()
    expect(await platform.wasSent?.(chat, 'the-key', since)).toBe(server.sent[0]?.id)
  })

  it('is found where Discord’s clock is behind ours', async () => {
    await using bot = await discordBot({ now: () => Date.now() - 30_000 })
    const { server, platform } = bot
    const chat = chatOf(server.channel)
    const since = Date.now()
    await platform.sendPart(chat, platform.prepare(shortDigest('jpit26'), chat)[0] ?? '', 'the-key')
    expect(await platform.wasSent?.(chat, 'the-key', since)).toBe(server.sent[0]?.id)
  })

  it('is none that somebody else has made to look like it', async () => {
    await using world = await open()
    const { platform, chat, server } = world
    const forged = { id: '1', author: server.person('Robot'), components: [{ type: 17, id: markOf('the-key') }] }
    server.fault({ match: /^GET .*\/messages$/, status: 200, body: [forged] })
    expect(await platform.wasSent?.(chat, 'the-key', 0)).toBeUndefined()
  })

  it('is unknown for half an hour of asking where Discord fails, however long ago it was sent', async () => {
    await using world = await open()
    const { chat, server } = world
    let now = Date.now()
    const { core } = await platformCore({ now: () => now })
    const { wasSent } = reachDiscord(settingsOf(server), core)
    const longAgo = now - 60 * 60_000
    server.fault({ match: /^GET .*\/messages$/, status: 502, times: 3 })
    await expect(wasSent?.(chat, 'the-key', longAgo)).rejects.toThrow()
    now += 31 * 60_000
    await expect(wasSent?.(chat, 'another-key', longAgo)).rejects.toThrow()
    expect(await wasSent?.(chat, 'the-key', longAgo)).toBeUndefined()
  })

  it('counts as not sent where nobody may look', async () => {
    await using world = await open()
    const { platform, chat, server } = world
    await platform.sendPart(chat, part(world), 'the-key')
    server.forbid(server.channel, ReadMessageHistory)
    expect(await platform.wasSent?.(chat, 'the-key', 0)).toBeUndefined()
    server.deleteChannel(server.channel)
    expect(await platform.wasSent?.(chat, 'the-key', 0)).toBeUndefined()
  })

  it('waits for no rate that discord.js knows to be used up', async () => {
    await using bot = await discordBot({ rates: true })
    const { server, platform } = bot
    const chat = chatOf(server.channel)
    const [part = ''] = platform.prepare(shortDigest('jpit26'), chat)
    const outcomes: string[] = []
    for (let sent = 0; sent < 7; sent++) outcomes.push((await platform.sendPart(chat, part, `key-${sent}`)).kind)
    expect(outcomes).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'slow-down', 'slow-down'])
    expect(server.requests.filter(({ status }) => status === 429)).toEqual([])
  })

  it('reaches threads', async () => {
    await using world = await open()
    const { platform, server } = world
    const thread = server.thread()
    const sent = await platform.sendPart(chatOf(thread), part(world), 'the-key')
    expect(sent).toEqual({ kind: 'sent', messageId: server.sent[0]?.id })
    expect(server.sent[0]?.channel_id).toBe(thread.id)
  })

  it('is given up as unknown when Discord does not answer in time', async () => {
    await using world = await open()
    const { server, chat } = world
    const { core } = await platformCore()
    const delivery = reachDiscord(settingsOf(server), core, 30)
    server.fault({ match: POST, hang: true })
    expect(await delivery.sendPart(chat, part(world), 'the-key')).toMatchObject({ kind: 'unreachable' })
  })
})
