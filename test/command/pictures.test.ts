import { describe, expect, it } from 'vitest'
import type { Answer, Picture } from '../../src/answer/document.ts'
import { decodeButton, encodeButton } from '../../src/command/button-data.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { chat, testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'
import { storedCore } from '../fixtures/stored-core.ts'

type Say = Awaited<ReturnType<typeof testCore>>['say']

const admin = { isAdministrator: () => true }
const room = { platform: 'test', id: 'room', community: 'server' }
const hall = { platform: 'test', id: 'hall', community: 'server' }

const textOf = ({ blocks }: Answer) => blocks.flatMap((block) => ('text' in block ? block.text : [])).join('\n')
const optionsOf = ({ blocks }: Answer) => blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
const labelsOf = (answer: Answer) => optionsOf(answer).map(({ label }) => label)

/** The picture beside a briefing in short. */
async function pictureIn(say: Say, where: Parameters<Say>[1] = {}): Promise<Picture | undefined> {
  return (await say('/brief Nara', where)).picture
}

/** Presses a button by its label, by way of its data. */
async function press({ say, commands }: Awaited<ReturnType<typeof testCore>>, on: Answer, label: string, where = {}) {
  const action = optionsOf(on).find((one) => one.label === label)
  const pressed = action && decodeButton(encodeButton(action, 'en'), commands, knowledge)
  if (!pressed) throw new Error(`no button “${label}”`)
  const { command, values, ...rest } = pressed
  return await say(`/${command}`, { ...rest, ...(values ? { values } : {}), canChoose: true, ...admin, ...where })
}

describe('the pictures of a chat', () => {
  it('can be light, dark, none, and as usual again', async () => {
    const { say } = await testCore()
    const nara = { kind: 'briefing', briefing: '2026-01-13-japan-south-korea-nara-summit' }
    expect(await pictureIn(say)).toEqual(nara)
    await say('/pictures dark', admin)
    expect(await pictureIn(say)).toEqual({ ...nara, theme: 'dark' })
    await say('/pictures light', admin)
    expect(await pictureIn(say)).toEqual({ ...nara, theme: 'light' })
    await say('/pictures off', admin)
    expect(await pictureIn(say)).toBeUndefined()
    await say('/pictures auto', admin)
    expect(await pictureIn(say)).toEqual(nara)
  })

  it.each(['/timeline GCAP', '/who', 'Who met in Nara?', 'Whom did Meloni meet?', 'The Nara summit in short'])(
    'go with “%s” too',
    async (text) => {
      const { say } = await testCore()
      expect((await say(text, { language: 'en' })).picture).toBeDefined()
      await say('/pictures dark', { ...admin, language: 'en' })
      expect((await say(text, { language: 'en' })).picture).toMatchObject({ theme: 'dark' })
      await say('/pictures off', { ...admin, language: 'en' })
      const without = await say(text, { language: 'en' })
      expect(without).toMatchObject({ kind: 'answer' })
      expect(without.picture).toBeUndefined()
    },
  )

  it('are those of the whole community where the chat has none of its own', async () => {
    const { say } = await testCore()
    await say('/pictures off, server', { chat: room, ...admin })
    expect(await pictureIn(say, { chat: hall })).toBeUndefined()
    await say('/pictures dark, this chat', { chat: hall, ...admin })
    expect(await pictureIn(say, { chat: hall })).toMatchObject({ theme: 'dark' })
    expect(await pictureIn(say, { chat: room })).toBeUndefined()
    const inherited = await say('/pictures auto, this chat', { chat: hall, ...admin, language: 'en' })
    expect(textOf(inherited)).toBe('From now on this chat goes by what is set for the whole server or group.')
    expect(await pictureIn(say, { chat: hall })).toBeUndefined()
  })

  it('hold for everybody who reads there', async () => {
    const { say } = await testCore()
    await say('/pictures off', admin)
    expect(await pictureIn(say, { reader: { platform: 'test', id: 'somebody else' } })).toBeUndefined()
  })

  it('are for administrators to choose', async () => {
    const { say } = await testCore()
    const refused = await say('/pictures off', { chat: room, language: 'en' })
    expect(textOf(refused)).toBe('Only administrators can do this here.')
    expect(await pictureIn(say, { chat: room })).toBeDefined()
  })

  it('of a community cannot be chosen where there is none', async () => {
    const { say } = await testCore()
    const refused = await say('/pictures off, server', { ...admin, language: 'en' })
    expect(textOf(refused)).toBe('This chat is not part of a server or group.')
    expect(await pictureIn(say)).toBeDefined()
  })
})

