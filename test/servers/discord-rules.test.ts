import { type Client, DiscordAPIError, MessageFlags, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DiscordServer, startDiscord } from './discord.ts'
import { channelOf, createClient, login } from './discord-client.ts'

let server: DiscordServer
let client: Client<true>

beforeEach(async () => {
  server = await startDiscord()
  client = await login(createClient(server), server.token)
})

afterEach(async () => {
  await client.destroy()
  await server.stop()
})

const post = (body: unknown) => client.rest.post(`/channels/${server.channel.id}/messages`, { body })
const text = (content: string) => ({ type: 10, content })
const button = (id: string) => ({ type: 2, style: 1, label: 'x', custom_id: id })
const row = (...components: unknown[]) => ({ type: 1, components })
const v2 = (...components: unknown[]) => ({ flags: MessageFlags.IsComponentsV2, components })

describe('the Discord server', () => {
  it.each([
    ['a field it does not know', { content: 'a', contents: 'b' }, 'contents: is no field here'],
    ['2,001 characters', { content: '字'.repeat(2001) }, 'content: Must be 2000 or fewer in length, is 2001.'],
    ['a message of spaces', { content: '  ' }, 'Cannot send an empty message'],
    [
      'a custom id of 101 characters',
      { content: 'a', components: [row(button('x'.repeat(101)))] },
      'components.0.components.0.custom_id: must NOT have more than 100 characters',
    ],
    [
      'the same custom id twice',
      { content: 'a', components: [row(button('x'), button('x'))] },
      'components.0.components.1.custom_id: Component custom id cannot be duplicated',
    ],
    [
      'content beside Components V2',
      { content: 'a', ...v2(text('b')) },
      "content: The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
    ],
    [
      '4,001 characters in two texts',
      v2(text('a'.repeat(4000)), text('b')),
      'components: Must be 4000 or fewer characters in all text displays, is 4001.',
    ],
    [
      '41 components, counting those inside others',
      v2({ type: 17, components: Array(40).fill(text('a')) }),
      'components: Must be 40 or fewer components in all, is 41.',
    ],
    [
      'a picture that was not sent along',
      v2({ type: 12, items: [{ media: { url: 'attachment://card.png' } }] }),
      'components: no attachment card.png',
    ],
  ])('refuses %s', async (_, body, problem) => {
    await expect(post(body)).rejects.toThrow(DiscordAPIError)
    expect(server.violations.flatMap(({ problems }) => problems)).toEqual([problem])
  })

  it('counts code points: 2,000 emoji fit', async () => {
    await post({ content: '😀'.repeat(2000) })
    expect(server.sent).toHaveLength(1)
  })

  it('breaks on Components V2 texts of more than 10,170 bytes', async () => {
    await post(v2(text('あ'.repeat(3386))))
    await expect(post(v2(text('あ'.repeat(3387))))).rejects.toMatchObject({ status: 500 })
  })

  it('remembers a nonce for three minutes', async () => {
    const channel = await channelOf(client, server)
    const send = () => channel.send({ content: 'digest', nonce: 'd1', enforceNonce: true })
    const first = await send()
    expect((await send()).id).toBe(first.id)
    server.advance(3 * 60_000)
    expect((await send()).id).not.toBe(first.id)
    expect(server.sent).toHaveLength(2)
  })

  it('keeps the ids of commands, fills their gaps and refuses locales it does not have', async () => {
    const path = `/applications/${server.applicationId}/commands` as const
    const brief = new SlashCommandBuilder().setName('brief').setDescription('A').setNameLocalizations({ ja: '概要' })
    await client.application.commands.set([brief])
    const [first] = server.commands()
    await client.application.commands.set([brief.setDescription('Another')])
    const [again] = server.commands()
    expect(again).toMatchObject({ id: first?.id, contexts: null, integration_types: [0], nsfw: false })
    expect(again?.version).not.toBe(first?.version)
    const [listed] = (await client.rest.get(path)) as object[]
    expect(listed).not.toHaveProperty('name_localizations')
    const arabic = { ...brief.toJSON(), name_localizations: { ar: 'موجز' } }
    await expect(client.rest.put(path, { body: [arabic] })).rejects.toThrow('Discord has no such locale')
    expect(() => server.slash('unheard')).toThrow('/unheard is not registered; these are: brief')
  })

  it('refuses what the bot may not do', async () => {
    server.forbid(server.channel, PermissionFlagsBits.SendMessages)
    await expect(post({ content: 'a' })).rejects.toMatchObject({ status: 403, code: 50_013 })
    server.leaveGuild()
    await expect(post({ content: 'a' })).rejects.toMatchObject({ status: 403, code: 50_001 })
    server.deleteChannel(server.channel)
    await expect(post({ content: 'a' })).rejects.toMatchObject({ status: 404, code: 10_003 })
  })

  it('keeps rates when asked to', async () => {
    await using strict = await startDiscord({ rates: true })
    const send = async () => {
      const headers = { authorization: `Bot ${strict.token}`, 'content-type': 'application/json' }
      const url = `${strict.api}/v10/channels/${strict.channel.id}/messages`
      return (await fetch(url, { method: 'POST', headers, body: '{"content":"a"}' })).status
    }
    for (let n = 0; n < 5; n++) expect(await send()).toBe(200)
    expect(await send()).toBe(429)
    strict.advance(5000)
    expect(await send()).toBe(200)
  })

  it('lets a fault befall the next request only', async () => {
    const channel = await channelOf(client, server)
    server.fault({ match: /^POST \/channels/u, status: 503 })
    await expect(channel.send('refused')).rejects.toMatchObject({ status: 503 })
    server.fault({ match: /^POST \/channels/u, reset: true })
    await expect(channel.send('never came')).rejects.toThrow()
    server.fault({ match: /^POST \/channels/u, lose: true })
    await expect(channel.send('came, but nobody was told')).rejects.toThrow()
    const held = server.fault({ match: /^POST \/channels/u, hang: true })
    const sending = channel.send('came late')
    await server.until(() => held.hits.length === 1)
    held.release()
    await sending
    expect(server.sent.map(({ content }) => content)).toEqual(['came, but nobody was told', 'came late'])
  })
})
