import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openModel } from '../../../src/model/open.ts'
import { CENTRE, DRAFT, facts, LENGTH, spaceTalks } from '../../fixtures/drafting.ts'
import { knowledge } from '../../fixtures/library.ts'
import { modelParts, settingsOf } from '../../fixtures/model.ts'
import { type ModelServer, startModelServer } from '../../servers/openai.ts'
import { testDesk } from './desk.ts'

const { say } = knowledge.phrases('en')

async function deskWith(server: ModelServer, host = 'local') {
  const known = modelParts()
  const { requests } = await openModel(settingsOf(server), known.parts)
  const model = { name: 'test-model', host, requests, timeout: 1000, wait: known.parts.wait }
  const desk = testDesk({ model })
  await desk.logIn()
  const { drafts, drafting } = desk.services
  drafts.create(spaceTalks(), 'Anna')
  const csrf = await desk.csrf()
  const post = async (path: string, form: Record<string, string> = {}) =>
    await desk.ask(`/drafts/${DRAFT}${path}`, { form: { csrf, ...form } })
  const get = async (path: string) => await (await desk.ask(`/drafts/${DRAFT}${path}`)).text()
  /** Until the model has done all it can. */
  async function ended(): Promise<string> {
    for (;;) {
      const page = await get('/model/progress')
      if (!page.includes('data-state="running"')) return page
      // The model's server is heard in between.
      await setImmediate()
    }
  }
  return { ...desk, ...known, drafts, drafting, post, get, ended }
}

describe('without a model', () => {
  it('there is no room for one, and nothing that could be asked of it', async () => {
    const desk = testDesk()
    await desk.logIn()
    desk.services.drafts.create(spaceTalks(), 'Anna')
    const csrf = await desk.csrf()
    expect(await (await desk.ask(`/drafts/${DRAFT}`)).text()).not.toContain('/model')
    expect((await desk.ask(`/drafts/${DRAFT}/model`)).status).toBe(404)
    for (const path of ['/model/start', '/facts/talks/words'])
      expect((await desk.ask(`/drafts/${DRAFT}${path}`, { form: { csrf } })).status).toBe(404)
  })
})

describe('the room of the model', () => {
  it.each([
    ['local', 'on this machine'],
    ['models.example', 'at models.example'],
  ])('says what is sent and to whom before anything is sent (%s)', async (host, where) => {
    await using server = await startModelServer()
    const { get } = await deskWith(server, host)
    const page = await get('/model')
    expect(page).toMatch(/263 characters of these texts, with names of entries, go to test-model/u)
    expect(page.replace(/\s+/gu, ' ')).toContain(where)
    expect(server.requests).toEqual([])
  })

  it('shows how far the model is, then what came of it and what it cost', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ hangs: true }))
    const { post, get, ended } = await deskWith(server)
    const begun = await (await post('/model/start')).text()
    expect(begun).toContain('hx-trigger="every 1s"')
    expect(begun).toContain(say('desk-model-stop'))
    await server.came(1)
    expect((await post('/model/start')).status).toBe(422)
    const wrong = { ...LENGTH, quotation: 'they spoke for 70 minutes' }
    server.answer(() => facts(LENGTH, CENTRE, wrong))
    server.release()
    const page = await ended()
    expect(page).not.toContain('hx-trigger')
    expect(page).toContain(say('desk-model-taken', { count: 2 }))
    expect(page).toContain(say('desk-model-tokens', { sent: 900, said: 20 }))
    expect(page).toContain(`href="/drafts/${DRAFT}#fact-length-tokyo"`)
    expect(page).toContain('they spoke for 70 minutes')
    expect(page).toContain(say('desk-left-out-quotation'))
    expect(await get('')).toContain(say('desk-machine'))
  })

  it('tells why it failed, and goes on', async () => {
    await using server = await startModelServer()
    server.next({ status: 429, body: '', headers: { 'retry-after': '20' } })
    server.answer(() => facts())
    const { post, ended, clock } = await deskWith(server)
    await post('/model/start')
    const page = await ended()
    expect(page).toContain(say('desk-model-failed-limited'))
    expect(page).toContain(say('desk-model-wait', { seconds: 20 }))
    expect(page).toContain(say('desk-model-go-on'))
    clock.now += 20_000
    await post('/model/start')
    expect(await ended()).toContain(say('desk-model-ended'))
  })

  it('is told to stop', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ hangs: true }))
    const { post, ended } = await deskWith(server)
    await post('/model/start')
    await server.came(1)
    await post('/model/stop')
    expect(await ended()).toContain(say('desk-model-stopped'))
  })

  it('shows what a text or a model says as text alone', async () => {
    await using server = await startModelServer()
    const quotation = '<img src=x onerror=alert(1)> & so on'
    server.answer(() => facts({ ...LENGTH, quotation }))
    const { post, ended } = await deskWith(server)
    await post('/model/start')
    const page = await ended()
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x')
  })
})

describe('a fact that the model wrote', () => {
  async function drafted(server: ModelServer) {
    server.answer(() => facts(LENGTH))
    const desk = await deskWith(server)
    await desk.post('/model/start')
    await desk.ended()
    return desk
  }

  it('names the model and its prompt beside what it quotes, until somebody approves it', async () => {
    await using server = await startModelServer()
    const { get, post, drafts } = await drafted(server)
    const row = await get('/facts/length-tokyo')
    expect(row).toContain('test-model (draft-1)')
    expect(row).toContain('<q dir="auto">talked for 70 minutes</q>')
    expect(row).toContain(say('desk-machine-approve'))
    const saved = await post('/fields', { file: 'en', path: 'facts.length-tokyo.title', value: 'Length of the talks' })
    expect(await saved.text()).toContain(say('desk-machine-approve'))
    const pieces = await (await post('/facts/length-tokyo/approve')).text()
    expect(pieces).toContain(say('desk-machine-approved', { name: 'Anna' }))
    expect(pieces).not.toContain(say('desk-machine-approve'))
    expect(drafts.read(DRAFT).machine?.marks[0]?.approved?.by).toBe('Anna')
  })

  it('keeps the draft from being approved', async () => {
    await using server = await startModelServer()
    const { post, drafts } = await drafted(server)
    const refused = await post('/approve', { version: String(drafts.read(DRAFT).version) })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('written by the model')
    expect(drafts.read(DRAFT).review.state).toBe('draft')
  })

  it('is worded in the languages that it lacks', async () => {
    await using server = await startModelServer()
    const { post, get, drafts } = await deskWith(server)
    drafts.change(DRAFT, [{ file: 'en', path: ['facts', 'talks'], value: LENGTH.words.en }], 'Anna')
    expect(await get('/facts/talks')).toContain(say('desk-model-words-leave', { model: 'test-model', host: 'local' }))
    const { en: _, ...words } = LENGTH.words
    server.answer(() => ({ says: JSON.stringify({ words }) }))
    const table = await (await post('/facts/talks/words')).text()
    expect(table).toContain(LENGTH.words.ja.text)
    expect(table).toContain('test-model (words-1)')
    server.answer(() => ({ status: 500, body: '' }))
    drafts.change(DRAFT, [{ file: 'ja', path: ['facts', 'talks'] }], 'Anna')
    const failed = await post('/facts/talks/words')
    expect([failed.status, await failed.text()]).toEqual([
      422,
      expect.stringContaining(say('desk-model-failed-broken')),
    ])
  })
})