describe('“/pictures” by itself', () => {
  it('tells what is set, and offers the choices to those who may choose', async () => {
    const core = await testCore()
    const told = await core.say('/pictures', { ...admin, canChoose: true, language: 'en' })
    expect(textOf(told)).toContain('come with a picture here')
    expect(labelsOf(told)).toEqual(['Off', 'Light', 'Dark', 'Automatic'])
    expect(textOf(await press(core, told, 'Off'))).toBe('From now on I’ll send no pictures here.')
    expect(await pictureIn(core.say)).toBeUndefined()
    const reader = await core.say('/pictures', { language: 'en' })
    expect(textOf(reader)).toBe('I send no pictures here.')
    expect(optionsOf(reader)).toEqual([])
  })

  it('asks where, in a community', async () => {
    const core = await testCore()
    const where = { chat: room, language: 'en' } as const
    const asked = await core.say('/pictures dark', { ...where, ...admin, canChoose: true })
    expect(labelsOf(asked)).toEqual(['This chat', 'This whole server or group'])
    expect(await pictureIn(core.say, { chat: hall })).not.toHaveProperty('theme')
    const set = await press(core, asked, 'This whole server or group', where)
    expect(textOf(set)).toBe('From now on pictures are dark throughout this server or group.')
    expect(await pictureIn(core.say, { chat: hall })).toMatchObject({ theme: 'dark' })
  })
})

describe('a choice in words', () => {
  it.each([
    ['pictures off', 'en', 'From now on I’ll send no pictures here.'],
    ['Pictures: dark', 'en', 'From now on pictures are dark here.'],
    ['immagini chiare', 'it', 'Qui d’ora in poi le immagini sono chiare.'],
    ['/immagini scure, server', 'it', 'D’ora in poi le immagini sono scure in tutto il server o gruppo.'],
    ['صور داكنة', 'ar', 'ستكون الصور هنا داكنة من الآن.'],
    ['/صور بلا صور، المجموعة', 'ar', 'لن أرسل صورًا من الآن في الخادم كله أو المجموعة كلها.'],
    ['画像 なし', 'ja', 'これからは、このチャットでは画像をお送りしません。'],
    ['/画像 自動、サーバー', 'ja', 'これからは、サーバーまたはグループ全体に通常の色の画像をお送りします。'],
  ] as const)('“%s” is read (%s)', async (text, language, told) => {
    const { say } = await testCore()
    const answer = await say(text, { chat: room, ...admin })
    expect([answer.language, textOf(answer)]).toEqual([language, told])
  })

  it.each([
    ['pictures of the summit', 'en'],
    ['pictures of Nara', 'en'],
    ['immagini del vertice', 'it'],
    ['صور القمة', 'ar'],
    ['画像はありますか', 'ja'],
  ] as const)('“%s” is a question (%s)', async (text, language) => {
    const { say } = await testCore()
    const titles = LANGUAGES.map((one) => knowledge.phrases(one).say('heading-pictures'))
    const answer = await say(text, { ...admin, language })
    expect(titles).not.toContain(answer.title)
    expect(await pictureIn(say)).toBeDefined()
  })

  it('that is none is answered with what there is', async () => {
    const { say } = await testCore()
    const answer = await say('/pictures sepia', { ...admin, language: 'en' })
    expect(textOf(answer)).toContain('off; light; dark; automatic')
  })
})

describe('what is stored of pictures', () => {
  it('is told, and deleted with the rest', async () => {
    await using core = await storedCore()
    await core.say('/pictures dark', { ...admin, language: 'en' })
    expect(textOf(await core.say('/privacy', { language: 'en' }))).toContain('about pictures for this chat')
    expect(textOf(await core.say('/privacy', { language: 'en' }))).toContain('(dark)')
    await core.say('/forget my data', { language: 'en' })
    expect(textOf(await core.say('/privacy', { language: 'en' }))).toContain('Nothing about you is stored here.')
    expect(await pictureIn(core.say)).not.toHaveProperty('theme')
  })

  it('follows a chat to its new id, in memory and in the store', async () => {
    await using stored = await storedCore()
    const memory = await testCore()
    for (const { say, readers } of [stored, memory]) {
      await say('/pictures off', admin)
      await readers.moveChat(chat, 'elsewhere')
      expect(await pictureIn(say)).toBeDefined()
      expect(await pictureIn(say, { chat: { ...chat, id: 'elsewhere' } })).toBeUndefined()
    }
  })
})

describe('a digest that is asked for', () => {
  it.each(['/digest preview', '/digest now'])('has a picture, as the chat wants it: %s', async (text) => {
    await using core = await storedCore(() => Date.UTC(2026, 1, 2, 9))
    expect((await core.say(text, admin)).picture).toMatchObject({ kind: 'briefing' })
    await core.say('/pictures light', admin)
    expect((await core.say(text, admin)).picture).toMatchObject({ kind: 'briefing', theme: 'light' })
    await core.say('/pictures off', admin)
    expect((await core.say(text, admin)).picture).toBeUndefined()
  })
})
