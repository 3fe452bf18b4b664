import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js'
import { ask } from '../../src/answer/ask.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { startDiscord } from '../../src/platforms/discord/start.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { platformCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'
import { pausesInHand } from '../fixtures/pauses.ts'
import { type DiscordServer, startDiscord as serve } from '../servers/discord.ts'
import { heap, percentiles, report } from './figures.ts'

// Part of npm run bench: our bot beside a bare bot of the same library that sends the same message back without a thought,
// on servers of their own, turn by turn.

const ROUNDS = 2000
const AT_ONCE = 500
const ENDURANCE = 50_000
const CHUNK = 100

const [ours, echo] = [await serve(), await serve()]
const stopOurs = await startOurs(ours)
const stopEcho = await startEcho(echo)
await time(ours, 200)
await time(echo, 200)
const times: { ours: number[]; echo: number[] } = { ours: [], echo: [] }
for (let round = 0; round < ROUNDS; round += CHUNK) {
  times.ours.push(...(await time(ours, CHUNK)))
  times.echo.push(...(await time(echo, CHUNK)))
}
const [mine, bare] = [percentiles(times.ours), percentiles(times.echo)]
report('interaction to callback, ms p50', mine.p50, bare.p50)
report('interaction to callback, ms p95', mine.p95, bare.p95)

const started = performance.now()
await Promise.all(Array.from({ length: AT_ONCE }, () => ours.slash('agreed', { topic: 'space' }).callback))
process.stdout.write(
  `${AT_ONCE} interactions at once: all acknowledged in ${Math.round(performance.now() - started)} ms\n`,
)

const before = heap()
for (let done = 0; done < ENDURANCE; done += CHUNK) {
  await time(ours, CHUNK)
  // What the server remembers of the past is not the bot's memory.
  ours.forget()
}
process.stdout.write(`${ENDURANCE} interactions: ${before} MB before, ${heap()} MB after\n`)
await Promise.all([stopOurs(), stopEcho()])
await Promise.all([ours.stop(), echo.stop()])

async function startOurs(server: DiscordServer): Promise<() => Promise<void>> {
  // The limits are for people; one reader asks everything here.
  const { core } = await platformCore({
    limits: { take: async () => ({ seconds: 0, isFirst: false }) },
    log: () => {},
    wait: pausesInHand().wait,
  })
  const platform = await startDiscord({ token: server.token, apiRoot: server.api, shards: 'auto' }, core)
  return platform.stop
}

async function startEcho(server: DiscordServer): Promise<() => Promise<void>> {
  const { answer } = ask('What was agreed on space?', knowledge, { now: 0 })
  const [message] = renderDiscord(answer, presentationOf(knowledge, answer.language))
  // discord.js sends the API's JSON as it is, but its types do not know it.
  const payload = message as unknown as InteractionReplyOptions
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits
  const client = new Client({ intents: [Guilds, GuildMessages, DirectMessages], rest: { api: server.api } })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(payload)
  })
  await client.login(server.token)
  await ready
  await client.application?.commands.set([
    {
      name: 'agreed',
      description: 'Echo',
      options: [{ type: 3, name: 'topic', description: 'Anything' }],
    },
  ])
  return () => client.destroy()
}

/** Milliseconds from an interaction to its callback, one after the other. */
async function time(server: DiscordServer, count: number): Promise<number[]> {
  const taken: number[] = []
  for (let at = 0; at < count; at++) {
    const from = performance.now()
    await server.slash('agreed', { topic: 'space' }).callback
    taken.push(performance.now() - from)
  }
  return taken
}
