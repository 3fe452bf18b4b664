import { describe, expect, it } from 'vitest'
import type { OfferedFact } from '../../src/answer/picker.ts'
import { modelBehind, verdict } from '../fixtures/model.ts'
import { type Reply, startModelServer } from '../servers/openai.ts'

const QUESTION = { text: 'Who met in Tokyo?', language: 'en', today: '2026-01-20' } as const
const OFFERED: OfferedFact[] = ['a', 'b', 'c'].map((id) => ({
  key: `summit/${id}`,
  event: 'A summit',
  date: '2026-01-16',
  standing: 'single',
  text: `It was ${id}.`,
}))
const never = () => []

describe('a pick', () => {
  it('names facts by the numbers that were offered, the best first and each once', async () => {
    await using server = await startModelServer()
    const { picker, counted } = await modelBehind(server)
    server.next(verdict('answers', [3, 1, 3]))
    expect(await picker.pick(QUESTION, OFFERED, never)).toMatchObject({
      verdict: 'answers',
      facts: ['summit/c', 'summit/a'],
    })
    expect(counted).toEqual(['pick answered', 'pick tokens 900 20'])
  })

  it('is asked at temperature 0, held to a schema, with the key and nothing of the reader but the words', async () => {
    await using server = await startModelServer({ key: 'sk-secret' })
    const { picker } = await modelBehind(server, { key: 'sk-secret' })
    const before = { question: 'What was the summit?', shown: ['The summit'] }
    await picker.pick({ ...QUESTION, before }, OFFERED, never)
    const [request] = server.requests
    expect(request?.body).toMatchObject({
      model: 'test-model',
      temperature: 0,
      response_format: { type: 'json_schema', json_schema: { strict: true, name: 'verdict' } },
    })
    expect(JSON.stringify(request?.body.response_format)).toContain('"enum":[1,2,3]')
    const sent: unknown = JSON.parse(String(request?.body.messages.at(-1)?.content))
    expect(sent).toEqual({
      today: '2026-01-20',
      before,
      question: 'Who met in Tokyo?',
      facts: OFFERED.map(({ key: _, text, ...rest }, at) => ({ number: at + 1, ...rest, fact: text })),
    })
  })

  it('is asked once for the same question, day and facts, also while the first still waits', async () => {
    await using server = await startModelServer()
    const { picker } = await modelBehind(server)
    server.answer(() => verdict('related', [1]))
    const [first, second] = await Promise.all([
      picker.pick(QUESTION, OFFERED, never),
      picker.pick(QUESTION, OFFERED, never),
    ])
    expect(second).toEqual(first)
    await picker.pick(QUESTION, OFFERED, never)
    expect(server.requests).toHaveLength(1)
    await picker.pick({ ...QUESTION, today: '2026-01-21' }, OFFERED, never)
    await picker.pick(QUESTION, OFFERED.slice(1), never)
    expect(server.requests).toHaveLength(3)
  })

  it('looks once more at what the question finds in other words, where nothing answered', async () => {
    await using server = await startModelServer()
    const { picker } = await modelBehind(server)
    const other = { ...OFFERED[0], key: 'other/d' } as OfferedFact
    server.next(verdict('related', [2], 'Who met at the summit?'), verdict('answers', [1]))
    const searched: string[] = []
    const pick = await picker.pick(QUESTION, OFFERED, (reads) => {
      searched.push(reads)
      return [other]
    })
    expect(searched).toEqual(['Who met at the summit?'])
    expect(pick).toMatchObject({ verdict: 'answers', facts: ['other/d'] })
    expect(server.requests.at(-1)?.text).toContain('"question":"Who met in Tokyo?"')
  })

  it.each([
    ['it answered', verdict('answers', [1], 'Who met?')],
    ['the words are the same', verdict('none', [], 'Who met in Tokyo?')],
    ['they find nothing else', verdict('none', [], 'Who met?')],
  ])('does not where %s', async (_, reply) => {
    await using server = await startModelServer()
    const { picker } = await modelBehind(server)
    server.next(reply)
    await picker.pick(QUESTION, OFFERED, () => OFFERED.slice(1))
    expect(server.requests).toHaveLength(1)
  })

  it('keeps the first verdict where the second is no better or does not come', async () => {
    await using server = await startModelServer()
    const { picker } = await modelBehind(server)
    const other = { ...OFFERED[0], key: 'other/d' } as OfferedFact
    server.next(verdict('related', [2], 'Who met?'), verdict('none'))
    expect(await picker.pick(QUESTION, OFFERED, () => [other])).toMatchObject({ facts: ['summit/b'] })
    server.next(verdict('related', [3], 'Who met?'), { status: 500, body: 'oops' })
    expect(await picker.pick({ ...QUESTION, text: 'Who?' }, OFFERED, () => [other])).toMatchObject({
      facts: ['summit/c'],
    })
  })
})

const RAW = (status: number, body: string, headers = {}): Reply => ({ status, body, headers })

