import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testDesk } from './desk.ts'

const DRAFT = '2026-03-03-space-talks'

async function deskWithDraft() {
  const desk = testDesk()
  await desk.logIn()
  const { drafts } = desk.services
  const sources = { seed: { language: 'en', note: 'outlet-not-stated' } } as const
  const facts = { talks: { type: 'meeting' as const, citations: ['seed 1'] } }
  const talks = { title: 'The talks', text: 'Takaichi and Meloni talked in Tokyo.' }
  drafts.create(
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
        sources,
        facts,
      },
      texts: { en: { title: 'Space talks', facts: { talks } } },
      gazetteer: {},
      sources: new Map([['seed', { language: 'en', paragraphs: ['Takaichi talked with Meloni for 70 minutes.'] }]]),
    },
    'Anna',
  )
  const csrf = await desk.csrf()
  const save = (form: Record<string, string>) => desk.ask(`/drafts/${DRAFT}/fields`, { form: { csrf, ...form } })
  const fact = () => drafts.read(DRAFT).data.facts?.talks
  return { ...desk, drafts, csrf, save, fact }
}

it('saves a field, and answers with what follows from it', async () => {
  const { save, fact } = await deskWithDraft()
  const response = await save({ file: 'briefing', path: 'facts.talks.happened', value: '2026-03-02', version: '0' })
  expect(response.status).toBe(200)
  expect(response.headers.get('x-draft-version')).toBe('1')
  expect(fact()?.happened).toBe('2026-03-02')
  const pieces = await response.text()
  expect(pieces).toContain('Monday 2 March 2026')
  expect(pieces).toMatch(/id="saved"[^>]*hx-swap-oob/u)
})

it('keeps what is not right, and says what is wrong with it', async () => {
  const { save, fact } = await deskWithDraft()
  const pieces = await (await save({ file: 'briefing', path: 'facts.talks.happened', value: 'soon' })).text()
  expect(fact()?.happened).toBe('soon')
  expect(pieces).toContain('must be a date such as')
})

it.each([
  ['briefing', 'facts'],
  ['briefing', 'facts.talks.constructor'],
  ['briefing', 'facts.__proto__.acts'],
  ['../review', 'state'],
  ['en', ''],
  ['gazetteer', 'people'],
])('saves no field %s %s', async (file, path) => {
  const { save, drafts } = await deskWithDraft()
  const before = drafts.read(DRAFT)
  expect((await save({ file, path, value: 'x' })).status).toBe(422)
  expect(drafts.read(DRAFT)).toEqual(before)
})

