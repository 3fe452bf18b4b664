import { describe, expect, it } from 'vitest'
import { presentationOf } from '../../src/command/presentation.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { testCore } from '../fixtures/core.ts'
import { discordBot, read } from '../fixtures/discord.ts'
import { knowledge } from '../fixtures/library.ts'
import { telegramBot } from '../fixtures/telegram.ts'
import { plain, toldBy } from '../fixtures/told.ts'

// One question, three platforms: the same statements with the same sources, whatever each platform makes of them.

const QUESTIONS = [
  'Who met in Nara?',
  'What was agreed on space at the Japan–Italy summit?',
  'How much is trade between Oman and Italy?',
  'Whom did Meloni meet in January 2026?',
  'من اجتمع في نارا؟',
  'كم استغرقت قمة نارا؟',
  'Chi si è incontrato a Nara?',
  'Che cos’è Edgewing?',
  '奈良で誰が会談しましたか',
  'Compare the Nara summit and the Muscat visit',
]

describe('one question on every platform', () => {
  it.each(QUESTIONS)('tells the same, with the same sources: %s', async (question) => {
    const { say } = await testCore({ now: Date.now })
    const answer = await say(question)
    expect(answer.kind).toBe('answer')
    const here = toldBy(renderPlain(answer, presentationOf(knowledge, answer.language)))
    expect(here.sources.length).toBeGreaterThan(0)

    await using discord = await discordBot()
    const inDiscord = () => toldBy(...discord.server.sent.map((message) => plain(read(message).text)))
    discord.server.say(question, { dm: true })
    await discord.server.until(() => inDiscord().statements.length >= here.statements.length)
    expect(inDiscord()).toEqual(here)

    await using telegram = await telegramBot()
    const inTelegram = () => toldBy(...telegram.server.sent.map(({ text = '' }) => text))
    telegram.server.say(question)
    await telegram.server.until(() => inTelegram().statements.length >= here.statements.length)
    expect(inTelegram()).toEqual(here)
  })
})
