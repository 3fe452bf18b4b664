import { Bot } from 'grammy'
import { ask } from '../../src/answer/ask.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { startTelegram } from '../../src/platforms/telegram/start.ts'
import { renderTelegram } from '../../src/render/telegram.ts'
import { platformCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'
import { startTelegram as serve, type TelegramServer } from '../servers/telegram.ts'
import { heap, percentiles, report } from './figures.ts'

// Part of npm run bench: our bot beside a bare bot of the same library that sends the same message back without a thought,
// on servers of their own, turn by turn.

const QUESTION = '/agreed space'
const ROUNDS = 2000
const AT_ONCE = 500
const ENDURANCE = 50_000
const CHUNK = 100

const [ours, echo] = [await serve({ patience: 60_000 }), await serve({ patience: 60_000 })]
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
report('update to call, ms p50', mine.p50, bare.p50)
report('update to call, ms p95', mine.p95, bare.p95)

const started = performance.now()
ours.forget()
const people = Array.from({ length: AT_ONCE }, (_, at) => ours.person(`Reader ${at}`, { started: true }))
for (const from of people) ours.say(QUESTION, { from })
await ours.until(() => ours.sent.length === AT_ONCE)
process.stdout.write(`${AT_ONCE} updates at once: all answered in ${Math.round(performance.now() - started)} ms\n`)

const before = heap()
for (let done = 0; done < ENDURANCE; done += CHUNK) {
  await time(ours, CHUNK)
  // What the server remembers of the past is not the bot's memory.
  ours.forget()
}
process.stdout.write(`${ENDURANCE} updates: ${before} MB before, ${heap()} MB after\n`)
await Promise.all([stopOurs(), stopEcho()])
await Promise.all([ours.stop(), echo.stop()])

async function startOurs(server: TelegramServer): Promise<() => Promise<void>> {
  // The limits are for people; one reader asks everything here.
  const { core } = await platformCore({ limits: { take: async () => ({ seconds: 0, isFirst: false }) }, log: () => {} })
  const platform = await startTelegram({ token: server.token, apiRoot: server.apiRoot }, core)
  return platform.stop
}

async function startEcho(server: TelegramServer): Promise<() => Promise<void>> {
  const { answer } = ask('What was agreed on space?', knowledge, { now: 0 })
  const [message] = renderTelegram(answer, presentationOf(knowledge, answer.language))
  const { text = '', entities = [], keyboard = [] } = message ?? {}
  const inline_keyboard = keyboard.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })))
  const options = {
    entities: entities.map((entity) => ({ ...entity })),
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard },
  }
  const bot = new Bot(server.token, { client: { apiRoot: server.apiRoot } })
  bot.on('message:text', (context) => context.reply(text, options))
  const polling = server.next('polling')
  void bot.start()
  await polling
  return () => bot.stop()
}

/** Milliseconds from an update to the message that answers it, one after the other. */
async function time(server: TelegramServer, count: number): Promise<number[]> {
  const taken: number[] = []
  for (let at = 0; at < count; at++) {
    const answered = server.next('answered', ({ method }) => method === 'sendMessage')
    const from = performance.now()
    server.say(QUESTION)
    await answered
    taken.push(performance.now() - from)
  }
  return taken
}
