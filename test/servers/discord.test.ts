import {
  ActionRowBuilder,
  AttachmentBuilder,
  type AutocompleteInteraction,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  type DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DiscordServer, startDiscord } from './discord.ts'
import { channelOf, createClient, login } from './discord-client.ts'

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits

let server: DiscordServer
let clients: Client[]

beforeEach(async () => {
  server = await startDiscord()
  clients = []
})

afterEach(async () => {
  await Promise.all(clients.map((client) => client.destroy()))
  await server.stop()
})

function client(intents?: readonly GatewayIntentBits[]): Client {
  const made = createClient(server, intents)
  clients.push(made)
  return made
}

const connect = (intents?: readonly GatewayIntentBits[]) => login(client(intents), server.token)

/** A bot with one command, `brief`, that does with each interaction what the test says; gives back what it threw. */
async function bot(act: (interaction: Interaction) => Promise<unknown>) {
  const client = await connect()
  const brief = new SlashCommandBuilder()
    .setName('brief')
    .setDescription('A briefing')
    .addStringOption((option) => option.setName('topic').setDescription('On what').setAutocomplete(true))
  await client.application.commands.set([brief])
  const failure = new Promise<DiscordAPIError>((resolve) =>
    client.on(Events.InteractionCreate, (interaction) => {
      act(interaction).catch(resolve)
    }),
  )
  return { client, failure }
}

const asCommand = (interaction: Interaction) => interaction as ChatInputCommandInteraction
const asTyping = (interaction: Interaction) => interaction as AutocompleteInteraction
const choices = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `choice ${n}`, value: String(n) }))
const row = (id: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel('More').setStyle(ButtonStyle.Primary),
  )

