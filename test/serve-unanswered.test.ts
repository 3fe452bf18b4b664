import { expect, it } from 'vitest'
import { readUnanswered } from '../src/store/read-unanswered.ts'
import { startOnLibrary as startBot } from './fixtures/process.ts'
import { folder } from './fixtures/store.ts'
import { startTelegram } from './servers/telegram.ts'

it('counts what nothing answers where that is wanted, for whoever reads it, and forgets it where it is not', async () => {
  using data = folder()
  const count = async () =>
    (await readUnanswered({ dataDir: data.path })).map(({ entities, questions }) => [entities, questions])
  expect(await count()).toEqual([])

  /** What a bot of its own keeps of two questions. */
  async function keptOf(setting: 'on' | 'off') {
    await using telegram = await startTelegram({ patience: 25_000 })
    const bot = startBot({
      DATA_DIR: data.path,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      COUNT_UNANSWERED: setting,
    })
    for (const question of ['When did Italy and Japan sign a treaty on fishing?', 'Who signed the whatnot of 1907?']) {
      const answer = telegram.next('message')
      telegram.say(question)
      expect((await answer).text).toMatch(/^Nothing found/)
    }
    const told = telegram.next('message')
    telegram.say('/privacy')
    expect((await told).text).toContain(
      setting === 'on' ? 'are counted by day, language and subject' : 'are not counted',
    )
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
    return await count()
  }

  expect(await keptOf('on')).toEqual([
    [['italy', 'japan'], 1],
    [[], 1],
  ])
  expect(await keptOf('off')).toEqual([])
}, 60_000)
