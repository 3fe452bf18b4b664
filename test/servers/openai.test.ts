import OpenAI from 'openai'
import { expect, it } from 'vitest'
import { problemsOf, REQUEST, RESPONSE } from './openai/api.ts'
import { startModelServer } from './openai.ts'

const ASKED = { model: 'test-model', messages: [{ role: 'user' as const, content: 'Who met?' }] }

it('is understood by the client of those who made the protocol, streamed or not', async () => {
  await using server = await startModelServer({ key: 'sk-test' })
  const { chat } = new OpenAI({ baseURL: server.url, apiKey: 'sk-test', maxRetries: 0 })
  server.answer(() => ({ says: 'Two prime ministers met.' }))
  expect((await chat.completions.create(ASKED)).choices[0]?.message.content).toBe('Two prime ministers met.')
  const pieces: string[] = []
  for await (const { choices } of await chat.completions.create({ ...ASKED, stream: true }))
    pieces.push(choices[0]?.delta.content ?? '')
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe('Two prime ministers met.')
  server.next({ refuses: 'I cannot do that.' })
  expect((await chat.completions.create(ASKED)).choices[0]?.message.refusal).toBe('I cannot do that.')
  expect(server.requests.map(({ text }) => text)).toEqual(['Who met?', 'Who met?', 'Who met?'])
})

it('refuses another key, unknown fields, and schemas where it is said to know none', async () => {
  await using server = await startModelServer({ key: 'sk-test', isUnstructured: true })
  const post = async (body: unknown, key = 'sk-test') => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const { status } = await fetch(`${server.url}/chat/completions`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return status
  }
  expect(await post(ASKED)).toBe(200)
  expect(await post(ASKED, 'sk-other')).toBe(401)
  expect(await post({ ...ASKED, temprature: 0 })).toBe(400)
  expect(await post({ ...ASKED, messages: [{ role: 'narrator', content: '' }] })).toBe(400)
  expect(await post({ ...ASKED, response_format: { type: 'json_object' } })).toBe(400)
})

it('reads the whole description', () => {
  expect(problemsOf(REQUEST, ASKED)).toEqual([])
  expect(problemsOf(REQUEST, { messages: [] })).toEqual([
    expect.stringContaining("must have required property 'model'"),
  ])
  expect(problemsOf(RESPONSE, { id: 'x', choices: [], created: 1, model: 'm', object: 'chat' })).toEqual([
    expect.stringContaining('/object must be equal to constant'),
  ])
})