describe('a bot on the Discord server', () => {
  it('logs in and sees its guild', async () => {
    const client = await connect()
    expect(client.user.id).toBe(server.applicationId)
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Newsroom'])
    expect(server.violations).toEqual([])
  })

  it('is refused with a wrong token, and with intents it was not granted', async () => {
    const closed = server.next('close')
    await expect(client().login('wrong')).rejects.toThrow('An invalid token was provided')
    server.fault({ match: /gateway\/bot/u, status: 200, body: await gatewayOf(server) })
    await expect(client().login('wrong')).rejects.toThrow()
    expect(await closed).toBe(4004)
    server.disallowedIntents = MessageContent
    const disallowed = server.next('close')
    await expect(client().login(server.token)).rejects.toThrow('Used disallowed intents')
    expect(await disallowed).toBe(4014)
  })

  it('gets a slash command and replies', async () => {
    const { client } = await bot(async (interaction) =>
      asCommand(interaction).reply(`${interaction.locale}: ${asCommand(interaction).options.getString('topic')}`),
    )
    const asked = server.slash('brief', { topic: 'space' }, { locale: 'ja' })
    expect((await asked.answer).content).toBe('ja: space')
    expect(asked.message?.webhook_id).toBe(client.application.id)
    expect((await server.slash('brief', { topic: 'AI' }, { dm: true }).answer).content).toBe('en-US: AI')
    expect(server.violations).toEqual([])
  })

  it('defers, edits and follows up', async () => {
    await bot(async (interaction) => {
      const command = asCommand(interaction)
      await command.deferReply({ flags: MessageFlags.Ephemeral })
      await command.editReply('found')
      await command.followUp({ content: 'and this', flags: MessageFlags.Ephemeral })
    })
    const followedUp = server.next('message', ({ content }) => content === 'and this')
    const asked = server.slash('brief')
    expect((await asked.answer).content).toBe('found')
    await followedUp
    expect(asked.followUps.map(({ content }) => content)).toEqual(['and this'])
    expect(asked.message?.flags).toBe(MessageFlags.Ephemeral)
  })

  it('sends a picture with its reply', async () => {
    const card = new AttachmentBuilder(Buffer.from('pixels'), { name: 'card.png' })
    const gallery = new MediaGalleryBuilder().addItems((item) => item.setURL('attachment://card.png'))
    await bot(async (interaction) =>
      asCommand(interaction).reply({ flags: MessageFlags.IsComponentsV2, components: [gallery], files: [card] }),
    )
    const { attachments } = await server.slash('brief').answer
    expect(attachments.map(({ filename, size }) => [filename, size])).toEqual([['card.png', 6]])
    expect(server.violations).toEqual([])
  })

  it('completes an option, with 25 choices at most', async () => {
    const { failure } = await bot(async (interaction) => {
      const typing = asTyping(interaction)
      await typing.respond(choices(Number(typing.options.getFocused())))
    })
    expect(await server.autocomplete('brief', 'topic', '25').choices).toHaveLength(25)
    server.autocomplete('brief', 'topic', '26')
    expect(await failure).toMatchObject({ status: 400, code: 50_035 })
    expect(server.violations.map(({ problems }) => problems)).toEqual([
      ['data.choices: must NOT have more than 25 items'],
    ])
  })

  it('updates the message of a button, and opens a modal from it', async () => {
    const { client } = await bot(async (interaction) => {
      if (interaction.isModalSubmit()) return interaction.reply(interaction.fields.getTextInputValue('question'))
      if (!interaction.isButton()) return undefined
      if (interaction.customId === 'next') return interaction.update({ content: 'page 2', components: [row('ask')] })
      const question = new TextInputBuilder().setCustomId('question').setStyle(TextInputStyle.Short).setMaxLength(20)
      const label = new LabelBuilder().setLabel('Question').setTextInputComponent(question)
      return interaction.showModal(new ModalBuilder().setCustomId('follow').setTitle('Ask').addLabelComponents(label))
    })
    const channel = await channelOf(client, server)
    await channel.send({ content: 'page 1', components: [row('next')] })
    const [sent] = server.sent
    if (!sent) throw new Error('nothing was sent')
    const page = await server.button('next', sent).answer
    expect(page.content).toBe('page 2')
    expect(() => server.button('next', sent)).toThrow('there is: ask')
    expect((await server.button('ask', sent).modal).title).toBe('Ask')
    expect(() => server.modal('follow', { question: 'x'.repeat(21) })).toThrow('0 to 20 characters')
    expect((await server.modal('follow', { question: 'who?' }).answer).content).toBe('who?')
    expect(server.violations).toEqual([])
  })

  it('is refused a late reply', async () => {
    const { failure } = await bot(async (interaction) => {
      server.advance(3001)
      await asCommand(interaction).reply('late')
    })
    server.slash('brief')
    expect(await failure).toMatchObject({ status: 404, code: 10_062 })
  })

  it('is refused a second reply', async () => {
    const { failure, client } = await bot(async (interaction) => {
      await asCommand(interaction).reply('first')
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const
      await client.rest.post(path, { body: { type: 4, data: { content: 'second' } }, auth: false })
    })
    const asked = server.slash('brief')
    expect(await failure).toMatchObject({ status: 400, code: 40_060 })
    expect(asked.message?.content).toBe('first')
  })

  it('resumes and gets what it missed', async () => {
    const client = await connect()
    const heard = new Promise<string>((resolve) => client.on(Events.MessageCreate, ({ content }) => resolve(content)))
    const resumed = server.next('resume')
    server.closeAll()
    server.say('are you there?')
    expect(await resumed).toBe(1)
    expect(await heard).toBe('are you there?')
  })

  it('opens a new session when it may not resume', async () => {
    const client = await connect()
    server.denyResume = true
    const ready = server.next('ready')
    const back = new Promise((resolve) => client.once(Events.ShardReady, resolve))
    server.reconnect()
    await Promise.all([ready, back])
  })

  it('reads only what it may without the message content intent', async () => {
    const client = await connect([Guilds, GuildMessages, DirectMessages])
    const heard: string[] = []
    const last = new Promise<void>((resolve) =>
      client.on(Events.MessageCreate, ({ content, author }) => {
        heard.push(`${author.username}: ${content}`)
        if (content === 'last') resolve()
      }),
    )
    server.say('secret')
    server.say('hello', { mention: true })
    await (await channelOf(client, server)).send('mine')
    const [mine] = server.sent
    if (mine) server.say('a reply', { replyTo: mine })
    if (mine) server.say('a quiet reply', { replyTo: mine, ping: false })
    server.say('last', { dm: true })
    await last
    const me = client.user.username
    expect(heard).toEqual([
      'alice: ',
      `alice: <@${client.user.id}> hello`,
      `${me}: mine`,
      'alice: a reply',
      'alice: ',
      'alice: last',
    ])
  })
})

async function gatewayOf({ api, token }: DiscordServer): Promise<unknown> {
  const response = await fetch(`${api}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } })
  return response.json()
}
