import { setImmediate } from 'node:timers/promises'
import type { APIMessage } from 'discord.js'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { discordBot, read } from '../../fixtures/discord.ts'
import { picturedCore } from '../../fixtures/pictured-core.ts'
import type { DiscordServer, Fault } from '../../servers/discord.ts'

const NARA = '2026-01-13-japan-south-korea-nara-summit'
const SPACE = { topic: 'space', briefing: '2026-01-16-japan-italy-summit' }
const DEFERRED = 5

async function open() {
  const { pictures, overrides } = await picturedCore()
  const bot = await discordBot({}, undefined, overrides)
  return { ...bot, pictures }
}

interface Shown {
  readonly type: number
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[]
}

/** What a message shows at its top, and the files that it has. */
function shownIn({ components, attachments }: APIMessage) {
  const [container] = components ?? []
  const inside = container && 'components' in container ? container.components : []
  // A component of the API; only a gallery has items.
  const gallery = inside[0]?.type === 12 ? (inside[0] as unknown as Shown) : undefined
  return {
    gallery: gallery?.items.map(({ media, description }) => [media.url, description]),
    files: attachments.map(({ filename, description }) => [filename, description]),
  }
}

const picture = (description: string) => ({
  gallery: [[expect.stringMatching(/^attachment:\/\/picture-[\w-]{22}\.png$/u), description]],
  files: [[expect.stringMatching(/^picture-[\w-]{22}\.png$/u), description]],
})
const NONE = { gallery: undefined, files: [] }
const ANSWERS = /^(?:POST .*\/callback|POST \/channels\/\d+\/messages|PATCH .*\/messages\/[@\w]+)$/u
const answers = ({ requests }: DiscordServer) =>
  requests.filter(({ method, path }) => ANSWERS.test(`${method} ${path}`)).map(({ files }) => files.length)

describe('an answer with a picture in Discord', () => {
  it('has it at its top, in the same message, described where screen readers find it', async () => {
    await using bot = await open()
    const { server } = bot
    const answer = await server.slash('who', { briefing: 'jpkr26' }).answer
    expect(read(answer).text).toContain('Lee Jae Myung')
    expect(read(answer).buttons.length).toBeGreaterThan(0)
    expect(shownIn(answer)).toEqual(picture(`A picture of ${NARA}`))
    expect(bot.pictures.drawn).toEqual([
      { picture: { kind: 'briefing', briefing: NARA }, language: 'en', size: 'wide' },
    ])
    expect(server.requests.flatMap(({ files }) => files)).toMatchObject([{ part: 'files[0]', type: 'image/png' }])
    expect(server.violations).toEqual([])
  })

  it('has it in private, and where it is mentioned', async () => {
    await using bot = await open()
    const { server } = bot
    const told = server.next('message')
    server.say('من اجتمع في نارا؟', { dm: true })
    expect(shownIn(await told)).toEqual(picture(`صورة عن Communiqué: ${NARA}`))
    const said = server.next('message')
    server.say(`<@${server.botUser.id}> Who met in Nara?`)
    expect(shownIn(await said)).toEqual(picture(`A picture of ${NARA}`))
    expect(server.violations).toEqual([])
  })

  it('is without where nothing is drawn', async () => {
    await using bot = await open()
    bot.pictures.stop()
    expect(shownIn(await bot.server.slash('who', { briefing: 'jpkr26' }).answer)).toEqual(NONE)
    expect(shownIn(await bot.server.slash('help').answer)).toEqual(NONE)
  })

  it('does not wait for one that takes long, and says first that it comes', async () => {
    await using bot = await open()
    const { server } = bot
    bot.pictures.stop(new Promise<void>(() => {}))
    const asked = server.slash('who', { briefing: 'jpkr26' })
    const came = server.next('callback')
    while (bot.pictures.drawn.length === 0) await setImmediate()
    await bot.elapse(1500)
    await came
    expect((await asked.callback).type).toBe(DEFERRED)
    const answer = await asked.answer
    expect(read(answer).text).toContain('Lee Jae Myung')
    expect(shownIn(answer)).toEqual(NONE)
    expect(server.violations).toEqual([])
  })

  it('comes with one that took a while', async () => {
    await using bot = await open()
    const { server } = bot
    const { promise, resolve } = Promise.withResolvers<void>()
    bot.pictures.stop(promise)
    const asked = server.slash('who', { briefing: 'jpkr26' })
    while (bot.pictures.drawn.length === 0) await setImmediate()
    await bot.elapse(1499)
    resolve()
    expect(shownIn(await asked.answer)).toEqual(picture(`A picture of ${NARA}`))
  })

  const coded = (status: number, code: number): [string, Fault] => [
    `${status} ${code}`,
    { match: ANSWERS, where: ({ files }) => files.length > 0, status, body: { message: 'secret', code }, times: 9 },
  ]
  const page: [string, Fault] = [
    'a page that a proxy has for what is too large',
    {
      match: ANSWERS,
      where: ({ files }) => files.length > 0,
      status: 413,
      headers: { 'content-type': 'text/html' },
      body: '<html>413</html>',
      times: 9,
    },
  ]
  const breaks: [string, Fault] = [
    'a connection that breaks',
    { match: ANSWERS, where: ({ files }) => files.length > 0, reset: true, times: 9 },
  ]
  // Requests with the file and without, for two answers; discord.js itself repeats what fails on the way.
  const ONCE = /^(?:10){2}$/u
  const TWICE = /^(?:1{2,}0){2}$/u
  const refusals: [string, Fault, RegExp][] = [
    [...coded(403, 50_013), ONCE],
    [...coded(413, 40_005), ONCE],
    [...coded(400, 50_035), ONCE],
    [...coded(400, 50_045), ONCE],
    [...coded(400, 50_046), ONCE],
    [...page, ONCE],
    [...coded(503, 0), TWICE],
    [...breaks, TWICE],
  ]

  it.each(refusals)('comes without it, once, after %s', async (_, fault, uploads) => {
    await using bot = await open()
    const { server } = bot
    server.fault(fault)
    const answer = await server.slash('who', { briefing: 'jpkr26' }).answer
    expect(read(answer).text).toContain('Lee Jae Myung')
    expect(shownIn(answer)).toEqual(NONE)
    const said = server.next('message')
    server.say('Who met in Muscat?', { dm: true })
    expect(shownIn(await said)).toEqual(NONE)
    await bot.stopBot()
    expect(answers(server).join('')).toMatch(uploads)
    expect(server.sent).toHaveLength(2)
    expect(JSON.stringify(bot.logged)).not.toMatch(/secret|picture of/u)
  })

  it('asks for no right that the channel does not give it', async () => {
    await using bot = await open()
    const { server } = bot
    server.forbid(server.channel, PermissionFlagsBits.AttachFiles)
    const said = server.next('message')
    server.say(`<@${server.botUser.id}> Who met in Nara?`)
    expect(shownIn(await said)).toEqual(NONE)
    expect(answers(server)).toEqual([0])
  })
})

