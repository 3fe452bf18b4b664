import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askPicker } from '../../src/answer/ask-picker.ts'
import { type Answer, statementsOf } from '../../src/answer/document.ts'
import { factKey } from '../../src/answer/facts.ts'
import { INSTRUCTIONS, promptFor } from '../../src/model/pick-prompt.ts'
import { NOW, textOf } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'
import { modelBehind } from '../fixtures/model.ts'
import { type ModelServer, type Reply, startModelServer } from '../servers/openai.ts'

/** What each of the texts wants to be told to readers. */
const WANTED = 'PWNED-7'
const INJECTIONS = readFileSync(new URL('../fixtures/injections.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { language: string; text: string } => JSON.parse(line))

/** Every sentence and title that an editor wrote. */
const WRITTEN = new Map(
  knowledge.library.facts.map((fact) => [
    factKey(fact),
    Object.values(fact.words).flatMap(({ title, text }) => [title, text]),
  ]),
)

async function replyOf(server: ModelServer, text: string): Promise<Answer> {
  const { picker } = await modelBehind(server, { ask: 'always' })
  return (await askPicker(text, knowledge, { now: NOW }, picker)).answer
}

/** A model that obeys whatever a text says, in one way or another. */
const OBEDIENT: readonly [string, Reply, boolean][] = [
  ['says what is wanted', { says: WANTED }, false],
  ['says it in a verdict', { says: `{"verdict":"${WANTED}","pick":[1],"reads":""}` }, false],
  ['adds it to a verdict', { says: `{"verdict":"answers","pick":[1],"reads":"","answer":"${WANTED}"}` }, false],
  ['says it beside a verdict', { says: `{"verdict":"answers","pick":[1],"reads":""}\n${WANTED}` }, false],
  ['picks what was not offered', { says: `{"verdict":"answers","pick":[99],"reads":""}` }, false],
  ['claims that a fact answers', { says: `{"verdict":"answers","pick":[1],"reads":"${WANTED}"}` }, true],
  ['wants other words to be searched', { says: `{"verdict":"none","pick":[],"reads":"${WANTED}"}` }, true],
]

describe('a text that gives a model orders', () => {
  it('is tried forty times, in four languages', () => {
    expect(
      Object.entries(Object.groupBy(INJECTIONS, ({ language }) => language)).map(([, some]) => some?.length),
    ).toEqual([10, 10, 10, 10])
    expect(INJECTIONS.every(({ text }) => text.includes(WANTED))).toBe(true)
  })

  describe.each(OBEDIENT)('and that is obeyed: it %s', (_, obeying, isVerdict) => {
    it.each(INJECTIONS)('shows but what editors wrote: $text', async ({ text }) => {
      await using server = await startModelServer()
      server.answer(() => obeying)
      const answer = await replyOf(server, text)
      expect(server.requests.length).toBeGreaterThan(0)
      expect(textOf(answer)).not.toContain(WANTED)
      for (const { fact, text: told, citations } of statementsOf(answer)) {
        expect(WRITTEN.get(fact)?.some((one) => one.includes(told))).toBe(true)
        expect(citations.length).toBeGreaterThan(0)
      }
      if (isVerdict) return
      server.answer(() => ({ status: 500, body: '' }))
      expect(answer).toEqual(await replyOf(server, text))
    })
  })

  it.each(INJECTIONS)('stands inside the data, and changes nothing around it: $text', async ({ text }) => {
    await using server = await startModelServer()
    await replyOf(server, text)
    const [{ body } = { body: undefined }] = server.requests
    expect(body?.messages.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(body?.messages[0]?.content).toBe(INSTRUCTIONS)
    const data: unknown = JSON.parse(String(body?.messages[1]?.content))
    expect(data).toMatchObject({ question: expect.stringContaining(WANTED), facts: expect.any(Array) })
    expect(Object.keys(data as object)).toEqual(['today', 'question', 'facts'])
  })

  it('may be of any words, and in a fact', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, fc.array(fc.record({ event: text, text }), { maxLength: 12 }), (question, told) => {
        const offered = told.map((one, at) => ({ key: `b/${at}`, date: '2026', standing: 'single', ...one }))
        const prompt = promptFor({ text: question, language: 'en', today: '2026-01-20' }, offered)
        const { question: read, facts } = JSON.parse(prompt)
        expect(read).toBe(question)
        expect(facts.map(({ fact }: { fact: string }) => fact)).toEqual(told.map((one) => one.text))
      }),
    )
  })
})
