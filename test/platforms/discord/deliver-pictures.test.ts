import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/document.ts'
import { reachDiscord } from '../../../src/platforms/discord/deliver.ts'
import type { Refusal } from '../../../src/platforms/platform.ts'
import { platformCore } from '../../fixtures/core.ts'
import { longDigest, shortDigest } from '../../fixtures/digest.ts'
import { read } from '../../fixtures/discord.ts'
import { fakePictures } from '../../fixtures/pictures.ts'
import { type Fault, startDiscord } from '../../servers/discord.ts'

const POST = /^POST \/channels\/\d+\/messages$/
const PICTURE = { kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' } as const
const WORDS = `A picture of ${PICTURE.briefing}`
const short: Answer = { ...shortDigest('jpit26'), picture: PICTURE }

async function open() {
  const server = await startDiscord()
  const pictures = fakePictures()
  const clock = { now: Date.now() }
  const { core, logged } = await platformCore({ pictures, now: () => clock.now })
  const settings = { token: server.token, apiRoot: server.api, shards: 'auto' } as const
  const deliverer = reachDiscord(settings, core)
  const chat = { platform: 'discord', id: server.channel.id, community: server.guild.id }
  const [part = ''] = deliverer.prepare(short, chat)
  return {
    server,
    pictures,
    clock,
    logged,
    settings,
    deliverer,
    chat,
    part,
    send: (key = 'key') => deliverer.sendPart(chat, part, key),
    /** How many files each request to send a message brought. */
    files: () =>
      server.requests.flatMap(({ method, path, files }) => (POST.test(`${method} ${path}`) ? files.length : [])),
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  }
}

describe('a digest with a picture in Discord', () => {
  it('has it at the top of its first message, described, with the text and buttons as without', async () => {
    await using world = await open()
    const { deliverer, chat, server } = world
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    const [plain = ''] = deliverer.prepare(shortDigest('jpit26'), chat)
    await deliverer.sendPart(chat, plain, 'plain')
    expect(server.violations).toEqual([])
    const [shown, without] = server.sent
    expect(shown?.attachments).toMatchObject([
      { filename: expect.stringMatching(/^picture-[\w-]{22}\.png$/u), content_type: 'image/png', description: WORDS },
    ])
    expect(shown?.components).toMatchObject([
      {
        type: 17,
        components: [
          {
            type: 12,
            items: [{ media: { url: `attachment://${shown?.attachments[0]?.filename}` }, description: WORDS }],
          },
          {},
          {},
          {},
          {},
        ],
      },
    ])
    expect(shown && read(shown)).toMatchObject({ text: without && read(without).text })
    expect(without?.attachments).toEqual([])
    expect(world.pictures.drawn).toEqual([{ picture: PICTURE, language: 'en', size: 'wide' }])
    expect(server.violations).toEqual([])
  })

  it('has one only in its first message', async () => {
    await using world = await open()
    const { deliverer, chat, server } = world
    const parts = deliverer.prepare({ ...longDigest('ja'), picture: PICTURE }, chat)
    for (const [index, part] of parts.entries()) await deliverer.sendPart(chat, part, `key-${index}`)
    expect(parts.length).toBeGreaterThan(1)
    expect(world.files()).toEqual(parts.map((_, index) => (index === 0 ? 1 : 0)))
    expect(server.violations).toEqual([])
  })

  it('holds what the picture shows, not the picture, and is a part that older versions read', async () => {
    await using world = await open()
    const { picture, ...rest } = JSON.parse(world.part)
    expect(picture).toEqual({ picture: PICTURE, language: 'en' })
    expect(JSON.stringify(rest)).toBe(world.deliverer.prepare(shortDigest('jpit26'), world.chat)[0])
  })

  it.each([
    ['a picture of a kind that this version does not know', { picture: { kind: 'hologram' }, language: 'en' }],
    ['a picture that is none', 'x'],
  ])('is sent as its text where the stored part holds %s', async (_, picture) => {
    await using world = await open()
    const part = JSON.stringify({ ...JSON.parse(world.part), picture })
    expect(await world.deliverer.sendPart(world.chat, part, 'key')).toMatchObject({ kind: 'sent' })
    expect(world.files()).toEqual([0])
  })

  it('is sent as its text where the picture cannot be drawn, or none are', async () => {
    await using world = await open()
    world.pictures.stop()
    expect(await world.send('one')).toMatchObject({ kind: 'sent' })
    const without = reachDiscord(world.settings, (await platformCore()).core)
    expect(await without.sendPart(world.chat, world.part, 'two')).toMatchObject({ kind: 'sent' })
    expect(world.files()).toEqual([0, 0])
  })

  const coded = (status: number, code: number): [string, Fault] => [
    `${status} ${code}`,
    { match: POST, status, body: { message: 'secret', code } },
  ]

  it.each<[string, Fault]>([
    coded(403, 50_013),
    coded(413, 40_005),
    coded(400, 50_035),
    coded(400, 50_045),
    coded(400, 50_046),
    coded(400, 50_146),
    [
      'a page that a proxy has for what is too large',
      { match: POST, status: 413, headers: { 'content-type': 'text/html' }, body: '<html>413</html>' },
    ],
  ])('is sent as its text, in the same call and under the same nonce, after %s', async (_, fault) => {
    await using world = await open()
    const { server } = world
    server.fault(fault)
    expect(await world.send()).toEqual({ kind: 'sent', messageId: server.sent[0]?.id })
    expect(world.files()).toEqual([1, 0])
    expect(server.sent).toHaveLength(1)
    const nonces = server.requests.map(({ body }) => (body as { nonce?: unknown } | undefined)?.nonce)
    expect(nonces.slice(-2)).toEqual(['key', 'key'])
    expect(JSON.stringify(world.logged)).not.toContain('secret')
  })

  it.each<[string, Fault, Refusal]>([
    ['a channel that is gone', coded(404, 10_003)[1], { kind: 'gone', reason: '404 10003' }],
    ['a channel out of sight', coded(403, 50_001)[1], { kind: 'forbidden', reason: '403 50001' }],
    ['a message that a server’s own rules block', coded(400, 200_000)[1], { kind: 'rejected', reason: '400 200000' }],
    ['a token that is refused', coded(401, 0)[1], { kind: 'token-refused', reason: '401 without a code' }],
    ['an error of Discord’s', coded(503, 0)[1], { kind: 'unreachable', reason: 'HTTPError 503' }],
    ['a code that nobody knows', coded(400, 987_654)[1], { kind: 'unreachable', reason: '400 987654' }],
    [
      'a connection that breaks',
      { match: POST, reset: true },
      { kind: 'unreachable', reason: 'SocketError UND_ERR_SOCKET' },
    ],
  ])('is told of %s as a text is, without another request', async (_, fault, refusal) => {
    await using world = await open()
    world.server.fault(fault)
    expect(await world.send()).toEqual(refusal)
    expect(world.files()).toEqual([1])
  })

  it('goes without its picture once that was left unknown twice', async () => {
    await using world = await open()
    world.server.fault({ match: POST, reset: true, times: 2 })
    expect(await world.send()).toMatchObject({ kind: 'unreachable' })
    expect(await world.send()).toMatchObject({ kind: 'unreachable' })
    expect(await world.send()).toMatchObject({ kind: 'sent' })
    expect(world.files()).toEqual([1, 1, 0])
  })

  it('is one, and is found by its key, when its acknowledgement was lost', async () => {
    await using world = await open()
    const { server, deliverer, chat } = world
    server.fault({ match: POST, lose: true })
    expect(await world.send()).toMatchObject({ kind: 'unreachable' })
    expect(await deliverer.wasSent?.(chat, 'key', Date.now())).toBe(server.sent[0]?.id)
    expect(await world.send()).toEqual({ kind: 'sent', messageId: server.sent[0]?.id })
    expect(server.sent).toHaveLength(1)
  })

  it('is not refused again and again for a channel where no files may be sent, and has its picture later', async () => {
    await using world = await open()
    const { server } = world
    server.forbid(server.channel, PermissionFlagsBits.AttachFiles)
    await world.send('one')
    await world.send('two')
    expect(world.files()).toEqual([1, 0, 0])
    server.forbid(server.channel, 0n)
    world.clock.now += 60 * 60_000 + 1
    await world.send('three')
    expect(world.files()).toEqual([1, 0, 0, 1])
    expect(server.sent).toHaveLength(3)
  })

  it('says what it is refused for where nothing may be written at all', async () => {
    await using world = await open()
    const { server } = world
    server.forbid(server.channel, PermissionFlagsBits.SendMessages)
    expect(await world.send()).toEqual({ kind: 'forbidden', reason: '403 50013' })
    expect(world.files()).toEqual([1, 0])
  })
})
