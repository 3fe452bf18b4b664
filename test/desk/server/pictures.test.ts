import { expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/document.ts'
import { presentationOf } from '../../../src/command/presentation.ts'
import type { PictureWanted } from '../../../src/desk/pictures/address.ts'
import type { DeskPictures } from '../../../src/desk/pictures/pictures.ts'
import { cardOf } from '../../../src/render/card/words/card.ts'
import { knowledge } from '../../fixtures/library.ts'
import { testDesk } from './desk.ts'

const BRIEFING = '2026-01-16-japan-italy-summit'
const ARABIC = `kind=briefing&briefing=${BRIEFING}&language=ar&size=tall&theme=dark`
const DRAFT = '2026-03-03-space-talks'
const talks = { title: 'The talks', text: 'Takaichi and Meloni talked in Tokyo.' }

/** A machine that draws, and remembers what the pictures were to say. */
function drawing({ isAble = true } = {}) {
  const drawn: { wanted: PictureWanted; title: string | undefined }[] = []
  const pictures: DeskPictures = {
    areDrawn: async () => isAble,
    async draw(wanted, parts) {
      const card = cardOf(wanted.picture, wanted.language, parts)
      drawn.push({ wanted, title: card?.title })
      return isAble ? new Uint8Array([1, 2, 3]) : undefined
    },
  }
  return { pictures, drawn }
}

/** Whatever is asked, the summit is told, with its picture. */
async function said() {
  const answer: Answer = {
    kind: 'answer',
    language: 'en',
    title: 'Japan–Italy summit',
    blocks: [],
    actions: [],
    picture: { kind: 'briefing', briefing: BRIEFING },
  }
  return { answer, presentation: presentationOf(knowledge, 'en') }
}

async function deskWith(pictures: DeskPictures | undefined) {
  const desk = testDesk({ services: { pictures, chats: { say: said, digest: () => undefined } } })
  await desk.logIn()
  desk.services.drafts.create(
    {
      id: DRAFT,
      data: {
        key: 'spc26',
        kind: 'summit',
        date: '2026-03-03',
        place: 'tokyo',
        published: '2026-03-04',
        updated: '2026-03-04',
        countries: ['japan', 'italy'],
        participants: [{ person: 'takaichi-sanae', country: 'japan', host: true }],
        summary: ['talks'],
        sources: { seed: { language: 'en', note: 'outlet-not-stated' } },
        facts: { talks: { type: 'meeting', citations: ['seed 1'] } },
      },
      texts: { en: { title: 'Space talks', facts: { talks } } },
      gazetteer: {},
      sources: new Map(),
    },
    'Anna',
  )
  const textOf = async (path: string) => await (await desk.ask(path)).text()
  return { ...desk, textOf }
}

it('hands a picture out to be looked at, and kept nowhere', async () => {
  const { pictures, drawn } = drawing()
  const { ask } = await deskWith(pictures)
  const response = await ask(`/picture?${ARABIC}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-disposition')).toBe('inline; filename="jpit26-ar-tall-dark.png"')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  expect(drawn.map(({ wanted }) => wanted)).toMatchObject([
    { picture: { kind: 'briefing', briefing: BRIEFING, theme: 'dark' }, language: 'ar', size: 'tall' },
  ])
})

it('hands it out as a file with a name', async () => {
  const { ask } = await deskWith(drawing().pictures)
  const response = await ask(`/picture?${ARABIC}&download=on`)
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="jpit26-ar-tall-dark.png"')
})

it('shows no picture to whoever has not logged in', async () => {
  const { pictures, drawn } = drawing()
  const desk = testDesk({ services: { pictures } })
  expect((await desk.ask(`/picture?${ARABIC}`)).status).toBe(401)
  expect(drawn).toEqual([])
})

it.each([
  ['no address of a picture', '/picture', 400],
  ['another size', `/picture?${ARABIC.replace('tall', 'huge')}`, 400],
  ['a briefing that is not there', `/picture?${ARABIC.replace('italy', 'mars')}`, 404],
  ['a language that it is not told in', `/drafts/${DRAFT}/picture?${ARABIC.replace(BRIEFING, DRAFT)}`, 404],
  ['a draft beside what is published', `/picture?${ARABIC.replace(BRIEFING, DRAFT)}`, 404],
])('draws nothing for %s', async (_, path, status) => {
  const { pictures, drawn } = drawing()
  const { ask } = await deskWith(pictures)
  expect((await ask(path)).status).toBe(status)
  expect(drawn).toEqual([])
})

it('draws a draft as it stands', async () => {
  const { pictures, drawn } = drawing()
  const { ask, csrf } = await deskWith(pictures)
  const address = `/drafts/${DRAFT}/picture?kind=briefing&briefing=${DRAFT}&language=en&size=wide`
  await ask(address)
  const form = { csrf: await csrf(), file: 'en', path: 'title', value: 'Talks on space in Tokyo', version: '0' }
  await ask(`/drafts/${DRAFT}/fields`, { form })
  await ask(address)
  expect(drawn.map(({ title }) => title)).toEqual(['Space talks', 'Talks on space in Tokyo'])
})

it('shows the picture of a draft in the preview, as the platform sends it', async () => {
  const { textOf } = await deskWith(drawing().pictures)
  const section = (page: string) => page.slice(page.indexOf('<section id="picture"'))
  const onTelegram = section(await textOf(`/drafts/${DRAFT}/preview`))
  expect(onTelegram).toContain(
    `src="/drafts/${DRAFT}/picture?kind=briefing&amp;briefing=${DRAFT}&amp;theme=light&amp;language=en&amp;size=tall"`,
  )
  expect(onTelegram).toMatch(/<img [^>]*alt="[^"]*Space talks[^"]*Tokyo[^"]*"/u)
  expect(onTelegram).toMatch(/href="[^"]*&amp;size=tall&amp;download=on" download/u)
  expect(section(await textOf(`/drafts/${DRAFT}/preview?platform=discord`))).toContain(
    'theme=dark&amp;language=en&amp;size=wide"',
  )
})

it('shows it as it was chosen', async () => {
  const { textOf } = await deskWith(drawing().pictures)
  const page = await textOf(`/published/${BRIEFING}?language=ja&size=wide&theme=light`)
  expect(page).toContain('theme=light&amp;language=ja&amp;size=wide"')
  for (const chosen of ['ja', 'wide', 'light']) expect(page).toContain(`<option value="${chosen}" selected>`)
})

it('shows it in the message that it goes out with', async () => {
  const { textOf, ask, csrf } = await deskWith(drawing().pictures)
  const inMessage = /<div class="(?:bubble|container [^"]*)"><img class="picture" src="(?<src>[^"]*)"/u
  const srcIn = (page: string) => inMessage.exec(page)?.groups?.src?.replaceAll('&amp;', '&')
  const tall = `/picture?kind=briefing&briefing=${BRIEFING}&language=en&size=tall`
  expect(srcIn(await textOf(`/published/${BRIEFING}`))).toBe(tall)
  const form = { csrf: await csrf(), platform: 'discord', text: 'What came of the summit?' }
  expect(srcIn(await (await ask('/try/say', { form })).text())).toBe(tall.replace('tall', 'wide'))
  expect((await ask(tall)).status).toBe(200)
})

it('says so where a briefing is not told in a language', async () => {
  const { textOf } = await deskWith(drawing().pictures)
  const page = await textOf(`/drafts/${DRAFT}/preview?language=it`)
  expect(page).toContain(knowledge.phrases('en').say('desk-picture-none'))
  expect(page).not.toContain(`/drafts/${DRAFT}/picture?kind=briefing&amp;briefing=${DRAFT}`)
})

it('says so where nothing can be drawn, and shows all the rest', async () => {
  const { ask, textOf, csrf } = await deskWith(drawing({ isAble: false }).pictures)
  await ask('/language', { form: { csrf: await csrf(), language: 'it', back: '/' } })
  const page = await textOf(`/published/${BRIEFING}`)
  expect(page).toContain(knowledge.phrases('it').say('desk-picture-unavailable'))
  expect(page).toContain('class="bubble"')
  expect(page).not.toContain('<img')
  expect((await ask(`/picture?${ARABIC}`)).status).toBe(503)
})

it('speaks of no pictures where they are switched off', async () => {
  const { textOf } = await deskWith(undefined)
  const page = await textOf(`/published/${BRIEFING}`)
  expect(page).not.toContain('id="picture"')
  expect(page).not.toContain('<img')
})

it('offers the icon of a sector that the draft brings along', async () => {
  const { ask, textOf, csrf, services } = await deskWith(drawing().pictures)
  const names = { 'en.name': 'deep sea', list: 'sectors', id: 'deep-sea' }
  await ask(`/drafts/${DRAFT}/entries`, { form: { csrf: await csrf(), ...names } })
  const icon = { file: 'gazetteer', path: 'sectors.deep-sea.icon' }
  const pieces = await ask(`/drafts/${DRAFT}/fields`, { form: { csrf: await csrf(), ...icon, value: 'anchr' } })
  expect(await pieces.text()).toContain('“anchr” is no name of lucide.dev/icons')
  expect(services.drafts.read(DRAFT).gazetteer.sectors).toMatchObject({ 'deep-sea': { icon: 'anchr' } })
  expect(await textOf(`/drafts/${DRAFT}/names`)).toMatch(/id="f-gazetteer-sectors-deep-sea-icon"[^>]*value="anchr"/u)
})