describe('our own reply stands where the model', () => {
  it.each<[string, Reply, string]>([
    ['picks a number that was not offered', verdict('answers', [1, 12]), 'malformed'],
    ['claims an answer without a fact', verdict('answers', []), 'malformed'],
    ['finds nothing and picks all the same', verdict('none', [1]), 'malformed'],
    ['picks too many', { says: '{"verdict":"answers","pick":[1,2,3,1,2,3,4],"reads":""}' }, 'malformed'],
    ['invents a verdict', verdict('perhaps', [1]), 'malformed'],
    ['leaves a field out', { says: '{"verdict":"answers","pick":[1]}' }, 'malformed'],
    ['adds a field', { says: '{"verdict":"answers","pick":[1],"reads":"","answer":"It was me."}' }, 'malformed'],
    ['talks around its verdict', { says: 'Sure! {"verdict":"answers","pick":[1],"reads":""}' }, 'malformed'],
    ['says nothing', { says: '' }, 'malformed'],
    ['is cut short', { says: '{"verdict":"answers","pick":[1', finish: 'length' }, 'malformed'],
    ['says a megabyte', { says: 'x'.repeat(1_000_000) }, 'malformed'],
    ['does not stop talking', RAW(200, `{"choices":[{"message":{"content":"${'x'.repeat(3_000_000)}"}}]}`), 'broken'],
    ['refuses', { refuses: 'I cannot help with that.' }, 'declined'],
    ['is filtered', { says: '', finish: 'content_filter' }, 'declined'],
    ['fails', RAW(500, '{"error":{"message":"overloaded"}}'), 'broken'],
    ['is a web page', RAW(200, '<html>Welcome</html>', { 'content-type': 'text/html' }), 'broken'],
    ['sends it elsewhere', RAW(307, '', { location: 'http://127.0.0.1:9/v1/chat/completions' }), 'broken'],
    ['answers with another object', RAW(200, '{"object":"list","data":[]}'), 'broken'],
    ['breaks off', { cutOff: '{"id":"x","choices":[{"mess' }, 'broken'],
    ['wants fewer requests', RAW(429, '{"error":{"message":"slow down"}}'), 'limited'],
    ['knows no such model', RAW(404, '{"error":{"message":"no such model"}}'), 'refused'],
  ])('%s', async (_, reply, outcome) => {
    await using server = await startModelServer()
    const { picker, counted } = await modelBehind(server)
    server.next(reply)
    expect(await picker.pick(QUESTION, OFFERED, never)).toBeUndefined()
    expect(counted).toContain(`pick ${outcome}`)
    // It is no verdict that could be remembered.
    server.next(verdict('answers', [1]))
    if (outcome !== 'limited')
      expect(await picker.pick(QUESTION, OFFERED, never)).toMatchObject({ facts: ['summit/a'] })
  })

  it('does not know us', async () => {
    await using server = await startModelServer({ key: 'sk-right' })
    const { picker, counted } = await modelBehind(server, { key: 'sk-wrong' })
    expect(await picker.pick(QUESTION, OFFERED, never)).toBeUndefined()
    expect(counted).toEqual(['pick refused'])
  })

  it('is not there', async () => {
    const server = await startModelServer()
    await server[Symbol.asyncDispose]()
    const { picker, counted } = await modelBehind(server)
    expect(await picker.pick(QUESTION, OFFERED, never)).toBeUndefined()
    expect(counted).toEqual(['pick broken'])
  })

  it('takes longer than a reader waits', async () => {
    await using server = await startModelServer()
    const { picker, counted, losePatience } = await modelBehind(server)
    server.next({ hangs: true })
    const picking = picker.pick(QUESTION, OFFERED, never)
    await server.came(1)
    losePatience()
    expect(await picking).toBeUndefined()
    expect(counted).toEqual(['pick slow'])
  })
})

describe('a server that knows no schemas', () => {
  it('is asked for JSON in words, from the second request on at once', async () => {
    await using server = await startModelServer({ isUnstructured: true })
    const { picker } = await modelBehind(server)
    server.next(verdict('answers', [2]), verdict('answers', [3]))
    expect(await picker.pick(QUESTION, OFFERED, never)).toMatchObject({ facts: ['summit/b'] })
    expect(await picker.pick({ ...QUESTION, text: 'Who?' }, OFFERED, never)).toMatchObject({ facts: ['summit/c'] })
    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', undefined, undefined])
  })

  it.each([
    ['in a block of code', '```json\n{"verdict":"answers","pick":[2],"reads":""}\n```'],
    ['after its thoughts', '<think>Two? {"pick":[1]}</think>\n{"verdict":"answers","pick":[2],"reads":""}'],
  ])('may answer %s', async (_, says) => {
    await using server = await startModelServer({ isUnstructured: true })
    const { picker } = await modelBehind(server)
    server.next({ says })
    expect(await picker.pick(QUESTION, OFFERED, never)).toMatchObject({ facts: ['summit/b'] })
  })
})

it.each([
  ['http://127.0.0.1:11434/v1', 'local'],
  ['http://[::1]:8080/v1', 'local'],
  ['http://localhost:1/v1', 'local'],
  ['https://models.example.org/v1', 'models.example.org'],
  ['http://127.0.0.1.example.org/v1', '127.0.0.1.example.org'],
])('a model at %s is told of as %s', async (url, host) => {
  expect((await modelBehind({ url })).picker.host).toBe(host)
})