it('refuses a field that somebody else changed since it was seen, and tells who', async () => {
  const { save, drafts, fact } = await deskWithDraft()
  drafts.change(DRAFT, [{ file: 'briefing', path: ['facts', 'talks', 'type'], value: 'statement' }], 'Omar')
  const response = await save({ file: 'briefing', path: 'facts.talks.type', value: 'agreement', version: '0' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Omar')
  expect(fact()?.type).toBe('statement')
})

it('finds no draft outside of their folder', async () => {
  const { ask } = await deskWithDraft()
  for (const id of ['..%2f..%2fetc', 'constructor', '2026-03-03-nothing'])
    expect([404, 422]).toContain((await ask(`/drafts/${id}`)).status)
})

it('offers entries by any of their names, and to add what is missing', async () => {
  const { ask } = await deskWithDraft()
  const people = await (await ask(`/drafts/${DRAFT}/entries?kinds=people&q=Takaichi`)).text()
  expect(people).toContain('data-id="takaichi-sanae"')
  const unknown = await (await ask(`/drafts/${DRAFT}/entries?kinds=people&q=Kessler`)).text()
  expect(unknown).toContain('Add “Kessler”')
  const paragraphs = await (await ask(`/drafts/${DRAFT}/entries?kinds=citations&q=70`)).text()
  expect(paragraphs).toContain('data-id="seed 1"')
})

it('adds an entry to the draft alone, and offers it from then on', async () => {
  const { ask, csrf, drafts } = await deskWithDraft()
  const form = { csrf, list: 'people', id: 'kessler-anton', 'en.name': 'Anton Kessler', country: 'italy' }
  const response = await ask(`/drafts/${DRAFT}/entries`, { form })
  expect(JSON.parse(response.headers.get('hx-trigger') ?? '')).toEqual({
    'entry-added': { kind: 'people', id: 'kessler-anton', name: 'Anton Kessler' },
  })
  expect(drafts.read(DRAFT).gazetteer.people).toEqual({
    'kessler-anton': { country: 'italy', en: { name: 'Anton Kessler' } },
  })
  // Not complete yet, it can be picked all the same; an id is given once.
  expect(await (await ask(`/drafts/${DRAFT}/entries?kinds=people&q=kessler`)).text()).toContain('Anton Kessler')
  expect((await ask(`/drafts/${DRAFT}/entries`, { form })).status).toBe(422)
  expect((await ask(`/drafts/${DRAFT}/entries`, { form: { ...form, id: 'takaichi-sanae' } })).status).toBe(422)
})

it('adds a unit that the vocabulary lacks, and shows its fields among the new names', async () => {
  const { ask, csrf, save, drafts } = await deskWithDraft()
  const missing = await (await ask(`/drafts/${DRAFT}/entries?kinds=units&q=league`)).text()
  expect(missing).toContain('Add “league”')
  const blank = await (await ask(`/drafts/${DRAFT}/entries/new?kinds=units&name=league`)).text()
  for (const name of ['gloss', 'en.words', 'en.forms.one', 'en.forms.other', 'ar.forms.few', 'ja.forms.other'])
    expect(blank).toContain(`name="${name}"`)
  const form = {
    csrf,
    list: 'units',
    id: 'league',
    gloss: 'leagues',
    'en.words': 'league, leagues',
    'en.forms.one': '# league',
    'en.forms.other': '# leagues',
  }
  const response = await ask(`/drafts/${DRAFT}/entries`, { form })
  expect(JSON.parse(response.headers.get('hx-trigger') ?? '')).toEqual({
    'entry-added': { kind: 'units', id: 'league', name: 'league' },
  })
  const en = { forms: { one: '# league', other: '# leagues' }, words: 'league, leagues' }
  expect(drafts.read(DRAFT).gazetteer.units).toEqual({ league: { gloss: 'leagues', en } })
  expect(await (await ask(`/drafts/${DRAFT}/entries?kinds=units&q=league`)).text()).toContain('data-id="league"')
  expect((await ask(`/drafts/${DRAFT}/entries`, { form })).status).toBe(422)
  expect((await ask(`/drafts/${DRAFT}/entries`, { form: { ...form, id: 'year' } })).status).toBe(422)
  const page = await (await ask(`/drafts/${DRAFT}/names`)).text()
  expect(page).toContain('value="units.league.it.forms.other"')
  expect(page).toContain('adds its line to the table')
  expect((await save({ file: 'gazetteer', path: 'units.league.it.forms.other', value: '# leghe' })).status).toBe(200)
  expect(drafts.read(DRAFT).gazetteer.units?.league?.it).toEqual({ forms: { other: '# leghe' } })
})

it('says a figure of a unit that only the draft has', async () => {
  const { ask, drafts } = await deskWithDraft()
  const words = { forms: { other: '# leagues' }, words: 'leagues' }
  const league = { gloss: 'leagues', ar: words, en: words, it: words, ja: words }
  const amounts = [{ kind: 'count', unit: 'league', value: 3 }]
  const changes = [
    { file: 'gazetteer', path: ['units', 'league'], value: league },
    { file: 'briefing', path: ['facts', 'talks', 'amounts'], value: amounts },
  ] as const
  drafts.change(DRAFT, changes, 'Anna')
  expect(await (await ask(`/drafts/${DRAFT}/facts/talks`)).text()).toContain('3 leagues')
})

it('adds an act and an office with their words', async () => {
  const { ask, csrf, save, drafts } = await deskWithDraft()
  for (const list of ['acts', 'offices'])
    expect(
      (await ask(`/drafts/${DRAFT}/entries`, { form: { csrf, list, id: 'toast', 'en.words': 'toast' } })).status,
    ).toBe(204)
  expect((await save({ file: 'gazetteer', path: 'acts.toast.is', value: 'event mutual' })).status).toBe(200)
  expect((await save({ file: 'gazetteer', path: 'offices.toast.forms', value: 'x' })).status).toBe(422)
  expect(drafts.read(DRAFT).gazetteer).toEqual({
    acts: { toast: { is: ['event', 'mutual'], en: 'toast' } },
    offices: { toast: { en: 'toast' } },
  })
  expect(await (await ask(`/drafts/${DRAFT}/names`)).text()).toContain('value="event mutual"')
})

it('takes an editor’s word that a finding is meant, with the reason', async () => {
  const { ask, csrf, fact } = await deskWithDraft()
  const form = { csrf, file: 'briefing', path: 'facts.talks.meant.figure-untyped', reason: 'It is a round number.' }
  expect((await ask(`/drafts/${DRAFT}/meant`, { form })).status).toBe(200)
  expect(fact()?.meant).toEqual({ 'figure-untyped': 'It is a round number.' })
  expect((await ask(`/drafts/${DRAFT}/meant`, { form: { ...form, path: 'facts.talks.type' } })).status).toBe(422)
})

it('takes that word at no other place', async () => {
  const { ask, csrf, drafts } = await deskWithDraft()
  const form = { csrf, file: 'briefing', path: 'participants.meant.figure-untyped', reason: 'So it is.' }
  expect((await ask(`/drafts/${DRAFT}/meant`, { form })).status).toBe(422)
  expect(drafts.read(DRAFT).version).toBe(0)
})

it('leaves out what is no character, wherever it is typed', async () => {
  const { ask, csrf, save, drafts } = await deskWithDraft()
  expect((await save({ file: 'en', path: 'title', value: 'Space\uffff talks' })).status).toBe(200)
  const form = { csrf, list: 'people', id: 'kessler-anton', 'en.name': '\ufffeAnton\u0000 Kessler', country: 'italy' }
  expect((await ask(`/drafts/${DRAFT}/entries`, { form })).status).toBe(204)
  const { texts, gazetteer } = drafts.read(DRAFT)
  expect(texts.en?.title).toBe('Space talks')
  expect(gazetteer.people?.['kessler-anton']).toMatchObject({ en: { name: 'Anton Kessler' } })
})

it('stays open while two of its sectors lie within each other, and says so', async () => {
  const { save, drafts } = await deskWithDraft()
  const names = { ar: { name: 'x' }, en: { name: 'x' }, it: { name: 'x' }, ja: { name: 'x' } }
  const add = (id: string, within: string[]) =>
    drafts.change(DRAFT, [{ file: 'gazetteer', path: ['sectors', id], value: { within, ...names } }], 'Anna')
  add('rockets', ['engines'])
  add('engines', ['rockets'])
  const pieces = await save({ file: 'briefing', path: 'about', value: 'rockets' })
  expect(pieces.status).toBe(200)
  expect(await pieces.text()).toContain('leads back to itself')
})

it('shows what was written by hand, whatever it is', async () => {
  const { ask, drafts, errors } = await deskWithDraft()
  const place = join(drafts.folder, DRAFT)
  writeFileSync(join(place, 'en.yaml'), 'facts: { talks: { title: 5, text: [], asked: x, quotation: {} } }\n')
  writeFileSync(
    join(place, 'briefing.yaml'),
    'participants: x\nfacts: { talks: { dates: x, amounts: [1], places: {} } }\n',
  )
  for (const room of ['', '/facts/talks', '/coverage', '/sources', '/review'])
    expect((await ask(`/drafts/${DRAFT}${room}`)).status, room).toBe(200)
  expect(errors).toEqual([])
})

it('is approved by nobody who has not seen it as it is', async () => {
  const { ask, csrf, drafts } = await deskWithDraft()
  const approve = (version?: string) =>
    ask(`/drafts/${DRAFT}/approve`, { form: { csrf, ...(version === undefined ? {} : { version }) } })
  const shown = /name="version" value="(\d+)"/u.exec(await (await ask(`/drafts/${DRAFT}/review`)).text())?.[1]
  drafts.change(DRAFT, [{ file: 'en', path: ['title'], value: 'Changed' }], 'Omar')
  expect(await (await approve(shown)).text()).toContain('Omar')
  expect((await approve()).status).toBe(422)
  expect(drafts.read(DRAFT).review.state).toBe('draft')
  expect((await approve('1')).status).toBe(200)
})

it('tells in words where a disk is full', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const { ask, logIn, errors } = testDesk({
    services: {
      fromReaders: () => Promise.reject(full),
    },
  })
  await logIn()
  const response = await ask('/readers')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('the disk is full')
  expect(errors).toEqual([full])
})

it('publishes nothing that nobody approved, and approves nothing unasked', async () => {
  const { ask, csrf, drafts } = await deskWithDraft()
  expect((await ask(`/drafts/${DRAFT}/publish`, { form: { csrf, seen: 'on', warnings: '0' } })).status).toBe(422)
  expect(drafts.read(DRAFT).review.state).toBe('draft')
})

it.each(['', '/briefing', '/names', '/sources', '/coverage', '/questions', '/review'])(
  'shows the room “%s”',
  async (room) => {
    const { ask, errors } = await deskWithDraft()
    const response = await ask(`/drafts/${DRAFT}${room}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Space talks')
    expect(errors).toEqual([])
  },
)

it('shows a fact however little of it is right', async () => {
  const { ask, save, errors } = await deskWithDraft()
  const wrong = [
    { path: 'facts.talks.amounts', '0.kind': 'count', '0.value': '3', '0.unit': 'parsecs' },
    { path: 'facts.talks.amounts', '0.kind': 'money', '0.value': '40 million', '0.currency': 'XXX' },
    { path: 'facts.talks.amounts', '0.kind': 'riches', '0.value': '3' },
    { path: 'facts.talks.places', '0.at': 'atlantis' },
    { path: 'facts.talks.acts', value: 'levitate' },
    { path: 'facts.talks.people', value: 'nobody-known' },
    { path: 'facts.talks.citations', value: 'nothing 7, seed 99' },
    { path: 'facts.talks.standing', value: 'disputed', citations: '' },
    { path: 'facts.talks.type', value: 'rumour' },
    { path: 'participants', '0.person': 'nobody-known' },
    { path: 'place', value: 'atlantis' },
    { path: 'date', value: '2026-02-31' },
  ]
  for (const form of wrong) {
    expect((await save({ file: 'briefing', ...form })).status, form.path).toBe(200)
    expect((await ask(`/drafts/${DRAFT}`)).status, form.path).toBe(200)
    expect((await ask(`/drafts/${DRAFT}/facts/talks/likely/en`)).status, form.path).toBe(200)
  }
  expect(errors).toEqual([])
})

it('offers questions for a fact, as text and in a language there is', async () => {
  const { ask, save } = await deskWithDraft()
  await save({ file: 'briefing', path: 'facts.talks.about', value: 'space' })
  const offered = async (fact: string, language: string) => {
    const response = await ask(`/drafts/${DRAFT}/facts/${fact}/likely/${language}`)
    return { status: response.status, text: await response.text() }
  }
  expect((await offered('talks', 'en')).text).toContain('data-question="')
  expect((await offered('talks', 'ja')).text).toContain('lang="ja"')
  expect((await offered('talks', 'fr')).status).toBe(404)
  expect((await offered('nothing', 'en')).status).toBe(404)
})

it('sends each form of the review by itself, however many warnings there are', async () => {
  const { ask, csrf, drafts } = await deskWithDraft()
  const version = String(drafts.read(DRAFT).version)
  await ask(`/drafts/${DRAFT}/approve`, { form: { csrf, version } })
  const page = await (await ask(`/drafts/${DRAFT}/review`)).text()
  expect(page).toContain('name="seen"')
  expect(page).toContain(`/drafts/${DRAFT}/meant`)
  const tags = page.match(/<\/?form\b/gu) ?? []
  expect(tags).toEqual(tags.map((_, at) => (at % 2 === 0 ? '<form' : '</form')))
})

it('takes a source out, with its text', async () => {
  const { ask, csrf, drafts } = await deskWithDraft()
  await ask(`/drafts/${DRAFT}/sources/seed/remove`, { form: { csrf } })
  expect(drafts.read(DRAFT).data.sources ?? {}).toEqual({})
  expect(drafts.read(DRAFT).sources.size).toBe(0)
})

it('gives a new name another list, an entry that there is, or takes it away', async () => {
  const { ask, csrf, drafts, errors } = await deskWithDraft()
  const send = (way: string, form: Record<string, string> = {}) =>
    ask(`/drafts/${DRAFT}/entries/${way}`, { form: { csrf, ...form } })
  drafts.change(
    DRAFT,
    [
      { file: 'gazetteer', path: ['organisations', 'nippon'], value: { en: { name: 'Nippon' } } },
      { file: 'briefing', path: ['facts', 'talks', 'organisations'], value: ['nippon'] },
      { file: 'briefing', path: ['facts', 'talks', 'countries'], value: ['italy'] },
    ],
    'Anna',
  )
  const fact = () => drafts.read(DRAFT).data.facts?.talks
  expect(await (await ask(`/drafts/${DRAFT}/names`)).text()).toContain('One fact names Nippon')
  expect((await send('organisations/nippon/recast', { list: 'countries' })).status).toBe(204)
  expect(fact()?.countries).toEqual(['italy', 'nippon'])
  expect((await send('countries/nippon/recast', { list: 'countries', id: 'japan' })).status).toBe(422)
  expect((await send('countries/nippon/replace', { as: 'atlantis' })).status).toBe(422)
  expect((await send('countries/nippon/replace', { as: 'japan' })).status).toBe(204)
  expect(fact()?.countries).toEqual(['italy', 'japan'])
  expect(drafts.read(DRAFT).gazetteer).toEqual({})
  drafts.undo(DRAFT, 'Anna')
  expect((await send('countries/nippon/remove')).status).toBe(204)
  expect(fact()?.countries).toEqual(['italy'])
  expect((await send('acts/sign/remove')).status).toBe(422)
  expect(errors).toEqual([])
})
