import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../src/answer/ask.ts'
import { askPicker } from '../../src/answer/ask-picker.ts'
import type { Answer } from '../../src/answer/document.ts'
import { reachOf } from '../../src/training/reach.ts'
import { NOW } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'
import { modelBehind } from '../fixtures/model.ts'
import { readRecording, recordedModel } from '../fixtures/recorded-model.ts'
import { startModelServer } from '../servers/openai.ts'

const rows = readRecording(fileURLToPath(new URL('../fixtures/picked-questions.jsonl', import.meta.url)))
const options = { now: NOW }

/** What readers get of each question with a model that understands as well as whoever made the recording. */
async function replies(asked: 'unsure' | 'always') {
  await using server = await startModelServer()
  server.answer(recordedModel(rows, knowledge))
  const { picker } = await modelBehind(server, { ask: asked })
  const answers: Answer[] = []
  for (const { question } of rows) answers.push((await askPicker(question, knowledge, options, picker)).answer)
  return { answers, requests: server.requests.length }
}

function reach(answers: readonly Answer[]) {
  return reachOf(
    rows.flatMap(({ right }, at) => (answers[at] ? [{ asked: { facts: right }, answer: answers[at] }] : [])),
  )
}

describe('sixty questions in readers’ own words, with verdicts that were recorded', () => {
  const without = reach(rows.map(({ question }) => ask(question, knowledge, options).answer))
  let unsure: Awaited<ReturnType<typeof replies>>
  let always: Awaited<ReturnType<typeof replies>>
  beforeAll(async () => {
    unsure = await replies('unsure')
    always = await replies('always')
  })

  it('are three quarters answerable', () => {
    expect(without).toMatchObject({ answerable: 45, unanswerable: 15 })
  })

  it('find the right fact first, and are answered, nearly always; unanswerable ones nearly never', () => {
    for (const { answers } of [unsure, always]) {
      const { first, sure, claimed } = reach(answers)
      expect(first).toBeGreaterThanOrEqual(95)
      expect(sure).toBeGreaterThanOrEqual(95)
      expect(claimed).toBeLessThanOrEqual(5)
    }
  })

  it('find it less often without', () => {
    expect(without.first).toBeLessThan(reach(unsure.answers).first)
    expect(without.sure).toBeLessThan(reach(unsure.answers).sure - 30)
  })

  it('are not all sent where only those are that we are not sure of', () => {
    expect(unsure.requests).toBeLessThan(always.requests)
  })
})