describe('buttons of answers with pictures in Discord', () => {
  it('bring the picture of another language, in the place of the first', async () => {
    await using bot = await open()
    const { server } = bot
    const answer = await server.slash('agreed', SPACE).answer
    const other = await server.button(read(answer).id('日本語'), answer).answer
    expect(other.id).toBe(answer.id)
    expect(shownIn(other)).toEqual(picture(`画像： ${SPACE.briefing}`))
    const again = await server.button(read(other).id('English'), other).answer
    expect(shownIn(again)).toEqual(picture(`A picture of ${SPACE.briefing}`))
    expect(server.sent).toHaveLength(1)
    expect(server.violations).toEqual([])
  })

  it('that turn pages leave the picture where it is', async () => {
    await using bot = await open()
    const { server } = bot
    const answer = await server.slash('ask', { question: 'What was agreed on space at the Japan–Italy summit?' }).answer
    const more = await server.button(read(answer).id('More'), answer).answer
    expect(more.id).toBe(answer.id)
    expect(read(more).text).toContain('economic security')
    expect(shownIn(more)).toEqual(picture(`A picture of ${SPACE.briefing}`))
    expect(more.attachments).toEqual(answer.attachments)
    expect(answers(server)).toEqual([1, 0])
    expect(server.violations).toEqual([])
  })

  it('that change the text take a picture away that is not drawn again, or is refused', async () => {
    await using bot = await open()
    const { server } = bot
    const answer = await server.slash('agreed', SPACE).answer
    server.fault({ match: /callback$/u, where: ({ files }) => files.length > 0, status: 413, body: { code: 40_005 } })
    const other = await server.button(read(answer).id('日本語'), answer).answer
    expect(shownIn(other)).toEqual(NONE)
    const english = await server.button(read(other).id('English'), other).answer
    expect(shownIn(english)).toEqual(picture(`A picture of ${SPACE.briefing}`))
    bot.pictures.stop()
    expect(shownIn(await server.button(read(english).id('Italiano'), english).answer)).toEqual(NONE)
    expect(server.violations).toEqual([])
  })
})
