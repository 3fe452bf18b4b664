import { describe, expect, it } from 'vitest'
import { FACT_INSTRUCTIONS } from '../../../src/desk/drafting/fact-prompt.ts'
import type { MachineRefusal } from '../../../src/desk/drafts/machine.ts'
import { CENTRE, DRAFT, draftingBehind, facts, LENGTH, REPORT } from '../../fixtures/drafting.ts'
import { phraseOf } from '../../fixtures/user-error.ts'
import { type ModelServer, startModelServer } from '../../servers/openai.ts'

type Facts = Parameters<typeof facts>

/** What a draft takes over where the model says these facts of its text. */
async function taken(...said: Facts) {
  await using server = await startModelServer()
  server.answer(() => facts(...said))
  const { run, read, errors } = await draftingBehind(server)
  const result = await run()
  expect(errors).toEqual([])
  const draft = read()
  const { talks: _, ...own } = draft.data.facts ?? {}
  return { result, draft, facts: own, machine: draft.machine, refused: draft.machine?.refused ?? [] }
}

const reasons = (refused: readonly MachineRefusal[]) => refused.map(({ reason }) => reason)

/** Paragraphs of the requests, in their order. */
const sent = ({ requests }: ModelServer) =>
  requests.flatMap(({ body }): { number: number; text: string }[] =>
    JSON.parse(String(body.messages[1]?.content)).paragraphs.map((one: unknown) => one),
  )

describe('what a model says of a text', () => {
  it('becomes facts with their fields, their words, where they stand, and who wrote them', async () => {
    const { result, draft, facts: own, machine } = await taken(LENGTH, CENTRE)
    expect(result).toEqual({ state: 'ended', taken: 2 })
    expect(own).toMatchObject({
      'length-tokyo': {
        type: 'meeting',
        amounts: [{ kind: 'duration', unit: 'minute', value: 70 }],
        citations: ['wire 1'],
      },
      'cost-satellite-centre': {
        type: 'next-step',
        people: ['kessler-anton'],
        organisations: ['borealis-institute'],
        amounts: [{ kind: 'money', currency: 'EUR', value: 3_000_000_000 }],
        citations: ['wire 2'],
      },
    })
    // All who take part are meant, which need not be written.
    expect(own['length-tokyo']?.people).toBeUndefined()
    expect(draft.texts.ja?.facts?.['length-tokyo']).toEqual(LENGTH.words.ja)
    expect(machine?.marks).toEqual([
      {
        fact: 'length-tokyo',
        model: 'test-model',
        prompt: 'draft-1',
        at: '2026-03-04T09:00:00.000Z',
        languages: ['ar', 'en', 'it', 'ja'],
        quotation: 'talked for 70 minutes',
        citation: 'wire 1',
      },
      expect.objectContaining({ fact: 'cost-satellite-centre', citation: 'wire 2' }),
    ])
    expect(machine?.tokens).toEqual({ sent: 900, said: 20 })
    expect(machine?.refused).toEqual([])
  })

  it('makes outlines of entries for names that stand in the text and have none', async () => {
    const { draft } = await taken(CENTRE)
    expect(draft.gazetteer).toEqual({
      people: { 'kessler-anton': { ar: {}, en: { name: 'Anton Kessler', short: 'Kessler' }, it: {}, ja: {} } },
      organisations: { 'borealis-institute': { ar: {}, en: { name: 'Borealis Institute' }, it: {}, ja: {} } },
    })
  })

  it.each([
    ['in other letters', 'Talked for 70 minutes'],
    ['with something left out', 'met in Tokyo … talked for 70 minutes'],
    ['with other spaces', 'talked for\u00a070 minutes'],
    ['from two paragraphs', 'talked for 70 minutes. Their governments will pay'],
    ['in other words', 'they spoke for 70 minutes'],
    ['too short to say anything', 'for 70'],
    ['empty', ''],
  ])('is dropped where its quotation does not stand there to the letter: %s', async (_, quotation) => {
    const { facts: own, refused, machine } = await taken({ ...LENGTH, quotation })
    expect(own).toEqual({})
    expect(refused).toEqual([{ said: quotation.replace(/\s/gu, ' '), reason: 'quotation' }])
    expect(machine?.marks).toEqual([])
  })

  it('cites the paragraph where its quotation stands, whichever it names', async () => {
    const { facts: own } = await taken({ ...LENGTH, paragraph: 2 })
    expect(own['length-tokyo']?.citations).toEqual(['wire 1'])
  })

  it('keeps no figure, date or name that is not there, and tells which', async () => {
    const { facts: own, refused } = await taken({
      ...LENGTH,
      names: [...LENGTH.names, { written: 'Ludwig Pulver', english: 'Ludwig Pulver', kind: 'person' }],
      happened: '2024-05-06',
      dates: [{ date: '2031', relation: 'by' }],
      amounts: [...LENGTH.amounts, { value: 90, to: null, kind: 'duration', unit: 'minute' }],
    })
    expect(own['length-tokyo']?.amounts).toEqual([{ kind: 'duration', unit: 'minute', value: 70 }])
    expect(own['length-tokyo']).not.toHaveProperty('happened')
    expect(own['length-tokyo']).not.toHaveProperty('dates')
    expect(refused.map(({ reason, said, fact }) => [reason, said, fact])).toEqual([
      ['name', 'Ludwig Pulver', 'length-tokyo'],
      ['figure', '90 minute', 'length-tokyo'],
      ['date', '2024-05-06', 'length-tokyo'],
      ['date', '2031', 'length-tokyo'],
    ])
  })

  it('loses the words of a language that says another figure, and only those', async () => {
    const it_ = { ...LENGTH.words.it, text: 'Takaichi e Meloni si sono parlate per 90 minuti.' }
    const { draft, refused, machine } = await taken({ ...LENGTH, words: { ...LENGTH.words, it: it_ } })
    expect(draft.texts.it?.facts?.['length-tokyo']).toBeUndefined()
    expect(draft.texts.en?.facts?.['length-tokyo']).toEqual(LENGTH.words.en)
    expect(refused).toEqual([
      expect.objectContaining({ reason: 'check', said: it_.text, detail: expect.stringContaining('90') }),
    ])
    expect(machine?.marks[0]?.languages).toEqual(['ar', 'en', 'ja'])
  })

  it('is left out as a whole where no language says what the source does', async () => {
    const ninety = (text: string) => text.replace('70', '90')
    const words = Object.fromEntries(
      Object.entries(LENGTH.words).map(([language, own]) => [language, { ...own, text: ninety(own.text) }]),
    ) as typeof LENGTH.words // the same languages
    const { facts: own, refused } = await taken({ ...LENGTH, words })
    expect(own).toEqual({})
    expect(new Set(reasons(refused))).toEqual(new Set(['check']))
  })

  it('loses words that are the source’s own', async () => {
    const text = 'Sanae Takaichi and Italian Prime Minister Giorgia Meloni met in Tokyo and talked for 70 minutes.'
    const { draft, refused } = await taken({ ...LENGTH, words: { ...LENGTH.words, en: { ...LENGTH.words.en, text } } })
    expect(draft.texts.en?.facts?.['length-tokyo']).toBeUndefined()
    expect(refused).toEqual([expect.objectContaining({ detail: expect.stringContaining('word for word') })])
  })

  it.each([
    ['title that is too long', { title: 'x'.repeat(81) }],
    ['title that is empty', { title: ' ' }],
    ['text with marks that turn it around', { text: 'Takaichi and Meloni \u202espoke for 70 minutes.' }],
    ['text with half a sign', { text: 'Takaichi and Meloni spoke for 70 minutes.\ud800' }],
  ])('loses words with a %s', async (_, wrong) => {
    const { draft } = await taken({ ...LENGTH, words: { ...LENGTH.words, en: { ...LENGTH.words.en, ...wrong } } })
    expect(draft.texts.en).toBeUndefined()
    expect(Object.values(draft.texts.it?.facts ?? {})).toEqual([LENGTH.words.it])
  })
})

