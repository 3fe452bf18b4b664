import type { APIMessage } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { testCore } from '../../fixtures/core.ts'
import { type DiscordBot, discordBot, read } from '../../fixtures/discord.ts'
import { storedCore } from '../../fixtures/stored-core.ts'
import type { Asked, DiscordServer } from '../../servers/discord.ts'

const EPHEMERAL = 64
const DEFERRED = 5
const DEFERRED_UPDATE = 6

const isForTheAsker = ({ flags }: APIMessage) => ((flags ?? 0) & EPHEMERAL) === EPHEMERAL

/** A bot whose answers wait until they are let go. */
async function slowBot() {
  const { dispatch } = await testCore({ now: Date.now })
  const held: (() => void)[] = []
  let isSlow = false
  const bot = await discordBot({}, undefined, {
    async dispatch(request) {
      if (isSlow) await new Promise<void>((resolve) => held.push(resolve))
      return await dispatch(request)
    },
  })
  return {
    ...bot,
    slow() {
      isSlow = true
    },
    /** Lets so much time pass that Discord has to be told something first. */
    async acknowledged(asked: Asked) {
      const came = bot.server.next('callback')
      await untilHeld(bot, held)
      await bot.elapse(1500)
      await came
      return (await asked.callback).type
    },
    letGo() {
      isSlow = false
      for (const go of held.splice(0)) go()
    },
  }
}

/** The question reached the bot's core. */
async function untilHeld({ server }: DiscordBot, held: readonly unknown[]): Promise<void> {
  while (held.length === 0) await new Promise(setImmediate)
  expect(server.violations).toEqual([])
}

const says = (text: string) => (message: APIMessage) => read(message).text.includes(text)

/** A message on which somebody can press what they like, as an old one might have it. */
function withButton(server: DiscordServer, message: APIMessage, from: string, id: string): APIMessage {
  const forged = JSON.parse(JSON.stringify(message).replace(read(message).id(from), id))
  return Object.assign(server.message(message.id) ?? message, forged)
}

describe('what is for the asker alone', () => {
  it.each([
    ['a day behind', -86_400_000],
    ['two seconds behind', -2000],
    ['as ours', 0],
    ['two seconds ahead', 2000],
    ['a day ahead', 86_400_000],
  ])('is, where Discord’s clock is %s', async (_, skew) => {
    await using bot = await discordBot({ now: () => Date.now() + skew })
    const asked = bot.server.slash('brief', { briefing: 'Atlantis' })
    expect(isForTheAsker(await asked.answer)).toBe(true)
    expect((await asked.callback).type).toBe(4)
    expect(bot.server.violations).toEqual([])
  })

  it('is when it comes late: the acknowledgement that all see goes first', async () => {
    await using bot = await slowBot()
    const { server } = bot
    bot.slow()
    const asked = server.slash('brief', { briefing: 'Atlantis' })
    expect(await bot.acknowledged(asked)).toBe(DEFERRED)
    const acknowledgement = asked.message?.id ?? ''
    const said = server.next('message', says('Atlantis'))
    bot.letGo()
    expect(isForTheAsker(await said)).toBe(true)
    expect(server.message(acknowledgement)).toBeUndefined()
    expect(server.sent.filter((message) => !isForTheAsker(message))).toEqual([])
    expect(server.violations).toEqual([])
  })

  it('is not said at all where the acknowledgement cannot be taken back', async () => {
    await using bot = await slowBot()
    const { server } = bot
    bot.slow()
    const asked = server.slash('brief', { briefing: 'Atlantis' })
    await bot.acknowledged(asked)
    server.fault({ match: /^DELETE \/webhooks\//, status: 503, times: 4 })
    bot.letGo()
    await bot.told(() => bot.logged.some(({ event }) => event === 'discord interaction failed'))
    expect(server.sent.filter(says('Atlantis'))).toEqual([])
  })

  it('stays so in what is pressed on it, in time or late', async () => {
    await using bot = await slowBot()
    const { server } = bot
    const told = await server.slash('privacy').answer
    const onIt = Object.assign(server.message(told.id) ?? told, {
      components: [
        {
          type: 17,
          components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: '1;help;;;;en' }] }],
        },
      ],
    })
    expect(isForTheAsker(await server.button('1;help;;;;en', onIt).answer)).toBe(true)
    bot.slow()
    const late = server.button('1;help;;;;en', onIt)
    expect(await bot.acknowledged(late)).toBe(DEFERRED)
    bot.letGo()
    expect(isForTheAsker(await late.answer)).toBe(true)
    expect(server.violations).toEqual([])
  })
})

