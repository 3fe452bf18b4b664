import { expect, it } from 'vitest'
import { verdict } from './fixtures/model.ts'
import { startOnLibrary as startBot } from './fixtures/process.ts'
import { startModelServer } from './servers/openai.ts'
import { startTelegram } from './servers/telegram.ts'

const UNSURE = 'Will the jet be flying within ten years?'
/** The bot by itself knows no better. */
const OURS = /closest|nothing/iu

it('asks the model for readers, shows that it thinks, answers without it where it hangs, and logs none of it', async () => {
  await using model = await startModelServer({ key: 'sk-very-secret' })
  await using telegram = await startTelegram({ patience: 25_000 })
  const bot = startBot({
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    MODEL_URL: model.url,
    MODEL_NAME: 'test-model',
    MODEL_KEY: 'sk-very-secret',
    MODEL_TIMEOUT: '1',
    LOG_LEVEL: 'debug',
    OPERATIONS_LISTEN: '127.0.0.1:0',
  })
  const { port } = await bot.logged('operations ready')
  const saying = async (text: string) => {
    const answer = telegram.next('message')
    telegram.say(text)
    return (await answer).text
  }
  model.next(verdict('answers', [1]))
  expect(await saying(UNSURE)).toContain('2035')
  model.next({ hangs: true })
  expect(await saying('Did anybody mention the weather?')).toMatch(OURS)
  expect(telegram.requests.map(({ method }) => method)).toContain('sendChatAction')
  model.next(...Array.from({ length: 3 }, () => ({ status: 500, body: UNSURE })))
  for (const text of ['What of the tea?', 'What of the fish?']) expect(await saying(text)).toMatch(OURS)
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toContain('communique_model_requests_total{purpose="pick",outcome="answered"} 1')
  expect(metrics).toContain('communique_model_requests_total{purpose="pick",outcome="slow"} 1')
  expect(metrics).toContain('communique_model_verdicts_total{ours="unknown",theirs="answer",same="no"} 1')
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toEqual([0, null])
  const log = await bot.err
  expect(log).toContain('"event":"model left alone"')
  for (const secret of ['sk-very-secret', 'jet', 'weather', 'fish']) expect(log).not.toContain(secret)
  for (const { text, headers } of model.requests) {
    expect(headers.authorization).toBe('Bearer sk-very-secret')
    expect(text).not.toContain(String(telegram.user.id))
    expect(text).not.toContain(telegram.user.first_name)
  }
  expect(telegram.violations).toEqual([])
}, 60_000)