describe('a run', () => {
  const PARAGRAPHS = Array.from({ length: 6 }, (_, at) =>
    `${REPORT[at % 2]} ${'It was raining in Tokyo. '.repeat(40)}`.trim(),
  )

  it('sends a long text in pieces, each paragraph once, as data beside instructions that stay the same', async () => {
    await using server = await startModelServer()
    server.answer(() => facts())
    const { run } = await draftingBehind(server, PARAGRAPHS)
    expect(await run()).toEqual({ state: 'ended', taken: 0 })
    expect(server.requests).toHaveLength(3)
    expect(sent(server)).toEqual(PARAGRAPHS.map((text, at) => ({ number: at + 1, text })))
    for (const { body } of server.requests) {
      expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user'])
      expect(body.messages[0]?.content).toBe(FACT_INSTRUCTIONS)
    }
  })

  it.each([
    ['limited', { status: 429, body: '{}', headers: { 'retry-after': '20' } }],
    ['broken', { status: 500, body: '' }],
    ['refused', { status: 401, body: '' }],
    ['broken', { cutOff: '{"choices":' }],
  ] as const)('that fails (%s) loses nothing, and goes on with what is left', async (failing, reply) => {
    await using server = await startModelServer()
    server.next(facts(LENGTH), reply)
    server.answer(() => facts())
    const { run, read, drafting, clock, errors } = await draftingBehind(server, PARAGRAPHS)
    const failed = await run()
    expect(failed).toMatchObject({ state: 'failed', failing, taken: 1 })
    expect(drafting.runs.of(DRAFT)).toEqual(failed)
    if (failing === 'limited') expect(failed.retryAfter).toBe(20_000)
    expect(Object.keys(read().data.facts ?? {})).toEqual(['talks', 'length-tokyo'])
    clock.now += 60_000
    expect(await run()).toEqual({ state: 'ended', taken: 0 })
    expect(sent(server).map(({ number }) => number)).toEqual([1, 2, 3, 4, 3, 4, 5, 6])
    expect(errors).toEqual([])
  })

  it('gives up on a model that takes too long', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ hangs: true }))
    const { run, losePatience } = await draftingBehind(server)
    const running = run()
    await server.came(1)
    losePatience()
    expect(await running).toMatchObject({ state: 'failed', failing: 'slow' })
  })

  it('is stopped in the middle of a request', async () => {
    await using server = await startModelServer()
    server.next(facts(LENGTH))
    server.answer(() => ({ hangs: true }))
    const { run, drafting, read } = await draftingBehind(server, PARAGRAPHS)
    const running = run()
    await server.came(2)
    expect(drafting.runs.of(DRAFT)).toEqual({ state: 'running', taken: 1 })
    expect(await phraseOf(() => run())).toBe('desk-model-running')
    drafting.runs.stop(DRAFT)
    expect(await running).toEqual({ state: 'stopped', taken: 1 })
    expect(read().machine?.read).toHaveLength(1)
  })

  it.each([
    ['no JSON', { says: 'Of course! Here are the facts.' }],
    ['another form', { says: '{"facts":[{"quotation":"talked for 70 minutes"}]}' }],
    ['nothing', { refuses: 'I would rather not.' }],
  ])('goes on behind a piece of which the model says %s, and tries that again', async (_, reply) => {
    await using server = await startModelServer()
    server.next(reply)
    server.answer(() => facts())
    const { run, read } = await draftingBehind(server, PARAGRAPHS)
    expect(await run()).toEqual({ state: 'ended', taken: 0 })
    expect(read().machine?.read).toHaveLength(2)
    expect(await run()).toEqual({ state: 'ended', taken: 0 })
    expect(sent(server).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 1, 2])
    expect(await phraseOf(() => run())).toBe('desk-model-nothing')
  })

  it('writes over nothing that an editor did meanwhile', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ hangs: true }))
    const { run, drafts, read } = await draftingBehind(server)
    const running = run()
    await server.came(1)
    const own = { type: 'meeting', citations: ['wire 1'] }
    drafts.change(DRAFT, [{ file: 'briefing', path: ['facts', 'length-tokyo'], value: own }], 'Omar')
    server.answer(() => facts(LENGTH))
    server.release()
    await running
    expect(read().data.facts).toMatchObject({ 'length-tokyo': own, 'length-tokyo-2': { citations: ['wire 1'] } })
  })

  it('ends where its draft is gone', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ hangs: true }))
    const { run, drafts, errors } = await draftingBehind(server)
    const running = run()
    await server.came(1)
    drafts.remove(DRAFT)
    server.answer(() => facts(LENGTH))
    server.release()
    expect(await running).toMatchObject({ state: 'failed', failing: 'draft' })
    expect(errors).toEqual([])
  })

  it('takes rows without words out where their paragraphs have been read, if that is wanted', async () => {
    await using server = await startModelServer()
    server.answer(() => facts(LENGTH))
    const { run, read, drafts } = await draftingBehind(server)
    await run(true)
    expect(Object.keys(read().data.facts ?? {})).toEqual(['length-tokyo'])
    expect(read().data.summary).toEqual(['length-tokyo'])
    drafts.undo(DRAFT, 'Anna')
    expect(Object.keys(read().data.facts ?? {})).toEqual(['talks'])
  })

  it('takes the same fact over once', async () => {
    await using server = await startModelServer()
    server.answer(() => facts(LENGTH, LENGTH))
    const { run, read } = await draftingBehind(server)
    await run()
    expect(Object.keys(read().data.facts ?? {})).toEqual(['talks', 'length-tokyo'])
    expect(reasons(read().machine?.refused ?? [])).toEqual(['twice'])
  })

  it('sends no text in a language that the checks cannot read', async () => {
    await using server = await startModelServer()
    const { run, drafts } = await draftingBehind(server)
    drafts.removeSource(DRAFT, 'wire', 'Anna')
    drafts.addSource(DRAFT, 'zeitung', { language: 'de', paragraphs: ['Sie sprachen 70 Minuten.'] }, 'Anna')
    expect(await phraseOf(() => run())).toBe('desk-model-nothing')
    expect(server.requests).toEqual([])
  })
})