describe('what is stored of a reader', () => {
  const privacyIn = (server: DiscordServer) => server.slash('privacy').answer

  it('is told to them alone, by a command or a button', async () => {
    await using stored = await storedCore()
    await using bot = await discordBot({}, undefined, { dispatch: stored.dispatch })
    const { server } = bot
    await server.slash('language', { language: 'it' }).answer
    const told = await privacyIn(server)
    expect([isForTheAsker(told), read(told).text]).toEqual([true, expect.stringContaining('italiano')])
    const help = await server.slash('help').answer
    const [button] = read(help).buttons
    const pressed = server.button('1;privacy;;;;it', withButton(server, help, button?.label ?? '', '1;privacy;;;;it'))
    expect(isForTheAsker(await pressed.answer)).toBe(true)
  })

  it('is told to them alone when it comes late', async () => {
    await using bot = await slowBot()
    const { server } = bot
    bot.slow()
    await bot.acknowledged(server.slash('privacy'))
    const said = server.next('message', says('stored'))
    bot.letGo()
    expect(isForTheAsker(await said)).toBe(true)
    expect(server.sent.filter((message) => !isForTheAsker(message))).toEqual([])
  })
})

describe('an answer for all', () => {
  it('that comes late takes the place of its acknowledgement', async () => {
    await using bot = await slowBot()
    const { server } = bot
    bot.slow()
    const asked = server.slash('brief', { briefing: 'jpit26' })
    expect(await bot.acknowledged(asked)).toBe(DEFERRED)
    bot.letGo()
    const answer = await asked.answer
    expect([isForTheAsker(answer), read(answer).text]).toEqual([false, expect.stringContaining('Tokyo')])
    expect(server.sent).toHaveLength(1)
  })

  it('is changed in place by its buttons, also late', async () => {
    await using bot = await slowBot()
    const { server } = bot
    const answer = await server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    bot.slow()
    const pressed = server.button(read(answer).id('日本語'), answer)
    expect(await bot.acknowledged(pressed)).toBe(DEFERRED_UPDATE)
    const edited = server.next('edit')
    bot.letGo()
    expect((await edited).id).toBe(answer.id)
    expect(read(await edited).text).toContain('宇宙')
    expect(server.sent).toHaveLength(1)
  })

  it.each([
    ['日本語', '60秒'],
    ['Italiano', '60 secondi'],
  ])('is left as it is where “%s” is pressed too often, and who presses is told', async (label, wait) => {
    await using bot = await discordBot()
    const { server } = bot
    const answer = await server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    const id = read(answer).id(label)
    const results: boolean[] = []
    for (let press = 0; press < 25; press++) {
      // Whatever it was changed to, what is pressed is the answer as it was first.
      const asked = server.button(
        id,
        Object.assign(server.message(answer.id) ?? answer, { components: answer.components }),
      )
      results.push((await asked.callback).type === 7)
      const shown = await asked.answer
      if (!results.at(-1))
        expect([isForTheAsker(shown), read(shown).text]).toEqual([true, expect.stringContaining(wait)])
    }
    // The command before them counts too.
    expect(results.filter(Boolean)).toHaveLength(19)
    expect(results.slice(19).some(Boolean)).toBe(false)
  })

  it('is not replaced by a mistake of ours: who pressed is told beside it', async () => {
    const { dispatch } = await testCore({ now: Date.now })
    let isBroken = false
    await using bot = await discordBot({}, undefined, {
      dispatch: (request) => dispatch(isBroken ? { ...request, isUnreadable: true } : request),
    })
    const { server } = bot
    const answer = await server.slash('agreed', { topic: 'space', briefing: 'jpit26' }).answer
    isBroken = true
    const told = await server.button(read(answer).id('日本語'), answer).answer
    expect([told.id === answer.id, isForTheAsker(told)]).toEqual([false, true])
    expect(read(server.message(answer.id) ?? answer).text).toContain('consultative body')
  })
})
