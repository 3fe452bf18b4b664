import { PermissionFlagsBits } from 'discord.js'
import { expect, it } from 'vitest'
import { discordBot, read } from '../../fixtures/discord.ts'
import { storedCore } from '../../fixtures/stored-core.ts'

const MANAGER = { permissions: PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ViewChannel }
const MEMBER = { permissions: PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel }

it('registers what a command has to do as subcommands, with their words in each language', async () => {
  await using bot = await discordBot()
  const digest = bot.server.commands().find(({ name }) => name === 'digest')
  const options = digest?.options ?? []
  expect(options.map(({ name }) => name)).toEqual([
    'subscribe',
    'change',
    'status',
    'preview',
    'now',
    'pause',
    'resume',
    'unsubscribe',
  ])
  expect(options[0]).toMatchObject({ type: 1, name_localizations: { it: 'attiva', ja: '設定' } })
  expect(bot.server.violations).toEqual([])
})

it('sets a digest up in a server, for those who manage it', async () => {
  await using stored = await storedCore()
  await using bot = await discordBot({}, undefined, { dispatch: stored.dispatch })
  const { server } = bot
  const options = { time: '7:30', zone: 'Europe/Rome', days: 'Mon-Fri' }
  const refused = await server.slash('digest', options, { subcommand: 'subscribe', ...MEMBER }).answer
  expect(read(refused).text).toContain('Only administrators')
  const done = await server.slash('digest', options, { subcommand: 'subscribe', ...MANAGER }).answer
  expect(read(done).text).toMatch(/The next one is due on .* at 07:30/)
  expect(await stored.digests.of({ platform: 'discord', id: server.channel.id })).toMatchObject({ days: '12345' })
  expect(server.violations).toEqual([])
})

it('refuses a digest where it may not write of itself, though a command is answered there', async () => {
  await using stored = await storedCore()
  await using bot = await discordBot({}, undefined, { dispatch: stored.dispatch })
  const { server } = bot
  server.forbid(server.channel, PermissionFlagsBits.SendMessages)
  const told = await server.slash(
    'digest',
    { time: '7:30', zone: 'Europe/Rome' },
    { subcommand: 'subscribe', ...MANAGER },
  ).answer
  expect(read(told).text).toContain('I am not allowed to post there')
})

it('has buttons that carry what was chosen, for the channel they speak of', async () => {
  await using stored = await storedCore()
  await using bot = await discordBot({}, undefined, { dispatch: stored.dispatch })
  const { server } = bot
  const here = { time: '7:30', zone: 'Europe/Rome' }
  await server.slash('digest', here, { subcommand: 'subscribe', ...MANAGER }).answer
  const thread = server.thread()
  const there = await server.slash('digest', { ...here, channel: thread }, { subcommand: 'subscribe', ...MANAGER })
    .answer
  await server.button(read(there).id('Pause'), there, MANAGER).answer
  expect(await stored.digests.of({ platform: 'discord', id: thread.id })).toMatchObject({ state: 'paused' })
  expect(await stored.digests.of({ platform: 'discord', id: server.channel.id })).toMatchObject({ state: 'active' })
  const help = await server.slash('help').answer
  const topics = await server.button(read(help).id('Topics'), help).answer
  expect(read(topics).buttons.map(({ label }) => label)).toContain('Security')
})

it('completes times, zones and topics, the last of several', async () => {
  await using bot = await discordBot()
  const { server } = bot
  const complete = (option: string, typed: string, locale = 'en-GB') =>
    server.autocomplete('digest', option, typed, { subcommand: 'subscribe', locale }).choices
  expect((await complete('zone', 'tok'))[0]).toEqual({ name: 'Tokyo (Asia/Tokyo)', value: 'Asia/Tokyo' })
  expect((await complete('time', '07'))[0]).toEqual({ name: '07:00', value: '07:00' })
  expect(await complete('topics', 'Space, ita')).toContainEqual({ name: 'Space, Italy', value: 'Space, +italy' })
})
