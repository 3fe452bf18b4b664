import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Priority } from '../../src/model/turns.ts'
import { modelBehind, verdict } from '../fixtures/model.ts'
import { type Reply, startModelServer } from '../servers/openai.ts'

const OOPS: Reply = { status: 500, body: '{"error":{"message":"oops"}}' }
const SECRETS = ['Who met in Tokyo?', 'sk-secret']

/** A model of which each request is another, and how each went. */
async function asking() {
  const server = await startModelServer({ key: 'sk-secret' })
  const model = await modelBehind(server, { key: 'sk-secret' })
  const request = {
    instructions: 'Be brief.',
    text: 'Who met in Tokyo?',
    schema: z.looseObject({}),
    name: 'anything',
    maxTokens: 10,
    purpose: 'draft' as const,
  }
  const ask = (priority: Priority = 'reader', signal = new AbortController().signal) =>
    model.requests.ask({ ...request, priority, signal }).then(
      () => 'answered',
      (failure) => failure.failing,
    )
  return { server, ask, ...model, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

describe('a model that fails', () => {
  it('is left alone after three times in a row, and tried again once after a pause', async () => {
    await using model = await asking()
    const { server, ask, clock, logged } = model
    server.next(OOPS, OOPS, verdict('none'), OOPS, OOPS, OOPS)
    for (let at = 0; at < 6; at++) await ask()
    expect(await ask()).toBe('busy')
    expect(server.requests).toHaveLength(6)
    clock.now += 29_999
    expect(await ask()).toBe('busy')
    clock.now += 1
    server.next({ hangs: true })
    const trying = ask()
    await server.came(7)
    expect(await ask()).toBe('busy')
    server.release()
    expect(await trying).toBe('answered')
    expect(await ask()).toBe('answered')
    expect(logged).toEqual([
      { event: 'model left alone', why: 'broken', seconds: 30, status: 500 },
      { event: 'model back' },
    ])
  })

  it('is left alone longer each time, for ten minutes at most', async () => {
    await using model = await asking()
    const { server, ask, clock, logged } = model
    server.answer(() => OOPS)
    for (let at = 0; at < 3; at++) await ask()
    for (let at = 0; at < 6; at++) {
      clock.now += 600_000
      await ask()
    }
    expect(logged.map(({ seconds }) => seconds)).toEqual([30, 60, 120, 240, 480, 600, 600])
  })

  it.each<[string, Record<string, string>, number]>([
    ['as long as it asks for', { 'retry-after': '7' }, 7],
    ['until the date that it names', { 'retry-after': 'Tue, 20 Jan 2026 00:01:30 GMT' }, 90],
    ['for an hour at most', { 'retry-after': '86400' }, 3600],
    ['for half a minute where it does not say', {}, 30],
    ['for half a minute where that makes no sense', { 'retry-after': 'soon' }, 30],
  ])('by too many requests is left alone at once, %s', async (_, headers, seconds) => {
    await using model = await asking()
    const { server, ask, clock, logged } = model
    server.next({ status: 429, body: '{"error":{"message":"slow down"}}', headers })
    expect(await ask()).toBe('limited')
    expect(await ask()).toBe('busy')
    expect(logged).toEqual([{ event: 'model left alone', why: 'limited', status: 429, seconds }])
    clock.now += seconds * 1000
    expect(await ask()).toBe('answered')
  })

  it('only because it would not say something is asked on', async () => {
    await using model = await asking()
    const { server, ask } = model
    server.answer(() => ({ refuses: 'No.' }))
    for (let at = 0; at < 5; at++) expect(await ask()).toBe('declined')
  })

  it('is told of without a word of what was asked', async () => {
    await using model = await asking()
    const { server, ask, logged } = model
    const echo: Reply = { status: 401, body: JSON.stringify({ error: { message: SECRETS.join(' ') } }) }
    server.next(echo, echo, echo)
    for (let at = 0; at < 3; at++) await ask()
    expect(logged).toEqual([{ event: 'model left alone', why: 'refused', status: 401, seconds: 30 }])
  })
})

describe('requests', () => {
  it('are made four at once; whoever waits takes the next turn, readers first', async () => {
    await using model = await asking()
    const { server, ask } = model
    server.next(...Array.from({ length: 4 }, (): Reply => ({ hangs: true })))
    const order: string[] = []
    const asked = [ask(), ask(), ask(), ask()]
    await server.came(4)
    asked.push(ask('background').then((said) => order.push(`background ${said}`) && said))
    asked.push(ask('reader').then((said) => order.push(`reader ${said}`) && said))
    expect(server.load.most).toBe(4)
    server.release()
    expect(await Promise.all(asked)).toEqual(Array(6).fill('answered'))
    expect(order).toEqual(['reader answered', 'background answered'])
    expect(server.load.most).toBe(4)
  })

  it('that nobody looks at leave one turn free for readers', async () => {
    await using model = await asking()
    const { server, ask } = model
    server.next(...Array.from({ length: 3 }, (): Reply => ({ hangs: true })))
    const background = Array.from({ length: 5 }, () => ask('background'))
    await server.came(3)
    expect(await ask('reader')).toBe('answered')
    expect(server.requests).toHaveLength(4)
    server.release()
    expect(await Promise.all(background)).toEqual(Array(5).fill('answered'))
  })

  it('are given up while they wait for a turn', async () => {
    await using model = await asking()
    const { server, ask } = model
    server.next(...Array.from({ length: 4 }, (): Reply => ({ hangs: true })))
    const asked = [ask(), ask(), ask(), ask()]
    await server.came(4)
    const patience = new AbortController()
    const impatient = ask('reader', patience.signal)
    patience.abort()
    expect(await impatient).toBe('busy')
    server.release()
    await Promise.all(asked)
    expect(server.requests).toHaveLength(4)
  })
})
